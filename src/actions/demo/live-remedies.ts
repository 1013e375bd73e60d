/** A few remedy cases of the demonstration that stand somewhere on their way, lived through by the same acts as any other. */
import type { RemedyCommand } from '../../law/remedy/remedy-event.ts'
import {
  addCalendarDays,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  yearOf,
} from '../../law/time/local-date.ts'
import { findNumberedRemedy } from '../../store/remedy-number.ts'
import type { ActContext } from '../act-context.ts'
import { instantOf } from '../county-time.ts'
import { actOnRemedy } from '../remedy/act-on-remedy.ts'
import { openRemedy, type RegisteredRemedy } from '../remedy/open-remedy.ts'
import { actorIn, type StaffedCounty, type StaffedOrgan } from './demo-staff.ts'

/** Days before today, and what was done then. */
type Beat = readonly [ago: number, command: RemedyCommand]

interface RemedyPlan {
  /** End of the organ's name. */
  readonly organ: string
  readonly number: (year: number) => string
  /** Days before today on which it was filed. */
  readonly filedAgo: number
  readonly given: Partial<RegisteredRemedy>
  readonly beats: readonly Beat[]
}

const GOVERNMENT = '云岭县人民政府'
const COURT = '示例区人民法院'
const party = (name: string) => ({ name, agent: '', contact: '13900000088' })

const PLANS: readonly RemedyPlan[] = [
  {
    organ: '水利局',
    number: (year) => `云岭府复〔${year}〕901号`,
    filedAgo: 13,
    given: { attacked: 'notExist', against: '对示例河段采砂许可材料的答复', party: party('示例甲') },
    beats: [
      [10, { type: 'accepted' }],
      [7, { type: 'served' }],
    ],
  },
  {
    organ: '财政局',
    number: (year) => `云岭府复〔${year}〕902号`,
    filedAgo: 40,
    given: {
      attacked: 'deniedDeliberative',
      against: '对示例项目预算评审意见的答复',
      party: party('示例乙'),
    },
    beats: [
      [37, { type: 'accepted' }],
      [34, { type: 'served' }],
      [26, { type: 'answered' }],
    ],
  },
  {
    organ: '民政局',
    number: (year) => `云岭府复〔${year}〕903号`,
    filedAgo: 75,
    given: { attacked: 'noReply', against: '对示例申请逾期未作答复', party: party('示例丙') },
    beats: [
      [72, { type: 'accepted' }],
      [70, { type: 'served' }],
      [61, { type: 'answered' }],
      [12, { type: 'decided', decision: 'orderedToPerform', orders: '在二十个工作日内作出答复' }],
    ],
  },
  {
    organ: '水利局',
    number: (year) => `（${year}）示0000行初901号`,
    filedAgo: 30,
    given: {
      kind: 'litigation',
      attacked: 'petition',
      against: '对以申请形式提出的信访事项的答复',
      forum: COURT,
      party: party('示例丁'),
    },
    beats: [
      [25, { type: 'accepted' }],
      [21, { type: 'served' }],
      [9, { type: 'answered' }],
    ],
  },
]

const EVENING = 'T17:30:00'

const clockedAt = (context: ActContext, on: LocalDate): ActContext => {
  const at: LocalDateTime = `${on}${EVENING}`
  const now = at < context.now() ? at : context.now()
  return { ...context, now: () => now, instant: () => instantOf(now) }
}

const liveOne = async (context: ActContext, organ: StaffedOrgan, plan: RemedyPlan): Promise<boolean> => {
  const today = dateOf(context.now())
  const dayOf = (ago: number): LocalDate => addCalendarDays(today, -ago)
  const filedOn = dayOf(plan.filedAgo)
  const caseNumber = plan.number(yearOf(filedOn))
  const asked = { caseNumber, forum: '', organIds: [organ.id] }
  if ((await findNumberedRemedy(context.db, asked)) !== null) return true
  const handler = actorIn(organ, 'handler')
  const opened = await openRemedy(clockedAt(context, filedOn), handler, {
    organId: organ.id,
    kind: 'reconsideration',
    afterReconsideration: false,
    simplified: false,
    filedOn,
    acceptedOn: null,
    servedOn: null,
    caseNumber,
    forum: GOVERNMENT,
    requestNumber: null,
    attacked: null,
    replyOn: null,
    against: '',
    jointRespondents: [],
    followsId: null,
    party: party(''),
    isApplicant: false,
    explained: '',
    ...plan.given,
  })
  if (!opened.ok) return false
  for (const [ago, command] of plan.beats) {
    const act = { remedyId: opened.value.remedyId, version: null, command }
    const acted = await actOnRemedy(clockedAt(context, dayOf(ago)), handler, act)
    if (!acted.ok) return false
  }
  return true
}

/** However often it is called, each case is there once. @returns how many there are */
export const liveRemedies = async (
  context: ActContext,
  county: StaffedCounty,
  ending: AbortSignal,
): Promise<number> => {
  let lived = 0
  for (const plan of PLANS) {
    const organ = county.organs.find(({ name }) => name.endsWith(plan.organ))
    if (organ === undefined || ending.aborted) continue
    if (await liveOne(context, organ, plan)) lived += 1
  }
  return lived
}
