/** Figures that a page adds up from the cells of a report. */

import { OUTCOME_KINDS } from '../../contract/region-overview.ts'
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type CellPath,
  type Cells,
  type REMEDY_GROUPS,
} from '../../law/annual-report/annual-report.ts'
import { sumOf } from '../../law/annual-report/cell-value.ts'
import { requestCell } from '../../law/annual-report/form-cells.ts'
import { resultRowsOf } from '../../law/annual-report/report-rows.ts'
import type { Figure } from '../chart/figure.ts'

const TOTAL_COLUMN = APPLICANT_COLUMNS.length - 1

type ReportFigures = Pick<AnnualReport, 'form' | 'cells'>

export const totalOf = (cells: Cells, row: Parameters<typeof requestCell>[0]): Figure =>
  sumOf(cells, [requestCell(row, TOTAL_COLUMN)])

export interface Balance {
  readonly newReceived: Figure
  readonly carriedOver: Figure
  readonly totalProcessed: Figure
  readonly carriedForward: Figure
}

/** The four figures of the statutory equation: 新收 + 上年结转 = 办结 + 结转下年度. */
export const balanceOf = (cells: Cells): Balance => ({
  newReceived: totalOf(cells, 'newReceived'),
  carriedOver: totalOf(cells, 'carriedOver'),
  totalProcessed: totalOf(cells, 'totalProcessed'),
  carriedForward: totalOf(cells, 'carriedForward'),
})

/** Left side less right side; null when one of the four is not stated. */
export const imbalanceOf = (balance: Balance): Figure => {
  const { newReceived, carriedOver, totalProcessed, carriedForward } = balance
  if (newReceived === null || carriedOver === null || totalProcessed === null || carriedForward === null)
    return null
  return newReceived + carriedOver - totalProcessed - carriedForward
}

export type OutcomeGroup = keyof typeof OUTCOME_KINDS
export const OUTCOME_GROUPS = Object.keys(OUTCOME_KINDS) as readonly OutcomeGroup[]

/** The cells in the total column that make up an outcome. */
export const outcomeCells = (report: ReportFigures, group: OutcomeGroup): readonly CellPath[] =>
  resultRowsOf(report)
    .filter((row) => row.group === group)
    .map((row) => requestCell(row.key, TOTAL_COLUMN))

export const outcomeOf = (report: ReportFigures, group: OutcomeGroup): Figure =>
  sumOf(report.cells, outcomeCells(report, group))

const remedyTotalOf = (cells: Cells, group: (typeof REMEDY_GROUPS)[number]): Figure =>
  sumOf(cells, [`remedies.${group}.total`])

export const reconsiderationsOf = (cells: Cells): Figure => remedyTotalOf(cells, 'reconsideration')

export const lawsuitsOf = (cells: Cells): Figure =>
  sumFigures([
    remedyTotalOf(cells, 'litigationDirect'),
    remedyTotalOf(cells, 'litigationAfterReconsideration'),
  ])

/** Null as soon as one figure is not stated. */
const sumFigures = (figures: readonly Figure[]): Figure => {
  let sum = 0
  for (const figure of figures) {
    if (figure === null) return null
    sum += figure
  }
  return sum
}
