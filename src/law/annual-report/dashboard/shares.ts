/** Shares, rates and the middle of what was counted. Pure; nothing is rounded but at the end. */

/** Share in percent with one decimal; null where there is nothing to divide by. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10

/** So many cases took so many working days. */
export interface DaysCount {
  readonly days: number
  readonly count: number
}

/**
 * The middle one of all cases in the order of their working days; between two middle ones their mean. Null without cases.
 * Counts of the same days may come several times.
 */
export const medianDays = (counts: readonly DaysCount[]): number | null => {
  const sorted = counts.filter(({ count }) => count > 0).sort((a, b) => a.days - b.days)
  const whole = sorted.reduce((sum, { count }) => sum + count, 0)
  if (whole === 0) return null
  const at = (place: number): number => {
    let passed = 0
    for (const { days, count } of sorted) {
      passed += count
      if (place < passed) return days
    }
    return 0
  }
  return (at(Math.floor((whole - 1) / 2)) + at(Math.floor(whole / 2))) / 2
}
