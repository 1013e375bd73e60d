/** Figures that a page adds up from the cells of a report. */
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type CellPath,
  type Cells,
  type REMEDY_GROUPS,
} from '../../law/annual-report/annual-report.ts'
import { sumOf } from '../../law/annual-report/cell-value.ts'
import type { RequestGroup } from '../../law/annual-report/form.ts'
import { requestCell } from '../../law/annual-report/form-cells.ts'
import { resultRowsOf } from '../../law/annual-report/report-rows.ts'

const TOTAL_COLUMN = APPLICANT_COLUMNS.length - 1

/** A number, or null where the report does not state it. */
export type Figure = number | null

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

export const OUTCOME_GROUPS = [
  'granted',
  'partiallyGranted',
  'denied',
  'unable',
  'notProcessed',
  'other',
] as const
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number]

export const OUTCOME_LABELS: Readonly<Record<OutcomeGroup, string>> = {
  granted: '予以公开',
  partiallyGranted: '部分公开',
  denied: '不予公开',
  unable: '无法提供',
  notProcessed: '不予处理',
  other: '其他处理',
}

const groupCells = (report: ReportFigures, group: RequestGroup): readonly CellPath[] =>
  resultRowsOf(report)
    .filter((row) => row.group === group)
    .map((row) => requestCell(row.key, TOTAL_COLUMN))

export const outcomeOf = (report: ReportFigures, group: OutcomeGroup): Figure =>
  sumOf(report.cells, groupCells(report, group))

const remedyTotalOf = (cells: Cells, group: (typeof REMEDY_GROUPS)[number]): Figure =>
  sumOf(cells, [`remedies.${group}.total`])

export const reconsiderationsOf = (cells: Cells): Figure => remedyTotalOf(cells, 'reconsideration')

export const lawsuitsOf = (cells: Cells): Figure =>
  sumFigures([
    remedyTotalOf(cells, 'litigationDirect'),
    remedyTotalOf(cells, 'litigationAfterReconsideration'),
  ])

/** Null as soon as one figure is not stated. */
export const sumFigures = (figures: readonly Figure[]): Figure => {
  let sum = 0
  for (const figure of figures) {
    if (figure === null) return null
    sum += figure
  }
  return sum
}

/** The sum of the figures that are stated; a region does not lose its total because one report is unreadable. */
export const sumStated = (figures: readonly Figure[]): number =>
  figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)

const GROUPING = new Intl.NumberFormat('zh-CN')

export const figureText = (figure: Figure): string => (figure === null ? '未载明' : GROUPING.format(figure))

/** 33.3%, or a dash when there is no whole. */
export const shareText = (part: Figure, whole: Figure): string =>
  part === null || whole === null || whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`
