/** Days and times as people read them. */

/** `2026-02-14` → 2026年2月14日. */
export const dayText = (day: string | null): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '')
  return match === null ? '' : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`
}

/** `2026-02-14` → 2月14日, for lists where the year is plain. */
export const shortDayText = (day: string | null): string => dayText(day).replace(/^\d+年/, '')

/** `2026-02-14T09:30:00` → 2026-02-14 09:30. */
export const momentText = (moment: string): string => moment.slice(0, 16).replace('T', ' ')

const COUNTY_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as the county's clocks show it: `2026-02-14T01:30:00Z` → 2026-02-14 09:30. */
export const instantText = (instant: string): string => COUNTY_CLOCK.format(new Date(instant))
