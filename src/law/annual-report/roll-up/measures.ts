/** Figures by which organs are compared, and when one of them is unusual against the year before. */
import type { Cited } from '../../sources.ts'
import { type CellPath, type FormEdition, REMEDY_GROUPS, TOTAL_COLUMN } from '../annual-report.ts'
import { requestCell } from '../form-cells.ts'
import { SHARED_RESULT_ROWS } from '../request-rows.ts'
import { type FigureRow, placeOf } from './figure-row.ts'

export const MEASURE_KEYS = [
  'received',
  'processed',
  'granted',
  'denied',
  'carriedForward',
  'normativeDocuments',
  'decisions',
  'fees',
  'remedies',
  'corrected',
] as const
export type MeasureKey = (typeof MEASURE_KEYS)[number]

/** Cells whose sum is the figure. */
export const MEASURES: Readonly<Record<MeasureKey, readonly CellPath[]>> = {
  received: [requestCell('newReceived', TOTAL_COLUMN)],
  processed: [requestCell('totalProcessed', TOTAL_COLUMN)],
  granted: [requestCell('granted', TOTAL_COLUMN), requestCell('partiallyGranted', TOTAL_COLUMN)],
  denied: SHARED_RESULT_ROWS.filter(({ group }) => group === 'denied').map(({ key }) =>
    requestCell(key, TOTAL_COLUMN),
  ),
  carriedForward: [requestCell('carriedForward', TOTAL_COLUMN)],
  normativeDocuments: ['proactive.normativeDocuments.inForce'],
  decisions: ['proactive.licenceDecisions', 'proactive.penaltyDecisions', 'proactive.compulsionDecisions'],
  fees: ['proactive.administrativeFeesWanYuan'],
  remedies: REMEDY_GROUPS.map((group): CellPath => `remedies.${group}.total`),
  corrected: REMEDY_GROUPS.map((group): CellPath => `remedies.${group}.corrected`),
}

/** Null where one of its cells cannot be counted. */
export const measureOf = (key: MeasureKey, form: FormEdition, row: FigureRow): number | null => {
  let sum = 0
  for (const path of MEASURES[key]) {
    const value = row[placeOf(form, path)] ?? null
    if (value === null) return null
    sum += value
  }
  return sum
}

/** A figure that grew or fell by this factor is unusual, unless it moved by less than the smallest move. */
const UNUSUAL_FACTOR: Cited<number> = { source: 'ROLL-UP-POLICY', value: 2 }
/** Items; fees are compared in 分, where only the factor tells. */
const UNUSUAL_MOVE: Cited<number> = { source: 'ROLL-UP-POLICY', value: 10 }

export const isUnusual = (now: number, before: number): boolean => {
  if (Math.abs(now - before) < UNUSUAL_MOVE.value) return false
  return Math.max(now, before) >= UNUSUAL_FACTOR.value * Math.min(now, before)
}

export interface Variance {
  readonly key: MeasureKey
  /** Null: cannot be counted. */
  readonly value: number | null
  /** Of the sum, 0–1; null where the sum is 0. */
  readonly share: number | null
  /** The year before; null where there is nothing to compare with. */
  readonly before: number | null
  /** 0.25: a quarter more; null where there was nothing before. */
  readonly change: number | null
  readonly isUnusual: boolean
}

const varianceOf = (
  key: MeasureKey,
  value: number | null,
  sum: number | null,
  before: number | null,
): Variance => ({
  key,
  value,
  share: value === null || sum === null || sum === 0 ? null : value / sum,
  before,
  change: value === null || before === null || before === 0 ? null : (value - before) / before,
  isUnusual: value !== null && before !== null && isUnusual(value, before),
})

/** Every measure of a report against the sum and against the year before. */
export const variancesOf = (
  form: FormEdition,
  row: FigureRow,
  sum: FigureRow,
  before: FigureRow | null,
): readonly Variance[] =>
  MEASURE_KEYS.map((key) =>
    varianceOf(
      key,
      measureOf(key, form, row),
      measureOf(key, form, sum),
      before === null ? null : measureOf(key, form, before),
    ),
  )
