/** The one way in which a request changes: an act is judged by law on the locked case, and everything it brings about is written together. */
import type { MeanwhileJson } from '../../contract/request/case-json.ts'
import { presentTimeline } from '../../contract/request/present-timeline.ts'
import { ACT_NAMES } from '../../contract/request/request-words.ts'
import { ACTS } from '../../law/request/acts.ts'
import { decide, objectionTo } from '../../law/request/decide.ts'
import { evolve } from '../../law/request/evolve.ts'
import type { RequestEvent, RequestEventType } from '../../law/request/request-event.ts'
import { NO_REQUEST, type RequestState } from '../../law/request/request-state.ts'
import type { Role } from '../../law/request/role.ts'
import type { Situation } from '../../law/request/situation.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { addActingFor } from '../../store/acting-for.ts'
import type { Database } from '../../store/database.ts'
import { lockRequest } from '../../store/request.ts'
import { insertConsulted } from '../../store/request-consultation.ts'
import { readEvents } from '../../store/request-event.ts'
import { findCaseOrgan, regionOfRequest } from '../../store/request-organ.ts'
import { lenderOf } from '../account/lender-of.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { keepActed, replayed } from './act-replay.ts'
import { caseRoles } from './case-roles.ts'
import { completed, documentNumberOf, withNumbers } from './complete-command.ts'
import { type FilePurpose, type InspectedFile, inspectFiles, keepFiles } from './keep-files.ts'
import { makeDocuments, signatureObjection } from './make-documents.ts'
import { isOfOrgan } from './read-case.ts'
import { recordEvents } from './record-events.ts'
import type { Acted, ActRefusal, HeldCase, RequestAct } from './request-act.ts'
import { settle } from './settled-context.ts'

export type { Acted, ActRefusal, RequestAct } from './request-act.ts'

/** Purpose of the files that come with an act. */
const PURPOSES: Readonly<Partial<Record<RequestEventType, FilePurpose>>> = {
  supplementReceived: 'supplement',
  reasonGiven: 'reason',
  thirdPartyConsulted: 'consultation',
  thirdPartyAnswered: 'consultation',
  organConsulted: 'consultation',
  organAnswered: 'consultation',
  feePaid: 'payment',
  replyDrafted: 'reply',
  served: 'serviceProof',
}

const openCase = async (trx: Database, requestId: number): Promise<HeldCase | null> => {
  const head = await lockRequest(trx, requestId)
  if (head === null) return null
  const organ = await findCaseOrgan(trx, head.organId)
  if (organ === null) return null
  const events = await readEvents(trx, requestId)
  return { head, organ, events, state: events.reduce(evolve, NO_REQUEST) }
}

/** The role asked for, or the first of those held that may; whose refusal is told where none may. */
const roleFor = (
  asked: Role | undefined,
  held: readonly Role[],
  type: RequestEventType,
  state: RequestState,
  situation: Omit<Situation, 'actor'>,
): Role | null => {
  if (asked !== undefined) return held.includes(asked) ? asked : null
  const mayAct = (role: Role) => objectionTo(type, state, { ...situation, actor: { id: '', role } }) === null
  const fitting = ACTS[type].roles.filter((role) => held.includes(role))
  return fitting.find(mayAct) ?? fitting[0] ?? held[0] ?? null
}

/** Notes are told to people of the organ alone, here as on the page of the case. */
const meanwhileOf = async (
  context: ActContext,
  actor: Actor,
  { head, events }: HeldCase,
  seen: number,
): Promise<MeanwhileJson> => {
  const inside = await isOfOrgan(context, actor, head.organId)
  const since = presentTimeline(events, new Map()).slice(seen)
  return { version: head.version, events: since.filter(({ type }) => inside || type !== 'noted') }
}

const keepBesides = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  act: RequestAct,
  files: readonly InspectedFile[],
  events: readonly RequestEvent[],
): Promise<void> => {
  const purpose = PURPOSES[act.command.type] ?? 'other'
  const kept = { requestId: act.requestId, purpose, addedBy: actor.id }
  const statement = (act.statement ?? '').trim()
  const written =
    statement === ''
      ? []
      : [
          {
            name: `${ACT_NAMES[act.command.type]}.txt`,
            media: 'text/plain; charset=utf-8',
            bytes: Buffer.from(statement),
          },
        ]
  await keepFiles(context, trx, kept, [...written, ...files])
  for (const event of events) {
    if (event.type !== 'thirdPartyConsulted' && event.type !== 'organConsulted') continue
    if (act.consulted !== undefined) {
      await insertConsulted(trx, context.sealer, act.requestId, event.consultation, act.consulted)
    }
  }
}

