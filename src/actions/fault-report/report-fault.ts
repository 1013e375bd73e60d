/** Somebody reports what is wrong with a page. */
import { faultNotice } from '../../contract/fault-report/fault-words.ts'
import { type FaultKind, faultKindRule, LONGEST_FAULT_TEXT } from '../../law/fault-report/fault-report.ts'
import { faultAnswerBy, faultForwardBy } from '../../law/fault-report/fault-term.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, type LocalDate, yearOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { findFaultByForm, lockFaultForm } from '../../store/fault-head.ts'
import { type FaultOrgan, faultOrganById } from '../../store/fault-organ.ts'
import { appendFaultEvent, insertFaultReport } from '../../store/fault-report.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { takeNumber } from '../../store/number-series.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { mailAddress } from '../notice/applicant-contact.ts'
import { FAULT_SERIES, faultCode, faultCodeHash, faultNumber } from './fault-code.ts'
import { pagePath } from './page-organ.ts'

export interface ReportedFault {
  readonly organId: number
  readonly kind: FaultKind
  readonly page: string
  readonly text: string
  /** Mail address; empty where none was left. */
  readonly contact: string
  /** Of the form: names it as long as it lives. */
  readonly nonce: string
}

export interface FaultReceipt {
  readonly number: string
  /** Shown to its sender; a keyed hash of it is kept. */
  readonly code: string
  readonly organName: string
  readonly answerBy: LocalDate | null
}

export type ReportFaultRefusal = Refusal<
  'fault-text-needed' | 'fault-text-long' | 'fault-contact-malformed' | 'fault-organ-unknown'
>

const faultOf = ({ text, contact }: ReportedFault): ReportFaultRefusal | null => {
  if (text.trim() === '') return { code: 'fault-text-needed' }
  if (text.length > LONGEST_FAULT_TEXT)
    return { code: 'fault-text-long', facts: { most: LONGEST_FAULT_TEXT } }
  return contact.trim() !== '' && mailAddress(contact) === null ? { code: 'fault-contact-malformed' } : null
}

interface Terms {
  readonly today: LocalDate
  readonly answerBy: LocalDate | null
  readonly forwardBy: LocalDate | null
}

const termsOf = async (context: ActContext, organ: FaultOrgan): Promise<Terms> => {
  const today = dateOf(context.now())
  const [calendar, policy] = [await context.calendar(), await context.policy(organ.region)]
  const [answer, forward] = [faultAnswerBy(today, calendar, policy), faultForwardBy(today, calendar, policy)]
  return {
    today,
    answerBy: answer.ok ? answer.value.value : null,
    forwardBy: forward.ok ? forward.value.value : null,
  }
}

const receive = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  given: ReportedFault & { readonly organ: FaultOrgan; readonly terms: Terms; readonly formKey: Buffer },
): Promise<FaultReceipt> => {
  const { organ, terms, kind } = given
  const at = context.instant()
  const year = yearOf(terms.today)
  const place = await takeNumber(trx, { organId: organ.id, series: FAULT_SERIES, year, requestId: null, at })
  const number = faultNumber(year, organ.id, place)
  const code = faultCode(context.sealer, given.nonce)
  const { isUrgent } = faultKindRule(kind)
  const id = await insertFaultReport(trx, context.sealer, {
    number,
    formKey: given.formKey,
    codeHash: faultCodeHash(context.sealer, number, code),
    organId: organ.id,
    kind,
    page: pagePath(given.page),
    words: { text: given.text, contact: mailAddress(given.contact) ?? '' },
    isUrgent,
    receivedAt: at,
    receivedOn: terms.today,
    answerBy: terms.answerBy,
    forwardBy: terms.forwardBy,
  })
  const event = { type: 'received', organId: organ.id } as const
  await appendFaultEvent(
    trx,
    id,
    { seq: 1, event, by: actor.id, byName: '', at },
    { state: 'open', organId: organ.id, assignedTo: null, forwardBy: terms.forwardBy, settledOn: null },
  )
  await putInInboxes(trx, {
    accountIds: await accountsInRoles(trx, organ.id, ['handler', 'organAdministrator'], terms.today),
    dedupeKey: `fault:${id}`,
    kind: 'faultReport',
    organId: organ.id,
    requestId: null,
    text: faultNotice.arrived(number, isUrgent, terms.answerBy),
    at,
  })
  await appendAudit(trx, {
    chain: organ.id,
    at,
    actor: actor.id,
    address: actor.address,
    act: 'fault.received',
    subjectKind: 'faultReport',
    subjectId: String(id),
    detail: { number, kind },
  })
  return { number, code, organName: organ.name, answerBy: terms.answerBy }
}

/**
 * Opens a report with the organ. The same form gives the same receipt, code included, and opens nothing anew.
 * @param formKey keyed hash of the form
 */
export const reportFault = async (
  context: ActContext,
  actor: Actor,
  given: ReportedFault & { readonly formKey: Buffer },
): Promise<Result<FaultReceipt, ReportFaultRefusal>> => {
  const fault = faultOf(given)
  if (fault !== null) return refused(fault)
  const organ = await faultOrganById(context.db, given.organId, dateOf(context.now()))
  if (organ === null) return refused({ code: 'fault-organ-unknown' })
  const terms = await termsOf(context, organ)
  return context.db.transaction().execute(async (trx) => {
    await lockFaultForm(trx, given.formKey)
    const earlier = await findFaultByForm(trx, given.formKey)
    if (earlier === null) return ok(await receive(context, trx, actor, { ...given, organ, terms }))
    const code = faultCode(context.sealer, given.nonce)
    return ok({ number: earlier.number, code, organName: organ.name, answerBy: terms.answerBy })
  })
}
