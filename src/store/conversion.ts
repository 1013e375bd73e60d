/** What is proposed to be published because it was asked for (Art. 44). */
import { sql } from 'kysely'
import type { Outcome } from '../law/request/outcome.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import { storableText } from './storable.ts'

export interface ConversionRow {
  readonly id: number
  readonly organ: { readonly id: number; readonly name: string }
  readonly origin: 'applicant' | 'similar'
  readonly foundAt: Date
  readonly decision: 'converted' | 'declined' | null
  readonly reason: string
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly manuscriptId: number | null
  readonly requests: readonly {
    readonly id: number
    readonly number: string
    readonly subject: string
    readonly closedOn: LocalDate | null
  }[]
}

export interface ConversionFilter {
  readonly organId: number
  readonly isOpen: boolean
}

interface Joined {
  readonly id: number
  readonly organ_id: number
  readonly organ_name: string
  readonly origin: 'applicant' | 'similar'
  readonly found_at: Date
  readonly decision: 'converted' | 'declined' | null
  readonly decision_reason: string
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly manuscript_id: number | null
  readonly requests: ConversionRow['requests']
}

const rowOf = (row: Joined): ConversionRow => ({
  id: row.id,
  organ: { id: row.organ_id, name: row.organ_name },
  origin: row.origin,
  foundAt: row.found_at,
  decision: row.decision,
  reason: row.decision_reason,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  manuscriptId: row.manuscript_id,
  requests: row.requests,
})

const REQUESTS_SHOWN = 20

const selectConversions = (db: Database) =>
  db
    .selectFrom('conversion as c')
    .innerJoin('organ', 'organ.id', 'c.organ_id')
    .select([
      'c.id',
      'c.organ_id',
      'organ.name as organ_name',
      'c.origin',
      'c.found_at',
      'c.decision',
      'c.decision_reason',
      'c.decided_by',
      'c.decided_at',
      'c.manuscript_id',
      sql<ConversionRow['requests']>`coalesce((
        select jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'subject', r.subject,
          'closedOn', r.closed_on) order by r.id)
        from (select request.* from conversion_request l join request on request.id = l.request_id
          where l.conversion_id = c.id order by request.id limit ${REQUESTS_SHOWN}) r), '[]')`.as('requests'),
    ])

/** Newest first; a page at a time. */
export const listConversions = async (
  db: Database,
  { organId, isOpen }: ConversionFilter,
  { cursor, limit }: PageRequest,
): Promise<{ readonly items: readonly ConversionRow[]; readonly next: string | null }> => {
  const after = cursor === null ? null : parseCursor(cursor, ['number'])
  const rows = await selectConversions(db)
    .where('c.decision', isOpen ? 'is' : 'is not', null)
    .where('c.organ_id', '=', organId)
    .$if(after !== null, (query) => query.where('c.id', '<', Number(after?.[0])))
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(rowOf)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? makeCursor([last.id]) : null }
}

export const findConversion = async (db: Database, id: number): Promise<ConversionRow | null> => {
  const row = await selectConversions(db).where('c.id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowOf(row)
}

/** For what is decided only once: nobody else decides until the transaction ends. Null: there is none. */
export const lockConversion = async (
  trx: Database,
  id: number,
): Promise<{ readonly organId: number; readonly isDecided: boolean } | null> => {
  const row = await trx
    .selectFrom('conversion')
    .select(['organ_id', 'decision'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : { organId: row.organ_id, isDecided: row.decision !== null }
}

export interface ConversionDecision {
  readonly id: number
  readonly decision: 'converted' | 'declined'
  readonly reason: string
  readonly by: string
  readonly at: Date
  readonly manuscriptId: number | null
}

export const decideConversion = async (trx: Database, given: ConversionDecision): Promise<void> => {
  await trx
    .updateTable('conversion')
    .set({
      decision: given.decision,
      decision_reason: storableText(given.reason),
      decided_by: given.by,
      decided_at: given.at,
      manuscript_id: given.manuscriptId,
    })
    .where('id', '=', given.id)
    .execute()
}

/** Requests that stand in a proposal already are left out; null where nothing is left to propose. */
export const insertConversion = async (
  trx: Database,
  given: {
    readonly organId: number
    readonly origin: 'applicant' | 'similar'
    readonly requests: readonly number[]
    readonly at: Date
  },
): Promise<number | null> => {
  const known = await trx
    .selectFrom('conversion_request')
    .select('request_id')
    .where('request_id', 'in', [...given.requests])
    .execute()
  const taken = new Set(known.map(({ request_id }) => request_id))
  const left = given.requests.filter((id) => !taken.has(id))
  if (left.length === 0) return null
  const { id } = await trx
    .insertInto('conversion')
    .values({ organ_id: given.organId, origin: given.origin, found_at: given.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('conversion_request')
    .values(left.map((request) => ({ conversion_id: id, request_id: request })))
    .execute()
  return id
}

export const outcomeOf = async (db: Database, requestId: number): Promise<Outcome | null> => {
  const row = await db.selectFrom('request').select('outcome').where('id', '=', requestId).executeTakeFirst()
  return row?.outcome ?? null
}

export interface SuggestionStanding {
  readonly decision: 'converted' | 'declined' | null
  readonly reason: string
  /** The page, once it is published. */
  readonly disclosureId: number | null
}

/** What became of the proposal in which a case stands; null where it stands in none that its applicant made. */
export const suggestionOf = async (db: Database, requestId: number): Promise<SuggestionStanding | null> => {
  const row = await db
    .selectFrom('conversion_request as l')
    .innerJoin('conversion as c', 'c.id', 'l.conversion_id')
    .leftJoin('disclosure as d', 'd.id', 'c.manuscript_id')
    .select(['c.decision', 'c.decision_reason as reason', 'd.id as disclosureId', 'c.origin'])
    .where('l.request_id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined || (row.origin !== 'applicant' && row.disclosureId === null)) return null
  return { decision: row.decision, reason: row.reason, disclosureId: row.disclosureId }
}
