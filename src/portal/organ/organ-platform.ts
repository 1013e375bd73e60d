/** What the platform of an organ shows. */
import type { LocalDate } from '../../law/time/local-date.ts'
import { type ApplyOrgan, type OrganSuccessor, successorsOf } from '../../store/apply-organ.ts'
import type { Database } from '../../store/database.ts'
import { disclosureTallies, type Tally, type YearTally } from '../../store/disclosure-tally.ts'
import { type ListedDocument, listDocuments } from '../../store/document-list.ts'
import { findOrgan } from '../../store/organ.ts'
import { listColumns, type SiteColumn } from '../../store/site-column.ts'

export interface OrganPlatform {
  readonly organ: ApplyOrgan
  readonly successors: readonly OrganSuccessor[]
  readonly newest: readonly ListedDocument[]
  /** 政府信息公开制度 of its own, newest first. */
  readonly institutions: readonly ListedDocument[]
  readonly columns: readonly SiteColumn[]
  readonly tallies: readonly Tally[]
  /** In which anything was published, newest first. */
  readonly years: readonly YearTally[]
  /** With an annual report, newest first. */
  readonly reportYears: readonly number[]
  readonly today: LocalDate
}

const NEWEST_SHOWN = 8
const INSTITUTIONS_SHOWN = 5

const yearsOf = (tallies: readonly Tally[]): readonly YearTally[] => {
  const years = new Map<number, number>()
  for (const { year, documents } of tallies) years.set(year, (years.get(year) ?? 0) + documents)
  return [...years].map(([year, documents]) => ({ year, documents })).sort((a, b) => b.year - a.year)
}

export const organPlatform = async (
  db: Database,
  organ: ApplyOrgan,
  today: LocalDate,
): Promise<OrganPlatform> => {
  const organId = organ.id
  const [successors, newest, institutions, columns, tallies, library] = await Promise.all([
    successorsOf(db, organId),
    listDocuments(db, { organId }, { cursor: null, limit: NEWEST_SHOWN }),
    listDocuments(db, { organId, kind: 'institution' }, { cursor: null, limit: INSTITUTIONS_SHOWN }),
    listColumns(db, organId),
    disclosureTallies(db, organId),
    findOrgan(db, organ.slug),
  ])
  return {
    organ,
    successors,
    newest: newest.items,
    institutions: institutions.items,
    columns,
    tallies,
    years: yearsOf(tallies),
    reportYears: library?.years ?? [],
    today,
  }
}
