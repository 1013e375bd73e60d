/** Lays the tables as read over the cells of the form: every cell is found, blank, or unreadable with a reason. */
import {
  APPLICANT_COLUMNS,
  type Cell,
  type CellPath,
  type Finding,
  REMEDY_GROUPS,
  REMEDY_RESULTS,
} from '../../../law/annual-report/annual-report.ts'
import type { RequestRow, RequestRowKey } from '../../../law/annual-report/form.ts'
import { formOf, requestCell } from '../../../law/annual-report/form-cells.ts'
import { OTHER_UNDIVIDED_ROW } from '../../../law/annual-report/request-rows.ts'
import type { Place } from '../../source-document.ts'
import { type RemarkId, remark } from '../remarks.ts'
import type { ProactiveRowKey } from './proactive-labels.ts'
import type { ReportTables } from './report-tables.ts'
import type { ReadingMode, Slot } from './slot.ts'
import { type CellUnit, readCell } from './slot-cell.ts'

export interface ReportCells {
  readonly cells: Readonly<Record<CellPath, Cell>>
  readonly places: Readonly<Partial<Record<CellPath, Place>>>
  readonly remarks: readonly Finding[]
}

const ROW_OF_LABEL: Readonly<Record<string, ProactiveRowKey>> = {
  规章: 'governmentRules',
  规范性文件: 'normativeDocuments',
  行政规范性文件: 'normativeDocuments',
  行政许可: 'licences',
  其他对外管理服务事项: 'otherManagementServices',
  行政处罚: 'penalties',
  行政强制: 'compulsions',
  行政事业性收费: 'administrativeFees',
  政府集中采购: 'procurement',
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

const NOT_FOUND: Slot = { kind: 'unreadable', token: null, reason: '没有找到本行' }

interface Entry {
  readonly path: CellPath
  readonly unit: CellUnit
  readonly slot: Slot
  readonly mode: ReadingMode
}

const enter = (sheet: Sheet, tables: ReportTables, { path, unit, slot, mode }: Entry): void => {
  const { cell, remarks } = readCell(slot, unit, unit === 'wanYuan' ? tables.feeUnit : null)
  sheet.cells[path] = cell
  const row = slot.token === null ? undefined : tables.regions.rows[slot.token.row]
  if (row !== undefined && slot.token !== null) {
    const column = row.kind === 'cells' ? { column: slot.token.left + 1 } : {}
    sheet.places[path] = { ...row.place, ...column }
  }
  for (const id of remarks) note(sheet, id, path)
  if (cell.state === 'unreadable') note(sheet, 'I-17', path)
  const ofMode = REMARK_OF_MODE[mode]
  if (ofMode !== undefined && cell.state !== 'unreadable') note(sheet, ofMode, path)
}

const proactiveEntries = (tables: ReportTables): readonly Entry[] =>
  formOf(tables.edition).proactive.flatMap(({ rows }) =>
    rows.flatMap(({ label, measures }) => {
      const reading = tables.proactive.rows.get(ROW_OF_LABEL[label] ?? 'governmentRules')
      return measures.map(({ path, unit }, index) => ({
        path,
        unit,
        slot: reading?.slots[index] ?? NOT_FOUND,
        mode: reading?.mode ?? 'plain',
      }))
    }),
  )

const DIVIDED: readonly RequestRowKey[] = ['otherNoSupplement', 'otherFeeUnpaid', 'otherMisc']

/** Rows of table three as this report has them: （六） in one row or in three, whatever its table two looks like. */
const requestRows = (tables: ReportTables): readonly RequestRow[] => {
  const found = tables.requests.rows
  const rows = formOf(tables.edition).requests
  const undivided = found.has('otherUndivided')
  const divided = DIVIDED.some((key) => found.has(key))
  if (tables.edition === '2021' && undivided && !divided) {
    return rows.flatMap((row) => {
      if (row.key === 'otherNoSupplement') return [OTHER_UNDIVIDED_ROW]
      return DIVIDED.includes(row.key) ? [] : [row]
    })
  }
  if (tables.edition === '2019' && divided && !undivided) {
    const threeRows = formOf('2021').requests.filter(({ key }) => DIVIDED.includes(key))
    return rows.flatMap((row) => (row.key === 'otherUndivided' ? threeRows : [row]))
  }
  return rows
}

const requestEntries = (tables: ReportTables): readonly Entry[] =>
  requestRows(tables).flatMap(({ key }) => {
    const reading = tables.requests.rows.get(key)
    return APPLICANT_COLUMNS.map((_, column) => ({
      path: requestCell(key, column),
      unit: 'count' as const,
      slot: reading?.slots[column] ?? NOT_FOUND,
      mode: reading?.mode ?? 'plain',
    }))
  })

const remedyEntries = ({ remedies }: ReportTables): readonly Entry[] =>
  REMEDY_GROUPS.flatMap((group, groupIndex) =>
    REMEDY_RESULTS.map((result, index) => ({
      path: `remedies.${group}.${result}` as const,
      unit: 'count' as const,
      slot: remedies.slots[groupIndex * REMEDY_RESULTS.length + index] ?? NOT_FOUND,
      mode: remedies.mode,
    })),
  )

export const layOverForm = (tables: ReportTables): ReportCells => {
  const sheet: Sheet = { cells: {}, places: {}, remarked: new Map() }
  for (const entry of [...proactiveEntries(tables), ...requestEntries(tables), ...remedyEntries(tables)]) {
    enter(sheet, tables, entry)
  }
  const remarks = [...sheet.remarked].map(([id, paths]) => remark(id, paths))
  return { cells: sheet.cells, places: sheet.places, remarks }
}
