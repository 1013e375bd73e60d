/** The working calendar and its notices, for whoever arranges it and for every page that reckons with days. */
import type { HolidayNotice } from '../../law/time/holidays.ts'

export interface AddedNoticesJson {
  /** Notices in force beyond those of the program. */
  readonly added: readonly HolidayNotice[]
}

export interface NoticeJson {
  /** Null for those that came with the program. */
  readonly id: number | null
  readonly notice: HolidayNotice
  readonly addedBy: string
  readonly addedAt: string | null
  readonly withdrawnAt: string | null
}

export interface CalendarJson {
  readonly from: string
  readonly to: string
  readonly notices: readonly NoticeJson[]
}

export interface MovedCaseJson {
  readonly requestId: number
  readonly number: string
  readonly organName: string
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

export interface MovedCasesJson {
  readonly count: number
  /** The first of them. */
  readonly items: readonly MovedCaseJson[]
}
