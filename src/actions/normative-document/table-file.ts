/** A table for a spreadsheet, as a workbook or as separated text. */
import { CSV_BYTE_ORDER_MARK, makeCsvRecord } from '../../contract/csv.ts'
import {
  makeSheetXlsx,
  type SheetColumn,
  type SheetValue,
} from '../../formats/spreadsheet/make-sheet-xlsx.ts'

export interface TableFile {
  readonly name: string
  readonly media: string
  readonly bytes: Uint8Array
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'

export interface Tabled {
  /** Without its ending. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
}

export const tableFile = async (
  { name, columns, rows }: Tabled,
  format: 'xlsx' | 'csv',
): Promise<TableFile> => {
  if (format === 'csv') {
    const heads = columns.map((column) => column.name)
    const text = CSV_BYTE_ORDER_MARK + [heads, ...rows].map((row) => makeCsvRecord(row)).join('')
    return { name: `${name}.csv`, media: CSV, bytes: Buffer.from(text) }
  }
  const sheet = await makeSheetXlsx({ name, columns, rows })
  if (!sheet.ok) throw new Error(`a list of ours does not fit a sheet: ${sheet.refusal.code}`)
  return { name: `${name}.xlsx`, media: XLSX, bytes: sheet.value }
}
