/** A table as a file for a spreadsheet: workbook or comma-separated text. */
import { CSV_BYTE_ORDER_MARK, makeCsvRecord } from '../contract/csv.ts'
import { makeSheetXlsx, type SheetColumn, type SheetValue } from '../formats/spreadsheet/make-sheet-xlsx.ts'

export type TableFormat = 'csv' | 'xlsx'

export interface TableFile {
  readonly name: string
  readonly media: string
  readonly bytes: Uint8Array
}

export interface GivenTable {
  /** Without its ending. */
  readonly name: string
  /** On the tab of a workbook. */
  readonly tab: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'

/** No cell is ever run as a formula. Throws where there are more rows than a workbook has: bound them before. */
export const makeTableFile = async (
  { name, tab, columns, rows }: GivenTable,
  format: TableFormat,
): Promise<TableFile> => {
  if (format === 'csv') {
    const heads = columns.map((column) => column.name)
    const text = CSV_BYTE_ORDER_MARK + [heads, ...rows].map((row) => makeCsvRecord(row)).join('')
    return { name: `${name}.csv`, media: CSV, bytes: Buffer.from(text) }
  }
  const sheet = await makeSheetXlsx({ name: tab, columns, rows })
  if (!sheet.ok) throw new Error(`the table does not fit a sheet: ${sheet.refusal.code}`)
  return { name: `${name}.xlsx`, media: XLSX, bytes: sheet.value }
}
