/** Subscriptions whose digests are due, and what became of the last. */
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'
import { presentSubscription, SUBSCRIPTION_COLUMNS, type Subscription } from './subscription-row.ts'

/** Ids after this one, in order. */
export const activeSubscriptions = async (
  db: Database,
  after: number,
  most: number,
): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('subscription')
    .select('id')
    .where('state', '=', 'active')
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** Locked with its address; null when it has ended, or somebody else has it in hand. */
export const takeSubscription = async (
  trx: Database,
  sealer: Sealer,
  id: number,
): Promise<(Subscription & { readonly address: string }) | null> => {
  const row = await trx
    .selectFrom('subscription')
    .select([...SUBSCRIPTION_COLUMNS, 'address_sealed'])
    .where('id', '=', id)
    .where('state', '=', 'active')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    ...presentSubscription(row),
    address: sealer.open(row.address_sealed, 'mail-address').toString('utf8'),
  }
}

export const markDigest = async (
  trx: Database,
  id: number,
  given: { readonly sentThrough: Date; readonly lastMessage: string; readonly failures: number },
): Promise<void> => {
  await trx
    .updateTable('subscription')
    .set({
      sent_through: given.sentThrough,
      last_message: given.lastMessage,
      failures: given.failures,
    })
    .where('id', '=', id)
    .execute()
}

/** What became of a message; null where there is none of that key. */
export const outboxFate = async (
  db: Database,
  dedupeKey: string,
): Promise<'waiting' | 'sending' | 'sent' | 'failed' | null> => {
  const row = await db
    .selectFrom('outbox')
    .select('status')
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst()
  return row?.status ?? null
}
