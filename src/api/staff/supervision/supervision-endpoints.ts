/** The supervising office: figures by organ, the cases behind them, the table for a spreadsheet. */
import { z } from 'zod'
import { exportSupervision } from '../../../actions/supervision/export-supervision.ts'
import { listSupervisedCases } from '../../../actions/supervision/list-supervised-cases.ts'
import { readSupervision } from '../../../actions/supervision/read-supervision.ts'
import { SUPERVISION_FIGURES } from '../../../contract/supervision/supervision-json.ts'
import { ok } from '../../../law/result.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const LARGEST_ID = 2_147_483_647

const figures = staffEndpoint({
  method: 'GET',
  path: '/supervision',
  summary: '各机关办理情况',
  asks: 'supervision.read',
  params: {},
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor }) =>
    ok({ kind: 'json', body: await readSupervision(context, actor) } as const),
})

const cases = staffEndpoint({
  method: 'GET',
  path: '/supervision/cases',
  summary: '一个数字背后的案件（不含申请人和申请内容）',
  asks: 'supervision.read',
  params: {},
  query: {
    figure: z.enum(SUPERVISION_FIGURES),
    organ: z.coerce.number().int().min(1).max(LARGEST_ID).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ query }) => query.organ ?? null,
  answer: async ({ context, actor, query }) => {
    const given = { figure: query.figure, organId: query.organ ?? null }
    const page = { cursor: query.cursor ?? null, limit: query.limit }
    return ok({ kind: 'json', body: await listSupervisedCases(context, actor, given, page) } as const)
  },
})

const table = staffEndpoint({
  method: 'GET',
  path: '/supervision/export',
  summary: '导出各机关办理情况（记入操作记录）',
  asks: 'supervision.read',
  params: {},
  query: { format: z.enum(['xlsx', 'csv']).default('xlsx') },
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, query }) =>
    ok({ kind: 'file', ...(await exportSupervision(context, actor, query.format)) } as const),
})

export const SUPERVISION_ENDPOINTS: readonly StaffEndpoint[] = [figures, cases, table]
