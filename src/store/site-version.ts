/** Counts every change of what the public sees; caches hold their pages for one version. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Every bump is announced here, with the new version as payload, when its transaction commits. */
export const SITE_VERSION_CHANNEL = 'sunlit_site_version'

export const readSiteVersion = async (db: Database): Promise<number> => {
  const { version } = await db.selectFrom('site_version').select('version').executeTakeFirstOrThrow()
  return version
}

/** Last in a transaction that changes something public: those that do so wait for each other from here on. */
export const bumpSiteVersion = async (db: Database): Promise<number> => {
  const { version } = await db
    .updateTable('site_version')
    .set({ version: sql<number>`version + 1` })
    .returning('version')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('disclosure_change')
    .set({ site_version: version })
    .where('site_version', 'is', null)
    .execute()
  await sql`select pg_notify(${SITE_VERSION_CHANNEL}, ${String(version)})`.execute(db)
  return version
}
