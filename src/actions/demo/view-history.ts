/** How often an invented page was looked at: most when it was new, and less and less. */
import { addCalendarDays, addCalendarMonths, dayNumber, type LocalDate } from '../../law/time/local-date.ts'
import type { FilledView, UnseenPage } from '../../store/demo-release.ts'
import type { Dice } from './dice.ts'

/** Months after which nobody comes any more. */
const LONGEST_MONTHS = 48
/** Views of the first month, least and most. */
const FIRST_MONTH = [18, 240] as const
/** Of a hundred visitors of a month, those of the next. */
const STAYING = 72

/** One day of each month stands for all of it: what is counted is counted by year. */
export const viewHistory = (dice: Dice, page: UnseenPage, today: LocalDate): readonly FilledView[] => {
  const { id: disclosureId, organId, publishedOn } = page
  const told: FilledView[] = []
  let usual = dice.between(...FIRST_MONTH)
  for (let month = 0; month < LONGEST_MONTHS; month += 1) {
    const begin = addCalendarMonths(publishedOn, month)
    if (begin >= today || usual < 1) break
    const last = Math.min(dayNumber(today) - dayNumber(begin) - 1, 27)
    const views = Math.max(1, Math.round((usual * dice.between(60, 140)) / 100))
    told.push({ disclosureId, organId, day: addCalendarDays(begin, dice.between(0, last)), views })
    usual = (usual * STAYING) / 100
  }
  return told
}
