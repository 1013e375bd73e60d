/** Single figures of a report as JSON, and those that are no plain numbers. */

import { makeWanYuan } from '../law/annual-report/amount.ts'
import type { AnnualReport, Cell, CellPath } from '../law/annual-report/annual-report.ts'
import type { ProactiveMeasure } from '../law/annual-report/form.ts'
import { formOf } from '../law/annual-report/form-cells.ts'

/** An integer; null where `notNumbers` says what is printed instead. */
export type CountJson = number | null
/** A decimal number as text, so that printed places survive; null as for a count. */
export type AmountJson = string | null
export type FigureJson = CountJson | AmountJson

/**
 * Table two. Fees and amounts are in 万元; an amount whose unit is not printed stands as printed,
 * beside `<name>Unit: "unknown"`.
 */
export type ProactiveJson = Readonly<Record<string, FigureJson | Readonly<Record<string, FigureJson>>>>

export interface NotNumberJson {
  readonly cell: string
  /** `annotated`: a figure with words beside it; the figure itself stands in its table. */
  readonly state: 'blank' | 'notApplicable' | 'unreadable' | 'annotated'
  readonly printed: string
  /** Only for `unreadable`. */
  readonly reason?: string
}

export const countOf = (cell: Cell | undefined): CountJson =>
  cell !== undefined && 'value' in cell ? cell.value : null

const amountOf = (cell: Cell | undefined): AmountJson => {
  if (cell === undefined || !('value' in cell)) return null
  if (cell.unit !== 'unknown') return makeWanYuan(cell.value, cell.decimals ?? 0)
  const bare = String(cell.value)
  const [, fraction = ''] = bare.split('.')
  return cell.decimals === undefined || fraction.length >= cell.decimals
    ? bare
    : cell.value.toFixed(cell.decimals)
}

const isAmount = ({ unit }: ProactiveMeasure): boolean => unit === 'wanYuan' || unit === 'amount'

const presentMeasure = (measure: ProactiveMeasure, name: string, cell: Cell | undefined) => ({
  [name]: isAmount(measure) ? amountOf(cell) : countOf(cell),
  ...(cell !== undefined && 'unit' in cell ? { [`${name}Unit`]: 'unknown' } : {}),
})

export const presentProactive = (report: AnnualReport): ProactiveJson => {
  const presented: Record<string, FigureJson | Record<string, FigureJson>> = {}
  const rows = formOf(report.form).proactive.flatMap((block) => block.rows)
  for (const { measures } of rows) {
    const group: Record<string, FigureJson> = {}
    for (const measure of measures) {
      const [, key = '', name] = measure.path.split('.')
      Object.assign(
        name === undefined ? presented : group,
        presentMeasure(measure, name ?? key, report.cells[measure.path]),
      )
      if (name !== undefined) presented[key] = group
    }
  }
  return presented
}

export const presentNotNumber = (path: CellPath, cell: Cell | undefined): readonly NotNumberJson[] => {
  if (cell === undefined) return [{ cell: path, state: 'unreadable', printed: '', reason: '原件中未找到' }]
  if (cell.state === 'number') return []
  if (cell.state === 'unreadable') {
    return [{ cell: path, state: cell.state, printed: cell.printed, reason: cell.reason }]
  }
  return [{ cell: path, state: cell.state, printed: cell.printed }]
}
