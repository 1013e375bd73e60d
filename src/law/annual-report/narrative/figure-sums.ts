/** Sums that prose tells and no cell prints: all refusals, all applications of organisations, all suits. */
import { type CellPath, REMEDY_RESULTS, TOTAL_COLUMN } from '../annual-report.ts'
import type { RequestRow } from '../form.ts'
import { FORM_2021 } from '../form-2021.ts'
import { requestCell } from '../form-cells.ts'

export interface FigureSum {
  readonly name: string
  readonly label: string
  readonly cells: readonly CellPath[]
}

const rowsOfGroup = (group: RequestRow['group']): readonly CellPath[] =>
  FORM_2021.requests.filter((row) => row.group === group).map((row) => requestCell(row.key, TOTAL_COLUMN))

const ORGANISATIONS = [1, 2, 3, 4, 5] as const

const RESULT_WORDS = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '',
}

/** Of the 2021 form: reports are made here from that form on. */
export const FIGURE_SUMS: readonly FigureSum[] = [
  {
    name: 'sum.toProcess',
    label: '本年新收和上年结转的申请',
    cells: [requestCell('newReceived', TOTAL_COLUMN), requestCell('carriedOver', TOTAL_COLUMN)],
  },
  { name: 'sum.denied', label: '不予公开的申请', cells: rowsOfGroup('denied') },
  { name: 'sum.unable', label: '无法提供的申请', cells: rowsOfGroup('unable') },
  { name: 'sum.notProcessed', label: '不予处理的申请', cells: rowsOfGroup('notProcessed') },
  { name: 'sum.other', label: '作其他处理的申请', cells: rowsOfGroup('other') },
  {
    name: 'sum.organisations',
    label: '法人或者其他组织新提出的申请',
    cells: ORGANISATIONS.map((column) => requestCell('newReceived', column)),
  },
  ...REMEDY_RESULTS.map((result) => ({
    name: `sum.litigation.${result}`,
    label: `政府信息公开行政诉讼${RESULT_WORDS[result]}`,
    cells: [
      `remedies.litigationDirect.${result}`,
      `remedies.litigationAfterReconsideration.${result}`,
    ] as const,
  })),
]
