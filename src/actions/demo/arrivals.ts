/** On which days applications of the invented county come in: more in spring and autumn, few at weekends and at the new year, more every year. */
import { addCalendarDays, dayNumber, type LocalDate, weekdayOf } from '../../law/time/local-date.ts'
import type { Dice } from './dice.ts'

/** Index 0: January. */
const SEASON = [78, 60, 128, 122, 115, 104, 92, 90, 108, 96, 118, 102] as const
/** Sunday first. */
const WEEKDAY = [22, 100, 118, 112, 108, 104, 30] as const
/** Per year, in hundredths. */
const GROWTH = 9
const DAYS_A_YEAR = 365

const weightOf = (day: LocalDate, place: number, dice: Dice): number => {
  const season = SEASON[Number(day.slice(5, 7)) - 1] ?? 100
  const growth = (1 + GROWTH / 100) ** (place / DAYS_A_YEAR)
  return season * (WEEKDAY[weekdayOf(dayNumber(day))] ?? 100) * growth * dice.between(60, 140)
}

/** `count` days in order, from `from` to `to`, each as often as applications come in on it. */
export const arrivalDays = function* (
  dice: Dice,
  { from, to, count }: { readonly from: LocalDate; readonly to: LocalDate; readonly count: number },
): Generator<LocalDate> {
  const days = dayNumber(to) - dayNumber(from) + 1
  const weights = Array.from({ length: days }, (_, place) =>
    weightOf(addCalendarDays(from, place), place, dice),
  )
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let reached = 0
  let given = 0
  for (const [place, weight] of weights.entries()) {
    reached += weight
    const due = Math.min(count, Math.round((reached / whole) * count))
    const day = addCalendarDays(from, place)
    for (; given < due; given += 1) yield day
  }
}
