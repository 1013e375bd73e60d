/** The three statutory tables for a terminal. */
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type ApplicantColumn,
  REMEDY_GROUPS,
  REMEDY_RESULTS,
} from '../../law/annual-report/annual-report.ts'
import {
  REMEDY_GROUP_LABELS,
  REMEDY_RESULT_LABELS,
  REQUEST_GROUP_LABELS,
  type RequestGroup,
  SECTION_HEADINGS,
} from '../../law/annual-report/form.ts'
import { formOf, requestCell } from '../../law/annual-report/form-cells.ts'
import { rowsOf } from '../../law/annual-report/report-rows.ts'
import type { Colors } from '../terminal/output.ts'
import { cut, padLeft, padRight } from '../terminal/text-table.ts'
import { figureText } from './figure-text.ts'

/** The printed headings, shortened to what fits over a column of figures. */
const COLUMN_HEADS: Readonly<Record<ApplicantColumn, string>> = {
  naturalPerson: '自然人',
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构',
  publicInterestOrganisation: '公益组织',
  legalServiceInstitution: '法律服务',
  otherOrganisation: '其他',
  total: '总计',
}

/** Four Chinese characters and a space. */
const FIGURE_WIDTH = 9
const INDENT = '  '
const NARROWEST_LABEL = 16

const GROUP_LABELS = new Map<RequestGroup, string>(
  Object.entries(REQUEST_GROUP_LABELS) as [keyof typeof REQUEST_GROUP_LABELS, string][],
)

interface TextRow {
  readonly label: string
  readonly figures: readonly string[]
}

const layOut = (head: readonly string[], rows: readonly TextRow[], columns: number): readonly string[] => {
  const width = Math.max(NARROWEST_LABEL, columns - INDENT.length - head.length * FIGURE_WIDTH)
  const line = (label: string, figures: readonly string[]) =>
    INDENT +
    padRight(cut(label, width), width) +
    figures.map((figure) => padLeft(figure, FIGURE_WIDTH)).join('')
  return [line('', head), ...rows.map(({ label, figures }) => line(label, figures).trimEnd())]
}

const heading = (section: number, colors: Colors): string => {
  const numeral = ['一', '二', '三', '四', '五', '六'][section - 1] ?? ''
  return colors.cyan(`${numeral}、${SECTION_HEADINGS[section - 1] ?? ''}`)
}

const proactiveLines = (report: AnnualReport, colors: Colors): readonly string[] =>
  formOf(report.form).proactive.flatMap(({ rows }) =>
    rows.map(({ label, measures }) => {
      const figures = measures.map(
        (measure) => `${measure.label} ${figureText(report.cells[measure.path], colors, measure.unit)}`,
      )
      return `${INDENT}${padRight(label, 22)}${figures.join('  ')}`
    }),
  )

/** Items stand under the label of their group, as on paper; the undivided row （六） carries its own. */
const requestRows = (report: AnnualReport, colors: Colors): readonly TextRow[] => {
  const rows = rowsOf(report)
  return rows.flatMap((row, index) => {
    const group = row.key === 'otherUndivided' ? undefined : GROUP_LABELS.get(row.group)
    const figures = APPLICANT_COLUMNS.map((_, column) =>
      figureText(report.cells[requestCell(row.key, column)], colors),
    )
    const isFirst = rows[index - 1]?.group !== row.group
    const heading = group !== undefined && isFirst ? [{ label: group, figures: [] }] : []
    return [...heading, { label: group === undefined ? row.label : `  ${row.label}`, figures }]
  })
}

const requestLines = (report: AnnualReport, columns: number, colors: Colors): readonly string[] =>
  layOut(
    APPLICANT_COLUMNS.map((column) => COLUMN_HEADS[column]),
    requestRows(report, colors),
    columns,
  )

const remedyLines = (report: AnnualReport, columns: number, colors: Colors): readonly string[] =>
  layOut(
    REMEDY_RESULTS.map((result) => REMEDY_RESULT_LABELS[result]),
    REMEDY_GROUPS.map((group) => ({
      label: REMEDY_GROUP_LABELS[group],
      figures: REMEDY_RESULTS.map((result) =>
        figureText(report.cells[`remedies.${group}.${result}`], colors),
      ),
    })),
    columns,
  )

/** @param columns width of the terminal; labels are cut to leave room for the figures */
export const reportTableLines = (
  report: AnnualReport,
  columns: number,
  colors: Colors,
): readonly string[] => [
  heading(2, colors),
  ...proactiveLines(report, colors),
  heading(3, colors),
  ...requestLines(report, columns, colors),
  heading(4, colors),
  ...remedyLines(report, columns, colors),
]
