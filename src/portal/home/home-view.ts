/** What the front page shows: the platform of the region, and what the library of reports holds. */
import type { RegionSummary, ReportSummary } from '../../contract/annual-report-library.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { countReports, listReports } from '../../store/annual-report-list.ts'
import { type ApplyOrgan, listApplyOrgans } from '../../store/apply-organ.ts'
import type { Database } from '../../store/database.ts'
import { disclosureTallies, documentsByOrgan, type Tally } from '../../store/disclosure-tally.ts'
import { type ListedDocument, listDocuments } from '../../store/document-list.ts'
import { homeOrgan } from '../../store/home-organ.ts'
import { listRegions } from '../../store/organ.ts'
import { listColumns, type SiteColumn } from '../../store/site-column.ts'

export interface HomeView {
  /** The government at the top; null while there is none. */
  readonly organ: ApplyOrgan | null
  /** Of that government. */
  readonly columns: readonly SiteColumn[]
  readonly organs: readonly ApplyOrgan[]
  readonly documents: ReadonlyMap<number, number>
  readonly newest: readonly ListedDocument[]
  readonly institutions: readonly ListedDocument[]
  readonly tallies: readonly Tally[]
  readonly regions: readonly RegionSummary[]
  readonly latestReports: readonly ReportSummary[]
  /** Newest first. */
  readonly reportYears: readonly number[]
  /** Reports with at least one error. */
  readonly withErrors: number
  readonly today: LocalDate
}

const NEWEST_SHOWN = 10
const INSTITUTIONS_SHOWN = 3
const REPORTS_SHOWN = 6

const yearsOf = (regions: readonly RegionSummary[]): readonly number[] =>
  [...new Set(regions.flatMap(({ years }) => years.map(({ year }) => year)))].sort((a, b) => b - a)

const disclosureParts = async (db: Database) => {
  const [organ, organs, documents, newest, institutions, tallies] = await Promise.all([
    homeOrgan(db),
    listApplyOrgans(db, ''),
    documentsByOrgan(db),
    listDocuments(db, {}, { cursor: null, limit: NEWEST_SHOWN }),
    listDocuments(db, { kind: 'institution' }, { cursor: null, limit: INSTITUTIONS_SHOWN }),
    disclosureTallies(db, null),
  ])
  const columns = organ === null ? [] : await listColumns(db, organ.id)
  return {
    organ,
    organs,
    documents,
    newest: newest.items,
    institutions: institutions.items,
    tallies,
    columns,
  }
}

export const homeView = async (db: Database, today: LocalDate): Promise<HomeView> => {
  const [parts, regions, latest, withErrors] = await Promise.all([
    disclosureParts(db),
    listRegions(db),
    listReports(db, {}, { cursor: null, limit: REPORTS_SHOWN }),
    countReports(db, { severity: 'error' }),
  ])
  return {
    ...parts,
    regions,
    latestReports: latest.items,
    reportYears: yearsOf(regions),
    withErrors,
    today,
  }
}
