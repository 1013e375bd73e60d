/** All figures of many reports, one report at a time, so that memory stays flat. */
import { presentFigures } from '../../contract/annual-report-csv.ts'
import type { ReportFilter } from '../../contract/annual-report-library.ts'
import { findReport } from '../../store/annual-report.ts'
import { listReports } from '../../store/annual-report-list.ts'
import type { Database } from '../../store/database.ts'
import type { CsvRow } from '../endpoint.ts'

const REPORTS_A_PAGE = 100

export async function* figureBatches(db: Database, filter: ReportFilter): AsyncGenerator<readonly CsvRow[]> {
  let cursor: string | null = null
  do {
    const page = await listReports(db, filter, { cursor, limit: REPORTS_A_PAGE })
    for (const { organ, year, version } of page.items) {
      const stored = await findReport(db, organ.slug, year, version)
      if (stored !== null) yield presentFigures(stored)
    }
    cursor = page.next
  } while (cursor !== null)
}
