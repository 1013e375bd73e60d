/** Registering a remedy case: filing and what is known already, in one transaction. */

import type { ApplicantDetails } from '../../contract/request/applicant-details.ts'
import { decideRemedy, foldRemedy } from '../../law/remedy/remedy-case.ts'
import type { RemedyCommand, RemedyEvent, RemedyRefusal } from '../../law/remedy/remedy-event.ts'
import { NO_REMEDY, type RemedyState } from '../../law/remedy/remedy-state.ts'
import type { Role } from '../../law/request/role.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { organNames } from '../../store/organ-names.ts'
import { findRemedy, insertRemedy } from '../../store/remedy.ts'
import { appendRemedyEvents } from '../../store/remedy-event.ts'
import { lockRemedyNumber } from '../../store/remedy-number.ts'
import { type RemedyParty, sealParty } from '../../store/remedy-party.ts'
import { projectRemedy } from '../../store/remedy-projection.ts'
import { lockCaseOrgan } from '../../store/request-organ.ts'
import { readSealedForm } from '../../store/request-sealed.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type AttackedRequest, attackedRequest } from './attacked-request.ts'
import { concealNames, withoutNames } from './conceal-names.ts'
import { type NumberRefusal, numberObjection } from './number-objection.ts'
import { auditRemedy } from './remedy-audit.ts'
import { tellOfRemedy } from './remedy-notices.ts'
import { remedyRole } from './remedy-role.ts'

export interface RegisteredRemedy {
  readonly organId: number
  readonly kind: 'reconsideration' | 'litigation'
  readonly afterReconsideration: boolean
  readonly simplified: boolean
  /** Day on which it was filed. */
  readonly filedOn: LocalDate
  /** Days that are known already; null where they are not. */
  readonly acceptedOn: LocalDate | null
  readonly servedOn: LocalDate | null
  readonly caseNumber: string
  /** Who decides. */
  readonly forum: string
  /** Number of the request whose reply is attacked; null: another act, told by `attacked` and `against`. */
  readonly requestNumber: string | null
  readonly attacked: string | null
  readonly replyOn: LocalDate | null
  readonly against: string
  readonly jointRespondents: readonly number[]
  /** The reconsideration that this suit follows. */
  readonly followsId: number | null
  readonly party: RemedyParty
  /** Whether the party is whoever made the request. */
  readonly isApplicant: boolean
  /** Why a suit was brought directly where reconsideration comes first. */
  readonly explained: string
}

export type OpenRemedyRefusal =
  | RemedyRefusal
  | NumberRefusal
  | Refusal<'request-unknown' | 'organ-unknown' | 'follows-unfit'>

export interface OpenedRemedy {
  readonly remedyId: number
  readonly version: number
}

interface Known {
  readonly request: AttackedRequest | null
  readonly party: RemedyParty
}

const partyOf = async (
  context: ActContext,
  trx: Database,
  given: RegisteredRemedy,
  request: AttackedRequest | null,
): Promise<RemedyParty> => {
  if (!given.isApplicant || request === null) return given.party
  const form = await readSealedForm(trx, request.id)
  if (form === null || form.sealed === null) return given.party
  const applicant: ApplicantDetails = JSON.parse(context.sealer.open(form.sealed, 'applicant').toString())
  return {
    name: applicant.name,
    agent: given.party.agent,
    contact: given.party.contact === '' ? applicant.phone : given.party.contact,
  }
}

/** What the registration names must be there; null where it is. */
const unknownAmong = async (trx: Database, given: RegisteredRemedy): Promise<OpenRemedyRefusal | null> => {
  const { organId, jointRespondents, followsId, caseNumber, forum } = given
  const organs = await organNames(trx, jointRespondents)
  if (organs.length !== new Set(jointRespondents).size) return { code: 'organ-unknown' }
  const taken = await numberObjection(trx, { caseNumber, forum, organIds: [organId, ...jointRespondents] })
  if (taken !== null) return taken
  if (followsId === null) return null
  const before = await findRemedy(trx, followsId)
  const isFit =
    before !== null &&
    before.group === 'reconsideration' &&
    before.stage === 'decided' &&
    given.afterReconsideration &&
    (before.organId === organId || before.respondents.includes(organId))
  return isFit ? null : { code: 'follows-unfit' }
}

