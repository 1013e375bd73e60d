/** Settles the rows of table three that could not be read alone: by the sums of the whole table. */
import type { RequestRowKey } from '../../../law/annual-report/form.ts'
import { assignByOrder } from './displaced-figures.ts'
import { displacedRow, isBesideItsLabel } from './figures-first.ts'
import type { Token } from './printed-row.ts'
import { REQUEST_LABELS } from './request-labels.ts'
import { COLUMNS, columnsAddUp, flowsAddUp, type Readings, sumOf, WIDTH } from './request-readings.ts'
import type { Surplus } from './row-figures.ts'
import { endsWithTotal, readPartsOnly, readTotalOnly } from './short-rows.ts'
import { plainReading, type RowReading, sumHolds, unreadableRow } from './slot.ts'
import { chooseFigures } from './surplus-figures.ts'
import type { Field } from './table-fields.ts'

const INDEX_OF = new Map(REQUEST_LABELS.map(({ key }, index) => [key, index]))

/** Rows with figures too many. */
export const settleSurplus = (readings: Readings, surpluses: ReadonlyMap<RequestRowKey, Surplus>): void => {
  const byLength = new Map<number, RequestRowKey[]>()
  for (const [key, { surplus }] of surpluses) {
    byLength.set(surplus.length, [...(byLength.get(surplus.length) ?? []), key])
  }
  const keys = [...byLength.values()]
  const classes = keys.map((own) => ({ rows: own.map((key) => surpluses.get(key)?.surplus ?? []) }))
  const chosen = chooseFigures(classes, WIDTH, (slots) => {
    const tried: Readings = new Map(readings)
    for (const [at, own] of keys.entries()) {
      for (const [index, key] of own.entries())
        tried.set(key, { slots: slots[at]?.[index] ?? [], mode: 'plain' })
    }
    return columnsAddUp(tried) && flowsAddUp(tried)
  })
  for (const [at, own] of keys.entries()) {
    for (const [index, key] of own.entries()) readings.set(key, chosen[at]?.[index] as RowReading)
  }
}

/** Rows read by order alone stand only when all sums of the table hold. */
export const settleByOrder = (
  readings: Readings,
  fields: readonly Field<RequestRowKey>[],
  preamble: readonly Token[],
): void => {
  const labels = fields.map(({ label }) => INDEX_OF.get(label.key) ?? -1)
  const assigned = assignByOrder(fields, labels, WIDTH, preamble)
  if (assigned.length === 0) return
  const tried: Readings = new Map(readings)
  for (const { label, values, mode } of assigned) {
    const key = REQUEST_LABELS[label]?.key
    if (key !== undefined) tried.set(key, { slots: plainReading(values).slots, mode })
  }
  const rowsHold = assigned.every(({ values }) => sumHolds(plainReading(values).slots) === true)
  const proven = rowsHold && columnsAddUp(tried)
  for (const { label } of assigned) {
    const key = REQUEST_LABELS[label]?.key
    if (key === undefined) continue
    const reading = proven ? tried.get(key) : undefined
    readings.set(key, reading ?? unreadableRow(WIDTH, '数字与行标签错位，勾稽关系不能证明归属'))
  }
}

const valuesOf = (field: Field): readonly Token[] => field.chunks.flatMap(({ values }) => values)

const isUnread = (reading: RowReading | undefined): boolean =>
  reading?.slots.every(({ kind }) => kind === 'unreadable') === true

const PARTS = COLUMNS.slice(0, -1)
const TOTAL = COLUMNS.slice(-1)

/** Rows too short to be placed: their last figures are totals if all totals of the table fit each other. */
export const settleShortRows = (readings: Readings, fields: readonly Field<RequestRowKey>[]): void => {
  const short = fields.filter(
    (field) => isUnread(readings.get(field.label.key)) && valuesOf(field).length < WIDTH,
  )
  if (short.length === 0) return
  const rows = short.map(valuesOf)
  const isPartsOnly = rows.every((values) => values.length === PARTS.length) && !rows.every(endsWithTotal)
  const isTotalLast = rows.every((values) => values.length === 0 || endsWithTotal(values))
  if (!isPartsOnly && !isTotalLast) return
  const tried: Readings = new Map(readings)
  for (const [index, { label }] of short.entries()) {
    const values = rows[index] ?? []
    tried.set(
      label.key,
      isPartsOnly ? readPartsOnly(values, short.length === fields.length) : readTotalOnly(values, WIDTH),
    )
  }
  const columns = isPartsOnly ? PARTS : TOTAL
  const isFilled =
    isPartsOnly ||
    rows.every(({ length }) => length > 0) ||
    (sumOf(tried, ['newReceived', 'carriedOver'], WIDTH - 1) ?? 0) > 0
  if (!isFilled || !columnsAddUp(tried, columns) || !flowsAddUp(tried, columns)) return
  for (const { label } of short) readings.set(label.key, tried.get(label.key) as RowReading)
}

/** Where figures are printed apart from labels, rows stand only when the whole table adds up, or beside their label. */
export const doubtDisplaced = (
  readings: Readings,
  fields: readonly Field<RequestRowKey>[],
  sure: ReadonlySet<Field>,
): void => {
  if (columnsAddUp(readings) && flowsAddUp(readings)) return
  for (const field of fields) {
    const reading = readings.get(field.label.key)
    if (reading === undefined || sure.has(field) || isBesideItsLabel(field)) continue
    readings.set(field.label.key, displacedRow(reading))
  }
}
