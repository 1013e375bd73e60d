/** Monthly statistics as staff see them. */
import type { StatisticMetric } from '../../law/proactive-disclosure/monthly-statistics.ts'

/** A figure as it is typed and shown: a number of decisions, or 元 with two decimals. */
export type FigureText = string

export interface MonthFigureJson {
  /** Null: not entered. `0` was entered. */
  readonly value: FigureText | null
  readonly note: string
  readonly enteredByName: string
  readonly enteredAt: string | null
}

export interface StatisticMonthJson {
  readonly month: number
  /** Whether figures can be entered; months ahead cannot. */
  readonly isOpen: boolean
  readonly figures: Readonly<Record<StatisticMetric, MonthFigureJson>>
}

export interface StatisticTotalJson {
  /** As table two prints it: counts, or 万元 with four decimals; null while nothing is entered. */
  readonly printed: string | null
  /** Months that have ended without an entry. */
  readonly missing: readonly number[]
  /** In Chinese; what the report's own check would say. Empty: nothing. */
  readonly remark: string
}

export interface StatisticYearJson {
  readonly organ: { readonly id: number; readonly name: string }
  readonly year: number
  readonly mayWrite: boolean
  readonly metrics: readonly {
    readonly metric: StatisticMetric
    readonly name: string
    readonly unit: '件' | '元'
    readonly article: string
  }[]
  readonly months: readonly StatisticMonthJson[]
  readonly totals: Readonly<Record<StatisticMetric, StatisticTotalJson>>
}

/** What an import would do, row by row, or did. */
export interface StatisticImportJson {
  readonly rows: readonly {
    /** Of the file, from 1. */
    readonly row: number
    readonly month: string
    readonly figures: Readonly<Partial<Record<StatisticMetric, FigureText>>>
    /** Figures that differ from what stands now. */
    readonly changes: number
    /** In Chinese; empty: the row is taken. */
    readonly problem: string
  }[]
  readonly changes: number
  readonly problems: number
  /** Whether it was written. Nothing is as long as one row has a problem. */
  readonly isDone: boolean
}

/** One organ's year in the table of all. */
export interface StatisticOverviewJson {
  readonly year: number
  readonly organs: readonly {
    readonly id: number
    readonly name: string
    readonly totals: Readonly<Record<StatisticMetric, string | null>>
    /** Ended months in which at least one figure is missing. */
    readonly missing: readonly number[]
  }[]
  readonly total: Readonly<Record<StatisticMetric, string | null>>
}
