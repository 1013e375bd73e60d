/** Lays the tables as read over the cells of the form: every cell is found, blank, or unreadable with a reason. */
import type { Cell, CellPath, Finding } from '../../../law/annual-report/annual-report.ts'
import type { Place } from '../../source-document.ts'
import { type RemarkId, remark } from '../remarks.ts'
import { DIVIDED, FORM_ENTRIES, type FormEntry } from './form-entries.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import type { ReportTables } from './report-tables.ts'
import type { ReadingMode, RowReading, Slot } from './slot.ts'
import { readCell } from './slot-cell.ts'

export interface ReportCells {
  readonly cells: Readonly<Record<CellPath, Cell>>
  readonly places: Readonly<Partial<Record<CellPath, Place>>>
  readonly remarks: readonly Finding[]
}

const REMARK_OF_MODE: Readonly<Partial<Record<ReadingMode, RemarkId>>> = {
  surplusDropped: 'I-4',
  placedByPosition: 'I-10',
  mergedCell: 'I-19',
  pageMarkDropped: 'I-18',
  displaced: 'I-3',
  labelLost: 'I-9',
  totalOnly: 'I-25',
  totalMissing: 'I-26',
}

interface Sheet {
  readonly cells: Record<CellPath, Cell>
  readonly places: Partial<Record<CellPath, Place>>
  readonly remarked: Map<RemarkId, CellPath[]>
}

const note = (sheet: Sheet, id: RemarkId, path: CellPath): void => {
  const paths = sheet.remarked.get(id)
  if (paths === undefined) sheet.remarked.set(id, [path])
  else paths.push(path)
}

const NOTHING_READ: RowReading = { slots: [], mode: 'plain' }
const NOT_FOUND: Slot = { kind: 'unreadable', token: null, reason: '没有找到本行' }

/** What the report prints under （六） decides; a report that prints neither is laid over its form. */
const entriesFor = ({ edition, requests }: ReportTables): readonly FormEntry[] => {
  const isUndivided = requests.rows.has('otherUndivided')
  const isDivided = DIVIDED.some((key) => requests.rows.has(key))
  const { one, three } = FORM_ENTRIES[edition]
  if (isUndivided !== isDivided) return isDivided ? three : one
  return edition === '2021' ? three : one
}

const readingOf = (
  tables: ReportTables,
  { table, row }: FormEntry,
): { slots: readonly Slot[]; mode: ReadingMode } => {
  if (table === 'remedies') return tables.remedies
  const rows: ReadonlyMap<string, RowReading> = tables[table].rows
  return rows.get(row) ?? NOTHING_READ
}

const enter = (sheet: Sheet, tables: ReportTables, entry: FormEntry): void => {
  const { path, unit, column } = entry
  const { slots, mode } = readingOf(tables, entry)
  const slot = slots[column] ?? NOT_FOUND
  const { cell, remarks } = readCell(slot, unit, unit === 'wanYuan' ? tables.feeUnit : null)
  sheet.cells[path] = cell
  if (slot.token !== null) sheet.places[path] = placeOf(tables, slot.token)
  for (const id of remarks) note(sheet, id, path)
  if (cell.state === 'unreadable') note(sheet, 'I-17', path)
  const ofMode = REMARK_OF_MODE[mode]
  if (ofMode !== undefined && cell.state !== 'unreadable') note(sheet, ofMode, path)
}

const placeOf = ({ regions }: ReportTables, { row, left }: Token): Place => {
  const printed = regions.rows[row] as PrintedRow
  return printed.kind === 'cells' ? { ...printed.place, column: left + 1 } : printed.place
}

export const layOverForm = (tables: ReportTables): ReportCells => {
  const sheet: Sheet = { cells: {}, places: {}, remarked: new Map() }
  for (const entry of entriesFor(tables)) enter(sheet, tables, entry)
  const remarks = [...sheet.remarked].map(([id, paths]) => remark(id, paths))
  return { cells: sheet.cells, places: sheet.places, remarks }
}
