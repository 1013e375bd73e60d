/** Days as official documents print them: Arabic figures, no leading zeros. */
import type { LocalDate, LocalDateTime } from '../../law/time/local-date.ts'

/** 2026年1月5日. */
export const printDate = (date: LocalDate): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** 2026年1月5日9时05分. */
export const printMoment = (moment: LocalDateTime): string => {
  const [date = '', time = ''] = moment.split('T')
  const [hour = '0', minute = '00'] = time.split(':')
  return `${printDate(date as LocalDate)}${Number(hour)}时${minute}分`
}
