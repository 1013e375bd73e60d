/** Calendar days, unlike the working days of cases: the Regulation names fixed days. */
export const remainingDaysText = (days: number): string => {
  if (days < 0) return `已过 ${-days} 天`
  return days === 0 ? '今天到期' : `还有 ${days} 天`
}
