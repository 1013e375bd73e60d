/** A report as whoever made it sees it, for number and code. */
import type { FaultFollowJson } from '../../contract/fault-report/fault-json.ts'
import { FAULT_CLOSING_SENTENCES, FAULT_STATE_NAMES } from '../../contract/fault-report/fault-words.ts'
import { faultKindRule } from '../../law/fault-report/fault-report.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { findFaultByNumber, findFaultReport } from '../../store/fault-head.ts'
import { type FaultEntry, readFaultEvents } from '../../store/fault-report.ts'
import { readFaultWords } from '../../store/fault-words.ts'
import type { ActContext } from '../act-context.ts'
import { countyTime } from '../county-time.ts'
import { plainNumber } from '../request/access-code.ts'
import { isFaultCode } from './fault-code.ts'

const outside = ({ event, at }: FaultEntry): FaultFollowJson['steps'] => {
  const when = countyTime(at)
  switch (event.type) {
    case 'received':
      return [{ at: when, sentence: '已经收到您的纠错。' }]
    case 'forwarded':
      return [{ at: when, sentence: '已经转交有关机关办理。' }]
    case 'answered':
      return [{ at: when, sentence: event.corrected ? '已经改正并答复。' : '已经答复。' }]
    case 'closed':
      return [{ at: when, sentence: '已经办结。' }]
    case 'answerShown':
      return [{ at: when, sentence: '问题和答复已经公示，不含您的个人信息。' }]
    case 'assigned':
    case 'noted':
    case 'answerHidden':
      return []
  }
}

const answerIn = (events: readonly FaultEntry[]): string | null => {
  for (const { event } of events) {
    if (event.type === 'answered') return event.answer
    if (event.type === 'closed') return FAULT_CLOSING_SENTENCES[event.closing]
  }
  return null
}

/** Wrong number and wrong code are told alike, and take alike long. */
export const followFault = async (
  context: ActContext,
  given: { readonly number: string; readonly code: string },
): Promise<Result<FaultFollowJson, Refusal<'fault-or-code-unknown'>>> => {
  const { db, sealer } = context
  const number = plainNumber(given.number)
  const found = await findFaultByNumber(db, number)
  const right = isFaultCode(sealer, number, given.code, found?.codeHash ?? Buffer.alloc(32))
  const head = found !== null && right ? await findFaultReport(db, found.organId, found.id) : null
  if (head === null) return refused({ code: 'fault-or-code-unknown' })
  const [words, events] = await Promise.all([
    readFaultWords(db, sealer, head.id),
    readFaultEvents(db, head.id),
  ])
  return ok({
    number: head.number,
    kindName: faultKindRule(head.kind).name,
    organName: head.organName,
    page: head.page,
    text: words.text,
    receivedAt: countyTime(head.receivedAt),
    answerBy: head.answerBy,
    state: head.state,
    stateName: FAULT_STATE_NAMES[head.state],
    steps: events.flatMap(outside),
    answer: answerIn(events),
  })
}
