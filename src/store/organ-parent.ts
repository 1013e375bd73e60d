import type { Database } from './database.ts'

/** Name of the organ above; null for the root. */
export const parentOf = async (db: Database, organId: number): Promise<string | null> => {
  const row = await db
    .selectFrom('organ')
    .innerJoin('organ as parent', 'parent.id', 'organ.parent_id')
    .select('parent.name')
    .where('organ.id', '=', organId)
    .executeTakeFirst()
  return row?.name ?? null
}
