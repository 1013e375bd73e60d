/** How often a column (栏目) has to have something new. */

import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import type { Cited } from '../sources.ts'
import { addCalendarDays, addCalendarMonths, type LocalDate } from '../time/local-date.ts'

/** 动态, 常规, 固定. */
export const COLUMN_PACES = ['news', 'regular', 'fixed'] as const
export type ColumnPace = (typeof COLUMN_PACES)[number]

/**
 * The last day on which something new is still in time. Null for a fixed column, and on days before the rule.
 * @param lastOn the day of what was published in it last
 */
export const columnDueBy = (pace: ColumnPace, lastOn: LocalDate, policy: Policy): Cited<LocalDate> | null => {
  if (pace === 'fixed') return null
  const rule = inForce(pace === 'news' ? policy.columnNewsDays : policy.columnRegularMonths, lastOn)
  if (!rule.ok) return null
  const { source, value } = rule.value
  return {
    source,
    value: pace === 'news' ? addCalendarDays(lastOn, value) : addCalendarMonths(lastOn, value),
  }
}
