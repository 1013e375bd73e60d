/** Every figure of a report as one record: its place in the form, its value, its state, and where it was printed. */
import {
  APPLICANT_COLUMNS,
  type Cell,
  type CellPath,
  REMEDY_GROUPS,
  REMEDY_RESULTS,
} from '../law/annual-report/annual-report.ts'
import { applicantColumnLabel, requestRowLabel } from '../law/annual-report/cell-label.ts'
import { REMEDY_GROUP_LABELS, REMEDY_RESULT_LABELS } from '../law/annual-report/form.ts'
import { formOf, requestCell } from '../law/annual-report/form-cells.ts'
import { rowsOf } from '../law/annual-report/report-rows.ts'
import { presentStoredReport, type ReportJson } from './annual-report-json.ts'
import type { PrintedAt, StoredReport } from './annual-report-library.ts'
import type { CsvValue } from './csv.ts'

/** Column keys with their Chinese headings, in order. */
export const FIGURE_COLUMNS = {
  organ: '机关',
  slug: '机关标识',
  region: '地区',
  year: '年度',
  form: '表格格式',
  version: '版本',
  cell: '单元格',
  table: '表',
  rowLabel: '行名称',
  columnLabel: '列名称',
  value: '数值',
  unit: '单位',
  state: '状态',
  printed: '原件文字',
  reason: '说明',
  page: '原件页码',
  line: '原件行号',
  sourceTable: '原件表序号',
  sourceRow: '原件表内行号',
  sourceColumn: '原件表内列号',
} as const

export type FigureColumn = keyof typeof FIGURE_COLUMNS

interface LabelledCell {
  readonly path: CellPath
  readonly table: '表二' | '表三' | '表四'
  readonly rowLabel: string
  readonly columnLabel: string
  readonly unit: string
}

const UNIT_WAN_YUAN = '万元'
const UNIT_UNKNOWN = '原件未注明'

const proactiveCells = ({ report }: StoredReport): readonly LabelledCell[] =>
  formOf(report.form).proactive.flatMap(({ rows }) =>
    rows.flatMap(({ label: rowLabel, measures }) =>
      measures.map(({ path, label: columnLabel, unit }) => ({
        path,
        table: '表二' as const,
        rowLabel,
        columnLabel,
        unit: unit === 'wanYuan' || unit === 'amount' ? amountUnit(report.cells[path]) : '',
      })),
    ),
  )

const amountUnit = (cell: Cell | undefined): string =>
  cell !== undefined && 'unit' in cell ? UNIT_UNKNOWN : UNIT_WAN_YUAN

const requestCells = ({ report }: StoredReport): readonly LabelledCell[] =>
  rowsOf(report).flatMap(({ key }) =>
    APPLICANT_COLUMNS.map((_, column) => ({
      path: requestCell(key, column),
      table: '表三' as const,
      rowLabel: requestRowLabel(key),
      columnLabel: applicantColumnLabel(column),
      unit: '',
    })),
  )

const REMEDY_CELLS: readonly LabelledCell[] = REMEDY_GROUPS.flatMap((group) =>
  REMEDY_RESULTS.map((result) => ({
    path: `remedies.${group}.${result}` as const,
    table: '表四' as const,
    rowLabel: REMEDY_GROUP_LABELS[group],
    columnLabel: REMEDY_RESULT_LABELS[result],
    unit: '',
  })),
)

/** The figure at a path of the JSON form, so that both forms always say the same. */
const valueAt = (json: ReportJson, path: CellPath): CsvValue => {
  let value: unknown = json
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key]
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

const presentPlace = (place: PrintedAt | undefined) => ({
  page: place?.page ?? null,
  line: place?.line ?? null,
  sourceTable: place?.table ?? null,
  sourceRow: place?.row ?? null,
  sourceColumn: place?.column ?? null,
})

/** One record for each cell that the report's form has, in printed order. */
export const presentFigures = (stored: StoredReport): readonly Readonly<Record<FigureColumn, CsvValue>>[] => {
  const json = presentStoredReport(stored)
  const cells = [...proactiveCells(stored), ...requestCells(stored), ...REMEDY_CELLS]
  return cells.map(({ path, table, rowLabel, columnLabel, unit }) => {
    const cell = stored.report.cells[path]
    return {
      organ: stored.organ.name,
      slug: stored.organ.slug,
      region: stored.organ.region,
      year: stored.year,
      form: stored.report.form,
      version: stored.version,
      cell: path,
      table,
      rowLabel,
      columnLabel,
      value: valueAt(json, path),
      unit,
      state: cell?.state ?? 'absent',
      printed: cell?.printed ?? null,
      reason: cell !== undefined && 'reason' in cell ? cell.reason : null,
      ...presentPlace(stored.places[path]),
    }
  })
}
