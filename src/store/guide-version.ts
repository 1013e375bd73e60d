/** Guides (指南) as they were, and when somebody last looked at one. */
import { sql } from 'kysely'
import type { OrganGuide } from '../contract/organ/organ-guide.ts'
import type { Database } from './database.ts'
import { storableJson } from './storable.ts'

export interface GuideVersion {
  readonly version: number
  readonly guide: OrganGuide
  readonly writtenBy: string
  readonly writtenAt: Date
}

/** Call it with the tree of organs locked. @returns the number of the version */
export const addGuideVersion = async (
  trx: Database,
  given: { readonly organId: number; readonly guide: OrganGuide; readonly by: string; readonly at: Date },
): Promise<number> => {
  const { version } = await trx
    .insertInto('guide_version')
    .values({
      organ_id: given.organId,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from guide_version where organ_id = ${given.organId})`,
      guide: storableJson(given.guide),
      written_by: given.by,
      written_at: given.at,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

const MOST_VERSIONS = 100

/** Newest first. */
export const guideVersions = async (db: Database, organId: number): Promise<readonly GuideVersion[]> =>
  db
    .selectFrom('guide_version')
    .select(['version', 'guide', 'written_by as writtenBy', 'written_at as writtenAt'])
    .where('organ_id', '=', organId)
    .orderBy('version', 'desc')
    .limit(MOST_VERSIONS)
    .execute()

/** Since when it says what it says; null where it was never written here. */
export const guideWrittenAt = async (db: Database, organId: number): Promise<Date | null> => {
  const row = await db
    .selectFrom('guide_version')
    .select('written_at')
    .where('organ_id', '=', organId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.written_at ?? null
}

/** Written or found right: the last time, and by whom. */
export const lastGuideLook = async (
  db: Database,
  organId: number,
): Promise<{ readonly at: Date; readonly by: string } | null> => {
  const { rows } = await sql<{ at: Date; by: string }>`
    select written_at as at, written_by as by from guide_version where organ_id = ${organId}
    union all
    select looked_at, looked_by from guide_look where organ_id = ${organId}
    order by at desc limit 1`.execute(db)
  return rows[0] ?? null
}

export const addGuideLook = async (trx: Database, organId: number, by: string, at: Date): Promise<void> => {
  await trx
    .insertInto('guide_look')
    .values({ organ_id: organId, looked_by: by, looked_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
