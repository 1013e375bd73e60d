/** What a region sets for itself: its calendar and its policy. */
import type { Generated } from 'kysely'
import type { RegionRow } from '../../law/region-policy.ts'
import type { HolidayNotice } from '../../law/time/holidays.ts'
import type { Json } from './column.ts'

export interface PolicyValueTable {
  region: string
  name: string
  rows: Json<readonly RegionRow[]>
  set_by: string
  set_at: Date
}

export interface HolidayNoticeTable {
  id: Generated<number>
  number: string
  /** Null for a notice that only amends days. */
  year: number | null
  notice: Json<HolidayNotice>
  added_by: string
  added_at: Date
  withdrawn_by: Generated<string | null>
  withdrawn_at: Generated<Date | null>
}
