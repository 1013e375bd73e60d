/** The figures by which years and organs are compared, and the cells they come from. */

import { OUTCOME_KINDS } from '../../contract/region-overview.ts'
import { makeWanYuan } from '../../law/annual-report/amount.ts'
import type { AnnualReport, CellPath } from '../../law/annual-report/annual-report.ts'
import { sumOf } from '../../law/annual-report/cell-value.ts'
import { formOf, proactiveCells, requestCell } from '../../law/annual-report/form-cells.ts'
import { type Figure, figureText } from '../chart/figure.ts'
import { OUTCOME_GROUPS, outcomeCells } from './figure-sum.ts'

const TOTAL_COLUMN = 6

export interface KeyFigure {
  readonly label: string
  readonly unit: 'count' | 'wanYuan'
  /** The cells that are added up; empty when the form of the report has no such figure. */
  readonly cellsOf: (report: AnnualReport) => readonly CellPath[]
}

export interface KeyFigureGroup {
  readonly label: string
  readonly figures: readonly KeyFigure[]
}

const always = (label: string, cells: readonly CellPath[]): KeyFigure => ({
  label,
  unit: 'count',
  cellsOf: () => cells,
})

/** Only where the form of the report has the cell: the 2019 form counts other things in table two. */
const whereInForm = (label: string, path: CellPath, unit: KeyFigure['unit'] = 'count'): KeyFigure => ({
  label,
  unit,
  cellsOf: (report) => (proactiveCells(formOf(report.form)).includes(path) ? [path] : []),
})

export const KEY_FIGURES: readonly KeyFigureGroup[] = [
  {
    label: '申请',
    figures: [
      always('本年新收', [requestCell('newReceived', TOTAL_COLUMN)]),
      always('上年结转', [requestCell('carriedOver', TOTAL_COLUMN)]),
      always('本年办结', [requestCell('totalProcessed', TOTAL_COLUMN)]),
      always('结转下年度', [requestCell('carriedForward', TOTAL_COLUMN)]),
    ],
  },
  {
    label: '办理结果',
    figures: OUTCOME_GROUPS.map((group) => ({
      label: OUTCOME_KINDS[group],
      unit: 'count',
      cellsOf: (report) => outcomeCells(report, group),
    })),
  },
  {
    label: '复议与诉讼',
    figures: [
      always('行政复议', ['remedies.reconsideration.total']),
      always('行政复议结果纠正', ['remedies.reconsideration.corrected']),
      always('行政诉讼', [
        'remedies.litigationDirect.total',
        'remedies.litigationAfterReconsideration.total',
      ]),
      always('行政诉讼结果纠正', [
        'remedies.litigationDirect.corrected',
        'remedies.litigationAfterReconsideration.corrected',
      ]),
    ],
  },
  {
    label: '主动公开',
    figures: [
      whereInForm('行政规范性文件现行有效', 'proactive.normativeDocuments.inForce'),
      whereInForm('行政许可决定', 'proactive.licenceDecisions'),
      whereInForm('行政处罚决定', 'proactive.penaltyDecisions'),
      whereInForm('行政强制决定', 'proactive.compulsionDecisions'),
      whereInForm('行政事业性收费（万元）', 'proactive.administrativeFeesWanYuan', 'wanYuan'),
    ],
  },
]

export interface KeyFigureValue {
  readonly figure: Figure
  readonly text: string
  /** The cell, where the figure is exactly one. */
  readonly cell: CellPath | null
}

const NOT_IN_FORM = '—'

export const keyFigureValue = (keyFigure: KeyFigure, report: AnnualReport): KeyFigureValue => {
  const cells = keyFigure.cellsOf(report)
  if (cells.length === 0) return { figure: null, text: NOT_IN_FORM, cell: null }
  const figure = sumOf(report.cells, cells)
  const isAmount = keyFigure.unit === 'wanYuan' && figure !== null
  const text = isAmount ? makeWanYuan(figure) : figureText(figure)
  return { figure, text, cell: cells.length === 1 ? (cells[0] ?? null) : null }
}
