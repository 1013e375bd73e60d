/** Messages on their way out, for administrators: whether each left, never what it says. */

export type OutboxStatus = 'waiting' | 'sending' | 'sent' | 'failed'
export type OutboxChannel = 'mail' | 'sms'

export interface OutboxItemJson {
  readonly id: number
  readonly channel: OutboxChannel
  readonly channelName: string
  /** Masked. */
  readonly to: string
  readonly organName: string | null
  readonly requestId: number | null
  readonly number: string | null
  readonly status: OutboxStatus
  readonly statusName: string
  readonly attempts: number
  readonly nextAt: string | null
  readonly problem: string
  readonly createdAt: string
  readonly sentAt: string | null
}

export interface OutboxChannelJson {
  readonly channel: OutboxChannel
  readonly name: string
  readonly waiting: number
  readonly failed: number
  /** Null until the program has tried to send for the first time. */
  readonly hasSender: boolean | null
  /** One sentence for the administrator; empty where all is well. */
  readonly advice: string
}

export interface OutboxListJson {
  readonly items: readonly OutboxItemJson[]
  readonly next: string | null
  readonly channels: readonly OutboxChannelJson[]
}

export interface JobJson {
  readonly name: string
  readonly title: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly problem: string
  readonly failures: number
  readonly report: Readonly<Record<string, number>>
}

export const STATUS_NAMES: Readonly<Record<OutboxStatus, string>> = {
  waiting: '待发送',
  sending: '发送中',
  sent: '已发送',
  failed: '发送失败',
}

export const CHANNEL_NAMES: Readonly<Record<OutboxChannel, string>> = { mail: '邮件', sms: '短信' }

const PROBLEM_NAMES: Readonly<Record<string, string>> = {
  unreachable: '连接不上服务器',
  'timed-out': '服务器长时间没有答复',
  'sign-in-refused': '服务器不接受用户名或密码',
  'not-secure': '不能建立加密连接',
  'put-off': '服务器要求稍后再发',
  refused: '服务器拒收',
  'not-understood': '服务器的答复无法识别',
  unreadable: '内容无法解密',
}

/** As kept: a code, and the status of the other side where there was one. */
export const problemText = (kept: string): string => {
  if (kept === '') return ''
  const [code = '', status] = kept.split(' ')
  const name = PROBLEM_NAMES[code] ?? code
  return status === undefined ? name : `${name}（${status}）`
}

const JOB_TITLES: Readonly<Record<string, string>> = {
  'send-outbox': '发送邮件和短信',
  'publish-scheduled': '定时发布',
  'remind-manuscripts': '稿件期限提醒',
  'remind-upkeep': '指南核对和栏目更新提醒',
  'remind-remedies': '复议诉讼期限提醒',
  'recompute-remedy-terms': '核对复议诉讼期限',
  'recompute-publishing-terms': '核对公开期限',
  'send-reminders': '期限提醒',
  'watch-faults': '网民纠错到期提醒',
  'send-digests': '邮件订阅',
  'escalate-urges': '催办上报',
  'check-calendar': '检查放假安排',
  'recompute-deadlines': '核对期限',
  'open-report-year': '开始编制上一年度的年度报告',
  'remind-filings': '年度报告期限提醒',
  'turn-day': '换日后更新页面',
  'lapse-overdue': '逾期补正和缴费的处理',
  'find-conversions': '查找多个申请人申请的相同信息',
  'tend-search': '整理检索索引',
  'weigh-search-words': '统计检索用词',
  retention: '保管期限届满的处理',
  'look-at-links': '检查外部链接',
  sweep: '清理过期的登录和限流记录',
}

export const jobTitle = (name: string): string => JOB_TITLES[name] ?? name

export const adviceFor = (channel: OutboxChannel, hasSender: boolean | null, waiting: number): string => {
  if (hasSender !== false) return ''
  const setting = channel === 'mail' ? 'SUNLIT_SMTP_URL 和 SUNLIT_MAIL_FROM' : 'SUNLIT_SMS_URL'
  const kept = waiting === 0 ? '' : `，${waiting}条留待发送`
  return `没有设置${CHANNEL_NAMES[channel]}的发送方式${kept}。请设置 ${setting} 后重新启动。`
}
