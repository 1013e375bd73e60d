/** Messages to staff, shown in the console. */
import type { NoticeKind } from '../contract/notice/notice-kind.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface InboxEntry {
  readonly accountIds: readonly number[]
  /** The same key reaches an account once. */
  readonly dedupeKey: string
  readonly kind: NoticeKind
  readonly organId: number | null
  readonly requestId: number | null
  readonly manuscriptId?: number | null
  /** The report of the organ for this year. */
  readonly filingYear?: number | null
  readonly remedyId?: number | null
  readonly text: string
  readonly at: Date
}

export const putInInboxes = async (trx: Database, entry: InboxEntry): Promise<void> => {
  if (entry.accountIds.length === 0) return
  await trx
    .insertInto('inbox_message')
    .values(
      entry.accountIds.map((accountId) => ({
        account_id: accountId,
        dedupe_key: entry.dedupeKey,
        kind: entry.kind,
        organ_id: entry.organId,
        request_id: entry.requestId,
        manuscript_id: entry.manuscriptId ?? null,
        filing_year: entry.filingYear ?? null,
        remedy_id: entry.remedyId ?? null,
        text: storableText(entry.text),
        created_at: entry.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['account_id', 'dedupe_key']).doNothing())
    .execute()
}