const commandsOf = (given: RegisteredRemedy, { request, party }: Known): readonly RemedyCommand[] => {
  const against = request?.attacked ?? given.attacked
  const replyOn = request === null ? given.replyOn : request.replyOn
  const { kind, afterReconsideration, simplified, followsId, explained, acceptedOn, servedOn } = given
  const filed: RemedyCommand = {
    type: 'filed',
    on: given.filedOn,
    kind,
    afterReconsideration,
    respondent: String(given.organId),
    jointRespondents: given.jointRespondents.map(String),
    simplified,
    ...(against === null ? {} : { against }),
    ...(replyOn === null ? {} : { replyOn }),
    ...(followsId === null ? {} : { follows: String(followsId) }),
    ...(explained.trim() === '' ? {} : { explained: concealNames(explained, party) }),
  }
  return [
    filed,
    ...(acceptedOn === null ? [] : [{ type: 'accepted', on: acceptedOn } as const]),
    ...(servedOn === null ? [] : [{ type: 'served', on: servedOn } as const]),
  ]
}

/** Every act after the other; the first that is refused refuses all. */
const decideAll = (
  commands: readonly RemedyCommand[],
  situation: Parameters<typeof decideRemedy>[2],
): Result<{ readonly events: readonly RemedyEvent[]; readonly state: RemedyState }, RemedyRefusal> => {
  let state = NO_REMEDY
  const events: RemedyEvent[] = []
  for (const command of commands) {
    const decided = decideRemedy(command, state, situation)
    if (!decided.ok) return decided
    const folded = foldRemedy(decided.value, state)
    if (!folded.ok) return folded
    state = folded.value
    events.push(...decided.value)
  }
  return ok({ events, state })
}

const write = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  given: RegisteredRemedy,
  known: Known,
  decided: { readonly events: readonly RemedyEvent[]; readonly state: RemedyState },
  role: Role,
): Promise<OpenedRemedy> => {
  const { events, state } = decided
  const at = context.instant()
  const named = withoutNames({ caseNumber: given.caseNumber.trim(), forum: given.forum.trim() }, known.party)
  const remedyId = await insertRemedy(trx, {
    organId: given.organId,
    version: events.length,
    ...named,
    requestId: known.request?.id ?? null,
    against: concealNames(given.against.trim(), known.party),
    followsId: given.followsId,
    party: known.party.name.trim() === '' ? null : sealParty(context.sealer, known.party),
    openedAt: at,
    projection: projectRemedy(state, await context.calendar()),
  })
  await appendRemedyEvents(trx, remedyId, 0, events, at)
  const [organ] = await organNames(trx, [given.organId])
  const noticed = {
    id: remedyId,
    organId: given.organId,
    organName: organ?.name ?? '',
    caseNumber: named.caseNumber,
  }
  for (const event of events) await tellOfRemedy(context, trx, actor, noticed, state, event, events.length)
  await auditRemedy(context, trx, actor, {
    remedyId,
    organId: given.organId,
    act: 'remedy.filed',
    detail: {
      role,
      version: events.length,
      group: state.group,
      stage: state.stage,
      ...(known.request === null ? {} : { request: known.request.id }),
    },
  })
  return { remedyId, version: events.length }
}

/** Registers a case, or refuses it and writes nothing. */
export const openRemedy = (
  context: ActContext,
  actor: Actor,
  given: RegisteredRemedy,
): Promise<Result<OpenedRemedy, OpenRemedyRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<OpenedRemedy, OpenRemedyRefusal>> => {
    await lockCaseOrgan(trx, given.organId)
    await lockRemedyNumber(trx, given.caseNumber)
    const unknown = await unknownAmong(trx, given)
    if (unknown !== null) return refused(unknown)
    const { organId, requestNumber } = given
    const request = requestNumber === null ? null : await attackedRequest(trx, organId, requestNumber)
    if (requestNumber !== null && request === null) return refused({ code: 'request-unknown' })
    const known = { request, party: await partyOf(context, trx, given, request) }
    const role = await remedyRole(trx, actor, organId, context.now())
    const situation = { now: context.now(), actor: { id: actor.id, role } }
    const decided = decideAll(commandsOf(given, known), situation)
    if (!decided.ok) return decided
    return ok(await write(context, trx, actor, given, known, decided.value, role))
  })
