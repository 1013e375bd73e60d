/** Brings a database to the shape this version of the program needs. */
import { type Migration, Migrator, sql } from 'kysely'
import { ok, type Refusal, type Result, refused } from '../law/result.ts'
import type { Database } from './database.ts'
import { migrations as everyMigration } from './migrations/migrations.ts'

/** Older servers lack `nulls not distinct` and `merge`, which our SQL may use. */
export const OLDEST_POSTGRES = 15

export type MigrationRefusal = Refusal<'server-too-old' | 'database-newer-than-program' | 'migration-failed'>

const serverMajor = async (db: Database): Promise<number> => {
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version_num') as version`.execute(db)
  return Math.floor(Number(rows[0]?.version) / 10_000)
}

const appliedNames = async (db: Database): Promise<readonly string[]> => {
  const { rows } = await sql<{ found: string | null }>`
    select to_regclass('kysely_migration')::text as found`.execute(db)
  if (!rows[0]?.found) return []
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return applied.rows.map((row) => row.name)
}

/** True when no migration of this program is missing. */
export const isMigrated = async (db: Database): Promise<boolean> => {
  const applied = await appliedNames(db)
  return Object.keys(everyMigration).every((name) => applied.includes(name))
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Runs the migrations that are missing, all in one transaction: all of them or none.
 * Kysely holds a PostgreSQL advisory lock meanwhile, so processes that start together take turns
 * and the later ones find nothing left to do.
 *
 * Answers the names it ran. Refuses a server older than 15, a database that a newer version of the
 * program has migrated, and a migration that fails (`facts.migration`, `facts.reason`).
 */
export const migrate = async (
  db: Database,
  migrations: Readonly<Record<string, Migration>> = everyMigration,
): Promise<Result<readonly string[], MigrationRefusal>> => {
  const major = await serverMajor(db)
  if (major < OLDEST_POSTGRES) return refused({ code: 'server-too-old', facts: { major } })
  const unknown = (await appliedNames(db)).filter((name) => !(name in migrations))
  if (unknown.length > 0) {
    return refused({ code: 'database-newer-than-program', facts: { migration: unknown.join(', ') } })
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error !== undefined) {
    const failed = results.find((result) => result.status === 'Error')?.migrationName ?? ''
    return refused({ code: 'migration-failed', facts: { migration: failed, reason: reason(error) } })
  }
  return ok(results.map((result) => result.migrationName))
}
