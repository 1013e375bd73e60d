/** A column that can be subscribed to. */
import type { Database } from './database.ts'

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
