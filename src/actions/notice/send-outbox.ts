/**
 * Sends what waits in the outbox. Each message is taken by one process at a time, sent, then marked.
 *
 * SMTP knows no transaction: when a process dies after the server has said yes and before the mark is
 * written, the message goes out once more. It then bears the same Message-ID, by which mail systems
 * recognise a repetition; a gateway for short messages is given the same key.
 */
import { createHash } from 'node:crypto'
import { staffNotice } from '../../contract/notice/notice-words.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import type { Message } from '../../store/outbox.ts'
import { type Fate, settleMessage, type TakenMessage, takeMessages } from '../../store/outbox-sending.ts'
import type { ActContext } from '../act-context.ts'
import { never, type Senders, type SendOutcome } from './sender.ts'

/** Sent side by side; the lease has to outlast one message, not all of them. */
const AT_ONCE = 5
const LEASE_MS = 5 * 60_000
const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 6 * 3_600_000
/** RFC 5321, 4.5.4.1: give up after four to five days. */
const GIVE_UP_AFTER_MS = 4 * 86_400_000

export interface SendReport {
  readonly sent: number
  readonly putOff: number
  readonly failed: number
}

/** Doubles with each attempt. @param attempt from 1 */
export const pauseAfter = (attempt: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS)

/** The same message always gets the same key. */
export const messageKeyOf = (dedupeKey: string): string =>
  createHash('sha256').update(dedupeKey).digest('hex').slice(0, 40)

const problemText = (outcome: Exclude<SendOutcome, { kind: 'sent' }>): string =>
  outcome.status === null ? outcome.problem : `${outcome.problem} ${outcome.status}`

const fateOf = (outcome: SendOutcome, taken: TakenMessage, now: Date): Fate => {
  if (outcome.kind === 'sent') return { status: 'sent', at: now }
  const error = problemText(outcome)
  const isOld = now.getTime() - taken.createdAt.getTime() >= GIVE_UP_AFTER_MS
  if (outcome.kind === 'never' || isOld) return { status: 'failed', error }
  return { status: 'waiting', nextAt: new Date(now.getTime() + pauseAfter(taken.attempt)), error }
}

/** Null when it was sealed under a key that is gone. */
const opened = (context: ActContext, { sealed }: TakenMessage): Message | null => {
  try {
    return JSON.parse(context.sealer.open(sealed, 'message').toString('utf8')) as Message
  } catch {
    return null
  }
}

const attempt = async (context: ActContext, senders: Senders, taken: TakenMessage): Promise<SendOutcome> => {
  const message = opened(context, taken)
  const sender = senders[taken.channel]
  if (message === null || sender === null) return never('unreadable')
  const { to, subject, text, unsubscribeAt } = message
  return sender.send({ to, subject, text, unsubscribeAt, messageKey: messageKeyOf(taken.dedupeKey) })
}

/** The one who handles the case learns that the applicant was not reached. */
const tellOfFailure = async (context: ActContext, trx: Database, taken: TakenMessage): Promise<void> => {
  if (taken.requestId === null || taken.organId === null) return
  const request = await trx
    .selectFrom('request')
    .select(['number', 'assigned_to'])
    .where('id', '=', taken.requestId)
    .executeTakeFirst()
  if (request === undefined) return
  const handlers = await accountsInRoles(trx, taken.organId, ['handler'], dateOf(context.now()))
  await putInInboxes(trx, {
    accountIds: request.assigned_to === null ? handlers : [request.assigned_to],
    dedupeKey: `outbox:${taken.id}:failed:${taken.attempt}`,
    kind: 'sendingFailed',
    organId: taken.organId,
    requestId: taken.requestId,
    text: staffNotice('sendingFailed', { number: request.number, addition: '' }),
    at: context.instant(),
  })
}

const settle = async (context: ActContext, taken: TakenMessage, fate: Fate): Promise<void> => {
  if (fate.status !== 'failed') return void (await settleMessage(context.db, taken, fate))
  await context.db.transaction().execute(async (trx) => {
    const isOurs = await settleMessage(trx, taken, fate)
    if (isOurs) await tellOfFailure(context, trx, taken)
  })
}

/**
 * Sends until nothing is due or the signal says stop. Messages whose channel has no sender wait.
 * Any number of processes may run it at once; a message taken by one that died is taken again once its lease has ended.
 */
export const sendOutbox = async (
  context: ActContext,
  senders: Senders,
  signal?: AbortSignal,
): Promise<SendReport> => {
  const channels = (['mail', 'sms'] as const).filter((channel) => senders[channel] !== null)
  const count = { sent: 0, waiting: 0, failed: 0 }
  while (signal?.aborted !== true) {
    const now = context.instant()
    const until = new Date(now.getTime() + LEASE_MS)
    const taken = await takeMessages(context.db, { channels, most: AT_ONCE, now, until })
    if (taken.length === 0) break
    await Promise.all(
      taken.map(async (each) => {
        const fate = fateOf(await attempt(context, senders, each), each, context.instant())
        await settle(context, each, fate)
        count[fate.status] += 1
      }),
    )
  }
  return { sent: count.sent, putOff: count.waiting, failed: count.failed }
}
