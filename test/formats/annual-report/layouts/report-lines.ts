/** The three tables as plain rows of printed words, before any layout is laid over them. */
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type CellPath,
  REMEDY_GROUPS,
  REMEDY_RESULTS,
} from '../../../../src/law/annual-report/annual-report.ts'
import { REQUEST_GROUP_LABELS } from '../../../../src/law/annual-report/form.ts'
import { formOf, requestCell } from '../../../../src/law/annual-report/form-cells.ts'
import { rowsOf } from '../../../../src/law/annual-report/report-rows.ts'

export interface ProactiveLines {
  readonly head: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[]
}

export interface RequestLine {
  readonly key: string
  /** 'result' rows and the total lie under 三、本年度办理结果. */
  readonly kind: 'inflow' | 'result' | 'total' | 'outflow'
  readonly label: string
  /** Printed group of several rows that this row belongs to. */
  readonly group: string | null
  readonly isFirstOfGroup: boolean
  readonly values: readonly string[]
}

export const printedAt = (report: AnnualReport, path: CellPath): string => report.cells[path]?.printed ?? ''

export const proactiveLines = (report: AnnualReport): readonly ProactiveLines[] =>
  formOf(report.form).proactive.map(({ head, rows }) => ({
    head,
    columns: (rows[0]?.measures ?? []).map(({ label }) => label),
    rows: rows.map(({ label, measures }) => ({
      label,
      values: measures.map(({ path }) => printedAt(report, path)),
    })),
  }))

export const requestLines = (report: AnnualReport): readonly RequestLine[] => {
  const rows = rowsOf(report)
  return rows.map((row, index) => {
    const size = rows.filter(({ group }) => group === row.group).length
    const isGrouped = row.group !== null && row.group in REQUEST_GROUP_LABELS && size > 1
    return {
      key: row.key,
      kind: row.kind,
      label: row.label,
      group: isGrouped ? REQUEST_GROUP_LABELS[row.group as keyof typeof REQUEST_GROUP_LABELS] : null,
      isFirstOfGroup: isGrouped && rows[index - 1]?.group !== row.group,
      values: APPLICANT_COLUMNS.map((_, column) => printedAt(report, requestCell(row.key, column))),
    }
  })
}

/** The 15 figures of table four in printed order. */
export const remedyValues = (report: AnnualReport): readonly string[] =>
  REMEDY_GROUPS.flatMap((group) =>
    REMEDY_RESULTS.map((result) => printedAt(report, `remedies.${group}.${result}`)),
  )
