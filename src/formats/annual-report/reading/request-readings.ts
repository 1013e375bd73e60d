/** The rows of table three as read so far, and whether they add up. */
import { APPLICANT_COLUMNS } from '../../../law/annual-report/annual-report.ts'
import type { RequestRowKey } from '../../../law/annual-report/form.ts'
import { REQUEST_LABELS } from './request-labels.ts'
import { countOf, type RowReading, type Slot } from './slot.ts'

export const WIDTH = APPLICANT_COLUMNS.length

export type Readings = Map<RequestRowKey, RowReading>

const RESULT_KEYS = REQUEST_LABELS.map(({ key }) => key).filter(
  (key) => !['newReceived', 'carriedOver', 'totalProcessed', 'carriedForward'].includes(key),
)

export const sumOf = (readings: Readings, keys: readonly RequestRowKey[], column: number): number | null => {
  const parts = keys
    .map((key) => readings.get(key))
    .filter((reading) => reading !== undefined)
    .map(({ slots }) => countOf(slots[column] as Slot))
  return parts.includes(null) ? null : parts.reduce((sum: number, part) => sum + (part ?? 0), 0)
}

export const COLUMNS = Array.from({ length: WIDTH }, (_, column) => column)

/** Whether every column adds up to （七）总计; false as well when a figure needed for it is missing. */
export const columnsAddUp = (readings: Readings, columns: readonly number[] = COLUMNS): boolean =>
  readings.has('totalProcessed') &&
  columns.every((column) => {
    const sum = sumOf(readings, RESULT_KEYS, column)
    return sum !== null && sum === sumOf(readings, ['totalProcessed'], column)
  })

/** Whether what came in equals what went out and what is left, in every column. */
export const flowsAddUp = (readings: Readings, columns: readonly number[] = COLUMNS): boolean =>
  columns.every((column) => {
    const inflow = sumOf(readings, ['newReceived', 'carriedOver'], column)
    return inflow !== null && inflow === sumOf(readings, ['totalProcessed', 'carriedForward'], column)
  })
