/** Reading the audit log: newest first, by organ, case, actor and time. */
import type { Page } from '../contract/annual-report-library.ts'
import { idsAmong, namesOfActors } from './account-names.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import { storableText } from './storable.ts'

export interface AuditFilter {
  /** The organ, or 0 for what belongs to none. */
  readonly chain: number
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly actor?: string
  /** From this instant on. */
  readonly from?: Date
  /** Before this instant. */
  readonly until?: Date
}

export interface LoggedAct {
  readonly seq: number
  readonly at: Date
  readonly actor: string
  /** Empty for applicants, for the program, and for accounts that are gone. */
  readonly actorName: string
  readonly address: string
  readonly act: string
  readonly subjectKind: string
  readonly subjectId: string
  /** 受理号 where the subject is a case. */
  readonly subjectName: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

const matching = (db: Database, filter: AuditFilter, before: number | null) => {
  let query = db.selectFrom('audit_entry').where('chain', '=', filter.chain)
  if (before !== null) query = query.where('seq', '<', before)
  if (filter.actor !== undefined) query = query.where('actor', '=', storableText(filter.actor))
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from)
  if (filter.until !== undefined) query = query.where('at', '<', filter.until)
  if (filter.subject === undefined) return query
  return query
    .where('subject_kind', '=', filter.subject.kind)
    .where('subject_id', '=', storableText(filter.subject.id))
}

const numbersOf = async (db: Database, requests: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = idsAmong(requests)
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('request').select(['id', 'number']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, number }) => [String(id), number]))
}

/** A cursor that is none gives an empty page. */
export const listAudit = async (
  db: Database,
  filter: AuditFilter,
  page: PageRequest,
): Promise<Page<LoggedAct>> => {
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['number'])
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const rows = await matching(db, filter, after === null ? null : Number(after[0]))
    .select(['seq', 'at', 'actor', 'address', 'act', 'subject_kind', 'subject_id', 'detail'])
    .orderBy('seq', 'desc')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  const names = await namesOfActors(
    db,
    shown.map(({ actor }) => actor),
  )
  const numbers = await numbersOf(
    db,
    shown.filter(({ subject_kind }) => subject_kind === 'request').map(({ subject_id }) => subject_id),
  )
  const items = shown.map(({ subject_kind, subject_id, ...row }) => ({
    ...row,
    actorName: names.get(row.actor) ?? '',
    subjectKind: subject_kind,
    subjectId: subject_id,
    subjectName: subject_kind === 'request' ? (numbers.get(subject_id) ?? null) : null,
  }))
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? makeCursor([last.seq]) : null }
}
