/** Every figure is the number, or the sum, of its records. */
import type { CellPath } from '../annual-report.ts'
import { countedValue } from '../cell-value.ts'
import type { CellRecords, CellShares, CompiledReport } from '../compiled-report.ts'
import { recordKindOf } from '../compiled-report.ts'
import { formCells, formOf, requestCell } from '../form-cells.ts'

/** Sum of the entries behind each cell of statistics: items, or 分. */
export type CellAmounts = Readonly<Partial<Record<CellPath, number>>>

/** What the organ's own records should come to; 上年结转 out of last year's report has the live cases behind it. */
const ownFigure = (
  { organId, scope, cells, carryOver }: CompiledReport,
  shares: CellShares,
  cell: CellPath,
): number => {
  const column = carryOver?.live.findIndex((_, index) => requestCell('carriedOver', index) === cell) ?? -1
  if (carryOver !== undefined && column >= 0) return carryOver.live[column] ?? 0
  return scope === 'area' ? (shares[cell]?.[organId] ?? 0) : (countedValue(cells[cell]) ?? 0)
}

/** The first cell whose figure is another than its records; null where all agree. */
export const recordsFault = (
  report: CompiledReport,
  shares: CellShares,
  records: CellRecords,
  amounts: CellAmounts,
): CellPath | null =>
  formCells(formOf(report.form)).find((cell) => {
    const found = recordKindOf(cell) === 'statistic' ? (amounts[cell] ?? 0) : (records[cell]?.length ?? 0)
    return found !== ownFigure(report, shares, cell)
  }) ?? null
