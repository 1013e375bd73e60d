/** Names of the people behind ids. */
import type { Database } from './database.ts'

/** Ids that are numbers of ours: what else stands there belongs to another kind of subject. */
export const idsAmong = (texts: readonly string[]): readonly number[] => [
  ...new Set(texts.filter((text) => /^\d{1,15}$/.test(text)).map(Number)),
]

/** Those of the actors, as events and entries name them, that are accounts: id as text → name. */
export const namesOfActors = async (
  db: Database,
  actors: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = idsAmong(actors)
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('account').select(['id', 'display_name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, display_name }) => [String(id), display_name]))
}
