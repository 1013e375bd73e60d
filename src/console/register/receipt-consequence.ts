/** What the channel and the day of arrival come to, told before anything is saved: the law computes it here as it will on the server. */
import { DEFAULT_POLICY } from '../../law/policy.ts'
import { replyDeadline, supplementNoticeDeadline } from '../../law/request/deadline.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import { startClock } from '../../law/request/reply-clock.ts'
import type { Channel } from '../../law/request/request-event.ts'
import type { RequestRefusal } from '../../law/request/request-refusal.ts'
import { ok, type Result } from '../../law/result.ts'
import { SOURCES } from '../../law/sources.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'

export interface ReceiptConsequence {
  /** Whether the day of arrival is the day of receipt, or the applicant has to confirm first. */
  readonly receivedOn: 'arrival' | 'confirmation'
  /** Day of receipt: of arrival, or of a confirmation today. */
  readonly from: LocalDate
  readonly replyBy: LocalDate
  readonly supplementNoticeBy: LocalDate
  readonly article: string
}

/** Refuses what the calendar cannot tell. Nothing of a new application depends on a region's policy. */
export const receiptConsequence = (
  channel: Channel,
  arrivedOn: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar,
): Result<ReceiptConsequence, RequestRefusal> => {
  const { receivedOn, source } = RECEIPT_RULES[channel]
  const from = receivedOn === 'arrival' ? arrivedOn : today
  const reply = replyDeadline(startClock(from, 'receipt'), calendar, DEFAULT_POLICY)
  if (!reply.ok) return reply
  const notice = supplementNoticeDeadline(from, calendar)
  if (!notice.ok) return notice
  return ok({
    receivedOn,
    from,
    replyBy: reply.value.replyBy,
    supplementNoticeBy: notice.value.by,
    article: SOURCES[source].label,
  })
}
