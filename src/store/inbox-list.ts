/** Somebody's own messages. */
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'

export interface InboxRow {
  readonly id: number
  readonly kind: string
  readonly text: string
  readonly requestId: number | null
  readonly manuscriptId: number | null
  readonly organId: number | null
  readonly filingYear: number | null
  readonly remedyId: number | null
  readonly createdAt: Date
  readonly readAt: Date | null
}

/** Newest first. A cursor that is none gives an empty page. */
export const listInbox = async (
  db: Database,
  accountId: number,
  unreadOnly: boolean,
  page: PageRequest,
): Promise<{ readonly items: readonly InboxRow[]; readonly next: string | null }> => {
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['number'])
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const rows = await db
    .selectFrom('inbox_message')
    .select([
      'id',
      'kind',
      'text',
      'request_id as requestId',
      'manuscript_id as manuscriptId',
      'organ_id as organId',
      'filing_year as filingYear',
      'remedy_id as remedyId',
      'created_at as createdAt',
      'read_at as readAt',
    ])
    .where('account_id', '=', accountId)
    .$if(unreadOnly, (query) => query.where('read_at', 'is', null))
    .$if(after !== null, (query) => query.where('id', '<', Number(after?.[0])))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? makeCursor([last.id]) : null }
}

export const countUnread = async (db: Database, accountId: number): Promise<number> => {
  const { unread } = await db
    .selectFrom('inbox_message')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** @param ids null: all of them */
export const markRead = async (
  db: Database,
  accountId: number,
  ids: readonly number[] | null,
  at: Date,
): Promise<void> => {
  if (ids?.length === 0) return
  await db
    .updateTable('inbox_message')
    .set({ read_at: at })
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
    .execute()
}
