/** Calendar days without a time zone. A day is text, `2026-02-14`; sums are made on day numbers. */
import { ok, type Refusal, type Result, refused } from '../result.ts'

export type LocalDate = `${number}-${number}-${number}`
/** Local date and time of day, to the minute or the second: `2026-02-14T09:30`. */
export type LocalDateTime = `${LocalDate}T${string}`

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/
const MILLISECONDS_PER_DAY = 86_400_000
const DAYS_PER_WEEK = 7
/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_EPOCH = 4

/** Days since 1970-01-01. */
export const dayNumber = (date: LocalDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
  MILLISECONDS_PER_DAY

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** The day so many days after 1970-01-01. */
export const localDate = (day: number): LocalDate => {
  const date = new Date(day * MILLISECONDS_PER_DAY)
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}` as LocalDate
}

/** Refuses anything but an existing day written `YYYY-MM-DD`. */
export const parseLocalDate = (text: string): Result<LocalDate, Refusal<'date-malformed'>> => {
  const date = text as LocalDate
  if (DATE.test(text) && localDate(dayNumber(date)) === text) return ok(date)
  return refused({ code: 'date-malformed', facts: { text: text.slice(0, 40) } })
}

/** Refuses anything but an existing local time written `YYYY-MM-DDTHH:MM`, with or without seconds. */
export const parseLocalDateTime = (text: string): Result<LocalDateTime, Refusal<'date-malformed'>> => {
  const day = DATE_TIME.exec(text)?.[1]
  if (day !== undefined && parseLocalDate(day).ok) return ok(text as LocalDateTime)
  return refused({ code: 'date-malformed', facts: { text: text.slice(0, 40) } })
}

export const dateOf = (moment: LocalDateTime): LocalDate => moment.slice(0, 10) as LocalDate

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** 0 is Sunday. */
export const weekdayOf = (day: number): number =>
  (((day + WEEKDAY_OF_EPOCH) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK

/** Calendar days, holidays included: the terms of remedies and budgets. */
export const addCalendarDays = (date: LocalDate, days: number): LocalDate => localDate(dayNumber(date) + days)

/** Same day of a later month; the last day of that month where it has no such day. */
export const addCalendarMonths = (date: LocalDate, months: number): LocalDate => {
  const month = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(month / 12)
  const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate()
  const day = Math.min(Number(date.slice(8, 10)), last)
  return `${year}-${two((month % 12) + 1)}-${two(day)}` as LocalDate
}
