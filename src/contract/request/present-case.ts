/** Parts of a case for the wire, from what the law says about its state. */
import { nextActs as lawfulActs, objectionTo } from '../../law/request/decide.ts'
import { opinionBy } from '../../law/request/excluded-days.ts'
import { type CurrentDeadline, currentDeadline } from '../../law/request/explain.ts'
import { type Opinion, opinionOf } from '../../law/request/opinion.ts'
import type { RequestEventType } from '../../law/request/request-event.ts'
import type { RequestState } from '../../law/request/request-state.ts'
import type { Role } from '../../law/request/role.ts'
import type { Situation } from '../../law/request/situation.ts'
import type { Refusal } from '../../law/result.ts'
import { SOURCES, type SourceId } from '../../law/sources.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { ConsultedParty } from './applicant-details.ts'
import type { CaseConsultationJson, CaseJson, NextActJson, RefusalJson } from './case-json.ts'
import { presentTrace } from './request-json.ts'
import { requestRefusalText } from './request-refusal-words.ts'
import { ACT_NAMES, DEADLINE_NAMES, ROLE_NAMES, STEP_NAMES } from './request-words.ts'

type Surroundings = Omit<Situation, 'actor'>

const presentRefusal = (refusal: Refusal): RefusalJson => ({
  code: refusal.code,
  text: requestRefusalText(refusal),
  article:
    refusal.source !== undefined && Object.hasOwn(SOURCES, refusal.source)
      ? SOURCES[refusal.source as SourceId].label
      : null,
})

const deadlineJson = (deadline: CurrentDeadline): CaseJson['deadline'] => ({
  of: deadline.of,
  what: deadline.what,
  name: DEADLINE_NAMES[deadline.what],
  on: deadline.by,
  article: SOURCES[deadline.source].label,
  trace: presentTrace(deadline.trace).map((step, index) => ({
    ...step,
    stepName: STEP_NAMES[deadline.trace[index]?.step ?? 'receipt'],
  })),
  refusal: null,
})

export const presentCaseDeadline = (
  state: RequestState,
  { calendar, policy }: Pick<Surroundings, 'calendar' | 'policy'>,
): CaseJson['deadline'] => {
  const deadline = currentDeadline(state, calendar, policy)
  if (deadline.ok) return deadlineJson(deadline.value)
  const unknown = { of: 'organ', what: 'reply', by: null, source: 'OGI-33-2', trace: [] } as const
  return { ...deadlineJson(unknown), refusal: presentRefusal(deadline.refusal) }
}

/** Acts that come with an application, never by themselves. */
const NOT_BUTTONS: readonly RequestEventType[] = ['arrived']

/** Every act the phase knows, and whether somebody with these roles may do it now. */
export const presentNextActs = (
  state: RequestState,
  surroundings: Surroundings,
  held: readonly Role[],
): readonly NextActJson[] =>
  lawfulActs(state, surroundings)
    .filter(({ type }) => !NOT_BUTTONS.includes(type))
    .map(({ type, roles, refusal, proposed }) => {
      const mine = held.map((role) => ({
        role,
        objection: objectionTo(type, state, { ...surroundings, actor: { id: '', role } }),
      }))
      const asRole = mine.find(({ objection }) => objection === null)?.role ?? null
      const own = mine.find(({ objection }) => objection?.code !== 'not-for-this-role') ?? mine[0]
      const objection = asRole === null ? (refusal ?? own?.objection ?? null) : null
      return {
        type,
        name: ACT_NAMES[type],
        allowed: asRole !== null,
        refusal: asRole !== null ? null : presentRefusal(objection ?? { code: 'not-for-this-role' }),
        asRole,
        roles: roles.map((role) => ({ role, name: ROLE_NAMES[role] })),
        proposedDays: proposed?.value ?? null,
        proposedSource: proposed === null ? null : SOURCES[proposed.source].label,
      }
    })

const OPINION_NAMES: Readonly<Record<Opinion, string>> = {
  awaited: '等待答复',
  agrees: '同意公开',
  objects: '不同意公开',
  consentBySilence: '逾期未答复，视为同意公开',
  organDecides: '逾期未答复，由本机关决定是否公开',
}

/** @param parties id of the consultation → whom it went to, as far as whoever asks may see it */
export const presentConsultations = (
  state: RequestState,
  { now, calendar, policy }: Surroundings,
  parties: ReadonlyMap<string, ConsultedParty>,
): readonly CaseConsultationJson[] =>
  (state.clock?.consultations ?? []).map((consultation) => {
    const by = opinionBy(consultation, calendar, policy)
    const opinion = opinionOf(consultation, dateOf(now), calendar, policy)
    return {
      id: consultation.id,
      with: consultation.with,
      party: parties.get(consultation.id) ?? null,
      sentOn: consultation.sentOn,
      deliveredOn: consultation.deliveredOn,
      by: by.ok ? by.value : null,
      answeredOn: consultation.answer?.on ?? null,
      agrees: consultation.answer?.agrees ?? null,
      opinion: opinion.ok ? opinion.value.value : null,
      opinionName: opinion.ok ? OPINION_NAMES[opinion.value.value] : null,
    }
  })
