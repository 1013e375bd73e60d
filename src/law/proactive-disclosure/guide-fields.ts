/** What a guide (指南) has to hold (Art. 12), and when it is to be looked at again. */
import { type Dated, inForce } from '../dated.ts'
import type { SourceId } from '../sources.ts'
import { addCalendarDays, addCalendarMonths, type LocalDate } from '../time/local-date.ts'

/** The fields that Art. 12 names. How information is obtained is said by every guide page itself. */
export const GUIDE_FIELDS = ['scope', 'office', 'address', 'officeHours', 'phone', 'fax', 'email'] as const
/** 分类和编排体系, 工作机构的名称, 办公地址, 办公时间, 联系电话, 传真号码, 互联网联系方式. */
export type GuideField = (typeof GUIDE_FIELDS)[number]

export const GUIDE_SOURCE: SourceId = 'OGI-12'

/** Fields that are still empty, in the order of the article. */
export const guideGaps = (guide: Readonly<Record<GuideField, string>>): readonly GuideField[] =>
  GUIDE_FIELDS.filter((field) => guide[field].trim() === '')

/** The day from which it is due to be looked at again; null where nobody has looked yet, and it is due at once. */
export const guideDueOn = (lookedOn: LocalDate | null, months: Dated<number>): LocalDate | null => {
  if (lookedOn === null) return null
  const rule = inForce<number>(months, lookedOn)
  return rule.ok ? addCalendarMonths(lookedOn, rule.value.value) : null
}

/**
 * Whether somebody is told that the day is near; one who never looked (null) is told at once.
 * @param dueOn as `guideDueOn` gives it
 */
export const isUpkeepNear = (dueOn: LocalDate | null, today: LocalDate, days: Dated<number>): boolean => {
  if (dueOn === null) return true
  const rule = inForce<number>(days, today)
  return rule.ok && dueOn <= addCalendarDays(today, rule.value.value)
}
