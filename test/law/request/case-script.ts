/** Case histories in one line an officer can read: `arrived 2025-03-03 channel=online; receiptConfirmed 2025-03-04`. */
import { DEFAULT_POLICY, type Policy } from '../../../src/law/policy.ts'
import { ACTS } from '../../../src/law/request/acts.ts'
import { decide } from '../../../src/law/request/decide.ts'
import { evolve } from '../../../src/law/request/evolve.ts'
import type {
  RequestCommand,
  RequestEvent,
  RequestEventType,
} from '../../../src/law/request/request-event.ts'
import type { RequestRefusal } from '../../../src/law/request/request-refusal.ts'
import { NO_REQUEST, type RequestState } from '../../../src/law/request/request-state.ts'
import type { Role } from '../../../src/law/request/role.ts'
import type { LocalDate, LocalDateTime } from '../../../src/law/time/local-date.ts'
import { nationalCalendar } from '../../../src/law/time/working-calendar.ts'

const made = nationalCalendar()
if (!made.ok) throw new Error(made.refusal.code)
export const calendar = made.value

type Data = Readonly<Record<string, unknown>>

/** What is filled in when a script does not say otherwise. */
export const plausibleData = (type: RequestEventType, on: LocalDate): Data => {
  const data: Readonly<Record<RequestEventType, Data>> = {
    arrived: { channel: 'inPerson', applicantType: 'naturalPerson' },
    receiptConfirmed: { how: '电话' },
    registered: { number: '7' },
    supplementRequested: { defects: ['描述不明确'], days: 15, deliveredOn: on },
    supplementReceived: { channel: 'inPerson' },
    supplementLapsed: {},
    reasonRequested: { days: 10, deliveredOn: on },
    reasonGiven: { accepted: true },
    thirdPartyConsulted: { consultation: 'c1', deliveredOn: on },
    thirdPartyAnswered: { consultation: 'c1', agrees: false },
    organConsulted: { consultation: 'c2', organ: '云岭县财政局', kind: 'jointMaker', deliveredOn: on },
    organAnswered: { consultation: 'c2', agrees: true },
    delivered: { what: 'supplement', on },
    extended: { days: 20, approvedBy: 'head-1', notifiedOn: on },
    specialTermSet: { until: '2025-12-31', notifiedOn: on },
    feeNotified: { basis: 'byItem', amountYuan: 100, deliveredOn: on },
    feePaid: {},
    feeLapsed: {},
    searched: { places: ['档案室'], keywords: ['水库'], found: false },
    replyDrafted: { outcome: 'granted', facts: { howSupplied: '纸质复印件' } },
    reviewed: { stage: 'section' },
    returned: { reason: '依据不全' },
    signed: { documentNumber: '云水公复〔2025〕3号' },
    served: { method: 'post', on },
    withdrawn: {},
    applicantTypeCorrected: { to: 'commercialEnterprise', reason: '营业执照' },
    noted: { text: '电话沟通' },
    archived: { file: '2025-水-3' },
  }
  return data[type]
}

const typedValue = (text: string): unknown => {
  if (text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  if (text.includes('|')) return text.split('|').filter((part) => part !== '')
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
}

/** `facts.x=y` reaches one level down; `facts=` states none. */
const withField = (data: Data, [path = '', text = '']: readonly string[]): Data => {
  const [field = '', inner] = path.split('.')
  if (inner === undefined) return { ...data, [field]: field === 'facts' ? {} : typedValue(text) }
  return { ...data, [field]: { ...(data[field] as Data | undefined), [inner]: text } }
}

export interface Step {
  readonly command: RequestCommand
  readonly at: LocalDateTime
  readonly role: Role
}

const parseStep = (text: string): Step => {
  const [type = '', day = '', ...words] = text.trim().split(' ')
  const event = type as RequestEventType
  const fields = words.map((word) => word.split('='))
  const role = fields.find(([field]) => field === 'role')?.[1] ?? ACTS[event].roles[0]
  const at = (day.includes('T') ? day : `${day}T10:00`) as LocalDateTime
  const data = fields
    .filter(([field]) => field !== 'role')
    .reduce(withField, plausibleData(event, at.slice(0, 10) as LocalDate))
  return { command: { type: event, ...data } as RequestCommand, at, role: role as Role }
}

export const parseScript = (script: string): readonly Step[] => script.split(';').map(parseStep)

export interface Run {
  readonly events: readonly RequestEvent[]
  readonly state: RequestState
  /** First refusal; the run ends there. */
  readonly refusal: RequestRefusal | null
  /** How many steps were accepted. */
  readonly accepted: number
}

/** Puts every step to `decide`, as a user would. */
export const runScript = (script: string, policy: Policy = DEFAULT_POLICY): Run => {
  const events: RequestEvent[] = []
  let state = NO_REQUEST
  for (const [accepted, { command, at, role }] of parseScript(script).entries()) {
    const situation = { now: at, actor: { id: `${role}-1`, role }, calendar, policy }
    const answer = decide(command, state, situation)
    if (!answer.ok) return { events, state, refusal: answer.refusal, accepted }
    for (const event of answer.value) {
      events.push(event)
      state = evolve(state, event)
    }
  }
  return { events, state, refusal: null, accepted: parseScript(script).length }
}
