/** One remedy case as its page shows it. */
import { may } from '../../access/permission.ts'
import { presentRemedyItem } from '../../contract/remedy/present-remedy.ts'
import type {
  RemedyEntryJson,
  RemedyFileJson,
  RemedyJson,
  RemedyTermJson,
} from '../../contract/remedy/remedy-json.ts'
import { remedySentence } from '../../contract/remedy/remedy-sentences.ts'
import {
  HEARING_FORM_NAMES,
  REMEDY_DECISION_NAMES,
  REMEDY_LAMP_NAMES,
  REMEDY_TERM_NAMES,
  remedyActName,
  remedyOffWords,
} from '../../contract/remedy/remedy-words.ts'
import { maskName, maskPartyName, maskPhone } from '../../contract/request/mask.ts'
import type { RemedyGroup } from '../../law/annual-report/annual-report.ts'
import { dayOfRemedyEvent } from '../../law/remedy/evolve-remedy.ts'
import { REMEDY_EVENT_TYPES } from '../../law/remedy/read-remedy-event.ts'
import type { RemedyEvent, RemedyEventOf } from '../../law/remedy/remedy-event.ts'
import { remedyActObjection } from '../../law/remedy/remedy-objection.ts'
import { type RemedyState, standingDecision } from '../../law/remedy/remedy-state.ts'
import { answerRule, type RemedyTerm, remedyTerms } from '../../law/remedy/remedy-terms.ts'
import { type LampDays, lampOf } from '../../law/request/lamp.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { SOURCES } from '../../law/sources.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { namesOfActors } from '../../store/account-names.ts'
import { type OrganName, organNames } from '../../store/organ-names.ts'
import { organInTree } from '../../store/organ-tree.ts'
import { findRemedy } from '../../store/remedy.ts'
import { readRemedyEvents } from '../../store/remedy-event.ts'
import { listRemedyFiles, type RemedyFile } from '../../store/remedy-file.ts'
import { findRemedyRow, remediesFollowing } from '../../store/remedy-list.ts'
import { type RemedyParty, readParty } from '../../store/remedy-party.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { isOfOrgan } from '../request/read-case.ts'
import { stateOfRemedy } from './act-on-remedy.ts'
import { withoutNames } from './conceal-names.ts'
import { remedyLampDays } from './list-remedies.ts'

const ruleOf = (term: RemedyTerm, state: RemedyState): string => {
  const label = term.source === null ? '' : SOURCES[term.source].label
  if (term.what === 'answer') {
    const { days, counted } = answerRule(state)
    return `自收到副本之日起${days}${counted === 'working' ? '个工作日' : '日'}，连同证据、依据一并提交（${label}）`
  }
  if (term.what === 'decision') return label
  return term.what === 'hearing' ? '通知载明的时间' : '决定或者裁判载明的期限'
}

const presentTerm = (term: RemedyTerm, state: RemedyState, days: LampDays): RemedyTermJson => {
  const lamp = term.doneOn === null ? lampOf('reply', term.by, days) : 'none'
  return {
    what: term.what,
    name: REMEDY_TERM_NAMES[term.what],
    by: term.by,
    doneOn: term.doneOn,
    rule: ruleOf(term, state),
    lamp,
    lampName: term.doneOn === null ? REMEDY_LAMP_NAMES[lamp] : '已完成',
  }
}

interface Telling {
  readonly names: ReadonlyMap<string, string>
  /** Empty for whoever looks on from outside the organ. */
  readonly files: readonly RemedyFile[]
  readonly party: RemedyParty
  readonly group: RemedyGroup
}

const filesOf = (event: RemedyEvent, files: readonly RemedyFile[]): readonly RemedyFileJson[] => {
  const ids = event.type === 'documented' ? (event.files ?? []) : []
  return files.filter(({ id }) => ids.includes(id)).map(({ id, name, size }) => ({ id, name, size }))
}

