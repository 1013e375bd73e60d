/** A report in any of the formats that take some drawing. JSON and CSV are listed field by field in the contract. */
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import { makeReportDocx } from './make-report-docx.ts'
import { makeReportHtml } from './make-report-html.ts'
import { makeReportPdf } from './make-report-pdf.ts'
import { makeReportXlsx } from './make-report-xlsx.ts'
import { drawPicture } from './picture/draw-picture.ts'
import { makePicturePng } from './picture/make-picture-png.ts'
import { makePictureSvg } from './picture/make-picture-svg.ts'
import type { ReportPrint } from './report-print.ts'

/** `svg` and `png` are the one-page picture (图解). */
export const DRAWN_REPORT_FORMATS = ['docx', 'pdf', 'html', 'xlsx', 'svg', 'png'] as const
export type DrawnReportFormat = (typeof DRAWN_REPORT_FORMATS)[number]

export interface DrawnReport {
  readonly report: AnnualReport
  /** Of the year before, for the picture. */
  readonly lastYear: AnnualReport | null
  readonly print: ReportPrint
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const MAKERS: Readonly<Record<DrawnReportFormat, (drawn: DrawnReport) => Promise<Uint8Array>>> = {
  docx: ({ report, print }) => makeReportDocx(report, print),
  pdf: ({ report, print }) => makeReportPdf(report, print),
  html: async ({ report, print }) => utf8(makeReportHtml(report, print)),
  xlsx: ({ report, print }) => makeReportXlsx(report, print),
  svg: async ({ report, lastYear, print }) => utf8(makePictureSvg(drawPicture(report, lastYear, print.mark))),
  png: ({ report, lastYear, print }) => makePicturePng(drawPicture(report, lastYear, print.mark)),
}

/** Takes up to some hundred milliseconds of the thread that it runs in. */
export const makeReportFile = (drawn: DrawnReport, format: DrawnReportFormat): Promise<Uint8Array> =>
  MAKERS[format](drawn)
