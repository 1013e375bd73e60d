/** The one way in which a request changes: an act is judged by law on the locked case, and everything it brings about is written together. */
import { createHash } from 'node:crypto'
import type { ConsultedParty } from '../../contract/request/applicant-details.ts'
import type { MeanwhileJson } from '../../contract/request/case-json.ts'
import { presentTimeline } from '../../contract/request/present-timeline.ts'
import { ACT_NAMES } from '../../contract/request/request-words.ts'
import { ACTS } from '../../law/request/acts.ts'
import { decide, objectionTo } from '../../law/request/decide.ts'
import { evolve } from '../../law/request/evolve.ts'
import type { RequestCommand, RequestEvent, RequestEventType } from '../../law/request/request-event.ts'
import type { RequestRefusal } from '../../law/request/request-refusal.ts'
import { NO_REQUEST, type RequestState } from '../../law/request/request-state.ts'
import type { Role } from '../../law/request/role.ts'
import type { Situation } from '../../law/request/situation.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, yearOf } from '../../law/time/local-date.ts'
import { canonicalJson } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { lockRequest, type RequestHead } from '../../store/request.ts'
import { insertConsulted } from '../../store/request-consultation.ts'
import { readEvents } from '../../store/request-event.ts'
import { type CaseOrgan, findCaseOrgan, regionOfRequest } from '../../store/request-organ.ts'
import { keepAnswer, readAnswer, takeSubmissionKey } from '../../store/submission.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { caseRoles } from './case-roles.ts'
import { nextDocumentNumber, nextFileNumber } from './document-number.ts'
import {
  type AttachedFile,
  type FilePurpose,
  type InspectedFile,
  inspectFiles,
  keepFiles,
} from './keep-files.ts'
import { recordEvents } from './record-events.ts'
import { settle } from './settled-context.ts'

export interface RequestAct {
  readonly requestId: number
  readonly command: RequestCommand
  /** Version that was seen; null for the program itself and for applicants, who see no versions. */
  readonly expectedVersion: number | null
  /** Role in which one acts; left out: the first of one's roles that may. */
  readonly role?: Role
  readonly consulted?: ConsultedParty
  /** What the document of the act states besides. */
  readonly facts?: Readonly<Record<string, string>>
  readonly files?: readonly AttachedFile[]
  /** What the applicant writes with a supplement or a reason: kept as a text file of the case. */
  readonly statement?: string
  /** The same key gives the same answer again. */
  readonly idempotencyKey?: string
}

export interface Acted {
  readonly version: number
  readonly state: RequestState
  /** 文号 that the act gave; null where it gave none. */
  readonly documentNumber: string | null
  readonly isReplay: boolean
}

/** `case-changed` carries what happened meanwhile. */
export type ActRefusal =
  | Refusal<
      | 'case-unknown'
      | 'code-word-missing'
      | 'idempotency-key-reused'
      | 'attachment-refused'
      | 'attachments-too-many'
      | 'document-incomplete'
    >
  | (Refusal<'case-changed'> & { readonly meanwhile: MeanwhileJson })
  | RequestRefusal

/** Stands in for the 文号 while the law judges the act; the number is taken once nothing stands against it. */
const TO_COME = '待编号'

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

/** Fills in what the case itself knows: its number, its next consultation, its file number. */
const completed = (command: RequestCommand, head: RequestHead, state: RequestState): RequestCommand => {
  switch (command.type) {
    case 'registered':
      return { ...command, number: head.number }
    case 'signed':
      return { ...command, documentNumber: TO_COME }
    case 'archived':
      return { ...command, file: command.file.trim() === '' ? TO_COME : command.file }
    case 'thirdPartyConsulted':
    case 'organConsulted':
      return command.consultation.trim() === ''
        ? { ...command, consultation: `c${(state.clock?.consultations.length ?? 0) + 1}` }
        : command
    default:
      return command
  }
}

interface Case {
  readonly head: RequestHead
  readonly organ: CaseOrgan
  readonly events: readonly RequestEvent[]
  readonly state: RequestState
}

