/** What of a manuscript is public: its number and its versions. */
import type { Database } from './database.ts'

export interface ReleasedRow {
  readonly version: number
  readonly indexNumber: string
  readonly publishedAt: Date
  readonly versions: readonly {
    readonly version: number
    readonly publishedAt: Date
    readonly changeNote: string
    readonly isShown: boolean
  }[]
}

/** Null while it is not public. */
export const findReleased = async (db: Database, id: number): Promise<ReleasedRow | null> => {
  const row = await db
    .selectFrom('disclosure')
    .select(['version', 'index_number as indexNumber', 'published_at as publishedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const versions = await db
    .selectFrom('disclosure_version')
    .select(['version', 'published_at as publishedAt', 'change_note as changeNote', 'is_shown as isShown'])
    .where('disclosure_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return { ...row, versions }
}
