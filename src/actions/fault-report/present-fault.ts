/** Reports of faults in words. */
import type { FaultEventJson, FaultItemJson } from '../../contract/fault-report/fault-json.ts'
import {
  FAULT_CLOSING_NAMES,
  FAULT_EVENT_NAMES,
  FAULT_LAMP_NAMES,
  FAULT_STATE_NAMES,
} from '../../contract/fault-report/fault-words.ts'
import { type FaultEvent, faultKindRule } from '../../law/fault-report/fault-report.ts'
import { faultLamp } from '../../law/fault-report/fault-term.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { FaultHead } from '../../store/fault-head.ts'
import type { FaultEntry } from '../../store/fault-report.ts'
import { countyTime } from '../county-time.ts'

export const presentFaultItem = (head: FaultHead, today: LocalDate): FaultItemJson => {
  const lamp = faultLamp(head.state === 'open', head.answerBy, today)
  return {
    id: head.id,
    number: head.number,
    organ: { id: head.organId, name: head.organName },
    kind: head.kind,
    kindName: faultKindRule(head.kind).name,
    isUrgent: head.isUrgent,
    page: head.page,
    state: head.state,
    stateName: FAULT_STATE_NAMES[head.state],
    lamp,
    lampName: FAULT_LAMP_NAMES[lamp],
    receivedAt: countyTime(head.receivedAt),
    answerBy: head.answerBy,
    assignedTo: head.assignedName,
  }
}

/** Names of organs and accounts that events mention. */
export interface FaultNames {
  readonly organ: (id: number) => string
  readonly account: (id: number) => string
}

const sentence = (event: FaultEvent, names: FaultNames): string => {
  switch (event.type) {
    case 'received':
      return `网民提交，由${names.organ(event.organId)}受理。`
    case 'assigned':
      return `分派给${names.account(event.to)}办理。`
    case 'forwarded':
      return `由${names.organ(event.from)}转交${names.organ(event.to)}办理：${event.reason}`
    case 'answered':
      return `${event.corrected ? '已经改正。' : ''}答复：${event.answer}`
    case 'closed':
      return `办结：${FAULT_CLOSING_NAMES[event.closing]}${event.note === '' ? '' : `（${event.note}）`}。`
    case 'noted':
      return event.text
    case 'answerShown':
      return `公示：${event.question} 答复：${event.answer}`
    case 'answerHidden':
      return `撤下公示：${event.reason}`
  }
}

export const presentFaultEvent = (
  { seq, event, byName, at }: FaultEntry,
  names: FaultNames,
): FaultEventJson => ({
  seq,
  type: event.type,
  name: FAULT_EVENT_NAMES[event.type],
  at: countyTime(at),
  byName,
  sentence: sentence(event, names),
})
