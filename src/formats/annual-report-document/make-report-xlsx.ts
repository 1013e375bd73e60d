import type { Cell, SheetData } from 'write-excel-file/node'
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import type { StatutoryTable } from '../annual-report/make-report-tables.ts'
import { type PrintedReport, type PrintPart, printReport, type ReportPrint } from './report-print.ts'
import { COLUMN_WIDTHS, type PlacedCell, placedCells } from './table-measures.ts'

const TABS: Readonly<Record<StatutoryTable['name'], string>> = {
  proactive: '主动公开',
  requests: '依申请公开',
  remedies: '复议诉讼',
}
const WORDS_TAB = '文字'
/** Characters of a column of the workbook to a millimetre of the page. */
const CHARACTERS_PER_MILLIMETRE = 0.62
/** A cell holds no more. */
const LONGEST_TEXT = 32_767

const TABLE_FONT = { fontFamily: '仿宋', fontSize: 11 } as const
const HEAD_FONT = { fontFamily: '黑体', fontSize: 11 } as const
const BORDER = { borderStyle: 'thin', borderColor: '#4a4a4a' } as const
const CENTRED = { align: 'center', alignVertical: 'center', wrap: true } as const

/** `@` is the number format of text: no cell is ever a formula. */
const textCell = (text: string) => ({
  value: [...text].slice(0, LONGEST_TEXT).join(''),
  type: String,
  format: '@',
})

/** A plain figure stands as a figure with its decimals; whatever else is printed stands as text. */
const figureCell = (text: string) => {
  const plain = /^\d{1,15}(?:\.(\d{1,6}))?$/.exec(text)
  if (plain === null) return textCell(text)
  const [, fraction = ''] = plain
  const format = fraction === '' ? '0' : `0.${'0'.repeat(fraction.length)}`
  return { value: Number(text), type: Number, format }
}

const tableCell = (cell: PlacedCell): Cell => ({
  ...(cell.role === 'head' ? textCell(cell.text) : figureCell(cell.text)),
  ...(cell.role === 'head' ? HEAD_FONT : TABLE_FONT),
  ...BORDER,
  ...CENTRED,
  columnSpan: cell.columnSpan,
  rowSpan: cell.rowSpan,
})

const tableRows = (table: StatutoryTable): SheetData => {
  const rows: Cell[][] = table.rows.map(() => Array.from({ length: table.columns }, () => null))
  for (const cell of placedCells(table)) {
    const row = rows[cell.row]
    if (row !== undefined) row[cell.column] = tableCell(cell)
  }
  return rows
}

const heading = (text: string, columnSpan: number): readonly Cell[] => [
  { ...textCell(text), ...HEAD_FONT, fontSize: 14, alignVertical: 'center', height: 28, columnSpan },
  ...Array.from({ length: columnSpan - 1 }, () => null),
]

const tableSheet = (title: string, table: StatutoryTable) => ({
  sheet: TABS[table.name],
  columns: COLUMN_WIDTHS[table.name].map((width) => ({
    width: Math.max(6, Math.round(width * CHARACTERS_PER_MILLIMETRE)),
  })),
  orientation: 'landscape' as const,
  showGridLines: false,
  data: [[...heading(title, table.columns)], ...tableRows(table)],
})

const wordRow = (part: PrintPart): readonly Cell[] => {
  if (part.kind === 'table') return []
  return part.kind === 'heading'
    ? heading(part.text, 1)
    : [
        {
          ...textCell(part.lead + part.text),
          fontFamily: '仿宋',
          fontSize: 12,
          wrap: true,
          alignVertical: 'top',
        },
      ]
}

/** The words, a paragraph in a row; a heading whose chapter is a table stands with its table. */
const wordSheet = ({ title, parts, print }: PrintedReport) => ({
  sheet: WORDS_TAB,
  columns: [{ width: 100 }],
  showGridLines: false,
  data: [
    ...(print.mark === null ? [] : [[{ ...textCell(print.mark), ...HEAD_FONT, textColor: '#b00020' }]]),
    [...heading(title.join(''), 1)],
    ...parts
      .filter((part, index) => part.kind !== 'table' && parts[index + 1]?.kind !== 'table')
      .map((part) => [...wordRow(part)]),
  ],
})

const titleBefore = (parts: readonly PrintPart[], index: number): string => {
  const before = parts[index - 1]
  return before?.kind === 'heading' ? before.text : ''
}

/**
 * A workbook: a sheet for each statutory table, its heads merged as on paper, and a sheet of the words. Figures stand as
 * figures. Read back equal by `readReportWorkbook`.
 */
export const makeReportXlsx = async (report: AnnualReport, print: ReportPrint): Promise<Uint8Array> => {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const printed = printReport(report, print)
  const { parts } = printed
  const tables = parts.flatMap((part, index) =>
    part.kind === 'table' ? [tableSheet(titleBefore(parts, index), part.table)] : [],
  )
  return new Uint8Array(await writeXlsxFile([...tables, wordSheet(printed)]).toBuffer())
}
