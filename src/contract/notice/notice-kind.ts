/** Kinds of message in a staff inbox. */
export const NOTICE_KINDS = [
  'toConfirm',
  'arrived',
  'toReview',
  'toSign',
  'returned',
  'toServe',
  'cameIn',
  'closed',
  'urged',
  'urgeAcknowledged',
  'urgeEscalated',
  'reminders',
  'sendingFailed',
  'calendarMissing',
  'deadlinesMoved',
  'retentionReview',
  'delegation',
] as const
/** 待确认, 新申请, 待审查, 待签发, 退回, 待送达, 收到材料, 办结, 催办, 催办回复, 催办上报, 期限提醒, 发送失败, 放假安排未录入, 期限变动, 保管期满, 代行职责. */
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const NOTICE_KIND_NAMES: Readonly<Record<NoticeKind, string>> = {
  toConfirm: '待确认',
  arrived: '新申请',
  toReview: '待审查',
  toSign: '待签发',
  returned: '退回',
  toServe: '待送达',
  cameIn: '收到材料',
  closed: '办结',
  urged: '催办',
  urgeAcknowledged: '催办回复',
  urgeEscalated: '催办上报',
  reminders: '期限提醒',
  sendingFailed: '发送失败',
  calendarMissing: '放假安排未录入',
  deadlinesMoved: '期限变动',
  retentionReview: '保管期满',
  delegation: '代行职责',
}
