/** The roll-up of an area's reports: sums, organs, what is behind one figure, and reports that come as files. */
import { z } from 'zod'
import { readRollUp } from '../../../actions/annual-report-filing/roll-up.ts'
import { readRollUpCell } from '../../../actions/annual-report-filing/roll-up-cell.ts'
import {
  importSubordinateReport,
  type ReportImportRefusal,
} from '../../../actions/annual-report-filing/roll-up-import.ts'
import { ROLL_UP_REFUSAL_WORDS } from '../../../contract/annual-report-filing/roll-up-words.ts'
import { READ_REFUSAL_WORDS } from '../../../formats/read-refusal.ts'
import { ROLL_UP_STATES } from '../../../law/annual-report/roll-up/roll-up-state.ts'
import { ok, type Refusal } from '../../../law/result.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

const ORGAN = z.coerce.number().int().min(1).max(2_147_483_647)
const YEAR = z.coerce.number().int().min(1900).max(2200)
const CURSOR = z.string().max(200).optional()
const PAGE = 100
const LARGEST_PAGE = 200
const FILES_WITHIN = 60 * 1024 * 1024

const ABSENT = new Set(['organ-unknown', 'cell-unknown'])
const CONFLICTS = new Set(['signed-here', 'organ-differs', 'year-differs', 'file-changed', 'report-not-owed'])

const statusOf = (code: string): StaffRefusal['status'] => {
  if (ABSENT.has(code)) return 404
  return CONFLICTS.has(code) ? 409 : 422
}

const READING_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(READ_REFUSAL_WORDS).map(([code, { zh }]) => [code, zh]),
)

const inWords = (refusal: Refusal | ReportImportRefusal) => ({
  ok: false as const,
  refusal: refusalFromWords(refusal, { ...READING_WORDS, ...ROLL_UP_REFUSAL_WORDS }, statusOf(refusal.code)),
})

const rollUp = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/annual-report-roll-up/{year}',
  summary: '下级机关年度报告的汇总',
  asks: 'annualReport.read',
  params: { organ: ORGAN, year: YEAR },
  query: {
    state: z.enum(ROLL_UP_STATES).optional(),
    only: z.enum(['late', 'nil', 'unusual', 'double', 'provisional']).optional(),
    cursor: CURSOR,
    limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const found = await readRollUp(context, actor, {
      organId: params.organ,
      year: params.year,
      state: query.state ?? null,
      only: query.only ?? null,
      cursor: query.cursor || null,
      limit: query.limit,
    })
    return found.ok ? ok({ kind: 'json', body: found.value } as const) : inWords(found.refusal)
  },
})

const cell = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/annual-report-roll-up/{year}/cells/{cell}',
  summary: '汇总中一个数字的各机关构成',
  asks: 'annualReport.read',
  params: { organ: ORGAN, year: YEAR, cell: z.string().max(80) },
  query: { cursor: CURSOR, limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE) },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const asked = { organId: params.organ, year: params.year, cell: params.cell }
    const page = { cursor: query.cursor || null, limit: query.limit }
    const found = await readRollUpCell(context, actor, asked, page)
    return found.ok ? ok({ kind: 'json', body: found.value } as const) : inWords(found.refusal)
  },
})

const importing = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/annual-report-imports',
  summary: '导入以文件报送的年度报告：先预览，确认后保存',
  asks: 'annualReport.import',
  params: { organ: ORGAN },
  query: {},
  body: z.strictObject({
    year: z.number().int().min(1900).max(2200),
    /** `hash` of the preview: saves that very file. Null: only to look. */
    confirm: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .default(null),
    acceptsOrgan: z.boolean().default(false),
    acceptsYear: z.boolean().default(false),
  }),
  filesWithin: FILES_WITHIN,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body, files }) => {
    const [sent] = files
    if (sent === undefined) return inWords({ code: 'file-missing' })
    const file = { name: sent.name, bytes: sent.bytes }
    const done = await importSubordinateReport(context, actor, { organId: params.organ, ...body, file })
    return done.ok ? ok({ kind: 'json', body: done.value } as const) : inWords(done.refusal)
  },
})

export const ROLL_UP_ENDPOINTS: readonly StaffEndpoint[] = [rollUp, cell, importing]
