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

/** Cases of one organ that came from the same, went the same way and have applicants of one kind. */
export interface CaseGroup {
  readonly organId: number
  readonly applicantType: ApplicantType
  /** Received in the year, not before. */
  readonly isNew: boolean
  /** Null: open at the end of the year. */
  readonly outcome: Outcome | null
  /** Index among `rowSpans` of the day that counts; 0 for what is open. */
  readonly span: number
  readonly count: number
}

export type Figures = ReadonlyMap<CellPath, number>

/** Adds to a figure of a table that is being made. */
export const addTo = (table: Map<CellPath, number>, cell: CellPath, count: number): void => {
  table.set(cell, (table.get(cell) ?? 0) + count)
}

/** Cells of table three; those that count nothing are left out. */
export const tableThreeOfGroups = (
  groups: readonly CaseGroup[],
  year: number,
  form: FormEdition,
  policy: Policy,
): Figures => {
  const spans = rowSpans(policy, year)
  const table = new Map<CellPath, number>()
  for (const { applicantType, isNew, outcome, span, count } of groups) {
    const on = spans[span]?.from ?? firstDayOf(year)
    const finished = outcome === null ? null : { outcome, on }
    const column = APPLICANT_COLUMNS.indexOf(applicantType)
    for (const row of rowsOfStanding(isNew, finished, form, policy)) {
      addTo(table, requestCell(row, column), count)
      addTo(table, requestCell(row, TOTAL_COLUMN), count)
    }
  }
  return table
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
