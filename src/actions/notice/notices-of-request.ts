/** Messages that the events of a case bring about, written in the transaction that writes the events. */
import { applicantNotice, staffNotice } from '../../contract/notice/notice-words.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import type { RequestEvent, RequestEventType } from '../../law/request/request-event.ts'
import type { RequestState } from '../../law/request/request-state.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsAndStandIns, accountsInRoles } from '../../store/notice-recipients.ts'
import { organInCharge } from '../../store/organ-tree.ts'
import { enqueue } from '../../store/outbox.ts'
import type { ActContext } from '../act-context.ts'
import { contactOfRequest } from './applicant-contact.ts'
import { type StaffNotice, staffNoticeOf } from './staff-notices.ts'

/** The case as it stands after the events. */
export interface NoticedRequest {
  readonly id: number
  readonly organId: number
  readonly number: string
  readonly assignedTo: number | null
  readonly state: RequestState
}

export interface NumberedEvent {
  readonly seq: number
  readonly event: RequestEvent
}

interface Occasion {
  readonly context: ActContext
  readonly trx: Database
  readonly request: NoticedRequest
  readonly organ: { readonly name: string; readonly region: string }
  /** The organ whose staff handle it: the successor of one that has ended. */
  readonly inCharge: number
}

/** Keys of the pages where applicants follow a case: design § 5.4. */
const FOLLOW_PATH = '/cases'

const recipientsOf = async (
  { context, trx, request, inCharge }: Occasion,
  { to }: StaffNotice,
): Promise<readonly number[]> => {
  const today = dateOf(context.now())
  if (to !== 'assigned') return accountsInRoles(trx, inCharge, [to], today)
  const own =
    request.assignedTo === null
      ? []
      : await accountsAndStandIns(trx, [request.assignedTo], inCharge, 'handler', today)
  return own.length > 0 ? own : accountsInRoles(trx, inCharge, ['handler'], today)
}

const tellStaff = async (occasion: Occasion, { seq, event }: NumberedEvent): Promise<void> => {
  const { context, trx, request, organ } = occasion
  const policy = await context.policy(organ.region)
  const notice = staffNoticeOf(event, request.state, policy, dateOf(context.now()))
  if (notice === null) return
  const accountIds = await recipientsOf(occasion, notice)
  await putInInboxes(trx, {
    // Nobody is told of what they did themselves.
    accountIds: accountIds.filter((id) => String(id) !== event.by),
    dedupeKey: `request:${request.id}:${seq}`,
    kind: notice.kind,
    organId: request.organId,
    requestId: request.id,
    text: staffNotice(notice.kind, { number: request.number, addition: notice.addition }),
    at: context.instant(),
  })
}

/** An application that counts as received on arrival is told so at once. */
const toldAs = (event: RequestEvent): RequestEventType =>
  event.type === 'arrived' && RECEIPT_RULES[event.channel].receivedOn === 'arrival'
    ? 'receiptConfirmed'
    : event.type

const tellApplicant = async (
  { context, trx, request, organ }: Occasion,
  { seq, event }: NumberedEvent,
): Promise<void> => {
  const followAt = context.baseUrl === null ? null : `${context.baseUrl}${FOLLOW_PATH}`
  const words = applicantNotice(toldAs(event), { number: request.number, organ: organ.name, followAt })
  if (words === null) return
  const contact = await contactOfRequest(trx, context.sealer, request.id)
  if (contact === null) return
  await enqueue(trx, context.sealer, {
    dedupeKey: `request:${request.id}:${seq}:applicant`,
    organId: request.organId,
    requestId: request.id,
    message: {
      channel: contact.channel,
      to: contact.to,
      subject: words.subject,
      text: contact.channel === 'mail' ? words.mail : words.sms,
    },
    at: context.instant(),
  })
}

/**
 * Inbox messages to staff and mails or short messages to the applicant for events just appended.
 * Call it inside the transaction of the act, after the form and the events are stored and before the audit entry.
 * The same event never tells anybody twice.
 */
export const noticesOfRequest = async (
  context: ActContext,
  trx: Database,
  request: NoticedRequest,
  events: readonly NumberedEvent[],
): Promise<void> => {
  if (events.length === 0) return
  const organ = await trx
    .selectFrom('organ')
    .select(['name', 'region'])
    .where('id', '=', request.organId)
    .executeTakeFirstOrThrow()
  const inCharge = await organInCharge(trx, request.organId, dateOf(context.now()))
  const occasion = { context, trx, request, organ, inCharge: inCharge ?? request.organId }
  for (const event of events) {
    await tellStaff(occasion, event)
    await tellApplicant(occasion, event)
  }
}
