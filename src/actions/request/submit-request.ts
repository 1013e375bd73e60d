import { decide } from '../../law/request/decide.ts'
import { evolve } from '../../law/request/evolve.ts'
import { missingEvidence } from '../../law/request/receipt-evidence.ts'
import type { RequestCommandOf, RequestEvent } from '../../law/request/request-event.ts'
import type { RequestRefusal } from '../../law/request/request-refusal.ts'
import { NO_REQUEST } from '../../law/request/request-state.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, yearOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { bindNumber, takeNumber } from '../../store/number-series.ts'
import { standingOrgan } from '../../store/organ-tree.ts'
import { insertRequest } from '../../store/request.ts'
import { insertForm } from '../../store/request-form.ts'
import { type CaseOrgan, findCaseOrgan } from '../../store/request-organ.ts'
import { projectRequest } from '../../store/request-projection.ts'
import { descriptionGrams } from '../../store/request-text.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { accessCodeHash, newAccessCode } from './access-code.ts'
import { applicantKey, contactHash } from './applicant-key.ts'
import { type InspectedFile, inspectFiles, keepFiles } from './keep-files.ts'
import { recordEvents } from './record-events.ts'
import { REQUEST_SERIES, requestNumber } from './request-number.ts'
import { settle } from './settled-context.ts'
import type { Submission, Submitted } from './submission.ts'
import { earlierAnswer, keepSubmitted } from './submit-replay.ts'

export { REQUEST_SERIES, requestNumber } from './request-number.ts'
export type { Submission, Submitted } from './submission.ts'

export type SubmitRefusal =
  | Refusal<
      | 'organ-unknown'
      | 'organ-takes-no-requests'
      | 'channel-not-for-you'
      | 'field-missing'
      | 'field-malformed'
      | 'field-too-long'
      | 'evidence-missing'
      | 'submission-key-malformed'
      | 'submission-key-reused'
      | 'attachment-refused'
      | 'attachments-too-many'
    >
  | RequestRefusal

const KEY = /^[\w-]{16,100}$/
const MOST_FILES = 10

/** Longest text of each field, in characters. */
const LONGEST = { description: 5_000, deliveryForm: 100, deliveryMethod: 100, name: 200, other: 300 }

const tooLong = ({ applicant, ...texts }: Submission): string | null => {
  const fields: readonly (readonly [string, string, number])[] = [
    ['description', texts.description, LONGEST.description],
    ['deliveryForm', texts.deliveryForm, LONGEST.deliveryForm],
    ['deliveryMethod', texts.deliveryMethod, LONGEST.deliveryMethod],
    ['name', applicant.name, LONGEST.name],
    ['idNumber', applicant.idNumber, LONGEST.other],
    ['representative', applicant.representative, LONGEST.other],
    ['phone', applicant.phone, LONGEST.other],
    ['email', applicant.email, LONGEST.other],
    ['address', applicant.address, LONGEST.other],
    ['postcode', applicant.postcode, LONGEST.other],
  ]
  return fields.find(([, text, most]) => text.length > most)?.[0] ?? null
}

const missing = ({ description, applicant }: Submission): string | null => {
  if (description.trim() === '') return 'description'
  return applicant.name.trim() === '' ? 'name' : null
}

/** What is wrong with a form before anything else is asked; null when nothing is. */
const faultOf = (actor: Actor, submission: Submission): SubmitRefusal | null => {
  const isApplicant = actor.id === 'applicant'
  if (!KEY.test(submission.submissionKey)) return { code: 'submission-key-malformed' }
  const field = missing(submission)
  if (field !== null) return { code: 'field-missing', source: 'OGI-29', facts: { field } }
  const long = tooLong(submission)
  if (long !== null) return { code: 'field-too-long', facts: { field: long } }
  if (submission.attachments.length > MOST_FILES) {
    return { code: 'attachments-too-many', facts: { most: MOST_FILES } }
  }
  if ((submission.channel === 'online') !== isApplicant) return { code: 'channel-not-for-you' }
  if (isApplicant) return null
  const evidence = missingEvidence(submission.channel, submission.evidence ?? {})
  if (evidence === null) return null
  return { code: 'evidence-missing', source: evidence.source, facts: { field: evidence.field } }
}

