/** Words of the morning's list of reminders: one message for everything, nearest first. */
import type { Reminder } from '../../law/request/reminder.ts'

export interface RemindedCase {
  readonly number: string
  readonly what: Reminder['what']
  readonly by: string
  readonly daysLeft: number
}

const WHAT: Readonly<Record<Reminder['what'], string>> = {
  confirm: '与申请人确认收到申请',
  reply: '答复',
  supplement: '申请人补正',
  reason: '申请人说明理由',
  pay: '申请人缴费',
  consultation: '征求意见的答复',
}

/** More than this nobody reads in a message; the to-do list has them all. */
const MOST_LINES = 20

const when = ({ by, daysLeft }: RemindedCase): string => {
  if (daysLeft < 0) return `已于${by}到期，超过${-daysLeft}个工作日`
  return daysLeft === 0 ? '今天到期' : `${by}到期，还有${daysLeft}个工作日`
}

const line = (each: RemindedCase): string => `${each.number}　${WHAT[each.what]}：${when(each)}`

export interface ReminderDigest {
  readonly subject: string
  readonly text: string
}

/** @param cases nearest day first */
export const reminderDigest = (cases: readonly RemindedCase[]): ReminderDigest => {
  const late = cases.filter(({ daysLeft }) => daysLeft < 0).length
  const subject = `期限提醒：${cases.length}件${late === 0 ? '' : `，其中已超期${late}件`}`
  const lines = cases.slice(0, MOST_LINES).map(line)
  const rest = cases.length - lines.length
  return {
    subject,
    text: [subject, ...lines, ...(rest > 0 ? [`另有${rest}件，见待办列表。`] : [])].join('\n'),
  }
}