const openCase = async (trx: Database, requestId: number): Promise<Case | null> => {
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

const isOf = (command: RequestCommand, type: RequestEventType): boolean => command.type === type

/** Numbers are taken last, when the law has nothing against the act. */
const withNumbers = async (
  context: ActContext,
  trx: Database,
  { head, organ, state }: Case,
  events: readonly RequestEvent[],
): Promise<readonly RequestEvent[]> => {
  const year = yearOf(dateOf(context.now()))
  const taken = { organId: head.organId, year, requestId: head.id, at: context.instant() }
  const numbered: RequestEvent[] = []
  for (const event of events) {
    if (event.type === 'signed' && state.draft !== null) {
      numbered.push({
        ...event,
        documentNumber: await nextDocumentNumber(trx, organ, state.draft.outcome, taken),
      })
    } else if (event.type === 'archived' && event.file === TO_COME) {
      numbered.push({ ...event, file: await nextFileNumber(trx, organ, taken) })
    } else numbered.push(event)
  }
  return numbered
}

const meanwhileOf = ({ head, events }: Case, seen: number): MeanwhileJson => ({
  version: head.version,
  events: presentTimeline(events, new Map()).slice(seen),
})

interface Answer {
  readonly version: number
  readonly documentNumber: string | null
  readonly command: string
}

const fingerprint = (command: RequestCommand): string =>
  createHash('sha256').update(canonicalJson(command)).digest('hex')

/** The answer given under the key before; null where there is none. */
const replayed = async (
  context: ActContext,
  trx: Database,
  key: string,
  act: RequestAct,
  { events }: Case,
): Promise<Result<Acted, ActRefusal> | null> => {
  const earlier = (await readAnswer(trx, context.sealer, key)) as Answer | null
  if (earlier === null) return null
  if (earlier.command !== fingerprint(act.command)) return refused({ code: 'idempotency-key-reused' })
  const state = events.slice(0, earlier.version).reduce(evolve, NO_REQUEST)
  return ok({ version: earlier.version, state, documentNumber: earlier.documentNumber, isReplay: true })
}

const documentNumberOf = (events: readonly RequestEvent[]): string | null => {
  const signed = events.find((event) => event.type === 'signed')
  return signed?.type === 'signed' ? signed.documentNumber : null
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

const carryOut = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  act: RequestAct,
  opened: Case,
  files: readonly InspectedFile[],
): Promise<Result<Acted, ActRefusal>> => {
  const { head, organ, state } = opened
  const [calendar, policy, now] = [
    await context.calendar(),
    await context.policy(organ.region),
    context.now(),
  ]
  const held = await caseRoles(trx, actor, head.organId, dateOf(now))
  const role = roleFor(act.role, held, act.command.type, state, { now, calendar, policy })
  if (role === null) {
    return refused({
      code: 'not-for-this-role',
      source: ACTS[act.command.type].source,
      facts: { act: act.command.type },
    })
  }
  const command = completed(act.command, head, state)
  const decided = decide(command, state, { now, actor: { id: actor.id, role }, calendar, policy })
  if (!decided.ok) return decided
  if (isOf(command, 'signed') && organ.codeWord.trim() === '') {
    return refused({ code: 'code-word-missing', facts: { organ: organ.name } })
  }
  const events = await withNumbers(context, trx, opened, decided.value)
  const after = events.reduce(evolve, state)
  await keepBesides(context, trx, actor, act, files, events)
  const documentNumber = documentNumberOf(events)
  const version = await recordEvents(context, trx, actor, {
    head,
    events,
    before: state,
    after,
    calendar,
    policy,
    detail: {
      role,
      ...(documentNumber === null ? {} : { documentNumber }),
      ...(files.length > 0 ? { files: files.length } : {}),
    },
  })
  return ok({ version, state: after, documentNumber, isReplay: false })
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
  const files = await inspectFiles(act.files ?? [])
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
      return refused({ code: 'case-changed', meanwhile: meanwhileOf(opened, act.expectedVersion) })
    }
    const acted = await carryOut(inside, trx, actor, act, opened, files.value)
    if (acted.ok && key !== null) {
      await takeSubmissionKey(trx, key, context.instant())
      const { version, documentNumber } = acted.value
      await keepAnswer(trx, context.sealer, key, act.requestId, {
        version,
        documentNumber,
        command: fingerprint(act.command),
      } satisfies Answer)
    }
    return acted
  })
}
