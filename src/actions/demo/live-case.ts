/** An invented case lived through in memory: every act is decided by law at its own past time. */
import type { ApplicantDetails, ConsultedParty } from '../../contract/request/applicant-details.ts'
import type { Policy } from '../../law/policy.ts'
import { decide } from '../../law/request/decide.ts'
import { evolve } from '../../law/request/evolve.ts'
import type { RequestCommand, RequestEvent } from '../../law/request/request-event.ts'
import { NO_REQUEST, type RequestState } from '../../law/request/request-state.ts'
import type { Role } from '../../law/request/role.ts'
import type { LocalDateTime } from '../../law/time/local-date.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { DemoPlan } from './demo-plan.ts'
import { actorIn, type StaffedOrgan } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { arrivalOf, playStory } from './play-story.ts'
import { tellStory } from './tell-story.ts'

export interface LivedCase {
  readonly events: readonly RequestEvent[]
  readonly state: RequestState
  readonly consulted: readonly { readonly consultation: string; readonly party: ConsultedParty }[]
}

export interface CaseToLive {
  readonly plan: DemoPlan
  readonly organ: StaffedOrgan
  readonly applicantKey: string | null
  readonly calendar: WorkingCalendar
  readonly policy: Policy
  readonly dice: Dice
  /** The number that an act gives: of registration, signature and archive. */
  readonly numbered: (command: RequestCommand, state: RequestState, at: LocalDateTime) => RequestCommand
}

const consultationOf = (command: RequestCommand): string | null =>
  command.type === 'thirdPartyConsulted' || command.type === 'organConsulted' ? command.consultation : null

/** Ends at the first act that the law refuses: by then a deadline has passed, or the calendar is not announced. */
export const liveCase = (given: CaseToLive): LivedCase => {
  const { plan, organ, calendar, policy, dice } = given
  const events: RequestEvent[] = []
  const consulted: LivedCase['consulted'][number][] = []
  let state = NO_REQUEST
  const act = (command: RequestCommand, role: Role, at: LocalDateTime): boolean => {
    const actor = { id: actorIn(organ, role).id, role }
    const decided = decide(command, state, { now: at, actor, calendar, policy })
    if (!decided.ok) return false
    events.push(...decided.value)
    state = decided.value.reduce(evolve, state)
    return true
  }
  const arrivedAt = arrivalOf(plan, dice)
  const { channel, applicantType } = plan
  const applicant = given.applicantKey === null ? {} : { applicant: given.applicantKey }
  act(
    { type: 'arrived', channel, applicantType, ...applicant },
    channel === 'online' ? 'applicant' : 'handler',
    arrivedAt,
  )
  for (const step of playStory(plan, tellStory(plan, dice), arrivedAt, dice, calendar)) {
    if (!act(given.numbered(step.command, state, step.at), step.role, step.at)) break
    const consultation = consultationOf(step.command)
    if (consultation !== null && step.consulted !== undefined)
      consulted.push({ consultation, party: step.consulted })
  }
  return { events, state, consulted }
}

/** How the applicant wants the information. */
export const deliveryOf = (
  plan: DemoPlan,
  { email }: ApplicantDetails,
): readonly [form: string, method: string] => {
  if (plan.channel === 'online') return ['电子件', email === '' ? '在本网站查收' : '电子邮件']
  return plan.channel === 'inPerson' || plan.channel === 'oral' ? ['纸质件', '自行领取'] : ['纸质件', '邮寄']
}
