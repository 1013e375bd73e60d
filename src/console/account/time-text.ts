/** An instant as people in the county read it. */
const FORM = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})

export const timeText = (instant: string): string => FORM.format(new Date(instant))
