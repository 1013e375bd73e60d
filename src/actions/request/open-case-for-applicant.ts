/** A case as its applicant sees it, for whoever knows its number and secret code. */
import type { ApplicantCaseJson } from '../../contract/request/case-json.ts'
import { documentName } from '../../contract/request/event-sentences.ts'
import { presentCaseDeadline } from '../../contract/request/present-case.ts'
import { presentTimeline } from '../../contract/request/present-timeline.ts'
import { PHASE_NAMES } from '../../contract/request/request-words.ts'
import { isConvertible } from '../../law/proactive-disclosure/conversion.ts'
import { appliedOn } from '../../law/request/applied-on.ts'
import { objectionTo } from '../../law/request/decide.ts'
import { documentKind } from '../../law/request/documents.ts'
import { evolve } from '../../law/request/evolve.ts'
import { outcomeRule } from '../../law/request/outcome.ts'
import type { RequestEvent, RequestEventType } from '../../law/request/request-event.ts'
import { NO_REQUEST, type RequestState } from '../../law/request/request-state.ts'
import type { Situation } from '../../law/request/situation.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { suggestionOf } from '../../store/conversion.ts'
import { findRequest, findRequestByNumber, subjectOf } from '../../store/request.ts'
import { findRating } from '../../store/request-beside.ts'
import { type CaseDocument, listDocuments } from '../../store/request-document.ts'
import { readEvents } from '../../store/request-event.ts'
import { listFiles } from '../../store/request-file.ts'
import { readForm } from '../../store/request-form.ts'
import { countLookUp } from '../../store/request-look-up.ts'
import { findCaseOrgan } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'
import { countyTime } from '../county-time.ts'
import { placeOf } from '../network-place.ts'
import { isAccessCode, plainNumber } from './access-code.ts'

/** Wrong number and wrong code are told alike. */
export type LookUpRefusal = Refusal<'case-or-code-unknown' | 'too-many-look-ups'>

/** Wrong look-ups from one place in a quarter of an hour. Not of one number: others could shut an applicant out, and eighty bits need no such guard. */
const MOST_WRONG = 20
const WINDOW_MS = 15 * 60 * 1000

const throttleKey = ({ sealer }: ActContext, address: string): string =>
  `look-up:${sealer.hash(`address\u0000${placeOf(address)}`, 'throttle').toString('hex')}`

/**
 * The case of a number and its code. Every wrong try counts against the place it came from,
 * and past the most even the right code is not looked at from there until the window is over.
 */
export const findCaseByCode = async (
  context: ActContext,
  number: string,
  code: string,
  address: string,
): Promise<Result<number, LookUpRefusal>> => {
  const plain = plainNumber(number)
  const tries = { key: throttleKey(context, address), at: context.instant(), windowMs: WINDOW_MS }
  if ((await countLookUp(context.db, { ...tries, add: 0 })) >= MOST_WRONG) {
    return refused({ code: 'too-many-look-ups', facts: { minutes: WINDOW_MS / 60_000 } })
  }
  const found = await findRequestByNumber(context.db, plain)
  // A number that does not exist takes as long as one that does.
  const right = isAccessCode(context.sealer, plain, code, found?.accessCodeHash ?? Buffer.alloc(32))
  if (found !== null && right) return ok(found.id)
  await countLookUp(context.db, { ...tries, add: 1 })
  return refused({ code: 'case-or-code-unknown' })
}

const lastOf = <Type extends RequestEventType>(events: readonly RequestEvent[], type: Type) =>
  events.findLast((event): event is Extract<RequestEvent, { type: Type }> => event.type === type)

const supplementOf = (
  events: readonly RequestEvent[],
  by: string | null,
): ApplicantCaseJson['supplement'] => {
  const asked = lastOf(events, 'supplementRequested')
  return asked === undefined ? null : { defects: asked.defects, days: asked.days, by }
}

