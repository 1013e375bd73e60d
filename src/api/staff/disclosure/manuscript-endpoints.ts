/** Manuscripts: the desk, drafting, saving, acting. */
import { z } from 'zod'
import { actOnManuscript } from '../../../actions/manuscript/act-on-manuscript.ts'
import { draftManuscript } from '../../../actions/manuscript/draft-manuscript.ts'
import { countDesk, type DeskFilter, deskOf } from '../../../actions/manuscript/list-manuscripts.ts'
import type { AskedAct } from '../../../actions/manuscript/manuscript-act.ts'
import { readContent } from '../../../actions/manuscript/read-content.ts'
import { readManuscript } from '../../../actions/manuscript/read-manuscript.ts'
import { saveContent } from '../../../actions/manuscript/save-content.ts'
import { ok } from '../../../law/result.ts'
import { organOfRequest } from '../../../store/request.ts'
import { type StaffAnswer, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { refuse } from './manuscript-refusals.ts'
import { ACT, DESK_QUERY, DRAFT, ID, SAVE } from './manuscript-schemas.ts'
import { organOfManuscript, organThatMayRead } from './organ-of-manuscript.ts'

export const json = (body: unknown) => ok<StaffAnswer>({ kind: 'json', body })

type DeskQuery = { readonly [Name in keyof typeof DESK_QUERY]: z.output<(typeof DESK_QUERY)[Name]> }

const filterOf = ({ organ, phase, kind, attribute, lamp, q, mine, review }: DeskQuery): DeskFilter => ({
  ...(organ === undefined ? {} : { organId: organ }),
  ...(phase === undefined ? {} : { phases: phase }),
  ...(kind === undefined ? {} : { kind }),
  ...(attribute === undefined ? {} : { attribute }),
  ...(lamp === undefined ? {} : { lamps: lamp }),
  ...(q === undefined ? {} : { q }),
  ...(mine === undefined ? {} : { mine }),
  ...(review === undefined ? {} : { review }),
})

const DEFAULT_LIMIT = 50
const MOST = 200

const listing = staffEndpoint({
  method: 'GET',
  path: '/manuscripts',
  summary: '稿件列表',
  asks: 'manuscript.list',
  params: {},
  query: {
    ...DESK_QUERY,
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(MOST).default(DEFAULT_LIMIT),
  },
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, query }) => {
    const page = { cursor: query.after ?? null, limit: query.limit }
    return json(await deskOf(context, actor, filterOf(query), page))
  },
})

const counting = staffEndpoint({
  method: 'GET',
  path: '/manuscripts/counts',
  summary: '稿件的数量',
  asks: 'manuscript.list',
  params: {},
  query: DESK_QUERY,
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, query }) => json(await countDesk(context, actor, filterOf(query))),
})

const drafting = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/manuscripts',
  summary: '起草稿件',
  asks: 'manuscript.write',
  params: { organ: ID },
  query: {},
  body: DRAFT,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const { kind, title, fromRequest } = body
    if (fromRequest !== undefined && (await organOfRequest(context.db, fromRequest)) !== params.organ)
      return refuse({ code: 'request-unknown' })
    const drafted = await draftManuscript(context, actor, {
      organId: params.organ,
      kind,
      title,
      ...(fromRequest === undefined ? {} : { fromRequestId: fromRequest }),
    })
    return drafted.ok ? json(drafted.value) : refuse(drafted.refusal)
  },
})

const reading = staffEndpoint({
  method: 'GET',
  path: '/manuscripts/{manuscript}',
  summary: '一件稿件',
  asks: 'manuscript.read',
  params: { manuscript: ID },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: organThatMayRead,
  answer: async ({ context, actor, params }) => {
    const read = await readManuscript(context, actor, params.manuscript)
    return read.ok ? json(read.value) : refuse(read.refusal)
  },
})

const saving = staffEndpoint({
  method: 'PUT',
  path: '/manuscripts/{manuscript}/content',
  summary: '保存稿件',
  asks: 'manuscript.write',
  params: { manuscript: ID },
  query: {},
  body: SAVE,
  filesWithin: 0,
  organOf: organOfManuscript,
  answer: async ({ context, actor, params, body }) => {
    const saved = await saveContent(context, actor, params.manuscript, body.revision, body.content)
    if (!saved.ok) return refuse(saved.refusal)
    return json({ revision: saved.value.revision, savedAt: saved.value.savedAt.toISOString() })
  },
})

const acting = staffEndpoint({
  method: 'POST',
  path: '/manuscripts/{manuscript}/acts',
  summary: '办理稿件：送审、审核、签发、发布、撤下等',
  asks: 'manuscript.act',
  params: { manuscript: ID },
  query: {},
  body: ACT,
  filesWithin: 0,
  organOf: organThatMayRead,
  answer: async ({ context, actor, params, body }) => {
    const { version, role, ...act } = body
    const acted = await actOnManuscript(context, actor, {
      manuscriptId: params.manuscript,
      act: act as AskedAct,
      expectedVersion: version,
      ...(role === undefined ? {} : { role }),
    })
    return acted.ok ? json({ version: acted.value.version }) : refuse(acted.refusal)
  },
})

const comparing = staffEndpoint({
  method: 'GET',
  path: '/manuscripts/{manuscript}/contents/{number}',
  summary: '稿件的某一稿',
  asks: 'manuscript.read',
  params: { manuscript: ID, number: ID },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: organThatMayRead,
  answer: async ({ context, actor, params }) => {
    const read = await readContent(context, actor, params.manuscript, params.number)
    return read.ok ? json({ content: read.value }) : refuse(read.refusal)
  },
})

export const MANUSCRIPT_ENDPOINTS: readonly StaffEndpoint[] = [
  listing,
  counting,
  drafting,
  reading,
  saving,
  acting,
  comparing,
]
