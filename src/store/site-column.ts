/** 栏目: what each organ arranges its documents by. */
import { sql } from 'kysely'
import type { ColumnPace } from '../law/proactive-disclosure/column-pace.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface SiteColumn {
  readonly id: number
  readonly organId: number
  /** Null at the top. */
  readonly parentId: number | null
  readonly slug: string
  readonly name: string
  readonly about: string
  readonly pace: ColumnPace
  /** 重点领域. */
  readonly isKeyArea: boolean
  readonly place: number
  /** Null while it is kept up. A closed one stays readable. */
  readonly closedAt: Date | null
  readonly closeReason: string
}

const COLUMN = [
  'id',
  'organ_id as organId',
  'parent_id as parentId',
  'slug',
  'name',
  'about',
  'pace',
  'is_key_area as isKeyArea',
  'place',
  'closed_at as closedAt',
  'close_reason as closeReason',
] as const

/** More are not arranged by anybody. */
export const MOST_COLUMNS = 200

/** In their order, closed ones among them. */
export const listColumns = async (db: Database, organId: number): Promise<readonly SiteColumn[]> =>
  db
    .selectFrom('site_column')
    .select(COLUMN)
    .where('organ_id', '=', organId)
    .orderBy('place')
    .orderBy('id')
    .limit(MOST_COLUMNS)
    .execute()

export interface NewColumn {
  readonly organId: number
  readonly parentId: number | null
  readonly slug: string
  readonly name: string
  readonly about: string
  readonly pace: ColumnPace
  readonly isKeyArea: boolean
}

/** Last among its like. @returns null when the organ has a column of that address already */
export const insertColumn = async (trx: Database, given: NewColumn): Promise<number | null> => {
  const row = await trx
    .insertInto('site_column')
    .values({
      organ_id: given.organId,
      parent_id: given.parentId,
      slug: given.slug,
      name: storableText(given.name),
      about: storableText(given.about),
      pace: given.pace,
      is_key_area: given.isKeyArea,
      place: sql<number>`(select coalesce(max(place), 0) + 1 from site_column where organ_id = ${given.organId})`,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['organ_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export type ColumnChange = Pick<SiteColumn, 'parentId' | 'name' | 'about' | 'pace' | 'isKeyArea'>

export const updateColumn = async (trx: Database, id: number, change: ColumnChange): Promise<void> => {
  await trx
    .updateTable('site_column')
    .set({
      parent_id: change.parentId,
      name: storableText(change.name),
      about: storableText(change.about),
      pace: change.pace,
      is_key_area: change.isKeyArea,
    })
    .where('id', '=', id)
    .execute()
}

export const setColumnClosed = async (
  trx: Database,
  id: number,
  closed: { readonly at: Date; readonly reason: string } | null,
): Promise<void> => {
  await trx
    .updateTable('site_column')
    .set({ closed_at: closed?.at ?? null, close_reason: storableText(closed?.reason ?? '') })
    .where('id', '=', id)
    .execute()
}

/** Puts columns into this order. */
export const orderColumns = async (trx: Database, organId: number, ids: readonly number[]): Promise<void> => {
  await sql`
    update site_column c set place = wanted.place
    from unnest(${[...ids]}::bigint[]) with ordinality as wanted(id, place)
    where c.id = wanted.id and c.organ_id = ${organId}`.execute(trx)
}

/** Until the transaction ends, nobody else arranges the columns of this organ. */
export const lockColumns = async (trx: Database, organId: number): Promise<void> => {
  await trx.selectFrom('organ').select('id').where('id', '=', organId).forUpdate().execute()
}

export interface ColumnContents {
  /** No more than `MOST_COUNTED` are counted. */
  readonly documents: number
  /** The day of the newest; null while it is empty. */
  readonly lastOn: LocalDate | null
}

export const MOST_COUNTED = 1_000

/** What stands in each column of an organ itself, without those below it: id → contents. */
export const columnContents = async (
  db: Database,
  organId: number,
): Promise<ReadonlyMap<number, ColumnContents>> => {
  const { rows } = await sql<ColumnContents & { id: number }>`
    select c.id,
      (select count(*)::integer from (select from disclosure_column dc where dc.column_id = c.id
        limit ${MOST_COUNTED}) counted) as documents,
      (select max(dc.published_on) from disclosure_column dc where dc.column_id = c.id) as "lastOn"
    from site_column c where c.organ_id = ${organId}`.execute(db)
  return new Map(rows.map(({ id, ...contents }) => [id, contents]))
}
