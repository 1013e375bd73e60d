/** A day of every year. */
import { parseLocalDate } from '../../time/local-date.ts'

/** `MM-DD`, a day that every year has. */
export type YearDayText = `${number}-${number}`

/** Art. 49: of the year after the report's. */
export const ORGAN_LAST_DAY: YearDayText = '01-31'
export const GOVERNMENT_LAST_DAY: YearDayText = '03-31'

/** No leap year, so that 29 February is no such day. */
const ANY_YEAR = 2019

const isYearDay = (value: unknown): value is YearDayText =>
  typeof value === 'string' && /^\d{2}-\d{2}$/.test(value) && parseLocalDate(`${ANY_YEAR}-${value}`).ok

/** Up to a day of the year that no internal date may pass. */
export const isYearDayUpTo =
  (last: YearDayText) =>
  (value: unknown): boolean =>
    isYearDay(value) && value <= last
