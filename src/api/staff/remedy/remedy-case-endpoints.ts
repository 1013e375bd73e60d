/** One remedy case: reading it, acting on it, its documents and its party. */
import { z } from 'zod'
import { may } from '../../../access/permission.ts'
import type { ActContext } from '../../../actions/act-context.ts'
import type { Actor } from '../../../actions/actor.ts'
import { actOnRemedy } from '../../../actions/remedy/act-on-remedy.ts'
import { readRemedy } from '../../../actions/remedy/read-remedy.ts'
import { exchangeDocument, openRemedyFile } from '../../../actions/remedy/remedy-documents.ts'
import { describeRemedy, unmaskRemedyParty } from '../../../actions/remedy/remedy-party.ts'
import { isOfOrgan } from '../../../actions/request/read-case.ts'
import type { RemedyCommand } from '../../../law/remedy/remedy-event.ts'
import { ok, refused } from '../../../law/result.ts'
import { dateOf } from '../../../law/time/local-date.ts'
import { organInTree } from '../../../store/organ-tree.ts'
import { findRemedy } from '../../../store/remedy.ts'
import { idText } from '../id-text.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { FILE_ID } from '../request/request-schemas.ts'
import { type StaffCall, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { json, NOTHING_SENT, refuse } from './remedy-answers.ts'
import { COMMAND, DESCRIPTION, DOCUMENT, VERSION } from './remedy-schemas.ts'

/** Files of one call together. */
const FILES_WITHIN = 60 * 1024 * 1024

type RemedyCall = Pick<
  StaffCall<{ readonly remedy: number }, unknown, unknown>,
  'context' | 'params' | 'actor'
>

/** The organ that keeps the case: only its staff write. */
const keeperOf = async ({ context, params }: RemedyCall): Promise<number | 'not-found'> =>
  (await findRemedy(context.db, params.remedy))?.organId ?? 'not-found'

const mayRead = async (context: ActContext, actor: Actor, organId: number): Promise<boolean> => {
  const organ = await organInTree(context.db, organId, dateOf(context.now()))
  return organ !== null && may(actor.roles, 'remedy.read', organ)
}

/** The keeper, or another respondent that the asker may read for: the case counts in that organ's table, too. */
const readableOrganOf = async ({ context, params, actor }: RemedyCall): Promise<number | 'not-found'> => {
  const head = await findRemedy(context.db, params.remedy)
  if (head === null) return 'not-found'
  for (const organId of [head.organId, ...head.respondents])
    if (await mayRead(context, actor, organId)) return organId
  return head.organId
}

const ONE = { remedy: idText }

const reading = staffEndpoint({
  ...NOTHING_SENT,
  method: 'GET',
  path: '/remedies/{remedy}',
  summary: '一件复议诉讼案件',
  asks: 'remedy.read',
  params: ONE,
  organOf: readableOrganOf,
  answer: async ({ context, actor, params }) => {
    const found = await readRemedy(context, actor, params.remedy)
    return found.ok ? json(found.value) : refuse(found.refusal)
  },
})

const acting = staffEndpoint({
  method: 'POST',
  path: '/remedies/{remedy}/acts',
  summary: '登记复议诉讼案件的进展',
  asks: 'remedy.write',
  params: ONE,
  query: {},
  body: z.strictObject({ version: VERSION, command: COMMAND }),
  filesWithin: 0,
  organOf: keeperOf,
  answer: async ({ context, actor, params, body }) => {
    const command = body.command as RemedyCommand
    const acted = await actOnRemedy(context, actor, {
      remedyId: params.remedy,
      version: body.version,
      command,
    })
    return acted.ok ? json({ version: acted.value.version }) : refuse(acted.refusal)
  },
})

const exchanging = staffEndpoint({
  method: 'POST',
  path: '/remedies/{remedy}/documents',
  summary: '登记往来文书，可以附文件',
  asks: 'remedy.write',
  params: ONE,
  query: {},
  body: DOCUMENT,
  filesWithin: FILES_WITHIN,
  organOf: keeperOf,
  answer: async ({ context, actor, params, body, files }) => {
    const acted = await exchangeDocument(context, actor, { remedyId: params.remedy, ...body, files })
    return acted.ok ? json({ version: acted.value.version }) : refuse(acted.refusal)
  },
})

const downloading = staffEndpoint({
  ...NOTHING_SENT,
  method: 'GET',
  path: '/remedies/{remedy}/files/{file}',
  summary: '下载复议诉讼文书',
  asks: 'remedy.read',
  params: { remedy: idText, file: FILE_ID },
  organOf: keeperOf,
  answer: async ({ context, actor, params }) => {
    const head = await findRemedy(context.db, params.remedy)
    const inside = head !== null && (await isOfOrgan(context, actor, head.organId))
    if (!inside) return refused(NOT_FOUND)
    const opened = await openRemedyFile(context, actor, params.remedy, params.file)
    if (!opened.ok) return refuse(opened.refusal)
    const { file, bytes } = opened.value
    return ok({ kind: 'file', name: file.name, media: file.media, bytes })
  },
})

const describing = staffEndpoint({
  method: 'PUT',
  path: '/remedies/{remedy}/description',
  summary: '补登案号、复议机关或者法院、当事人',
  asks: 'remedy.write',
  params: ONE,
  query: {},
  body: DESCRIPTION,
  filesWithin: 0,
  organOf: keeperOf,
  answer: async ({ context, actor, params, body }) => {
    const described = await describeRemedy(context, actor, { remedyId: params.remedy, ...body })
    return described.ok ? json({}) : refuse(described.refusal)
  },
})

const unmasking = staffEndpoint({
  method: 'POST',
  path: '/remedies/{remedy}/party',
  summary: '查看当事人未遮盖的信息',
  asks: 'remedy.write',
  params: ONE,
  query: {},
  body: z.strictObject({ reason: z.string().max(1_000) }),
  filesWithin: 0,
  organOf: keeperOf,
  answer: async ({ context, actor, params, body }) => {
    const told = await unmaskRemedyParty(context, actor, params.remedy, body.reason)
    return told.ok ? json(told.value) : refuse(told.refusal)
  },
})

export const REMEDY_CASE_ENDPOINTS: readonly StaffEndpoint[] = [
  reading,
  acting,
  exchanging,
  downloading,
  describing,
  unmasking,
]
