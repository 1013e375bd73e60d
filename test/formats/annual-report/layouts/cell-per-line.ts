/** Every cell on a line of its own, as crawlers leave HTML tables; and rows that kept their pipes. */

import type { StatutoryTable, TableCell } from '../../../../src/formats/annual-report/make-report-tables.ts'
import {
  proactiveTable,
  remedyTable,
  requestTable,
} from '../../../../src/formats/annual-report/make-report-tables.ts'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import type { TableText } from './frame.ts'

export const CELL_MARKS = ['trailingPipe', 'pipeBetween', 'blankBetween', 'pipeRow', 'bareLines'] as const
export type CellMark = (typeof CELL_MARKS)[number]

const marked = (cell: TableCell, isLast: boolean, mark: CellMark): readonly string[] => {
  if (mark === 'trailingPipe') return [`${cell.text} |${'|'.repeat(cell.columnSpan - 1)}`]
  if (mark === 'pipeBetween') return isLast ? [cell.text] : [cell.text, '|']
  return mark === 'blankBetween' ? [cell.text, ''] : [cell.text]
}

const rowLines = (cells: readonly TableCell[], mark: CellMark): readonly string[] => {
  if (mark === 'pipeRow') {
    return [cells.map(({ text, columnSpan }) => `${text}${' |'.repeat(columnSpan)}`).join(' ')]
  }
  const lines = cells.flatMap((cell, index) => marked(cell, index === cells.length - 1, mark))
  return mark === 'pipeBetween' ? [...lines, ''] : lines
}

const tableLines = (table: StatutoryTable, mark: CellMark): readonly string[] =>
  table.rows.flatMap((cells) => rowLines(cells, mark))

export const cellPerLineTables = (report: AnnualReport, mark: CellMark): TableText => ({
  proactive: tableLines(proactiveTable(report), mark),
  requests: tableLines(requestTable(report), mark),
  remedies: tableLines(remedyTable(report), mark),
})
