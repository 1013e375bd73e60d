import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import type { StatutoryTable } from '../annual-report/make-report-tables.ts'
import { missingNote, printable } from '../request-document/print-fonts.ts'
import { setPdf } from '../request-document/typst-compiler.ts'
import { REPORT_LAYOUT } from './report-layout.ts'
import { type PrintedReport, type PrintPart, printReport, type ReportPrint } from './report-print.ts'
import {
  CELL_INSET,
  COLUMN_WIDTHS,
  cellLines,
  figureSize,
  HEAD_ROWS,
  type PlacedCell,
  placedCells,
  TABLE_SIZES,
} from './table-measures.ts'

/** Points above and below the text of a cell. */
const AIR: Readonly<Record<StatutoryTable['name'], number>> = { proactive: 5.5, requests: 4.1, remedies: 5.5 }

interface CellData {
  readonly columnSpan: number
  readonly rowSpan: number
  readonly head: boolean
  readonly size: number
  readonly lines: readonly string[]
  /** A row goes whole to the next page, unless it could fill one by itself. */
  readonly breakable: boolean
}

/** What the layout takes; a table brings the heading right above it. */
type PartData =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lead: string; readonly text: string }
  | {
      readonly kind: 'table'
      readonly heading: string
      readonly size: number
      readonly widths: readonly number[]
      readonly air: number
      /** May go on over a page break. */
      readonly breakable: boolean
      readonly heads: readonly CellData[]
      readonly body: readonly CellData[]
    }

/** Characters of a cell that stands on one page. */
const LONGEST_WHOLE = 60

const cellData = (name: StatutoryTable['name'], cell: PlacedCell): CellData => ({
  columnSpan: cell.columnSpan,
  rowSpan: cell.rowSpan,
  head: cell.role === 'head' && cell.row < HEAD_ROWS[name],
  size: cell.role === 'head' ? TABLE_SIZES[name] : figureSize(name, cell),
  lines: cellLines(cell).map(printable),
  breakable: cell.rowSpan > 1 || cell.text.length > LONGEST_WHOLE,
})

/** A table whose cells hold nothing longer fits one page: its labels are those of the form. */
const LONGEST_FIGURE = 12

const isLong = ({ rows }: StatutoryTable): boolean =>
  rows.some((row) => row.some(({ role, text }) => role === 'figure' && text.length > LONGEST_FIGURE))

const tableData = (heading: string, table: StatutoryTable): PartData => {
  const cells = placedCells(table)
  const heads = HEAD_ROWS[table.name]
  return {
    kind: 'table',
    heading,
    size: TABLE_SIZES[table.name],
    widths: COLUMN_WIDTHS[table.name],
    air: AIR[table.name],
    breakable: isLong(table),
    heads: cells.filter(({ row }) => row < heads).map((cell) => cellData(table.name, cell)),
    body: cells.filter(({ row }) => row >= heads).map((cell) => cellData(table.name, cell)),
  }
}

const partData = (
  part: PrintPart,
  before: PrintPart | undefined,
  after: PrintPart | undefined,
): readonly PartData[] => {
  if (part.kind === 'table') return [tableData(before?.kind === 'heading' ? before.text : '', part.table)]
  if (part.kind === 'heading') return after?.kind === 'table' ? [] : [part]
  return [{ kind: 'paragraph', lead: printable(part.lead), text: printable(part.text) }]
}

const everyText = ({ title, parts }: PrintedReport): string =>
  [
    ...title,
    ...parts.map((part) => {
      if (part.kind === 'heading') return part.text
      return part.kind === 'paragraph'
        ? part.lead + part.text
        : part.table.rows.flatMap((row) => row.map(({ text }) => text)).join('')
    }),
  ].join('')

/** What `REPORT_LAYOUT` takes. */
export const reportPdfData = (report: AnnualReport, print: ReportPrint) => {
  const printed = printReport(report, print)
  const { parts } = printed
  return {
    title: printed.title.map(printable),
    organ: printed.organ,
    dated: print.dated,
    mark: print.mark,
    inset: CELL_INSET,
    missing: missingNote(everyText(printed)),
    parts: parts.flatMap((part, index) => partData(part, parts[index - 1], parts[index + 1])),
  }
}

/**
 * The report as PDF/A-2u in the layout of GB/T 9704-2012, official labels, tables with merged cells. Read back equal, but for
 * characters that no font has: they are printed as 〓, with a note of their codes. Takes some 50 ms, in this thread.
 */
export const makeReportPdf = (report: AnnualReport, print: ReportPrint): Promise<Uint8Array> =>
  setPdf(REPORT_LAYOUT, reportPdfData(report, print), [])
