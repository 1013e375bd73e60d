/** `sunlit deadline`: the dates that follow from a day of receipt. */
import { presentTrace } from '../../contract/request/request-json.ts'
import { requestRefusalText } from '../../contract/request/request-refusal-words.ts'
import { DEFAULT_POLICY } from '../../law/policy.ts'
import { replyDeadline, supplementNoticeDeadline, type TraceStep } from '../../law/request/deadline.ts'
import { startClock } from '../../law/request/reply-clock.ts'
import { ok, type Refusal, type Result } from '../../law/result.ts'
import { type LocalDate, parseLocalDate } from '../../law/time/local-date.ts'
import { nationalCalendar } from '../../law/time/working-calendar.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { traceText } from './trace-text.ts'
import { writeRefusal } from './write-refusal.ts'

interface Deadlines {
  /** Null under the old regulation, which set no such term. */
  readonly supplementNoticeBy: LocalDate | null
  readonly replyBy: LocalDate
  readonly trace: readonly TraceStep[]
}

const deadlinesOf = (text: string): Result<Deadlines, Refusal> => {
  const received = parseLocalDate(text)
  if (!received.ok) return received
  const calendar = nationalCalendar()
  if (!calendar.ok) return calendar
  const reply = replyDeadline(startClock(received.value, 'receipt'), calendar.value, DEFAULT_POLICY)
  if (!reply.ok) return reply
  const { replyBy, trace } = reply.value
  const notice = supplementNoticeDeadline(received.value, calendar.value)
  if (!notice.ok)
    return notice.refusal.code === 'no-rule-for-date'
      ? ok({ supplementNoticeBy: null, replyBy, trace })
      : notice
  const [receipt, ...rest] = trace
  const steps = receipt === undefined ? rest : [receipt, notice.value.trace, ...rest]
  return ok({ supplementNoticeBy: notice.value.by, replyBy, trace: steps })
}

export const deadlineCommand = async (
  { received, json }: { readonly received: string; readonly json?: true },
  { out, err }: CommandContext,
): Promise<number> => {
  const deadlines = deadlinesOf(received)
  if (!deadlines.ok) {
    await writeRefusal(deadlines.refusal, requestRefusalText(deadlines.refusal), json === true, { out, err })
    return EXIT.refused
  }
  const { supplementNoticeBy, replyBy, trace } = deadlines.value
  if (json) {
    await out.write(`${JSON.stringify({ supplementNoticeBy, replyBy, trace: presentTrace(trace) })}\n`)
    return EXIT.done
  }
  const notice = supplementNoticeBy === null ? '' : `补正告知不迟于  ${supplementNoticeBy}\n`
  await out.write(`${notice}答复不迟于  ${replyBy}\n\n计算过程：\n${traceText(trace)}`)
  return EXIT.done
}
