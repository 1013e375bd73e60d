/** What was published within a span of time, for digests. */
import { sql } from 'kysely'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

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
