/** Staff assign, hand on, answer, close or note. */
import { faultAnswerMail, faultNotice } from '../../contract/fault-report/fault-words.ts'
import {
  decideFaultAct,
  type FaultAct,
  type FaultEvent,
  type FaultRefusalCode,
  stateAfter,
} from '../../law/fault-report/fault-report.ts'
import { faultForwardBy } from '../../law/fault-report/fault-term.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { lockFaultReport } from '../../store/fault-head.ts'
import { faultOrganById } from '../../store/fault-organ.ts'
import { appendFaultEvent, type FaultChange } from '../../store/fault-report.ts'
import { readFaultWords } from '../../store/fault-words.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { enqueue } from '../../store/outbox.ts'
import { bumpSiteVersion } from '../../store/site-version.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import type { FaultOccasion } from './fault-occasion.ts'
import { changeShown, shownDataRefused } from './show-fault-answer.ts'

export type FaultActRefusal = Refusal<
  | FaultRefusalCode
  | 'fault-unknown'
  | 'fault-changed'
  | 'fault-organ-unknown'
  | 'fault-account-unfit'
  | 'fault-shows-personal-data'
>

export interface FaultActed {
  readonly organId: number
  readonly reportId: number
  /** That was seen. */
  readonly version: number
  readonly act: FaultAct
}

const ACTS: Readonly<Record<FaultAct['type'], string>> = {
  assigned: 'fault.assigned',
  forwarded: 'fault.forwarded',
  answered: 'fault.answered',
  closed: 'fault.closed',
  noted: 'fault.noted',
  answerShown: 'fault.answerShown',
  answerHidden: 'fault.answerHidden',
}

const whomRefused = async (
  { trx, head, today }: FaultOccasion,
  act: FaultAct,
): Promise<FaultActRefusal | null> => {
  if (act.type === 'assigned') {
    const fit = await accountsInRoles(trx, head.organId, ['handler', 'organAdministrator'], today)
    return fit.includes(act.to) ? null : { code: 'fault-account-unfit' }
  }
  if (act.type !== 'forwarded') return null
  return (await faultOrganById(trx, act.to, today)) === null ? { code: 'fault-organ-unknown' } : null
}

const changeAfter = async (
  { context, head, today }: FaultOccasion,
  event: FaultEvent,
): Promise<FaultChange> => {
  const state = stateAfter(event, head.state)
  const isSettled = state !== 'open' && head.state === 'open'
  const base = { state, settledOn: isSettled ? today : null }
  if (event.type === 'assigned')
    return { ...base, organId: head.organId, assignedTo: event.to, forwardBy: head.forwardBy }
  if (event.type !== 'forwarded')
    return { ...base, organId: head.organId, assignedTo: head.assignedTo, forwardBy: head.forwardBy }
  const by = faultForwardBy(today, await context.calendar(), await context.policy(head.region))
  return { ...base, organId: event.to, assignedTo: null, forwardBy: by.ok ? by.value.value : null }
}

const tellStaff = async (
  { context, trx, actor, head, today }: FaultOccasion,
  event: FaultEvent,
  seq: number,
): Promise<void> => {
  if (event.type !== 'forwarded' && event.type !== 'assigned') return
  const isForwarded = event.type === 'forwarded'
  const accountIds = isForwarded
    ? await accountsInRoles(trx, event.to, ['handler', 'organAdministrator'], today)
    : [event.to]
  await putInInboxes(trx, {
    // Nobody is told of what they did themselves.
    accountIds: accountIds.filter((id) => String(id) !== actor.id),
    dedupeKey: `fault:${head.id}:${seq}`,
    kind: 'faultReport',
    organId: isForwarded ? event.to : head.organId,
    requestId: null,
    text: isForwarded
      ? faultNotice.forwarded(head.number, head.organName, head.answerBy)
      : faultNotice.assigned(head.number),
    at: context.instant(),
  })
}

/** Of a report about somebody's data, mail says no more than that there is an answer. */
const PLACE_OF_ANSWER = '您反映的涉及个人信息的问题已经处理，具体情况请凭编号和查询码在网站上查看。'

const tellReporter = async ({ context, trx, head }: FaultOccasion, event: FaultEvent): Promise<void> => {
  if (event.type !== 'answered' || !head.hasContact) return
  const { contact } = await readFaultWords(trx, context.sealer, head.id)
  if (contact === '') return
  const followAt = context.baseUrl === null ? null : `${context.baseUrl}/feedback/follow`
  const answer = head.isUrgent ? PLACE_OF_ANSWER : event.answer
  const mail = faultAnswerMail({ number: head.number, organ: head.organName, answer, followAt })
  await enqueue(trx, context.sealer, {
    dedupeKey: `fault:${head.id}:answered`,
    organId: head.organId,
    requestId: null,
    message: { channel: 'mail', to: contact, ...mail },
    at: context.instant(),
  })
}

const write = async (occasion: FaultOccasion, event: FaultEvent): Promise<number> => {
  const { context, trx, actor, head } = occasion
  const at = context.instant()
  const seq = head.version + 1
  const entry = { seq, event, by: actor.id, byName: actor.name, at }
  await appendFaultEvent(trx, head.id, entry, await changeAfter(occasion, event))
  await tellStaff(occasion, event, seq)
  await tellReporter(occasion, event)
  await changeShown(occasion, event)
  await appendAudit(trx, {
    chain: head.organId,
    at,
    actor: actor.id,
    address: actor.address,
    act: event.type === 'received' ? 'fault.received' : ACTS[event.type],
    subjectKind: 'faultReport',
    subjectId: String(head.id),
    detail: { number: head.number, seq },
  })
  if (event.type === 'answerShown' || event.type === 'answerHidden') await bumpSiteVersion(trx)
  return seq
}

/** One transaction: lock, the law decides, event, messages, audit. */
export const actOnFault = (
  context: ActContext,
  actor: Actor,
  { organId, reportId, version, act }: FaultActed,
): Promise<Result<{ readonly version: number }, FaultActRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const head = await lockFaultReport(trx, organId, reportId)
    if (head === null) return refused({ code: 'fault-unknown' as const })
    if (head.version !== version) return refused({ code: 'fault-changed' as const })
    const occasion = { context, trx, actor, head, today: dateOf(context.now()) }
    const decided = decideFaultAct(act, head, actor.id)
    if (!decided.ok) return decided
    const unfit = (await whomRefused(occasion, act)) ?? (await shownDataRefused(occasion, act))
    if (unfit !== null) return refused(unfit)
    return ok({ version: await write(occasion, decided.value) })
  })
