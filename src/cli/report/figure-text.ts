/** One figure of a report as a cell of a terminal table. */
import { makeWanYuan } from '../../law/annual-report/amount.ts'
import type { Cell } from '../../law/annual-report/annual-report.ts'
import type { ProactiveMeasure } from '../../law/annual-report/form.ts'
import type { Colors } from '../terminal/output.ts'

/** What the marks mean, printed under a report that has any of them. */
export const FIGURE_LEGEND = '“空”为原件空白，“/”为不适用，“?”为未能读取，“*”为原件另有说明'

export const isMarked = (cell: Cell | undefined): boolean => cell?.state !== 'number'

/** Zeros recede, what could not be read stands out. */
export const figureText = (
  cell: Cell | undefined,
  colors: Colors,
  unit: ProactiveMeasure['unit'] = 'count',
): string => {
  if (cell === undefined || cell.state === 'unreadable') return colors.red('?')
  if (!('value' in cell)) return colors.dim(cell.state === 'blank' ? '空' : '/')
  const text =
    unit === 'wanYuan' && cell.unit === undefined
      ? makeWanYuan(cell.value, cell.decimals)
      : valueText(cell, unit)
  const marked = cell.state === 'annotated' ? `${text}*` : text
  return cell.value === 0 ? colors.dim(marked) : colors.bold(marked)
}

const valueText = (cell: Extract<Cell, { value: number }>, unit: ProactiveMeasure['unit']): string => {
  if (unit !== 'amount') return String(cell.value)
  return cell.unit === 'unknown'
    ? `${cell.value}（单位未注明）`
    : `${makeWanYuan(cell.value, cell.decimals)}万元`
}
