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
  readonly isJoined: boolean
  readonly stop: () => Promise<void>
}

/** Tries again while another process is only just starting the server that we join, or is stopping it. */
export const openStore = async (settings: StoreSettings): Promise<Result<OpenStore, Message>> => {
  for (let turn = 1; ; turn += 1) {
    const served = await serverOf(settings)
    const opened = served.ok ? await openOn(served.value) : served
    if (opened.ok) return opened
    if (!opened.refusal.isPassing || turn === TURNS) return refused(opened.refusal.message)
    await pause(TURN_MS)
  }
}

/** `isPassing`: another process is about to end the state that stands in our way. */
interface Obstacle {
  readonly message: Message
  readonly isPassing: boolean
}

const nothingToStop = () => Promise.resolve()

const serverOf = async (settings: StoreSettings): Promise<Result<Served, Obstacle>> => {
  if (settings.databaseUrl !== null) {
    return ok({ connection: { url: settings.databaseUrl }, isJoined: false, stop: nothingToStop })
  }
  const joined = await joinPostgres(settings.dataFolder)
  if (joined !== null) return ok({ connection: joined, isJoined: true, stop: nothingToStop })
  const { dataFolder, postgres } = settings
  const started = await startPostgres({ dataFolder, binaries: postgres, log: QUIET })
  if (started.ok) {
    return ok({ connection: started.value.connection, isJoined: false, stop: started.value.stop })
  }
  const isPassing = started.refusal.code === 'data-folder-in-use'
  return refused({ message: startRefusalMessage(started.refusal), isPassing })
}

const openOn = async ({ connection, isJoined, stop }: Served): Promise<Result<OpenStore, Obstacle>> => {
  const db = openDatabase(connection, CONNECTIONS)
  const close = async () => {
    await closeDatabase(db)
    await stop()
  }
  try {
    const migrated = await migrate(db)
    if (migrated.ok) return ok({ db, migrated: migrated.value, close })
    await close()
    return refused({ message: migrationRefusalMessage(migrated.refusal), isPassing: false })
  } catch (error) {
    await close()
    if (!isDatabaseAway(error) && !(isJoined && isNotMadeYet(error))) throw error
    const message = DATABASE_AWAY(error instanceof Error ? error.message : String(error))
    return refused({ message, isPassing: isJoined })
  }
}

/** SQLSTATE of a server whose role (28000) or database (3D000) its owner has yet to make. */
const isNotMadeYet = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '28000' || error.code === '3D000')

/** What the server does is the portal's to log; a command says only what went wrong. */
const QUIET: PostgresLog = { info: () => undefined, warn: () => undefined }