const mayOf = (
  state: RequestState,
  situation: Omit<Situation, 'actor'>,
  { isRated, isSuggested }: { readonly isRated: boolean; readonly isSuggested: boolean },
): ApplicantCaseJson['may'] => {
  const actor = { id: 'applicant', role: 'applicant' } as const
  const may = (type: RequestEventType) => objectionTo(type, state, { ...situation, actor }) === null
  return {
    supplement: may('supplementReceived'),
    pay: state.phase === 'awaitingPayment',
    withdraw: may('withdrawn'),
    rate: !isRated && state.served !== null,
    suggest: !isSuggested && state.served !== null && isConvertible(state.result?.outcome ?? null),
  }
}

/** What closes the case is told once it is served or otherwise closed. */
const isTold = ({ kind, forApplicant, issuedAt }: CaseDocument, { result }: RequestState): boolean =>
  forApplicant && issuedAt !== null && (result !== null || documentKind(kind)?.clock !== 'closes')

/** Nothing that is kept inside the organ, and only files and documents that were released. */
export const presentForApplicant = async (
  context: ActContext,
  requestId: number,
): Promise<ApplicantCaseJson> => {
  const { db, sealer } = context
  const head = await findRequest(db, requestId)
  const organ = head === null ? null : await findCaseOrgan(db, head.organId)
  if (head === null || organ === null) throw new Error('the case was there a moment ago')
  const [calendar, policy] = [await context.calendar(), await context.policy(organ.region)]
  const [events, form, files, documents, rating, suggestion] = await Promise.all([
    readEvents(db, requestId),
    readForm(db, sealer, requestId),
    listFiles(db, sealer, requestId),
    listDocuments(db, requestId),
    findRating(db, requestId),
    suggestionOf(db, requestId),
  ])
  const state = events.reduce(evolve, NO_REQUEST)
  const { refusal: _, ...deadline } = presentCaseDeadline(state, { calendar, policy })
  const outcome = state.result?.outcome ?? null
  return {
    number: head.number,
    organ: { name: organ.name, slug: organ.slug },
    subject: subjectOf(form.description),
    description: form.description,
    phase: state.phase,
    phaseName: PHASE_NAMES[state.phase],
    arrivedOn: appliedOn(events) ?? '',
    receivedOn: state.receivedDate,
    deadline,
    timeline: presentTimeline(events, new Map())
      .filter(({ internal }) => !internal)
      .map(({ type, name, at, on, sentence }) => ({ type, name, at, on, sentence })),
    may: mayOf(
      state,
      { now: context.now(), calendar, policy },
      { isRated: rating !== null, isSuggested: suggestion !== null },
    ),
    suggestion,
    supplement: supplementOf(events, deadline.what === 'supplement' ? deadline.on : null),
    fee: state.fee && {
      amountYuan: state.fee.amountYuan,
      by: deadline.what === 'pay' ? deadline.on : null,
      paidOn: state.fee.paidOn,
    },
    outcome,
    outcomeName: outcome === null ? null : outcomeRule(outcome).name,
    servedOn: state.served?.on ?? null,
    files: files
      .filter(({ forApplicant }) => forApplicant && state.served !== null)
      .map(({ id, name, media, size }) => ({ id, name, media, size })),
    documents: documents
      .filter((document) => isTold(document, state))
      .map(({ id, kind, number, issuedAt }) => ({
        id,
        kind,
        name: documentName(kind),
        number,
        issuedAt: issuedAt === null ? null : countyTime(issuedAt),
      })),
    rating,
    version: head.version,
  }
}

/** Wrong number and wrong code are told alike, and too many wrong tries refused. */
export const openCaseForApplicant = async (
  context: ActContext,
  { number, code, address }: { readonly number: string; readonly code: string; readonly address: string },
): Promise<Result<ApplicantCaseJson & { readonly id: number }, LookUpRefusal>> => {
  const found = await findCaseByCode(context, number, code, address)
  if (!found.ok) return found
  return ok({ ...(await presentForApplicant(context, found.value)), id: found.value })
}
