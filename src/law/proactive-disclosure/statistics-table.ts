/** A table of monthly statistics that an office keeps, read into figures. Nothing is guessed: what is unclear is refused, row by row. */
import { parseWanYuan } from '../annual-report/amount.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import {
  type FigureRefusal,
  parseStatistic,
  STATISTIC_METRIC_NAMES,
  STATISTIC_METRICS,
  type StatisticMetric,
} from './monthly-statistics.ts'

export type RowRefusal =
  | FigureRefusal
  | Refusal<'month-unknown' | 'month-twice' | 'month-of-other-year' | 'month-ahead' | 'month-before-form'>

export interface StatisticRow {
  /** Of the table, from 1. */
  readonly row: number
  /** As it stands there. */
  readonly printedMonth: string
  readonly read: Result<
    { readonly month: number; readonly figures: Readonly<Partial<Record<StatisticMetric, number>>> },
    RowRefusal
  >
}

interface FigureColumn {
  readonly index: number
  readonly metric: StatisticMetric
  readonly isWanYuan: boolean
}

interface Head {
  readonly row: number
  readonly month: number
  readonly columns: readonly FigureColumn[]
}

/** A word that only the head of that figure has. */
const HEADS: Readonly<Record<StatisticMetric, string>> = {
  licenceDecisions: '许可',
  penaltyDecisions: '处罚',
  compulsionDecisions: '强制',
  administrativeFees: '收费',
}

const columnsOf = (cells: readonly string[]): readonly FigureColumn[] =>
  STATISTIC_METRIC_NAMES.flatMap((metric) => {
    const index = cells.findIndex((cell) => cell.includes(HEADS[metric]))
    return index < 0 ? [] : [{ index, metric, isWanYuan: (cells[index] ?? '').includes('万元') }]
  })

const headOf = (rows: readonly (readonly string[])[]): Head | null => {
  for (const [row, cells] of rows.entries()) {
    const month = cells.findIndex((cell) => cell.replaceAll(/\s/g, '').includes('月份'))
    const columns = columnsOf(cells)
    if (month >= 0 && columns.length > 0) return { row, month, columns }
  }
  return null
}

const MONTH = /^(?:(\d{4})[年\-/.])?(\d{1,2})月?(?:[-/.]\d{1,2})?$/

const monthIn = (printed: string, year: number): Result<number, RowRefusal> => {
  const match = MONTH.exec(printed.replaceAll(/\s/g, ''))
  const month = Number(match?.[2])
  if (match === null || month < 1 || month > 12)
    return refused({ code: 'month-unknown', facts: { typed: printed } })
  if (match[1] !== undefined && Number(match[1]) !== year)
    return refused({ code: 'month-of-other-year', facts: { year } })
  return ok(month)
}

const figureIn = ({ metric, isWanYuan }: FigureColumn, typed: string): Result<number, FigureRefusal> => {
  if (!isWanYuan) return parseStatistic(metric, typed)
  const { source } = STATISTIC_METRICS[metric]
  const fen = parseWanYuan(typed.replaceAll(/[\s,，]/g, ''))
  if (fen === null) return refused({ code: 'figure-not-number', source, facts: { typed } })
  return fen < 0 ? refused({ code: 'figure-negative', source, facts: { typed } }) : ok(fen)
}

const rowOf = (cells: readonly string[], { month, columns }: Head, year: number): StatisticRow['read'] => {
  const read = monthIn(cells[month] ?? '', year)
  if (!read.ok) return read
  const figures: Partial<Record<StatisticMetric, number>> = {}
  for (const column of columns) {
    const typed = cells[column.index] ?? ''
    if (typed === '') continue
    const figure = figureIn(column, typed)
    if (!figure.ok) return figure
    figures[column.metric] = figure.value
  }
  return ok({ month: read.value, figures })
}

const isSum = (printed: string): boolean => /合计|总计|小计/.test(printed)

/**
 * Rows of months below the head; rows of sums and rows without a figure are passed over, a blank cell says nothing.
 * Fees are 元, or 万元 where the head says so. Refuses a table without 月份 and a figure in its head.
 */
export const readStatisticsTable = (
  rows: readonly (readonly string[])[],
  year: number,
): Result<readonly StatisticRow[], Refusal<'columns-unknown'>> => {
  const head = headOf(rows)
  if (head === null) return refused({ code: 'columns-unknown' })
  const seen = new Set<number>()
  return ok(
    rows.flatMap((cells, index): StatisticRow[] => {
      const printedMonth = cells[head.month] ?? ''
      const isEmpty = head.columns.every(({ index: column }) => (cells[column] ?? '') === '')
      if (index <= head.row || isEmpty || isSum(printedMonth)) return []
      const read = rowOf(cells, head, year)
      const isTwice = read.ok && seen.has(read.value.month)
      if (read.ok) seen.add(read.value.month)
      return [{ row: index + 1, printedMonth, read: isTwice ? refused({ code: 'month-twice' }) : read }]
    }),
  )
}
