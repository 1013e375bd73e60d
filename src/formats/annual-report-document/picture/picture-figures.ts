/** The figures that the picture shows, this year's and last year's side by side. */

import { makeWanYuan } from '../../../law/annual-report/amount.ts'
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type CellPath,
  REMEDY_GROUPS,
  REMEDY_RESULTS,
  TOTAL_COLUMN,
} from '../../../law/annual-report/annual-report.ts'
import { applicantColumnLabel } from '../../../law/annual-report/cell-label.ts'
import { sumOf } from '../../../law/annual-report/cell-value.ts'
import {
  REMEDY_GROUP_LABELS,
  REMEDY_RESULT_LABELS,
  REQUEST_GROUP_LABELS,
  type RequestGroup,
  type RequestRowKey,
} from '../../../law/annual-report/form.ts'
import { formOf, requestCell } from '../../../law/annual-report/form-cells.ts'
import { resultRowsOf, rowsOf } from '../../../law/annual-report/report-rows.ts'

/** A number with its name. Null: the report does not state it; `before`: the year before. */
export interface Shown {
  readonly label: string
  readonly value: number | null
  readonly before: number | null
}

/** A number that is printed as it is, an amount perhaps. */
export interface Stated {
  readonly label: string
  readonly text: string
  readonly before: string | null
}

export interface RemedyShown {
  readonly label: string
  readonly total: Shown
  readonly results: readonly Shown[]
}

export interface PictureFigures {
  readonly organ: string
  readonly year: number | null
  readonly hasLastYear: boolean
  readonly inflow: readonly Shown[]
  readonly outcomes: readonly Shown[]
  readonly processed: Shown
  readonly carriedForward: Shown
  readonly applicants: readonly Shown[]
  readonly refusals: readonly Shown[]
  readonly remedies: readonly RemedyShown[]
  /** Suits of both kinds. */
  readonly litigation: Shown
  readonly proactive: readonly Stated[]
}

const OUTCOMES: readonly (readonly [Exclude<RequestGroup, null>, string])[] = [
  ['granted', '予以公开'],
  ['partiallyGranted', '部分公开'],
  ...(['denied', 'unable', 'notProcessed', 'other'] as const).map(
    (group) => [group, REQUEST_GROUP_LABELS[group].slice(3)] as const,
  ),
]

type Read = (report: AnnualReport) => readonly CellPath[]

const total =
  (row: RequestRowKey): Read =>
  () => [requestCell(row, TOTAL_COLUMN)]

const outcome =
  (group: RequestGroup): Read =>
  (report) =>
    resultRowsOf(report)
      .filter((row) => row.group === group)
      .map(({ key }) => requestCell(key, TOTAL_COLUMN))

const shownIn =
  (report: AnnualReport, lastYear: AnnualReport | null) =>
  (label: string, read: Read): Shown => ({
    label,
    value: sumOf(report.cells, read(report)),
    before: lastYear === null ? null : sumOf(lastYear.cells, read(lastYear)),
  })

const remediesOf = (shown: ReturnType<typeof shownIn>): readonly RemedyShown[] =>
  REMEDY_GROUPS.map((group) => ({
    label: REMEDY_GROUP_LABELS[group],
    total: shown(REMEDY_GROUP_LABELS[group], () => [`remedies.${group}.total`]),
    results: REMEDY_RESULTS.filter((result) => result !== 'total').map((result) =>
      shown(REMEDY_RESULT_LABELS[result], () => [`remedies.${group}.${result}`]),
    ),
  }))

const amountText = (report: AnnualReport, path: CellPath, isAmount: boolean): string => {
  const cell = report.cells[path]
  if (cell === undefined) return '未载明'
  if (!('value' in cell)) return cell.printed.trim() === '' ? '未载明' : cell.printed.trim()
  return isAmount && cell.unit !== 'unknown' ? makeWanYuan(cell.value) : String(cell.value)
}

/** Documents and decisions; what counts items of a list or purchases only crowds the picture. */
const isPictured = (path: CellPath): boolean =>
  !/itemsLastYear|change|procurement|governmentRules|otherManagementServices/.test(path)

const proactiveOf = (report: AnnualReport, lastYear: AnnualReport | null): readonly Stated[] =>
  formOf(report.form).proactive.flatMap(({ rows }) =>
    rows.flatMap(({ label, measures }) =>
      measures
        .filter(({ path }) => isPictured(path))
        .map(({ path, label: measure, unit }) => {
          const isAmount = unit === 'wanYuan'
          const isComparable = lastYear !== null && lastYear.form === report.form
          const name = measure.replace(/^本年/, '').replace(/处理决定数量|收费金额.*|件数$|(?<!总)数量$/, '')
          return {
            label: `${label}${name === '' ? '' : `·${name}`}${isAmount ? '（万元）' : ''}`,
            text: amountText(report, path, isAmount),
            before: isComparable ? amountText(lastYear, path, isAmount) : null,
          }
        }),
    ),
  )

/** @param lastYear the report of the same organ for the year before; null where there is none */
export const pictureFigures = (report: AnnualReport, lastYear: AnnualReport | null): PictureFigures => {
  const shown = shownIn(report, lastYear)
  const denied = rowsOf(report).filter(({ group }) => group === 'denied')
  return {
    organ: report.organ ?? '',
    year: report.year,
    hasLastYear: lastYear !== null,
    inflow: [shown('本年新收', total('newReceived')), shown('上年结转', total('carriedOver'))],
    outcomes: OUTCOMES.map(([group, label]) => shown(label, outcome(group))),
    processed: shown('本年办结', total('totalProcessed')),
    carriedForward: shown('结转下年度', total('carriedForward')),
    applicants: APPLICANT_COLUMNS.slice(0, TOTAL_COLUMN).map((_, column) =>
      shown(applicantColumnLabel(column), () => [requestCell('newReceived', column)]),
    ),
    refusals: denied.map(({ key, label }) => shown(label.replace(/^\d\./, ''), total(key))),
    remedies: remediesOf(shown),
    litigation: shown('行政诉讼', () => [
      'remedies.litigationDirect.total',
      'remedies.litigationAfterReconsideration.total',
    ]),
    proactive: proactiveOf(report, lastYear),
  }
}
