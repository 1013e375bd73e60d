/** Names of the pictures' bars and figures, in Chinese. */

import { requestRowLabel } from '../../law/annual-report/cell-label.ts'
import type { OutcomeGroup } from '../../law/annual-report/dashboard/finished-year.ts'
import type { RequestRowKey } from '../../law/annual-report/form.ts'
import type { DashboardFigure } from './dashboard-json.ts'

export const OUTCOME_GROUP_NAMES: Readonly<Record<OutcomeGroup, string>> = {
  granted: '予以公开',
  partiallyGranted: '部分公开',
  denied: '不予公开',
  unable: '无法提供',
  notProcessed: '不予处理',
  other: '其他处理',
}

/** The label of the form without its numbers: 保护第三方合法权益. */
export const groundLabel = (row: RequestRowKey): string => {
  const label = requestRowLabel(row)
  return /\d+\.(.+)$/.exec(label)?.[1] ?? label.replace(/^（.）/, '')
}

export const DASHBOARD_FIGURE_NAMES: Readonly<Record<DashboardFigure, string>> = {
  received: '收到的申请',
  receivedInMonth: '收到的申请',
  receivedBy: '收到的申请',
  receivedFrom: '收到的申请',
  finished: '办结的申请',
  answeredInTime: '按期答复',
  answeredExtended: '延期后按期答复',
  answeredLate: '逾期答复',
  open: '尚未办结的申请',
}

export const DASHBOARD_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'organ-unknown': '没有这个机关。',
  'figure-unknown': '没有这个数字：{value}。',
}
