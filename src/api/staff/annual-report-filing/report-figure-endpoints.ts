/** The records behind figures, and what changed since signature. */
import { z } from 'zod'
import { cellRecords } from '../../../actions/annual-report-filing/cell-records.ts'
import { frozenCellRecords } from '../../../actions/annual-report-filing/frozen-cell-records.ts'
import { frozenFigures } from '../../../actions/annual-report-filing/frozen-figures.ts'
import { reportDifferences } from '../../../actions/annual-report-filing/report-differences.ts'
import { COMPILE_REFUSAL_WORDS } from '../../../contract/annual-report-filing/compile-words.ts'
import { REPORT_FILE_REFUSAL_WORDS } from '../../../contract/annual-report-filing/report-file.ts'
import { ok, type Refusal } from '../../../law/result.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const ORGAN = z.coerce.number().int().min(1).max(2_147_483_647)
const YEAR = z.coerce.number().int().min(1900).max(2200)
const CELL = z.string().max(80)
const FREEZE = z.coerce.number().int().min(1).max(2_147_483_647)
const PAGE = 50
const LARGEST_PAGE = 200

const NONE_OF_OURS = new Set(['organ-unknown', 'cell-unknown', 'freeze-unknown'])
const WORDS = { ...COMPILE_REFUSAL_WORDS, ...REPORT_FILE_REFUSAL_WORDS }

const inWords = (refusal: Refusal) =>
  refusalFromWords(refusal, WORDS, NONE_OF_OURS.has(refusal.code) ? 404 : 422)

const cell = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/annual-reports/{year}/cells/{cell}',
  summary: '一个数据背后的案件、文件和填报记录；给出第几次签发的，为签发时的数据和记录',
  asks: 'annualReport.records',
  params: { organ: ORGAN, year: YEAR, cell: CELL },
  query: {
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
    freeze: FREEZE.optional(),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const asked = { organId: params.organ, year: params.year, cell: params.cell }
    const page = { cursor: query.cursor || null, limit: query.limit }
    const { freeze } = query
    const found =
      freeze === undefined
        ? await cellRecords(context, actor, asked, page)
        : await frozenCellRecords(context, actor, { ...asked, freeze }, page)
    if (!found.ok) return { ok: false, refusal: inWords(found.refusal) }
    return ok({ kind: 'json', body: found.value } as const)
  },
})

const differences = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/annual-reports/{year}/differences',
  summary: '签发之后数据和文字的变化，以及增减的案件',
  asks: 'annualReport.records',
  params: { organ: ORGAN, year: YEAR },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) => {
    const found = await reportDifferences(context, actor, params.organ, params.year)
    if (!found.ok) return { ok: false, refusal: inWords(found.refusal) }
    return ok({ kind: 'json', body: found.value } as const)
  },
})

const signed = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/annual-reports/{year}/freezes/{freeze}',
  summary: '一次签发时的全部数据',
  asks: 'annualReport.read',
  params: { organ: ORGAN, year: YEAR, freeze: FREEZE },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params: { organ: organId, year, freeze } }) => {
    const found = await frozenFigures(context, { organId, year, freeze })
    if (!found.ok) return { ok: false, refusal: inWords(found.refusal) }
    return ok({ kind: 'json', body: found.value } as const)
  },
})

export const REPORT_FIGURE_ENDPOINTS: readonly StaffEndpoint[] = [cell, differences, signed]
