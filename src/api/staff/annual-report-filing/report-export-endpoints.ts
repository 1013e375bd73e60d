/** A report as a file. */
import { z } from 'zod'
import { exportReport } from '../../../actions/annual-report-filing/export-report.ts'
import {
  REPORT_FILE_FORMATS,
  REPORT_FILE_REFUSAL_WORDS,
} from '../../../contract/annual-report-filing/report-file.ts'
import { ok, type Refusal, refused } from '../../../law/result.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import type { StaffRefusal } from '../staff-refusal.ts'
import { refuse } from './filing-refusals.ts'
import { OF_FILING } from './filing-schemas.ts'

/** `picture.svg` and `picture.png` name the picture too. */
const TO = z
  .string()
  .transform((text) => text.replace(/^picture\./, ''))
  .pipe(z.enum(REPORT_FILE_FORMATS, { error: `请选择文件格式：${REPORT_FILE_FORMATS.join('、')}` }))
const FREEZE = z.coerce.number().int().min(1).max(2_147_483_647).optional()

const STATUS: Readonly<Record<string, StaffRefusal['status']>> = {
  'freeze-unknown': 404,
  'drawing-busy': 429,
  'drawing-too-slow': 422,
  'drawing-failed': 422,
}

const refusedExport = (refusal: Refusal) => {
  const status = STATUS[refusal.code]
  return status === undefined
    ? refuse(refusal)
    : refused(refusalFromWords(refusal, REPORT_FILE_REFUSAL_WORDS, status))
}

const exporting = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/annual-reports/{year}/export',
  summary: '年度报告导出为文件；未签发的标明“草稿”',
  asks: 'annualReport.read',
  params: OF_FILING,
  query: { to: TO, freeze: FREEZE },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params, query }) => {
    const { organ: organId, year } = params
    const made = await exportReport(context, {
      organId,
      year,
      format: query.to,
      freeze: query.freeze ?? null,
    })
    return made.ok ? ok({ kind: 'file', ...made.value } as const) : refusedExport(made.refusal)
  },
})

export const REPORT_EXPORT_ENDPOINTS: readonly StaffEndpoint[] = [exporting]