/** What comes to an organ that has ended is its successor's (14号). */
const organFor = async (context: ActContext, organId: number): Promise<Result<CaseOrgan, SubmitRefusal>> => {
  const standing = await standingOrgan(context.db, organId, dateOf(context.now()))
  const organ = await findCaseOrgan(context.db, standing ?? organId)
  if (organ === null) return refused({ code: 'organ-unknown' })
  if (standing === null) return refused({ code: 'organ-takes-no-requests' })
  return organ.receivesRequests ? ok(organ) : refused({ code: 'organ-takes-no-requests' })
}

const arrivalOf = (
  { channel, applicantType, arrivedOn }: Submission,
  applicant: string | null,
): RequestCommandOf<'arrived'> => ({
  type: 'arrived',
  channel,
  applicantType,
  ...(arrivedOn === undefined ? {} : { on: arrivedOn }),
  ...(applicant === null ? {} : { applicant }),
})

interface Arrival {
  readonly organ: CaseOrgan
  readonly events: readonly RequestEvent[]
  readonly key: string | null
  readonly files: readonly InspectedFile[]
}

const openCase = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  submission: Submission,
  { organ, events, key, files }: Arrival,
): Promise<Submitted> => {
  const [calendar, policy] = [await context.calendar(), await context.policy(organ.region)]
  const year = yearOf(dateOf(context.now()))
  const at = context.instant()
  const state = events.reduce(evolve, NO_REQUEST)
  const accessCode = newAccessCode()
  const series = { organId: organ.id, series: REQUEST_SERIES, year }
  const place = await takeNumber(trx, { ...series, requestId: null, at })
  const number = requestNumber(year, organ.id, place)
  const requestId = await insertRequest(trx, {
    organId: organ.id,
    number,
    accessCodeHash: accessCodeHash(context.sealer, number, accessCode),
    version: 0,
    openedAt: at,
    applicantKey: key,
    description: submission.description,
    subjectGrams: descriptionGrams(submission.description),
    projection: projectRequest(state, calendar, policy),
    splitFrom: null,
    assignedTo: null,
  })
  await bindNumber(trx, { ...series, requestId }, place)
  await insertForm(
    trx,
    context.sealer,
    requestId,
    {
      applicant: submission.applicant,
      description: submission.description,
      deliveryForm: submission.deliveryForm,
      deliveryMethod: submission.deliveryMethod,
      filledInBy: actor.id,
      receipt: submission.evidence ?? null,
      wholeDescription: null,
    },
    contactHash(context.sealer, submission.applicant),
  )
  await keepFiles(context, trx, { requestId, purpose: 'application', addedBy: actor.id }, files)
  await recordEvents(context, trx, actor, {
    head: {
      id: requestId,
      organId: organ.id,
      number,
      version: 0,
      assignedTo: null,
      applicantKey: key,
      onHold: false,
      phase: 'none',
    },
    events,
    before: NO_REQUEST,
    after: state,
    calendar,
    policy,
    detail: { number, channel: submission.channel, files: files.length },
  })
  return { requestId, number, accessCode, isReplay: false }
}

/**
 * Opens a case. Portal: `applicantAt(address)` and channel `online`; staff: any other channel, with its evidence.
 * The same submission key gives the answer of the first time, secret code included, and refuses another application.
 * All of it stands or none.
 */
export const submitRequest = async (
  context: ActContext,
  actor: Actor,
  submission: Submission,
): Promise<Result<Submitted, SubmitRefusal>> => {
  const fault = faultOf(actor, submission)
  if (fault !== null) return refused(fault)
  const organ = await organFor(context, submission.organId)
  if (!organ.ok) return organ
  const key = applicantKey(context.sealer, submission.applicant)
  const settled = await settle(context, organ.value.region)
  const { calendar, policy } = settled
  const role = actor.id === 'applicant' ? 'applicant' : 'handler'
  const situation = { now: context.now(), actor: { id: actor.id, role }, calendar, policy } as const
  const decided = decide(arrivalOf(submission, key), NO_REQUEST, situation)
  if (!decided.ok) return decided
  const files = inspectFiles(submission.attachments)
  if (!files.ok) return files
  const arrival = { organ: organ.value, events: decided.value, key, files: files.value }
  return context.db.transaction().execute(async (trx): Promise<Result<Submitted, SubmitRefusal>> => {
    const earlier = await earlierAnswer(context, trx, submission)
    if (earlier !== null) return earlier
    const submitted = await openCase(settled.inside(trx), trx, actor, submission, arrival)
    await keepSubmitted(context, trx, submission, submitted)
    return ok(submitted)
  })
}
