/** 一事一申请: a form that asks for several things goes on as several cases. The first stays the case it was. */
import { evolve } from '../../law/request/evolve.ts'
import type { RequestEvent } from '../../law/request/request-event.ts'
import type { RequestRefusal } from '../../law/request/request-refusal.ts'
import { NO_REQUEST } from '../../law/request/request-state.ts'
import { splitRequest as lawfulParts } from '../../law/request/split.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, yearOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { bindNumber, takeNumber } from '../../store/number-series.ts'
import { insertRequest, lockRequest, type RequestHead, renameRequest } from '../../store/request.ts'
import { readEvents } from '../../store/request-event.ts'
import { insertForm, narrowDescription, readForm } from '../../store/request-form.ts'
import { regionOfRequest } from '../../store/request-organ.ts'
import { projectRequest } from '../../store/request-projection.ts'
import { descriptionGrams } from '../../store/request-text.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { accessCodeHash, newAccessCode } from './access-code.ts'
import { recordEvents } from './record-events.ts'
import { REQUEST_SERIES, requestNumber } from './request-number.ts'
import { type SettledContext, settle } from './settled-context.ts'

export interface Part {
  readonly requestId: number
  readonly number: string
  /** For the letter that tells the applicant; null for the case that keeps its own. */
  readonly accessCode: string | null
}

export type SplitRefusal =
  | Refusal<'case-unknown' | 'case-changed' | 'part-blank' | 'part-too-long' | 'split-too-many'>
  | RequestRefusal

export interface Split {
  readonly requestId: number
  readonly expectedVersion: number
  /** What each part asks for; the first is what the case goes on with. */
  readonly parts: readonly string[]
}

const MOST_PARTS = 50
const LONGEST_PART = 5_000

const faultOf = (parts: readonly string[]): SplitRefusal | null => {
  if (parts.length > MOST_PARTS) return { code: 'split-too-many', facts: { most: MOST_PARTS } }
  const blank = parts.findIndex((text) => text.trim() === '')
  if (blank !== -1) return { code: 'part-blank', facts: { part: blank + 1 } }
  const long = parts.findIndex((text) => text.length > LONGEST_PART)
  return long === -1 ? null : { code: 'part-too-long', facts: { part: long + 1, most: LONGEST_PART } }
}

interface Whole {
  readonly head: RequestHead
  readonly settled: SettledContext
}

const openPart = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  { head, settled: { calendar, policy } }: Whole,
  events: readonly RequestEvent[],
  description: string,
): Promise<Part> => {
  const at = context.instant()
  const year = yearOf(dateOf(context.now()))
  const series = { organId: head.organId, series: REQUEST_SERIES, year }
  const place = await takeNumber(trx, { ...series, requestId: null, at })
  const number = requestNumber(year, head.organId, place)
  const accessCode = newAccessCode()
  const state = events.reduce(evolve, NO_REQUEST)
  const requestId = await insertRequest(trx, {
    organId: head.organId,
    number,
    accessCodeHash: accessCodeHash(context.sealer, number, accessCode),
    version: 0,
    openedAt: at,
    applicantKey: head.applicantKey,
    description,
    subjectGrams: descriptionGrams(description),
    projection: projectRequest(state, calendar, policy),
    splitFrom: head.id,
    assignedTo: head.assignedTo,
  })
  await bindNumber(trx, { ...series, requestId }, place)
  const { contactHash, ...form } = await readForm(trx, context.sealer, head.id)
  const whole = form.wholeDescription ?? form.description
  await insertForm(
    trx,
    context.sealer,
    requestId,
    { ...form, description, wholeDescription: whole },
    contactHash,
  )
  await recordEvents(context, trx, actor, {
    head: { ...head, id: requestId, number, version: 0 },
    events,
    before: NO_REQUEST,
    after: state,
    calendar,
    policy,
    detail: { number, splitFrom: head.number },
  })
  return { requestId, number, accessCode }
}

/** The case itself goes on with the first part, and says so in a note. */
const goOnWithFirst = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  { head, settled: { calendar, policy } }: Whole,
  events: readonly RequestEvent[],
  first: string,
  others: readonly Part[],
): Promise<void> => {
  const before = events.reduce(evolve, NO_REQUEST)
  const numbers = others.map(({ number }) => number).join('、')
  const text = `一事一申请：本件拆分为${others.length + 1}件，本件办理其中第1件，其余另立${numbers}。`
  const noted: RequestEvent = { type: 'noted', text, at: context.now(), by: actor.id }
  await narrowDescription(trx, head.id, first)
  await renameRequest(trx, head.id, first, descriptionGrams(first))
  await recordEvents(context, trx, actor, {
    head,
    events: [noted],
    before,
    after: evolve(before, noted),
    calendar,
    policy,
    detail: { split: others.map(({ number }) => number) },
  })
}

/**
 * Each part keeps the day on which the form arrived and its confirmation. Only before anything else has happened.
 * @returns the parts in the order given, the case itself first
 */
export const splitRequest = async (
  context: ActContext,
  actor: Actor,
  { requestId, expectedVersion, parts }: Split,
): Promise<Result<readonly Part[], SplitRefusal>> => {
  const fault = faultOf(parts)
  if (fault !== null) return refused(fault)
  const region = await regionOfRequest(context.db, requestId)
  if (region === null) return refused({ code: 'case-unknown' })
  const settled = await settle(context, region)
  return context.db.transaction().execute(async (trx): Promise<Result<readonly Part[], SplitRefusal>> => {
    const head = await lockRequest(trx, requestId)
    if (head === null) return refused({ code: 'case-unknown' })
    if (head.version !== expectedVersion) return refused({ code: 'case-changed' })
    const events = await readEvents(trx, requestId)
    const opening = lawfulParts(events, head.number, parts.length)
    if (!opening.ok) return opening
    const inside = settled.inside(trx)
    const whole = { head, settled }
    const others: Part[] = []
    for (const [index, own] of opening.value.slice(1).entries()) {
      others.push(await openPart(inside, trx, actor, whole, own, parts[index + 1] ?? ''))
    }
    await goOnWithFirst(inside, trx, actor, whole, events, parts[0] ?? '', others)
    return ok([{ requestId, number: head.number, accessCode: null }, ...others])
  })
}
