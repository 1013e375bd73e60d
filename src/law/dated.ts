/** Rules as dated data: a new version is a new row, an old row is never edited. */
import { ok, type Refusal, type Result, refused } from './result.ts'
import type { Cited, SourceId } from './sources.ts'
import type { LocalDate } from './time/local-date.ts'

export interface DatedRow<T> {
  readonly source: SourceId
  /** First day on which the value applies. */
  readonly from: LocalDate
  readonly value: T
}

/** Versions of one rule, oldest first. */
export type Dated<T> = readonly DatedRow<T>[]

/** The version in force on a day. Refuses `no-rule-for-date` before the first row. */
export const inForce = <T>(
  rows: Dated<T>,
  date: LocalDate,
): Result<Cited<T>, Refusal<'no-rule-for-date'>> => {
  const row = rows.findLast(({ from }) => from <= date)
  return row === undefined
    ? refused({ code: 'no-rule-for-date', facts: { date } })
    : ok({ source: row.source, value: row.value })
}
