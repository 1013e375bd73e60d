/** When a figure of the prose and a figure of a table say the same. */
import type { Cited } from '../../../sources.ts'
import { FEN_PER_YUAN, makeWanYuan } from '../../amount.ts'
import type { CellPath, Claim } from '../../annual-report.ts'
import { cellLabel } from '../../cell-label.ts'
import type { Metric } from '../../metrics.ts'

export type StatedClaim = Claim & { readonly value: number }

/** How far 约 and 近 may be from the figure, as a share of it. */
const ABOUT_TOLERANCE: Cited<number> = { source: 'NARRATIVE-POLICY', value: 0.1 }

const isAmount = (metric: Metric): boolean => metric.kind === 'fee'

/** Amounts are told in 元 and counted in 分. */
export const inCellUnits = (metric: Metric, value: number): number =>
  isAmount(metric) ? Math.round(value * FEN_PER_YUAN) : value

/** Rounded and cut-off figures both count as told exactly. */
const isTold = (told: number, step: number | undefined, actual: number): boolean =>
  step === undefined ? told === actual : Math.abs(told - actual) < step

/** @param actual figure of the tables, in 分 for an amount */
export const agrees = (metric: Metric, claim: StatedClaim, actual: number): boolean => {
  const told = inCellUnits(metric, claim.value)
  const step = claim.step === undefined ? undefined : inCellUnits(metric, claim.step)
  if (metric.relation === 'within') return claim.qualifier === 'lessThan' || told <= actual
  switch (claim.qualifier) {
    case 'exact':
      return isTold(told, step, actual)
    case 'atLeast':
      return actual >= told
    case 'lessThan':
      return actual <= told
    case 'about':
      return Math.abs(actual - told) <= Math.max(1, told * ABOUT_TOLERANCE.value)
  }
}

const HEDGES: Readonly<Record<Claim['qualifier'], string>> = {
  exact: '',
  atLeast: '不少于',
  about: '约',
  lessThan: '不超过',
}

export const figureText = (metric: Metric, value: number): string =>
  isAmount(metric) ? `${makeWanYuan(value)}万元` : String(value)

/** The figure of a claim as a message repeats it: 不少于120. */
export const toldText = (metric: Metric, claim: StatedClaim): string =>
  `${HEDGES[claim.qualifier]}${figureText(metric, inCellUnits(metric, claim.value))}`

const MOST_CELLS_NAMED = 3

/** The cells of a sum, the first of them by name. */
export const cellNames = (cells: readonly CellPath[]): string => {
  const names = cells.slice(0, MOST_CELLS_NAMED).map(cellLabel).join('、')
  if (cells.length === 1) return names
  return cells.length > MOST_CELLS_NAMED ? `${names}等${cells.length}格合计` : `${names}合计`
}

/** Added where the sentence speaks of another scope than the tables may. */
export const SCOPE_REMARK = '该句所说的范围可能与表格口径不同，请核对。'
