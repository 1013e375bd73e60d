/** Dates as people in China read them, whatever the clock of the server. */

const DAY = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
})

const MINUTE = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** @param instant ISO 8601 */
export const dateText = (instant: string): string => DAY.format(new Date(instant))
export const timeText = (instant: string): string => MINUTE.format(new Date(instant))
