/** Which years of reports are offered, and which one first. */
import { type LocalDate, yearOf } from '../../../law/time/local-date.ts'

/** The form has been in use since; earlier years come from imported reports. */
const YEARS_BACK = 6
const SECOND_HALF = '-07-01'

/** Newest first: the running year, then those before. */
export const reportYears = (today: LocalDate): readonly number[] =>
  Array.from({ length: YEARS_BACK + 1 }, (_, back) => yearOf(today) - back)

/** Until summer one works on the report of the year before, then one looks at the running year. */
export const usualYear = (today: LocalDate): number =>
  today < `${yearOf(today)}${SECOND_HALF}` ? yearOf(today) - 1 : yearOf(today)