const entryOf = (
  event: RemedyEvent,
  seq: number,
  { names, files, party, group }: Telling,
): RemedyEntryJson => ({
  seq,
  type: event.type,
  name: remedyActName(event.type, group),
  on: dayOfRemedyEvent(event),
  at: event.at,
  byName: names.get(event.by) ?? '系统',
  sentence: remedySentence(withoutNames(event, party), group),
  files: filesOf(event, files),
  link:
    event.type === 'followedUp' && event.link !== undefined
      ? { kind: event.link.kind, id: Number(event.link.id) }
      : null,
})

const isDecision = (event: RemedyEvent): event is RemedyEventOf<'decided'> => event.type === 'decided'

const decisionOf = (events: readonly RemedyEvent[], state: RemedyState): RemedyJson['decision'] => {
  const decision = standingDecision(state)
  const event = events.findLast(isDecision)
  if (decision === null || event === undefined) return null
  return {
    name: REMEDY_DECISION_NAMES[decision],
    on: dayOfRemedyEvent(event),
    number: event.number ?? '',
    orders: event.orders ?? '',
    performBy: state.performBy,
  }
}

const hearingOf = ({ hearing }: RemedyState): RemedyJson['hearing'] =>
  hearing === null
    ? null
    : { at: hearing.at, place: hearing.place, formName: HEARING_FORM_NAMES[hearing.form] }

const masked = ({ name, agent, contact }: RemedyParty): RemedyParty => ({
  name: maskPartyName(name),
  agent: maskName(agent),
  contact: maskPhone(contact),
})

const actsOf = (state: RemedyState, group: RemedyGroup): RemedyJson['acts'] =>
  REMEDY_EVENT_TYPES.filter((type) => type !== 'filed').map((type) => {
    const objection = remedyActObjection(type, state)
    const off = objection === null ? null : remedyOffWords(objection.code, state.stage)
    return { type, name: remedyActName(type, group), off }
  })

/** The keeper first, the others as they joined. */
const inOrder = (ids: readonly string[], organs: readonly OrganName[]) =>
  ids.flatMap((id) => organs.filter((organ) => String(organ.id) === id).map(({ id, name }) => ({ id, name })))

const kin = async (context: ActContext, id: number, followsId: number | null, days: LampDays) => {
  const before = followsId === null ? null : await findRemedyRow(context.db, followsId)
  const after = await remediesFollowing(context.db, id)
  return {
    follows: before === null ? null : presentRemedyItem(before, days),
    followedBy: after.map((line) => presentRemedyItem(line, days)),
  }
}

/** Refuses `remedy-unknown`. Names are masked; files are listed for people of the organ only. */
export const readRemedy = async (
  context: ActContext,
  actor: Actor,
  id: number,
): Promise<Result<RemedyJson, Refusal<'remedy-unknown'>>> => {
  const { db, sealer } = context
  const [head, row] = await Promise.all([findRemedy(db, id), findRemedyRow(db, id)])
  if (head === null || row === null) return refused({ code: 'remedy-unknown' })
  const [events, files, party, days, calendar, inTree, inside] = await Promise.all([
    readRemedyEvents(db, id),
    listRemedyFiles(db, sealer, id),
    readParty(db, sealer, id),
    remedyLampDays(context, [head.organId]),
    context.calendar(),
    organInTree(db, head.organId, dateOf(context.now())),
    isOfOrgan(context, actor, head.organId),
  ])
  const state = stateOfRemedy(events)
  const names = await namesOfActors(
    db,
    events.map(({ by }) => by),
  )
  const respondents = await organNames(db, state.respondents.map(Number))
  const telling = { names, files: inside ? files : [], party, group: head.group }
  return ok({
    ...presentRemedyItem(row, days),
    version: head.version,
    respondents: inOrder(state.respondents, respondents),
    simplified: state.simplified,
    instance: state.instance,
    party: masked(party),
    hearing: hearingOf(state),
    decision: withoutNames(decisionOf(events, state), party),
    terms: remedyTerms(state, calendar).map((term) => presentTerm(term, state, days)),
    timeline: events.map((event, index) => entryOf(event, index + 1, telling)),
    acts: actsOf(state, head.group),
    ...(await kin(context, id, head.followsId, days)),
    mayWrite: !head.isAnonymised && inTree !== null && may(actor.roles, 'remedy.write', inTree),
    isAnonymised: head.isAnonymised,
  })
}
