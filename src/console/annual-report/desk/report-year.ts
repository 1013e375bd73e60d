/** Which years of reports are offered, and which one first. */
import { formForYear } from '../../../law/annual-report/form-cells.ts'
import { type LocalDate, yearOf } from '../../../law/time/local-date.ts'

const YEARS_BACK = 6
const SECOND_HALF = '-07-01'

/** Newest first: the running year, then those before for which there is a form. */
export const reportYears = (today: LocalDate): readonly number[] =>
  Array.from({ length: YEARS_BACK + 1 }, (_, back) => yearOf(today) - back).filter(
    (year) => formForYear(year) !== null,
  )

/** Until summer one works on the report of the year before, then one looks at the running year. */
export const usualYear = (today: LocalDate): number =>
  today < `${yearOf(today)}${SECOND_HALF}` ? yearOf(today) - 1 : yearOf(today)
