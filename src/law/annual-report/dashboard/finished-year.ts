/** What was finished in a year: by row of table three, how terms were kept, and how long it took. */
import type { FormEdition } from '../annual-report.ts'
import type { RequestGroup, RequestRowKey } from '../form.ts'
import { formForYear, formOf } from '../form-cells.ts'
import type { Timeliness } from './answered.ts'

export interface FinishedYear {
  readonly finished: number
  readonly rows: ReadonlyMap<RequestRowKey, number>
  readonly timeliness: Timeliness
  /** Working days. */
  readonly medianDays: number | null
}

/** Years before any form are told in the rows of the first. */
export const editionOf = (year: number): FormEdition => formForYear(year)?.edition ?? '2019'

/** Groups of results that the picture of outcomes shows, in the order of the form. */
export const OUTCOME_GROUPS = [
  'granted',
  'partiallyGranted',
  'denied',
  'unable',
  'notProcessed',
  'other',
] as const satisfies readonly RequestGroup[]
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number]

const resultRows = (edition: FormEdition) => formOf(edition).requests.filter(({ kind }) => kind === 'result')

/** Rows of results of the group, in printed order. */
export const rowsOfGroup = (group: OutcomeGroup, edition: FormEdition): readonly RequestRowKey[] =>
  resultRows(edition)
    .filter((row) => row.group === group)
    .map(({ key }) => key)

export const sumOfRows = ({ rows }: FinishedYear, keys: readonly RequestRowKey[]): number =>
  keys.reduce((sum, key) => sum + (rows.get(key) ?? 0), 0)