interface Judged {
  readonly role: Role
  readonly events: readonly RequestEvent[]
}

/** What the law says to the act, in the role that fits, and whether the organ can sign at all. */
const judge = async (
  trx: Database,
  actor: Actor,
  act: RequestAct,
  { head, organ, state }: HeldCase,
  rules: Omit<Situation, 'actor'>,
): Promise<Result<Judged, ActRefusal>> => {
  const { type } = act.command
  const held = await caseRoles(trx, actor, head.organId, dateOf(rules.now))
  const role = roleFor(act.role, held, type, state, rules)
  if (role === null) {
    return refused({ code: 'not-for-this-role', source: ACTS[type].source, facts: { act: type } })
  }
  const command = completed(act.command, head, state)
  const decided = decide(command, state, { ...rules, actor: { id: actor.id, role } })
  if (!decided.ok) return decided
  return type === 'signed' && organ.codeWord.trim() === ''
    ? refused({ code: 'code-word-missing', facts: { organ: organ.name } })
    : ok({ role, events: decided.value })
}

const carryOut = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  act: RequestAct,
  opened: HeldCase,
  files: readonly InspectedFile[],
): Promise<Result<Acted, ActRefusal>> => {
  const { head, organ, state } = opened
  const [calendar, policy] = await Promise.all([context.calendar(), context.policy(organ.region)])
  const now = context.now()
  const judged = await judge(trx, actor, act, opened, { now, calendar, policy })
  if (!judged.ok) return judged
  const { role, events: decided } = judged.value
  const incomplete = await signatureObjection(context, trx, actor, opened, decided)
  if (incomplete !== null) return refused(incomplete)
  const events = await withNumbers(context, trx, opened, decided)
  await keepBesides(context, trx, actor, act, files, events)
  const after = events.reduce(evolve, state)
  const missing = await makeDocuments(context, trx, actor, act, { ...opened, state: after }, events)
  const documentNumber = documentNumberOf(events)
  const lender = await lenderOf(trx, actor, role, head.organId, dateOf(now))
  const version = await recordEvents(context, trx, actor, {
    head,
    events,
    before: state,
    after,
    calendar,
    policy,
    detail: {
      role,
      ...(lender === null ? {} : { actingFor: lender.name }),
      ...(documentNumber === null ? {} : { documentNumber }),
      ...(files.length > 0 ? { files: files.length } : {}),
    },
  })
  if (lender !== null)
    await addActingFor(trx, head.id, { after: head.version, upTo: version }, lender.accountId)
  return ok({ version, state: after, documentNumber, missingDocuments: missing, isReplay: false })
}

const MOST_FILES = 20

/**
 * Does an act on a case, or refuses it and changes nothing. Everybody who acts on the same case takes turns.
 * Refuses `case-changed` where the case is no longer as it was seen, with what happened meanwhile.
 */
export const actOnRequest = async (
  context: ActContext,
  actor: Actor,
  act: RequestAct,
): Promise<Result<Acted, ActRefusal>> => {
  if ((act.files ?? []).length > MOST_FILES)
    return refused({ code: 'attachments-too-many', facts: { most: MOST_FILES } })
  const files = inspectFiles(act.files ?? [])
  if (!files.ok) return files
  const key =
    act.idempotencyKey === undefined ? null : `act:${actor.id}:${act.requestId}:${act.idempotencyKey}`
  const region = await regionOfRequest(context.db, act.requestId)
  if (region === null) return refused({ code: 'case-unknown' })
  const settled = await settle(context, region)
  return context.db.transaction().execute(async (trx): Promise<Result<Acted, ActRefusal>> => {
    const inside = settled.inside(trx)
    const opened = await openCase(trx, act.requestId)
    if (opened === null) return refused({ code: 'case-unknown' })
    const earlier = key === null ? null : await replayed(inside, trx, key, act, opened)
    if (earlier !== null) return earlier
    if (act.expectedVersion !== null && act.expectedVersion !== opened.head.version) {
      const meanwhile = await meanwhileOf(inside, actor, opened, act.expectedVersion)
      return refused({ code: 'case-changed', meanwhile })
    }
    const acted = await carryOut(inside, trx, actor, act, opened, files.value)
    if (acted.ok && key !== null) await keepActed(inside, trx, key, act, acted.value)
    return acted
  })
}
