/** Subscriptions by mail: addresses sealed, found again by keyed hash. */
import { sql } from 'kysely'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'
import { storableText } from './storable.ts'

/** What is subscribed to. `query`: fields of a search as they stand in its address. */
export type SubscriptionTarget =
  | { readonly kind: 'organ'; readonly organId: number }
  | { readonly kind: 'column'; readonly columnId: number }
  | { readonly kind: 'search'; readonly query: string }

export interface Subscription {
  readonly id: number
  readonly target: SubscriptionTarget
  readonly state: 'pending' | 'active' | 'ended'
  readonly sentThrough: Date | null
  readonly lastMessage: string
  readonly failures: number
}

const SAME_ADDRESS = (address: string): string => address.trim().toLowerCase()

export const addressHash = (sealer: Sealer, address: string): Buffer =>
  sealer.hash(SAME_ADDRESS(address), 'mail-address')

const rowOf = (target: SubscriptionTarget) => ({
  target: target.kind,
  organ_id: target.kind === 'organ' ? target.organId : null,
  column_id: target.kind === 'column' ? target.columnId : null,
  query: target.kind === 'search' ? storableText(target.query) : '',
})

interface Row {
  readonly id: number
  readonly target: SubscriptionTarget['kind']
  readonly organ_id: number | null
  readonly column_id: number | null
  readonly query: string
  readonly state: Subscription['state']
  readonly sent_through: Date | null
  readonly last_message: string
  readonly failures: number
}

const targetOf = (row: Row): SubscriptionTarget => {
  if (row.target === 'organ') return { kind: 'organ', organId: row.organ_id ?? 0 }
  if (row.target === 'column') return { kind: 'column', columnId: row.column_id ?? 0 }
  return { kind: 'search', query: row.query }
}

const present = (row: Row): Subscription => ({
  id: row.id,
  target: targetOf(row),
  state: row.state,
  sentThrough: row.sent_through,
  lastMessage: row.last_message,
  failures: row.failures,
})

const COLUMNS = [
  'id',
  'target',
  'organ_id',
  'column_id',
  'query',
  'state',
  'sent_through',
  'last_message',
  'failures',
] as const

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
    .select(COLUMNS)
    .where('address_hash', '=', hash)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'active'),
        eb.and([eb('state', '=', 'pending'), eb('confirm_until', '>', now)]),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(present)
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
  const row = rowOf(given.target)
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
    .select(COLUMNS)
    .where('confirm_hash', '=', confirmHash)
    .where('state', '=', 'pending')
    .where('confirm_until', '>', now)
    .executeTakeFirst()
  return row === undefined ? null : present(row)
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
  const row = await db.selectFrom('subscription').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : present(row)
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
    .select([...COLUMNS, 'address_sealed'])
    .where('id', '=', id)
    .where('state', '=', 'active')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (row === undefined) return null
  return { ...present(row), address: sealer.open(row.address_sealed, 'mail-address').toString('utf8') }
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

/** Requests that nobody confirmed in time. @returns how many */
export const dropUnconfirmed = async (db: Database, now: Date): Promise<number> => {
  const dropped = await db
    .deleteFrom('subscription')
    .where('state', '=', 'pending')
    .where('confirm_until', '<', now)
    .executeTakeFirst()
  return Number(dropped.numDeletedRows)
}

export interface NewlyPublished {
  readonly id: number
  readonly title: string
  readonly organName: string
  readonly publishedOn: LocalDate
}

export interface Span {
  readonly after: Date
  readonly until: Date
  readonly most: number
}

const published = (db: Database, { after, until, most }: Span) =>
  db
    .selectFrom('disclosure')
    .innerJoin('organ', 'organ.id', 'disclosure.organ_id')
    .select([
      'disclosure.id',
      'disclosure.title',
      'organ.name as organName',
      'disclosure.published_on as publishedOn',
    ])
    .where('disclosure.published_at', '>', after)
    .where('disclosure.published_at', '<=', until)
    // A day earlier than the instant in any zone: lets the index on the day narrow it down.
    .where(sql<boolean>`disclosure.published_on >= (${after}::timestamptz - interval '1 day')::date`)
    .orderBy('disclosure.published_on', 'desc')
    .orderBy('disclosure.id', 'desc')
    .limit(most)

export const publishedByOrgan = (
  db: Database,
  organId: number,
  span: Span,
): Promise<readonly NewlyPublished[]> =>
  published(db, span).where('disclosure.organ_id', '=', organId).execute()

export const publishedInColumn = (
  db: Database,
  columnId: number,
  span: Span,
): Promise<readonly NewlyPublished[]> =>
  published(db, span)
    .innerJoin('disclosure_column', 'disclosure_column.disclosure_id', 'disclosure.id')
    .where('disclosure_column.column_id', '=', columnId)
    .execute()

export const publishedAmong = async (
  db: Database,
  ids: readonly number[],
  span: Span,
): Promise<readonly NewlyPublished[]> =>
  ids.length === 0 ? [] : published(db, span).where('disclosure.id', 'in', ids).execute()

export interface NamedColumn {
  readonly id: number
  readonly name: string
  readonly organName: string
}

/** Null for a column that is closed or not there. */
export const findOpenColumn = async (db: Database, id: number): Promise<NamedColumn | null> =>
  (await db
    .selectFrom('site_column')
    .innerJoin('organ', 'organ.id', 'site_column.organ_id')
    .select(['site_column.id', 'site_column.name', 'organ.name as organName'])
    .where('site_column.id', '=', id)
    .where('site_column.closed_at', 'is', null)
    .executeTakeFirst()) ?? null
