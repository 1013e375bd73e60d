/** Asking for a subscription, confirming and ending it: addresses sealed, found again by keyed hash. */
import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'
import {
  presentSubscription,
  SUBSCRIPTION_COLUMNS,
  type Subscription,
  type SubscriptionTarget,
  subscriptionRow,
} from './subscription-row.ts'

const SAME_ADDRESS = (address: string): string => address.trim().toLowerCase()

export const addressHash = (sealer: Sealer, address: string): Buffer =>
  sealer.hash(SAME_ADDRESS(address), 'mail-address')

/** Everything under one address waits for its turn until the transaction ends. */
export const lockAddress = async (trx: Database, hash: Buffer): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${hash.toString('hex')}, 1))`.execute(trx)
}

/** Standing ones of an address: confirmed, and those that still can be. */
export const standingOf = async (
  trx: Database,
  hash: Buffer,
  now: Date,
): Promise<readonly Subscription[]> => {
  const rows = await trx
    .selectFrom('subscription')
    .select(SUBSCRIPTION_COLUMNS)
    .where('address_hash', '=', hash)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'active'),
        eb.and([eb('state', '=', 'pending'), eb('confirm_until', '>', now)]),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(presentSubscription)
}

export interface NewSubscription {
  readonly hash: Buffer
  readonly address: string
  readonly target: SubscriptionTarget
  readonly confirmHash: Buffer
  readonly confirmUntil: Date
  readonly at: Date
}

/** A request that was not confirmed is taken over by the newer one: only its link counts. */
export const askSubscription = async (
  trx: Database,
  sealer: Sealer,
  given: NewSubscription,
): Promise<void> => {
  const row = subscriptionRow(given.target)
  await trx
    .deleteFrom('subscription')
    .where('address_hash', '=', given.hash)
    .where('state', '=', 'pending')
    .where('target', '=', row.target)
    .where(sql<boolean>`organ_id is not distinct from ${row.organ_id}::bigint`)
    .where(sql<boolean>`column_id is not distinct from ${row.column_id}::bigint`)
    .where('query', '=', row.query)
    .execute()
  await trx
    .insertInto('subscription')
    .values({
      ...row,
      address_hash: given.hash,
      address_sealed: sealer.seal(given.address, 'mail-address'),
      state: 'pending',
      confirm_hash: given.confirmHash,
      confirm_until: given.confirmUntil,
      created_at: given.at,
    })
    .execute()
}

/** Of a link that may still be used; does not use it. */
export const findByConfirm = async (
  db: Database,
  confirmHash: Buffer,
  now: Date,
): Promise<Subscription | null> => {
  const row = await db
    .selectFrom('subscription')
    .select(SUBSCRIPTION_COLUMNS)
    .where('confirm_hash', '=', confirmHash)
    .where('state', '=', 'pending')
    .where('confirm_until', '>', now)
    .executeTakeFirst()
  return row === undefined ? null : presentSubscription(row)
}

/** What is published from then on is told. False: somebody was faster. */
export const activateSubscription = async (trx: Database, id: number, at: Date): Promise<boolean> => {
  const changed = await trx
    .updateTable('subscription')
    .set({ state: 'active', confirm_hash: null, confirm_until: null, confirmed_at: at, sent_through: at })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export const findSubscription = async (db: Database, id: number): Promise<Subscription | null> => {
  const row = await db
    .selectFrom('subscription')
    .select(SUBSCRIPTION_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : presentSubscription(row)
}

/** Ends it and lets the address go. False: it had ended before. */
export const endSubscription = async (
  trx: Database,
  sealer: Sealer,
  { id, at, reason }: { readonly id: number; readonly at: Date; readonly reason: 'asked' | 'undeliverable' },
): Promise<boolean> => {
  const changed = await trx
    .updateTable('subscription')
    .set({
      state: 'ended',
      ended_at: at,
      end_reason: reason,
      confirm_hash: null,
      address_hash: Buffer.alloc(0),
      address_sealed: sealer.seal('', 'mail-address'),
    })
    .where('id', '=', id)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Requests that nobody confirmed in time. @returns how many */
export const dropUnconfirmed = async (db: Database, now: Date): Promise<number> => {
  const dropped = await db
    .deleteFrom('subscription')
    .where('state', '=', 'pending')
    .where('confirm_until', '<', now)
    .executeTakeFirst()
  return Number(dropped.numDeletedRows)
}
