import { FIGURE_COLUMNS, presentFigures } from '../../contract/annual-report-csv.ts'
import { presentStoredReport } from '../../contract/annual-report-json.ts'
import { REPORT_JSON } from '../../contract/annual-report-json-schema.ts'
import type { StoredReport } from '../../contract/annual-report-library.ts'
import { pageOf, REPORT_SUMMARY, REPORT_VERSIONS } from '../../contract/api/answers.ts'
import {
  CSV_QUERY,
  PAGE_QUERY,
  REPORT_QUERY,
  SLUG,
  VERSION_QUERY,
  YEAR,
} from '../../contract/api/parameters.ts'
import { presentSummary, presentVersions } from '../../contract/api/present-library.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { findReport } from '../../store/annual-report.ts'
import { listReports, parseReportCursor } from '../../store/annual-report-list.ts'
import type { Database } from '../../store/database.ts'
import { type ApiRefusal, type Endpoint, endpoint } from '../endpoint.ts'
import { figureBatches } from './figure-batches.ts'
import { reportFilter } from './report-filter.ts'

interface ReportAddress {
  readonly slug: string
  readonly year: number
  readonly version?: number | undefined
}

const foundReport = async (
  db: Database,
  { slug, year, version }: ReportAddress,
): Promise<Result<StoredReport, ApiRefusal>> => {
  const found = await findReport(db, slug, year, version ?? null)
  return found === null ? refused({ code: 'report-not-found' }) : ok(found)
}

/** When the version that is shown was imported. */
const importedAt = ({ version, versions }: StoredReport) => {
  const shown = versions.find((one) => one.version === version)
  return shown === undefined ? {} : { lastModified: shown.importedAt }
}

const reports = endpoint({
  path: '/annual-reports',
  tag: '年度报告',
  summary: '年度报告目录，按年度从新到旧',
  pathParameters: {},
  query: { ...REPORT_QUERY, ...PAGE_QUERY },
  shape: { media: 'application/json', schema: pageOf('AnnualReportPage', REPORT_SUMMARY) },
  problems: ['cursor-invalid'],
  answer: async (db, { cursor, limit, ...chosen }) => {
    if (cursor !== undefined && parseReportCursor(cursor) === null) return refused({ code: 'cursor-invalid' })
    const page = await listReports(db, reportFilter(chosen), { cursor: cursor ?? null, limit })
    return ok({ kind: 'json', body: { items: page.items.map(presentSummary), next: page.next } })
  },
})

const allFigures = endpoint({
  path: '/annual-reports.csv',
  tag: '年度报告',
  summary: '所选年度报告的全部数字，每个单元格一行',
  pathParameters: {},
  query: { ...REPORT_QUERY, ...CSV_QUERY },
  shape: { media: 'text/csv', columns: FIGURE_COLUMNS },
  problems: [],
  answer: async (db, chosen) =>
    ok({ kind: 'csv-stream', name: 'annual-reports', batches: figureBatches(db, reportFilter(chosen)) }),
})

const report = endpoint({
  path: '/annual-reports/{slug}/{year}',
  tag: '年度报告',
  summary: '一份年度报告：三张表、正文、核对结果、每个数字在原件中的位置',
  pathParameters: { slug: SLUG, year: YEAR },
  query: VERSION_QUERY,
  shape: { media: 'application/json', schema: REPORT_JSON },
  problems: ['report-not-found'],
  answer: async (db, address) => {
    const found = await foundReport(db, address)
    return found.ok ? ok({ kind: 'json', body: presentStoredReport(found.value) }) : found
  },
})

const reportFigures = endpoint({
  path: '/annual-reports/{slug}/{year}.csv',
  tag: '年度报告',
  summary: '一份年度报告的全部数字，每个单元格一行',
  pathParameters: { slug: SLUG, year: YEAR },
  query: { ...VERSION_QUERY, ...CSV_QUERY },
  shape: { media: 'text/csv', columns: FIGURE_COLUMNS },
  problems: ['report-not-found'],
  answer: async (db, address) => {
    const found = await foundReport(db, address)
    if (!found.ok) return found
    const name = `annual-report-${address.slug}-${address.year}`
    return ok({ kind: 'csv', name, rows: presentFigures(found.value), ...importedAt(found.value) })
  },
})

const reportVersions = endpoint({
  path: '/annual-reports/{slug}/{year}/versions',
  tag: '年度报告',
  summary: '一份年度报告的各个版本，从新到旧',
  pathParameters: { slug: SLUG, year: YEAR },
  query: {},
  shape: { media: 'application/json', schema: REPORT_VERSIONS },
  problems: ['report-not-found'],
  answer: async (db, address) => {
    const found = await foundReport(db, address)
    return found.ok ? ok({ kind: 'json', body: presentVersions(found.value) }) : found
  },
})

export const REPORT_ENDPOINTS: readonly Endpoint[] = [
  reports,
  allFigures,
  report,
  reportFigures,
  reportVersions,
]
