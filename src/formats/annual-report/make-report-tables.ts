/** The three statutory tables laid out as on paper: rows of cells with spans, for every maker. */
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type CellPath,
  REMEDY_GROUPS,
  REMEDY_RESULTS,
} from '../../law/annual-report/annual-report.ts'
import {
  APPLICANT_COLUMN_LABELS,
  type ProactiveBlock,
  type ProactiveRow,
  REMEDY_GROUP_LABELS,
  REMEDY_RESULT_LABELS,
  REQUEST_GROUP_LABELS,
  type RequestRow,
  TABLE_WORDS,
} from '../../law/annual-report/form.ts'
import { formOf, requestCell } from '../../law/annual-report/form-cells.ts'
import { rowsOf } from '../../law/annual-report/report-rows.ts'

/** A cell where it begins; spans count grid columns and rows. */
export interface TableCell {
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
  /** 'figure': a figure of the report; 'head': anything printed on the empty form. */
  readonly role: 'head' | 'figure'
}

export interface StatutoryTable {
  readonly name: 'proactive' | 'requests' | 'remedies'
  readonly columns: number
  readonly rows: readonly (readonly TableCell[])[]
}

const PROACTIVE_COLUMNS = 4
const REQUEST_LABEL_COLUMNS = 3

const head = (text: string, columnSpan = 1, rowSpan = 1): TableCell => ({
  text,
  columnSpan,
  rowSpan,
  role: 'head',
})
const figure = (report: AnnualReport, path: CellPath, columnSpan = 1): TableCell => ({
  text: report.cells[path]?.printed ?? '',
  columnSpan,
  rowSpan: 1,
  role: 'figure',
})

/** The last measure of a row takes the columns that are left. */
const measureSpan = (row: ProactiveRow, index: number): number =>
  index === row.measures.length - 1 ? PROACTIVE_COLUMNS - row.measures.length : 1

const proactiveBlock = (report: AnnualReport, block: ProactiveBlock): readonly (readonly TableCell[])[] => [
  [head(block.head, PROACTIVE_COLUMNS)],
  [
    head(TABLE_WORDS.content),
    ...(block.rows[0]?.measures ?? []).map((measure, index, all) =>
      head(measure.label, index === all.length - 1 ? PROACTIVE_COLUMNS - all.length : 1),
    ),
  ],
  ...block.rows.map((row) => [
    head(row.label),
    ...row.measures.map((measure, index) => figure(report, measure.path, measureSpan(row, index))),
  ]),
]

export const proactiveTable = (report: AnnualReport): StatutoryTable => ({
  name: 'proactive',
  columns: PROACTIVE_COLUMNS,
  rows: formOf(report.form).proactive.flatMap((block) => proactiveBlock(report, block)),
})

const requestHead = (): readonly (readonly TableCell[])[] => [
  [head(TABLE_WORDS.identity, REQUEST_LABEL_COLUMNS, 3), head(TABLE_WORDS.applicants, 7)],
  [
    head(APPLICANT_COLUMN_LABELS.naturalPerson, 1, 2),
    head(TABLE_WORDS.organisations, 5),
    head(APPLICANT_COLUMN_LABELS.total, 1, 2),
  ],
  APPLICANT_COLUMNS.slice(1, 6).map((column) => head(APPLICANT_COLUMN_LABELS[column])),
]

const groupSize = (rows: readonly RequestRow[], row: RequestRow): number =>
  rows.filter(({ group }) => group === row.group).length

const isGroupLabelled = (group: RequestRow['group']): group is keyof typeof REQUEST_GROUP_LABELS =>
  group !== null && group in REQUEST_GROUP_LABELS

/** Label cells of a row: the results lie under 三、, the grouped ones under their group as well. */
const labelCells = (rows: readonly RequestRow[], index: number): readonly TableCell[] => {
  const row = rows[index] as RequestRow
  const underResults = row.kind === 'result' || row.kind === 'total'
  if (!underResults) return [head(row.label, REQUEST_LABEL_COLUMNS)]
  const isFirstResult = rows[index - 1]?.kind === 'inflow'
  const resultRows = rows.filter(({ kind }) => kind === 'result' || kind === 'total').length
  const results = isFirstResult ? [head(TABLE_WORDS.results, 1, resultRows)] : []
  const size = groupSize(rows, row)
  if (!isGroupLabelled(row.group) || size === 1) return [...results, head(row.label, 2)]
  const isFirstOfGroup = rows[index - 1]?.group !== row.group
  const group = isFirstOfGroup ? [head(REQUEST_GROUP_LABELS[row.group], 1, size)] : []
  return [...results, ...group, head(row.label)]
}

export const requestTable = (report: AnnualReport): StatutoryTable => {
  const rows = rowsOf(report)
  return {
    name: 'requests',
    columns: REQUEST_LABEL_COLUMNS + APPLICANT_COLUMNS.length,
    rows: [
      ...requestHead(),
      ...rows.map((row, index) => [
        ...labelCells(rows, index),
        ...APPLICANT_COLUMNS.map((_, column) => figure(report, requestCell(row.key, column))),
      ]),
    ],
  }
}

const resultHeads = (rowSpan: number): readonly TableCell[] =>
  REMEDY_RESULTS.map((result) => head(REMEDY_RESULT_LABELS[result], 1, rowSpan))

export const remedyTable = (report: AnnualReport): StatutoryTable => ({
  name: 'remedies',
  columns: REMEDY_GROUPS.length * REMEDY_RESULTS.length,
  rows: [
    [head(REMEDY_GROUP_LABELS.reconsideration, 5), head(TABLE_WORDS.litigation, 10)],
    [
      ...resultHeads(2),
      head(REMEDY_GROUP_LABELS.litigationDirect, 5),
      head(REMEDY_GROUP_LABELS.litigationAfterReconsideration, 5),
    ],
    [...resultHeads(1), ...resultHeads(1)],
    REMEDY_GROUPS.flatMap((group) =>
      REMEDY_RESULTS.map((result) => figure(report, `remedies.${group}.${result}`)),
    ),
  ],
})
