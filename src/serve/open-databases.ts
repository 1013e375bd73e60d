/** The databases of the site, migrated, and the keys that unseal them. */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import { type OpenRefusal, openRefusalMessage } from '../api/platform/start-refusal.ts'
import type { StopSignal } from '../api/platform/stop-signal.ts'
import type { Config } from '../config.ts'
import { ok, refused } from '../law/result.ts'
import { closeDatabase, type Database, type DatabaseConnection, openDatabase } from '../store/database.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import { migrate } from '../store/migrate.ts'
import { migrationRefusalMessage } from '../store/migration-refusal-messages.ts'
import { startPostgres } from '../store/postgres/start-postgres.ts'
import { startRefusalMessage } from '../store/postgres/start-refusal-messages.ts'
import { keyRingRefusalMessage } from '../store/sealing/key-ring-refusal-messages.ts'
import { type OpenRing, openKeyRing } from '../store/sealing/open-key-ring.ts'
import type { Refused, Started, Undo } from './started.ts'

/** A database of one's own that starts at the same time, in a compose file for instance, is waited for. */
const DATABASE_TRIES = 20
const BETWEEN_TRIES_MS = 500

const openConnection = async (
  config: Config,
  logger: Logger,
  undo: Undo,
): Promise<Started<DatabaseConnection>> => {
  if (config.databaseUrl !== null) return ok({ url: config.databaseUrl })
  const started = await startPostgres({
    dataFolder: config.dataFolder,
    binaries: config.postgres,
    log: logger,
  })
  if (!started.ok) {
    return refused({ code: started.refusal.code, ...startRefusalMessage(started.refusal) })
  }
  undo.push(started.value.stop)
  return ok(started.value.connection)
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Waits for a server that is not there yet; a server that turns us away is refused at once. */
const reached = async (
  db: Database,
  setting: 'DATABASE_URL' | 'READ_DATABASE_URL',
  logger: Logger,
  stop: StopSignal,
): Promise<Started<null>> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sql`select 1`.execute(db)
      return ok(null)
    } catch (error) {
      const reason = reasonOf(error)
      if (!isDatabaseAway(error) || attempt === DATABASE_TRIES || stop.isRaised()) {
        return refused(inWords({ code: 'database-unreachable', facts: { reason, setting } }))
      }
      logger.warn({ attempt, reason }, 'waiting for the database')
      await pause(BETWEEN_TRIES_MS)
    }
  }
}

export const migrated = async (db: Database): Promise<Started<readonly string[]>> => {
  const done = await migrate(db)
  return done.ok ? done : refused({ code: done.refusal.code, ...migrationRefusalMessage(done.refusal) })
}

export const ringOpened = async (
  db: Database,
  { keyFile }: Config,
  logger: Logger,
): Promise<Started<OpenRing>> => {
  const opened = await openKeyRing(db, { file: keyFile, at: new Date() })
  if (!opened.ok) return refused({ code: opened.refusal.code, ...keyRingRefusalMessage(opened.refusal) })
  if (opened.value.isNew)
    logger.info({ file: keyFile }, 'key ring made: keep a copy of it apart from the database')
  return opened
}

export const inWords = (refusal: OpenRefusal): Refused => ({
  code: refusal.code,
  ...openRefusalMessage(refusal),
})

interface Databases {
  readonly db: Database
  readonly readDb: Database
}

export const openDatabases = async (
  config: Config,
  logger: Logger,
  stop: StopSignal,
  undo: Undo,
): Promise<Started<Databases>> => {
  const connection = await openConnection(config, logger, undo)
  if (!connection.ok) return connection
  const db = openDatabase(connection.value)
  undo.push(() => closeDatabase(db))
  const primary = await reached(db, 'DATABASE_URL', logger, stop)
  if (!primary.ok) return primary
  if (config.readDatabaseUrl === null) return ok({ db, readDb: db })
  const readDb = openDatabase({ url: config.readDatabaseUrl })
  undo.push(() => closeDatabase(readDb))
  const replica = await reached(readDb, 'READ_DATABASE_URL', logger, stop)
  return replica.ok ? ok({ db, readDb }) : replica
}
