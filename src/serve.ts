/** `sunlit serve`: database, migrations, demonstration content, web application; and all of it away again. */
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import pino, { type Logger } from 'pino'
import { importDemoReports } from './actions/annual-report/import-demo-reports.ts'
import { openReadingPool, READING_LIMITS } from './actions/annual-report/reading-pool.ts'
import { makeContext } from './actions/make-context.ts'
import { makeLogger } from './api/platform/access-log.ts'
import { listenRefusal, type OpenRefusal, openRefusalMessage } from './api/platform/start-refusal.ts'
import { type StopSignal, watchStopSignals } from './api/platform/stop-signal.ts'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import type { Bilingual } from './contract/settings/setting.ts'
import { ok, type Result, refused } from './law/result.ts'
import { closeDatabase, type Database, type DatabaseConnection, openDatabase } from './store/database.ts'
import { isDatabaseAway } from './store/database-away.ts'
import { migrate } from './store/migrate.ts'
import { migrationRefusalMessage } from './store/migration-refusal-messages.ts'
import { startPostgres } from './store/postgres/start-postgres.ts'
import { startRefusalMessage } from './store/postgres/start-refusal-messages.ts'
import { keyRingRefusalMessage } from './store/sealing/key-ring-refusal-messages.ts'
import { type OpenRing, openKeyRing } from './store/sealing/open-key-ring.ts'

/** A refusal ready for a person: its code and its words. */
export interface Refused extends Bilingual {
  readonly code: string
}

type Started<T> = Result<T, Refused>

/** What was started so far; taken away in the opposite order. */
type Undo = (() => Promise<unknown>)[]

/** A database of one's own that starts at the same time, in a compose file for instance, is waited for. */
const DATABASE_TRIES = 20
const BETWEEN_TRIES_MS = 500
/** Requests that take longer are cut off when the site stops. */
const FINISH_WITHIN_MS = 10_000

const EXIT_STOPPED = 0
const EXIT_REFUSED = 2

export interface ServeParts {
  readonly config: Config
  /** Of the program. */
  readonly version: string
  /** Folder of the reports that fill an empty library. */
  readonly demoFolder: string
  /** Lines for the person at the terminal. */
  readonly say: (message: Bilingual) => void
  readonly refuse: (refusal: Refused) => void
}

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

const migrated = async (db: Database): Promise<Started<readonly string[]>> => {
  const done = await migrate(db)
  return done.ok ? done : refused({ code: done.refusal.code, ...migrationRefusalMessage(done.refusal) })
}

const ringOpened = async (db: Database, { keyFile }: Config, logger: Logger): Promise<Started<OpenRing>> => {
  const opened = await openKeyRing(db, { file: keyFile, at: new Date() })
  if (!opened.ok) return refused({ code: opened.refusal.code, ...keyRingRefusalMessage(opened.refusal) })
  if (opened.value.isNew)
    logger.info({ file: keyFile }, 'key ring made: keep a copy of it apart from the database')
  return opened
}

const inWords = (refusal: OpenRefusal): Refused => ({ code: refusal.code, ...openRefusalMessage(refusal) })

const listening = async (app: FastifyInstance, { host, port }: Config): Promise<Started<string>> => {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const refusal = listenRefusal(error, host, port)
    if (refusal === null) throw error
    return refused(inWords(refusal))
  }
  return ok(addressForPeople(host, (app.server.address() as AddressInfo).port))
}

/** Where a browser on this machine finds the site. */
export const addressForPeople = (host: string, port: number): string => {
  const isEverywhere = host === '::' || host === '0.0.0.0'
  const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}/`
}

interface Databases {
  readonly db: Database
  readonly readDb: Database
}

const openDatabases = async (
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

/** Requests under way are answered first, within reason. */
const closeApp = async (app: FastifyInstance): Promise<void> => {
  const timer = setTimeout(() => app.server.closeAllConnections(), FINISH_WITHIN_MS)
  await app.close()
  clearTimeout(timer)
}

/** A demonstration that cannot be read is no reason not to open. */
const fillEmptyLibrary = async (db: Database, folder: string, logger: Logger): Promise<void> => {
  const reading = openReadingPool({ ...READING_LIMITS, size: 1 })
  try {
    const added = await importDemoReports({ db, now: () => new Date(), reading }, folder)
    if (!added.ok)
      logger.warn({ code: added.refusal.code, ...added.refusal.facts }, 'no demonstration reports')
    else if (added.value > 0) logger.info({ reports: added.value }, 'demonstration reports added')
  } catch (error) {
    logger.error({ err: error }, 'no demonstration reports')
  } finally {
    await reading.close()
  }
}

/** @returns the address of the site; null when a stop was asked for before it was open */
const start = async (
  parts: ServeParts,
  logger: Logger,
  stop: StopSignal,
  undo: Undo,
): Promise<Started<string | null>> => {
  const { config, version, demoFolder } = parts
  const databases = await openDatabases(config, logger, stop, undo)
  if (!databases.ok) return databases
  const { db, readDb } = databases.value
  const done = await migrated(db)
  if (!done.ok) return done
  if (done.value.length > 0) logger.info({ migrations: done.value }, 'database brought up to date')
  if (stop.isRaised()) return ok(null)
  if (config.demo) await fillEmptyLibrary(db, demoFolder, logger)
  if (stop.isRaised()) return ok(null)
  const ring = await ringOpened(db, config, logger)
  if (!ring.ok) return ring
  const { sealer } = ring.value
  const context = makeContext({ db, sealer, baseUrl: config.baseUrl, instant: () => new Date() })
  const app = await buildApp({ db, readDb, context, config, logger, version })
  undo.push(() => closeApp(app))
  return listening(app, config)
}

/** Runs until it is told to stop. @returns the exit code: 0 stopped, 2 not started; nothing is left running */
export const serve = async (parts: ServeParts): Promise<number> => {
  const destination = pino.destination({ fd: process.stderr.fd, sync: false })
  const logger = makeLogger(parts.config.logLevel, destination)
  const stop = watchStopSignals()
  const undo: Undo = []
  try {
    const address = await start(parts, logger, stop, undo)
    if (!address.ok) {
      parts.refuse(address.refusal)
      return EXIT_REFUSED
    }
    if (address.value !== null) parts.say(openedMessage(address.value))
    await stop.raised
    return EXIT_STOPPED
  } finally {
    for (const step of undo.reverse()) await step()
    stop.forget()
    logger.flush()
    destination.end()
  }
}

const openedMessage = (address: string): Bilingual => ({
  zh: `阳光公开已启动：${address}（按 Ctrl-C 停止）`,
  en: `Sunlit is running at ${address} (Ctrl-C stops it)`,
})
