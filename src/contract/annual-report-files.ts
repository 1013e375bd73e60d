/** The files in which a report of the library is handed out, once: the page, the API and the description of the data list the same. */
import {
  REPORT_FILE_MEDIA,
  REPORT_FILE_NAMES,
  type ReportFileFormat,
} from './annual-report-filing/report-file.ts'

export type OpenReportFormat = Exclude<ReportFileFormat, 'svg' | 'png'>

/** Documents first, data after. */
export const OPEN_REPORT_FORMATS = [
  'docx',
  'pdf',
  'html',
  'xlsx',
  'json',
  'csv',
] as const satisfies readonly OpenReportFormat[]

export interface ReportFileJson {
  readonly format: OpenReportFormat
  readonly name: string
  /** Without parameters: `text/csv`. */
  readonly mediaType: string
  /** On this site. */
  readonly path: string
}

const DATA_PATHS: Readonly<Partial<Record<OpenReportFormat, string>>> = { json: '', csv: '.csv' }

/** @param version null: the current one, whichever that is */
export const reportFiles = (
  slug: string,
  year: number,
  version: number | null = null,
): readonly ReportFileJson[] => {
  const report = `/annual-reports/${encodeURIComponent(slug)}/${year}`
  const query = version === null ? '' : `?version=${version}`
  return OPEN_REPORT_FORMATS.map((format) => {
    const data = DATA_PATHS[format]
    const path = data === undefined ? `${report}/report.${format}` : `/api/v1${report}${data}`
    const [mediaType = ''] = REPORT_FILE_MEDIA[format].split(';')
    return { format, name: REPORT_FILE_NAMES[format], mediaType, path: `${path}${query}` }
  })
}
