/** Taking messages from the outbox, and what became of them. Several processes may take at once. */
import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Message } from './outbox.ts'

/** A message taken: nobody else has it until the lease ends. */
export interface TakenMessage {
  readonly id: number
  readonly dedupeKey: string
  readonly channel: Message['channel']
  readonly organId: number | null
  readonly requestId: number | null
  readonly sealed: Buffer
  /** Which attempt this is, from 1: the mark of who took it. */
  readonly attempt: number
  readonly createdAt: Date
}

export interface Taking {
  readonly channels: readonly Message['channel'][]
  readonly most: number
  readonly now: Date
  readonly until: Date
}

/** Messages that are due, and those whose taker did not come back in time. */
export const takeMessages = async (db: Database, taking: Taking): Promise<readonly TakenMessage[]> => {
  if (taking.channels.length === 0) return []
  const rows = await db
    .updateTable('outbox')
    .set({ status: 'sending', taken_until: taking.until, attempts: sql<number>`attempts + 1` })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbox')
        .select('id')
        .where('channel', 'in', taking.channels)
        .where((or) =>
          or.or([
            or.and([or('status', '=', 'waiting'), or('next_at', '<=', taking.now)]),
            or.and([or('status', '=', 'sending'), or('taken_until', '<', taking.now)]),
          ]),
        )
        .orderBy('next_at')
        .orderBy('id')
        .limit(taking.most)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'dedupe_key', 'channel', 'organ_id', 'request_id', 'sealed', 'attempts', 'created_at'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    dedupeKey: row.dedupe_key,
    channel: row.channel,
    organId: row.organ_id,
    requestId: row.request_id,
    sealed: row.sealed,
    attempt: row.attempts,
    createdAt: row.created_at,
  }))
}

export type Fate =
  | { readonly status: 'sent'; readonly at: Date }
  | { readonly status: 'waiting'; readonly nextAt: Date; readonly error: string }
  | { readonly status: 'failed'; readonly error: string }

const changes = (fate: Fate) => {
  switch (fate.status) {
    case 'sent':
      return { status: fate.status, sent_at: fate.at, last_error: '', taken_until: null }
    case 'waiting':
      return { status: fate.status, next_at: fate.nextAt, last_error: fate.error, taken_until: null }
    case 'failed':
      return { status: fate.status, last_error: fate.error, taken_until: null }
  }
}

/** False when the lease was lost and somebody else has taken the message since: their word counts. */
export const settleMessage = async (
  db: Database,
  { id, attempt }: Pick<TakenMessage, 'id' | 'attempt'>,
  fate: Fate,
): Promise<boolean> => {
  const changed = await db
    .updateTable('outbox')
    .set(changes(fate))
    .where('id', '=', id)
    .where('status', '=', 'sending')
    .where('attempts', '=', attempt)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** A message that failed or waits is tried again from now on. False: it is not there, or was sent. */
export const retryMessage = async (db: Database, id: number, at: Date): Promise<boolean> => {
  const changed = await db
    .updateTable('outbox')
    .set({ status: 'waiting', next_at: at, last_error: '' })
    .where('id', '=', id)
    .where('status', 'in', ['failed', 'waiting'])
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
