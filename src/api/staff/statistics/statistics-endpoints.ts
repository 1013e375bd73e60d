/** Monthly figures of licences, penalties, compulsion and fees. */
import { z } from 'zod'
import { may } from '../../../access/permission.ts'
import { enterStatistics } from '../../../actions/statistics/enter-statistics.ts'
import { exportStatistics, statisticsTemplate } from '../../../actions/statistics/export-statistics.ts'
import { importStatistics } from '../../../actions/statistics/import-statistics.ts'
import { readStatisticYear } from '../../../actions/statistics/read-statistics.ts'
import { statisticOverview } from '../../../actions/statistics/statistic-overview.ts'
import { STATISTICS_REFUSAL_WORDS } from '../../../contract/statistics/statistics-words.ts'
import {
  STATISTIC_METRICS,
  type StatisticMetric,
} from '../../../law/proactive-disclosure/monthly-statistics.ts'
import { ok, type Refusal } from '../../../law/result.ts'
import { dateOf } from '../../../law/time/local-date.ts'
import { organInTree } from '../../../store/organ-tree.ts'
import { findCaseOrgan } from '../../../store/request-organ.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const ORGAN = z.coerce.number().int().min(1).max(2_147_483_647)
const YEAR = z.coerce.number().int().min(1900).max(2200)
const MONTH = z.coerce.number().int().min(1).max(12)
const TYPED = z.string().max(40).nullable()
const METRICS = Object.keys(STATISTIC_METRICS) as [StatisticMetric, ...StatisticMetric[]]
const FIGURES = z.partialRecord(z.enum(METRICS), TYPED)
const MIB = 1024 * 1024
const FILE_WITHIN = 20 * MIB

const inWords = (refusal: Refusal) => refusalFromWords(refusal, STATISTICS_REFUSAL_WORDS)

const year = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/statistics/{year}',
  summary: '一年的统计数据',
  asks: 'statistics.read',
  params: { organ: ORGAN, year: YEAR },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) => {
    const organ = await findCaseOrgan(context.db, params.organ)
    if (organ === null) return { ok: false, refusal: NOT_FOUND }
    const inTree = await organInTree(context.db, organ.id, dateOf(context.now()))
    const mayWrite = inTree !== null && may(actor.roles, 'statistics.write', inTree)
    return ok({
      kind: 'json',
      body: await readStatisticYear(context, organ, params.year, mayWrite),
    } as const)
  },
})

const entering = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/statistics/{year}/{month}',
  summary: '填报一个月的数据',
  asks: 'statistics.write',
  params: { organ: ORGAN, year: YEAR, month: MONTH },
  query: {},
  body: z.strictObject({ figures: FIGURES, seen: FIGURES, note: z.string().max(200) }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const entered = await enterStatistics(context, actor, {
      organId: params.organ,
      year: params.year,
      month: params.month,
      ...body,
    })
    if (entered.ok) return ok({ kind: 'json', body: entered.value } as const)
    const status = entered.refusal.code === 'statistics-changed' ? 409 : 422
    return { ok: false, refusal: { ...inWords(entered.refusal), status } }
  },
})

const importing = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/statistics/{year}/import',
  summary: '从表格导入一年的数据，先试后写',
  asks: 'statistics.write',
  params: { organ: ORGAN, year: YEAR },
  query: {},
  body: z.strictObject({ isTrial: z.boolean() }),
  filesWithin: FILE_WITHIN,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body, files }) => {
    const [file] = files
    if (file === undefined) return { ok: false, refusal: inWords({ code: 'file-missing' }) }
    const imported = await importStatistics(context, actor, {
      organId: params.organ,
      year: params.year,
      name: file.name,
      bytes: file.bytes,
      isTrial: body.isTrial,
      words: (refusal) => inWords(refusal).message,
    })
    if (!imported.ok) return { ok: false, refusal: inWords(imported.refusal) }
    return ok({ kind: 'json', body: imported.value } as const)
  },
})

const template = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/statistics/{year}/table',
  summary: '一年的数据作为工作簿，可以填写后再导入',
  asks: 'statistics.read',
  params: { organ: ORGAN, year: YEAR },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const organ = await findCaseOrgan(context.db, params.organ)
    if (organ === null) return { ok: false, refusal: NOT_FOUND }
    return ok({ kind: 'file', ...(await statisticsTemplate(context, organ, params.year)) } as const)
  },
})

const overview = staffEndpoint({
  method: 'GET',
  path: '/statistics/{year}',
  summary: '各机关一年的合计和漏报月份',
  asks: 'statistics.read',
  params: { year: YEAR },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, params }) =>
    ok({ kind: 'json', body: await statisticOverview(context, actor, params.year) } as const),
})

const exporting = staffEndpoint({
  method: 'GET',
  path: '/statistics/{year}/export',
  summary: '导出各机关一年的合计',
  asks: 'statistics.read',
  params: { year: YEAR },
  query: { format: z.enum(['xlsx', 'csv']).default('xlsx') },
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, params, query }) =>
    ok({ kind: 'file', ...(await exportStatistics(context, actor, params.year, query.format)) } as const),
})

export const STATISTICS_ENDPOINTS: readonly StaffEndpoint[] = [
  year,
  entering,
  importing,
  template,
  overview,
  exporting,
]
