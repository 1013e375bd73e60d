/** What the tables say where the prose states a figure. */
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type CellPath,
  type Cells,
  TOTAL_COLUMN,
} from '../../annual-report.ts'
import { countedValue, isBlank, printedValue } from '../../cell-value.ts'
import type { Metric, Reading } from '../../metrics.ts'

export interface TableReading {
  readonly cells: Reading
  readonly value: number
}

const TOTAL = new RegExp(`^(requests\\.\\w+)\\.${TOTAL_COLUMN}$`)

/** A blank total stands for the sum of its columns, where any of them is printed. */
const countedCell = (cells: Cells, path: CellPath): number | null => {
  const row = TOTAL.exec(path)?.[1]
  if (row === undefined || !isBlank(cells[path])) return countedValue(cells[path])
  const columns = APPLICANT_COLUMNS.slice(0, TOTAL_COLUMN).map(
    (_, column) => cells[`${row}.${column}` as CellPath],
  )
  return columns.reduce((sum, cell) => sum + (printedValue(cell) ?? 0), 0)
}

/** Every reading whose cells can all be counted, in the order of the metric. */
export const tableReadings = (report: AnnualReport, metric: Metric): readonly TableReading[] =>
  metric.readings[report.form].flatMap((cells): readonly TableReading[] => {
    let value = 0
    for (const path of cells) {
      const counted = countedCell(report.cells, path)
      if (counted === null) return []
      value += counted
    }
    return [{ cells, value }]
  })
