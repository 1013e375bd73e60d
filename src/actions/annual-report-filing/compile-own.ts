/** Many organs' reports over their own records at once: the same few questions to the database whatever their number. */

import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { assembleReport, type CompiledYear } from '../../law/annual-report/compile/assemble.ts'
import { carriedOver, type LastReport } from '../../law/annual-report/compile/carry-over.ts'
import {
  addTo,
  type CaseGroup,
  firstDayOf,
  openAtBeginning,
  rowSpans,
  signedSpans,
  tableThreeCounter,
} from '../../law/annual-report/compile/counted-cases.ts'
import { CELL_OF_METRIC, documentCells } from '../../law/annual-report/compile/proactive-figures.ts'
import {
  type OrganRegister,
  reportingGroups,
  scopeOf,
} from '../../law/annual-report/compile/reporting-organs.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import type { Policy } from '../../law/policy.ts'
import { tableFourOf } from '../../law/remedy/table-four.ts'
import { carriedForwardOf } from '../../store/last-report.ts'
import { type RemedyForTable, remediesOfOrgans } from '../../store/remedy-figures.ts'
import {
  type CountedDocument,
  countCases,
  documentsToCount,
  type StatisticSum,
  sumStatistics,
} from '../../store/report-figures.ts'
import { registerForYear } from '../../store/reporting-organs.ts'
import type { ActContext } from '../act-context.ts'

export interface OwnWish {
  readonly organs: OrganRegister
  /** Reporting organs of one region. */
  readonly reporters: readonly number[]
  readonly year: number
  readonly compiled: CompiledYear
  readonly policy: Policy
}

interface YearRecords {
  readonly cases: ReadonlyMap<number, readonly CaseGroup[]>
  readonly documents: ReadonlyMap<number, readonly CountedDocument[]>
  readonly statistics: ReadonlyMap<number, readonly StatisticSum[]>
  readonly remedies: readonly RemedyForTable[]
}

const byOrgan = <Row extends { readonly organId: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> => {
  const found = new Map<number, Row[]>()
  for (const row of rows) {
    const known = found.get(row.organId)
    if (known === undefined) found.set(row.organId, [row])
    else known.push(row)
  }
  return found
}

const of = <Row>(rows: ReadonlyMap<number, readonly Row[]>, organIds: readonly number[]): readonly Row[] =>
  organIds.flatMap((id) => rows.get(id) ?? [])

const readYear = async (
  { db }: ActContext,
  organIds: readonly number[],
  { year, compiled, policy }: OwnWish,
): Promise<YearRecords> => {
  const counting = { year, rows: rowSpans(policy, year), signed: signedSpans(policy) }
  const [cases, documents, statistics, remedies] = await Promise.all([
    countCases(db, organIds, counting),
    documentsToCount(db, organIds),
    sumStatistics(db, organIds, year),
    remediesOfOrgans(db, organIds, compiled.asOf, firstDayOf(year)),
  ])
  return {
    cases: byOrgan(cases),
    documents: byOrgan(documents),
    statistics: byOrgan(statistics),
    remedies,
  }
}

/** The cases of each organ, so that one case against two organs that report apart counts at both. */
const remediesBy = (remedies: readonly RemedyForTable[]): ReadonlyMap<string, readonly RemedyForTable[]> => {
  const found = new Map<string, RemedyForTable[]>()
  for (const remedy of remedies) {
    for (const organ of remedy.respondents) {
      const known = found.get(organ)
      if (known === undefined) found.set(organ, [remedy])
      else known.push(remedy)
    }
  }
  return found
}

const addRemedies = (
  figures: Map<CellPath, number>,
  cases: ReadonlyMap<string, readonly RemedyForTable[]>,
  organIds: readonly number[],
  year: number,
): void => {
  const respondents = organIds.map(String)
  const known = new Map(respondents.flatMap((id) => cases.get(id) ?? []).map((each) => [each.id, each]))
  if (known.size === 0) return
  const states = [...known.values()].map((state) => ({ id: String(state.id), state }))
  for (const [cell, ids] of Object.entries(tableFourOf(states, respondents, year))) {
    figures.set(cell as CellPath, ids?.length ?? 0)
  }
}

/** Reports of last year whose cases stand in a report of this year. */
const lastReports = async (
  { db }: ActContext,
  { year }: OwnWish,
  members: readonly number[],
): Promise<(organIds: readonly number[]) => readonly LastReport[]> => {
  const organs = await registerForYear(db, year - 1)
  const groups = reportingGroups(organs, year - 1)
  const reporters = new Map([...groups].flatMap(([reporter, ids]) => ids.map((id) => [id, reporter])))
  const asked = [...new Set(members.flatMap((id) => reporters.get(id) ?? []))]
  const areas = asked.filter((id) => {
    const organ = organs.get(id)
    return organ !== undefined && scopeOf(organ) === 'area'
  })
  const known = await carriedForwardOf(db, asked, areas, year - 1)
  return (organIds) =>
    [...new Set(organIds.flatMap((id) => reporters.get(id) ?? []))].map((id) => ({
      carriedForward: known.get(id)?.columns ?? null,
      // As it was signed: a unit may have come under another organ since.
      organIds: known.get(id)?.organIds ?? groups.get(id) ?? [],
    }))
}

/** Reporting organ → its report over its own records: itself, units without a duty, predecessors. */
export const compileOwn = async (
  context: ActContext,
  wish: OwnWish,
): Promise<ReadonlyMap<number, CompiledReport>> => {
  const { organs, reporters, year, compiled, policy } = wish
  const groups = reportingGroups(organs, year)
  const members = reporters.flatMap((id) => groups.get(id) ?? [])
  const [records, lastOf] = await Promise.all([
    readYear(context, members, wish),
    lastReports(context, wish, members),
  ])
  const remedies = remediesBy(records.remedies)
  const addCases = tableThreeCounter(year, compiled.form, policy)
  const reportOf = (organId: number): CompiledReport => {
    const organIds = groups.get(organId) ?? []
    const documents = documentCells(
      of(records.documents, organIds),
      year,
      policy.documentYearDay,
      compiled.asOf,
    )
    const figures = new Map<CellPath, number>()
    addCases(figures, of(records.cases, organIds))
    for (const [cell, found] of documents) figures.set(cell, found.length)
    for (const { metric, total } of of(records.statistics, organIds)) {
      addTo(figures, CELL_OF_METRIC[metric], total)
    }
    addRemedies(figures, remedies, organIds, year)
    const carryOver = carriedOver(organIds, lastOf(organIds), (id) =>
      openAtBeginning(records.cases.get(id) ?? []),
    )
    return assembleReport(compiled, { organId, year, organIds, figures, carryOver })
  }
  return new Map(reporters.map((id) => [id, reportOf(id)]))
}
