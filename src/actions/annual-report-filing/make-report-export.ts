/** A report as a file in any format: texts at once, what takes long in a thread. */
import { FIGURE_COLUMNS, presentFigures } from '../../contract/annual-report-csv.ts'
import {
  REPORT_FILE_MEDIA,
  type ReportFileFormat,
  reportFileName,
} from '../../contract/annual-report-filing/report-file.ts'
import { presentReport } from '../../contract/annual-report-json.ts'
import type { StoredReport } from '../../contract/annual-report-library.ts'
import { CSV_BYTE_ORDER_MARK, makeCsvRecord } from '../../contract/csv.ts'
import { reportTitle } from '../../formats/annual-report/make-report-sections.ts'
import { makeReportHtml } from '../../formats/annual-report-document/make-report-html.ts'
import { drawPicture } from '../../formats/annual-report-document/picture/draw-picture.ts'
import { makePictureSvg } from '../../formats/annual-report-document/picture/make-picture-svg.ts'
import { DRAFT_MARK, type ReportPrint } from '../../formats/annual-report-document/report-print.ts'
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import { ok, type Result } from '../../law/result.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'
import type { DrawingPool } from '../drawing/drawing-pool.ts'

/** A report on its way out, whether made here or read from a file. */
export type ReportInHand = Pick<
  StoredReport,
  'organ' | 'year' | 'version' | 'report' | 'places' | 'findings'
> & {
  /** Of the year before; null where there is none. */
  readonly lastYear: AnnualReport | null
  readonly dated: LocalDate
  readonly isDraft: boolean
}

export interface ReportFile {
  readonly name: string
  readonly media: string
  readonly bytes: Uint8Array
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const jsonOf = (inHand: ReportInHand, name: string): string =>
  `${JSON.stringify(presentReport({ ...inHand, source: { file: name, media: null } }), null, 2)}\n`

const csvOf = ({ organ, year, version, report, places, findings }: ReportInHand): string => {
  const stored = { organ, year, version, report, places, findings, versions: [], media: '' }
  const columns = Object.keys(FIGURE_COLUMNS) as (keyof typeof FIGURE_COLUMNS)[]
  const rows = presentFigures(stored).map((record) => columns.map((column) => record[column]))
  const records = [Object.values(FIGURE_COLUMNS), ...rows].map((row) => makeCsvRecord(row))
  return CSV_BYTE_ORDER_MARK + records.join('')
}

const bytesOf = async (
  draw: DrawingPool['report'],
  inHand: ReportInHand,
  format: ReportFileFormat,
  name: string,
): Promise<Result<Uint8Array, DrawingRefusal>> => {
  if (format === 'json') return ok(utf8(jsonOf(inHand, name)))
  if (format === 'csv') return ok(utf8(csvOf(inHand)))
  const { report, lastYear, dated, isDraft } = inHand
  const print: ReportPrint = { dated, mark: isDraft ? DRAFT_MARK : null }
  if (format === 'html') return ok(utf8(makeReportHtml(report, print)))
  if (format === 'svg') return ok(utf8(makePictureSvg(drawPicture(report, lastYear, print.mark))))
  return draw({ drawn: { report, lastYear, print }, format })
}

/** Refuses where the thread is busy or too slow. @param draw `report` of the drawing pool, or `publicReport` for readers */
export const makeReportExport = async (
  draw: DrawingPool['report'],
  inHand: ReportInHand,
  format: ReportFileFormat,
): Promise<Result<ReportFile, DrawingRefusal>> => {
  const name = reportFileName(reportTitle(inHand.report), format, inHand.isDraft)
  const bytes = await bytesOf(draw, inHand, format, name)
  return bytes.ok ? ok({ name, media: REPORT_FILE_MEDIA[format], bytes: bytes.value }) : bytes
}
