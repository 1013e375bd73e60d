/** 行政许可, 行政处罚, 行政强制 and 行政事业性收费 by month: what table two adds up. */

import { FEN_PER_YUAN, makeWanYuan } from '../annual-report/amount.ts'
import { figureFault } from '../annual-report/checks/figure-fault.ts'
import { formForYear } from '../annual-report/form-cells.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { SourceId } from '../sources.ts'
import { type LocalDate, yearOf } from '../time/local-date.ts'

interface MetricRule {
  readonly name: string
  /** A number of decisions, or an amount entered in 元 and kept in 分. */
  readonly unit: 'count' | 'yuan'
  readonly source: SourceId
}

export const STATISTIC_METRICS = {
  licenceDecisions: { name: '行政许可处理决定数量', unit: 'count', source: 'OGI-20-5' },
  penaltyDecisions: { name: '行政处罚处理决定数量', unit: 'count', source: 'OGI-20-6' },
  compulsionDecisions: { name: '行政强制处理决定数量', unit: 'count', source: 'OGI-20-6' },
  administrativeFees: { name: '行政事业性收费金额', unit: 'yuan', source: 'OGI-20-8' },
} as const satisfies Record<string, MetricRule>

export type StatisticMetric = keyof typeof STATISTIC_METRICS

export const STATISTIC_METRIC_NAMES = Object.keys(STATISTIC_METRICS) as readonly StatisticMetric[]

export type FigureRefusal = Refusal<
  'figure-not-number' | 'figure-negative' | 'figure-not-whole' | 'figure-too-fine' | 'figure-too-large'
>

const MOST = 1_000_000_000_000
const FORM = /^(-?)(\d{1,12})(?:\.(\d+))?$/

const fenOf = (sign: string, whole: string, fraction: string): number =>
  (sign === '-' ? -1 : 1) * (Number(whole) * FEN_PER_YUAN + Number(fraction.padEnd(2, '0')))

/**
 * A figure as somebody typed it: a number of decisions, or 元 with at most two decimals. Thousands separators and blanks are let pass.
 * @returns a count, or 分
 */
export const parseStatistic = (metric: StatisticMetric, typed: string): Result<number, FigureRefusal> => {
  const { unit, source } = STATISTIC_METRICS[metric]
  const match = FORM.exec(typed.replaceAll(/[\s,，]/g, ''))
  if (match === null) return refused({ code: 'figure-not-number', source, facts: { typed } })
  const [, sign = '', whole = '', digits = ''] = match
  const fraction = digits.replace(/0+$/, '')
  if (unit === 'count' && fraction !== '')
    return refused({ code: 'figure-not-whole', source, facts: { typed } })
  if (fraction.length > 2) return refused({ code: 'figure-too-fine', source, facts: { typed } })
  const value = unit === 'count' ? Number(`${sign}${whole}`) : fenOf(sign, whole, fraction)
  if (value > MOST) return refused({ code: 'figure-too-large', source, facts: { typed } })
  return figureFault('count', value, 0) === 'negative'
    ? refused({ code: 'figure-negative', source, facts: { typed } })
    : ok(value === 0 ? 0 : value)
}

/** A month of a year; 1: January. */
export interface Month {
  readonly year: number
  readonly month: number
}

const serial = ({ year, month }: Month): number => year * 12 + month

const monthOf = (day: LocalDate): Month => ({ year: yearOf(day), month: Number(day.slice(5, 7)) })

export type MonthRefusal = Refusal<'month-ahead' | 'month-before-form'>

/** Refuses months that have not begun, and years whose reports have another table two. */
export const monthObjection = (month: Month, today: LocalDate): MonthRefusal | null => {
  if (serial(month) > serial(monthOf(today))) return { code: 'month-ahead', facts: { month: month.month } }
  return formForYear(month.year)?.edition === '2021' ? null : { code: 'month-before-form' }
}

/** An entry: null where the month has none. 0 was entered as 0. */
export type MonthlyFigures = Readonly<Record<number, number | null | undefined>>

export interface YearTotal {
  /** Of the months that are entered; null while none is. */
  readonly total: number | null
  /** An amount that table two cannot print to the 分. */
  readonly isTooFine: boolean
  /** Months that have ended without an entry. */
  readonly missing: readonly number[]
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const decimalsOfWanYuan = (fen: number): number => makeWanYuan(fen).split('.')[1]?.length ?? 0

/** @param figures month → count or 分 */
export const yearTotal = (
  metric: StatisticMetric,
  figures: MonthlyFigures,
  { year, today }: { readonly year: number; readonly today: LocalDate },
): YearTotal => {
  const isFee = STATISTIC_METRICS[metric].unit === 'yuan'
  const entered = MONTHS.flatMap((month) => figures[month] ?? [])
  const ended = MONTHS.filter((month) => serial({ year, month }) < serial(monthOf(today)))
  const total = entered.length === 0 ? null : entered.reduce((sum, value) => sum + value, 0)
  return {
    total,
    isTooFine:
      isFee && total !== null && figureFault('wanYuan', total, decimalsOfWanYuan(total)) === 'too-fine',
    missing: ended.filter((month) => figures[month] === null || figures[month] === undefined),
  }
}
