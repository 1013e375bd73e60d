/** Table three out of counted groups of cases: what a database can add up by itself, and how the sums become cells. */
import type { Dated } from '../../dated.ts'
import type { Policy } from '../../policy.ts'
import { OUTCOMES, type Outcome } from '../../request/outcome.ts'
import type { ApplicantType } from '../../request/request-event.ts'
import { addCalendarDays, type LocalDate, yearOf } from '../../time/local-date.ts'
import { APPLICANT_COLUMNS, type CellPath, type FormEdition, TOTAL_COLUMN } from '../annual-report.ts'
import type { RequestRowKey } from '../form.ts'
import { requestCell } from '../form-cells.ts'
import { rowOfResult, rowsOfStanding } from './case-rows.ts'

/** `until` is the first day that is no longer meant; null: without end. */
export interface DaySpan {
  readonly from: LocalDate
  readonly until: LocalDate | null
}

export const firstDayOf = (year: number): LocalDate => `${year}-01-01` as LocalDate

export const lastDayOf = (year: number): LocalDate => `${year}-12-31` as LocalDate

const spansOf = <T>(rows: Dated<T>): readonly (DaySpan & { readonly value: T })[] =>
  rows.map(({ from, value }, index) => ({ from, until: rows[index + 1]?.from ?? null, value }))

/** Days of service for which the day of signature counts instead. */
export const signedSpans = ({ outcomeDay }: Policy): readonly DaySpan[] =>
  spansOf(outcomeDay).flatMap(({ from, until, value }) => (value === 'signed' ? [{ from, until }] : []))

/** Parts of a year within which the outcomes keep their rows: it is cut where a region changes them. */
export const rowSpans = ({ rowsOfOutcomes }: Policy, year: number): readonly DaySpan[] => {
  const cuts = rowsOfOutcomes.map(({ from }) => from).filter((from) => yearOf(from) === year)
  const starts = [...new Set([firstDayOf(year), ...cuts])].sort()
  return starts.map((from, index) => ({
    from,
    until: starts[index + 1] ?? addCalendarDays(lastDayOf(year), 1),
  }))
}

/** Columns of table three in which a case can stand; 总计 is their sum. */
export const APPLICANT_TYPES: readonly ApplicantType[] = APPLICANT_COLUMNS.filter(
  (column) => column !== 'total',
)

/** Cases of one organ that came from the same and went the same way. */
export interface CaseGroup {
  readonly organId: number
  /** Received in the year, not before. */
  readonly isNew: boolean
  /** Null: open at the end of the year. */
  readonly outcome: Outcome | null
  /** Index among `rowSpans` of the day that counts; 0 for what is open. */
  readonly span: number
  /** How many, by `APPLICANT_TYPES`. */
  readonly counts: readonly number[]
}

export type Figures = ReadonlyMap<CellPath, number>

/** Adds to a figure of a table that is being made. */
export const addTo = (table: Map<CellPath, number>, cell: CellPath, count: number): void => {
  table.set(cell, (table.get(cell) ?? 0) + count)
}

type CellsOf = (group: CaseGroup) => readonly (readonly CellPath[])[]

const cellsOfRow = (row: RequestRowKey): readonly CellPath[] =>
  APPLICANT_COLUMNS.map((_, column) => requestCell(row, column))

/** The seven cells of each row in which a group stands, looked up once however many groups stand so. */
const cellsByStanding = (year: number, form: FormEdition, policy: Policy): CellsOf => {
  const spans = rowSpans(policy, year)
  const known = new Map<string, readonly (readonly CellPath[])[]>()
  return ({ isNew, outcome, span }) => {
    const key = `${isNew} ${outcome} ${span}`
    const found = known.get(key)
    if (found !== undefined) return found
    const finished = outcome === null ? null : { outcome, on: spans[span]?.from ?? firstDayOf(year) }
    const cells = rowsOfStanding(isNew, finished, form, policy).map(cellsOfRow)
    known.set(key, cells)
    return cells
  }
}

const addRow = (
  table: Map<CellPath, number>,
  cells: readonly CellPath[],
  counts: readonly number[],
): void => {
  let total = 0
  cells.forEach((cell, column) => {
    const count = column === TOTAL_COLUMN ? total : (counts[column] ?? 0)
    total += count
    if (count > 0) addTo(table, cell, count)
  })
}

/** Adds groups of a year to the cells of table three in which they stand. */
export const tableThreeCounter = (
  year: number,
  form: FormEdition,
  policy: Policy,
): ((table: Map<CellPath, number>, groups: readonly CaseGroup[]) => void) => {
  const cellsOf = cellsByStanding(year, form, policy)
  return (table, groups) => {
    for (const group of groups) {
      for (const cells of cellsOf(group)) addRow(table, cells, group.counts)
    }
  }
}

/** Cases that were open when the year began, by column, the total last. */
export const openAtBeginning = (groups: readonly CaseGroup[]): readonly number[] => {
  const open = groups.filter(({ isNew }) => !isNew)
  const columns = APPLICANT_TYPES.map((_, column) =>
    open.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0),
  )
  return [...columns, columns.reduce((sum, count) => sum + count, 0)]
}

/** Outcomes that stand in a row of results, by the parts of the year. */
export const outcomesOfRow = (
  row: RequestRowKey,
  year: number,
  form: FormEdition,
  policy: Policy,
): readonly (DaySpan & { readonly outcomes: readonly Outcome[] })[] =>
  rowSpans(policy, year).map((span) => ({
    ...span,
    outcomes: (Object.keys(OUTCOMES) as Outcome[]).filter(
      (outcome) => rowOfResult({ outcome, on: span.from }, form, policy) === row,
    ),
  }))
