/** The database for a command: that of the settings, or of the portal that runs, or one started for as long as it is needed. */
import { setTimeout as pause } from 'node:timers/promises'
import { ok, type Result, refused } from '../law/result.ts'
import { closeDatabase, type DatabaseConnection, openDatabase } from '../store/database.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import { migrate } from '../store/migrate.ts'
import { migrationRefusalMessage } from '../store/migration-refusal-messages.ts'
import { joinPostgres } from '../store/postgres/join-postgres.ts'
import type { BinariesWanted, PostgresLog } from '../store/postgres/postgres.ts'
import { startPostgres } from '../store/postgres/start-postgres.ts'
import { startRefusalMessage } from '../store/postgres/start-refusal-messages.ts'
import type { OpenStore } from './cli-deps.ts'
import type { Message } from './message.ts'

export interface StoreSettings {
  readonly dataFolder: string
  /** null: the embedded database. */
  readonly databaseUrl: string | null
  readonly postgres: BinariesWanted
}

/** A command has a queue of its own; a few connections are enough and leave the portal its share. */
const CONNECTIONS = 4

/** How long another process may take to start or stop the server that we want to share, in turns of 200 ms. */
const TURNS = 50
const TURN_MS = 200

const DATABASE_AWAY = (reason: string): Message => ({
  zh: `无法连接数据库：${reason}`,
  en: `The database cannot be reached: ${reason}`,
})

interface Served {
  readonly connection: DatabaseConnection
  readonly stop: () => Promise<void>
}

export const openStore = async (settings: StoreSettings): Promise<Result<OpenStore, Message>> => {
  const served = await serverOf(settings)
  if (!served.ok) return served
  const { connection, stop } = served.value
  const db = openDatabase(connection, CONNECTIONS)
  const close = async () => {
    await closeDatabase(db)
    await stop()
  }
  try {
    const migrated = await migrate(db)
    if (migrated.ok) return ok({ db, migrated: migrated.value, close })
    await close()
    return refused(migrationRefusalMessage(migrated.refusal))
  } catch (error) {
    await close()
    if (!isDatabaseAway(error)) throw error
    return refused(DATABASE_AWAY(error instanceof Error ? error.message : String(error)))
  }
}

const nothingToStop = () => Promise.resolve()

/** A process that holds the data folder may still be starting its server, or just be stopping it. */
const serverOf = async (settings: StoreSettings): Promise<Result<Served, Message>> => {
  if (settings.databaseUrl !== null) {
    return ok({ connection: { url: settings.databaseUrl }, stop: nothingToStop })
  }
  for (let turn = 1; ; turn += 1) {
    const joined = await joinPostgres(settings.dataFolder)
    if (joined !== null) return ok({ connection: joined, stop: nothingToStop })
    const started = await startPostgres({
      dataFolder: settings.dataFolder,
      binaries: settings.postgres,
      log: QUIET,
    })
    if (started.ok) return ok({ connection: started.value.connection, stop: started.value.stop })
    const isHeld = started.refusal.code === 'data-folder-in-use'
    if (!isHeld || turn === TURNS) return refused(startRefusalMessage(started.refusal))
    await pause(TURN_MS)
  }
}

/** What the server does is the portal's to log; a command says only what went wrong. */
const QUIET: PostgresLog = { info: () => undefined, warn: () => undefined }
