/** 基层政务公开标准目录 of the region of an organ. */
import { z } from 'zod'
import { may } from '../../../access/permission.ts'
import { importStandardCatalogue } from '../../../actions/standard-catalogue/import-standard-catalogue.ts'
import {
  findStandardChoices,
  readStandardCatalogue,
} from '../../../actions/standard-catalogue/read-standard-catalogue.ts'
import { STANDARD_CATALOGUE_REFUSAL_WORDS } from '../../../contract/standard-catalogue/standard-catalogue-words.ts'
import { ok, type Refusal } from '../../../law/result.ts'
import { dateOf } from '../../../law/time/local-date.ts'
import { organsInReach } from '../../../store/organ-reach.ts'
import { organInTree } from '../../../store/organ-tree.ts'
import { findCaseOrgan } from '../../../store/request-organ.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const ORGAN = z.coerce.number().int().min(1).max(2_147_483_647)
const WORDS = z.string().max(100)
const FILE_WITHIN = 20 * 1024 * 1024

const inWords = (refusal: Refusal) => refusalFromWords(refusal, STANDARD_CATALOGUE_REFUSAL_WORDS)

const reading = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/standard-catalogue',
  summary: '本地区的标准目录，和每一事项下公开的信息数量',
  asks: 'register.read',
  params: { organ: ORGAN },
  query: { domain: WORDS.optional() },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const organ = await findCaseOrgan(context.db, params.organ)
    if (organ === null) return { ok: false, refusal: NOT_FOUND }
    const today = dateOf(context.now())
    const inTree = await organInTree(context.db, organ.id, today)
    const body = await readStandardCatalogue(context.db, {
      region: organ.region,
      domain: query.domain ?? null,
      organs: await organsInReach(context.db, actor.roles, 'register.read', today),
      mayArrange: inTree !== null && may(actor.roles, 'standardCatalogue.arrange', inTree),
    })
    return ok({ kind: 'json', body } as const)
  },
})

const choosing = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/standard-items',
  summary: '按文字查找标准目录的事项',
  asks: 'manuscript.read',
  params: { organ: ORGAN },
  query: { q: WORDS.default('') },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params, query }) => {
    const organ = await findCaseOrgan(context.db, params.organ)
    if (organ === null) return { ok: false, refusal: NOT_FOUND }
    const items = await findStandardChoices(context.db, organ.region, query.q)
    return ok({ kind: 'json', body: { items } } as const)
  },
})

const importing = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/standard-catalogue/import',
  summary: '导入一个领域的标准目录，先试后写',
  asks: 'standardCatalogue.arrange',
  params: { organ: ORGAN },
  query: {},
  body: z.strictObject({ domain: WORDS, isTrial: z.boolean() }),
  filesWithin: FILE_WITHIN,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body, files }) => {
    const organ = await findCaseOrgan(context.db, params.organ)
    if (organ === null) return { ok: false, refusal: NOT_FOUND }
    const [file] = files
    if (file === undefined) return { ok: false, refusal: inWords({ code: 'file-missing' }) }
    const given = { region: organ.region, ...body, name: file.name, bytes: file.bytes }
    const imported = await importStandardCatalogue(context, actor, given)
    if (!imported.ok) return { ok: false, refusal: inWords(imported.refusal) }
    return ok({ kind: 'json', body: imported.value } as const)
  },
})

export const STANDARD_CATALOGUE_ENDPOINTS: readonly StaffEndpoint[] = [reading, choosing, importing]
