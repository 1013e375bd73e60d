/** Messages on their way out, for administrators. */
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import type { OutboxTable } from './schema/notice-tables.ts'
import type { Organs } from './supervision-figure.ts'

export interface OutboxRow {
  readonly id: number
  readonly channel: OutboxTable['channel']
  readonly sealed: Buffer
  readonly organName: string | null
  readonly requestId: number | null
  readonly number: string | null
  readonly status: OutboxTable['status']
  readonly attempts: number
  readonly nextAt: Date
  readonly problem: string
  readonly createdAt: Date
  readonly sentAt: Date | null
}

/** What belongs to no organ is shown only where every organ is. */
const reached = (organs: Organs) =>
  organs === 'every' ? sql<boolean>`true` : sql<boolean>`outbox.organ_id = any(${organs}::bigint[])`

/** Newest first. A cursor that is none gives an empty page. */
export const listOutbox = async (
  db: Database,
  given: { readonly organs: Organs; readonly status: OutboxTable['status'] | null },
  page: PageRequest,
): Promise<{ readonly items: readonly OutboxRow[]; readonly next: string | null }> => {
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['number'])
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const rows = await db
    .selectFrom('outbox')
    .leftJoin('organ', 'organ.id', 'outbox.organ_id')
    .leftJoin('request', 'request.id', 'outbox.request_id')
    .select([
      'outbox.id',
      'outbox.channel',
      'outbox.sealed',
      'organ.name as organName',
      'outbox.request_id as requestId',
      'request.number',
      'outbox.status',
      'outbox.attempts',
      'outbox.next_at as nextAt',
      'outbox.last_error as problem',
      'outbox.created_at as createdAt',
      'outbox.sent_at as sentAt',
    ])
    .where(reached(given.organs))
    .$if(given.status !== null, (query) => query.where('outbox.status', '=', given.status ?? 'failed'))
    .$if(after !== null, (query) => query.where('outbox.id', '<', Number(after?.[0])))
    .orderBy('outbox.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? makeCursor([last.id]) : null }
}

export interface OutboxCount {
  readonly channel: OutboxTable['channel']
  readonly waiting: number
  readonly failed: number
}

export const countOutbox = (db: Database, organs: Organs): Promise<readonly OutboxCount[]> =>
  db
    .selectFrom('outbox')
    .select([
      'channel',
      sql<number>`count(*) filter (where status in ('waiting', 'sending'))`.as('waiting'),
      sql<number>`count(*) filter (where status = 'failed')`.as('failed'),
    ])
    .where('status', '<>', 'sent')
    .where(reached(organs))
    .groupBy('channel')
    .execute()

/** Organ of a message; null where it belongs to none, undefined where there is no such message. */
export const organOfMessage = async (db: Database, id: number): Promise<number | null | undefined> => {
  const row = await db.selectFrom('outbox').select('organ_id').where('id', '=', id).executeTakeFirst()
  return row?.organ_id
}
