/** A report in any of the formats that take long enough to be made in a thread. */
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import { makeReportDocx } from './make-report-docx.ts'
import { makeReportPdf } from './make-report-pdf.ts'
import { makeReportXlsx } from './make-report-xlsx.ts'
import { drawPicture } from './picture/draw-picture.ts'
import { makePicturePng } from './picture/make-picture-png.ts'
import type { ReportPrint } from './report-print.ts'

/** `png` is the one-page picture (图解). */
export type DrawnReportFormat = 'docx' | 'pdf' | 'xlsx' | 'png'

export interface DrawnReport {
  readonly report: AnnualReport
  /** Of the year before, for the picture. */
  readonly lastYear: AnnualReport | null
  readonly print: ReportPrint
}

const MAKERS: Readonly<Record<DrawnReportFormat, (drawn: DrawnReport) => Promise<Uint8Array>>> = {
  docx: ({ report, print }) => makeReportDocx(report, print),
  pdf: ({ report, print }) => makeReportPdf(report, print),
  xlsx: ({ report, print }) => makeReportXlsx(report, print),
  png: ({ report, lastYear, print }) => makePicturePng(drawPicture(report, lastYear, print.mark)),
}

/** Takes up to some hundred milliseconds of the thread that it runs in. */
export const makeReportFile = (drawn: DrawnReport, format: DrawnReportFormat): Promise<Uint8Array> =>
  MAKERS[format](drawn)
