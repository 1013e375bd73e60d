/** Messages that are to be sent: written in the transaction that causes them, sent afterwards, each once. */
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'

export interface Message {
  readonly channel: 'mail' | 'sms'
  /** Address or number. */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Where one click ends what the message comes from (RFC 8058); mail only. */
  readonly unsubscribeAt?: string
}

export interface Enqueued {
  /** The same key is never sent twice, however often it is enqueued. */
  readonly dedupeKey: string
  readonly organId: number | null
  readonly requestId: number | null
  readonly message: Message
  readonly at: Date
}

export const enqueue = async (trx: Database, sealer: Sealer, given: Enqueued): Promise<void> => {
  await trx
    .insertInto('outbox')
    .values({
      dedupe_key: given.dedupeKey,
      channel: given.message.channel,
      organ_id: given.organId,
      request_id: given.requestId,
      sealed: sealer.seal(JSON.stringify(given.message), 'message'),
      status: 'waiting',
      next_at: given.at,
      created_at: given.at,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute()
}
