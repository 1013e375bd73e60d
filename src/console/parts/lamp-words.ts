import type { Lamp } from '../../law/request/lamp.ts'

export const LAMP_WORDS: Readonly<Record<Lamp, string>> = {
  confirmToday: '今日须确认',
  overdue: '已逾期',
  red: '红灯',
  yellow: '黄灯',
  green: '绿灯',
  waiting: '等待申请人',
  none: '无期限',
}

/** How many working days are left, as one says it. */
export const remainingText = (days: number | null): string => {
  if (days === null) return ''
  if (days < 0) return `超期 ${-days} 个工作日`
  return days === 0 ? '今天到期' : `剩 ${days} 个工作日`
}
