/** Starts PostgreSQL for one data folder and hands out its connection. */
import { constants } from 'node:fs'
import { access, chmod, mkdir, realpath } from 'node:fs/promises'
import { ok, type Result, refused } from '../../law/result.ts'
import { clusterFolder } from './cluster-pointer.ts'
import { claimDataFolder, type DataFolderLock } from './data-folder-lock.ts'
import type { PostgresSettings, RunningPostgres, StartRefusal } from './postgres.ts'
import { type ServedCluster, serveCluster } from './serve-cluster.ts'
import { PROGRAM_DATABASE, PROGRAM_ROLE, SOCKET_PORT } from './server-files.ts'
import { prepareProgram } from './server-session.ts'
import { removeSocketFolder } from './socket-folder.ts'
import { stopPostmaster } from './stop-postmaster.ts'

const openDataFolder = async (wanted: string): Promise<string> => {
  // On a read-only disk the recursive form reports a missing folder; the plain one tells the true reason.
  const made = await mkdir(wanted, { recursive: true }).catch(() => mkdir(wanted).then(() => wanted))
  const isNew = made !== undefined
  const folder = await realpath(wanted)
  // Others may pass through but not look around: the server's account has to reach the cluster.
  if (isNew) await chmod(folder, 0o711)
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  return folder
}

/** A full disk or a closed folder is the machine's answer, not a fault of the program. */
const fileSystemReason = (error: unknown): string | null =>
  error instanceof Error && 'syscall' in error && 'code' in error ? error.message : null

const stopServed = async (
  served: ServedCluster,
  settings: PostgresSettings,
  lock: DataFolderLock,
): Promise<void> => {
  const { pid } = served.postmaster
  const stopped = await stopPostmaster(served.postmaster)
  // When the data folder was deleted meanwhile, what stands there now is somebody else's.
  if (await lock.isHeld()) await removeSocketFolder(served.socketFolder, served.home)
  if (stopped) settings.log.info({ pid }, 'PostgreSQL stopped')
  else settings.log.warn({ pid }, 'PostgreSQL does not stop')
}

const prepared = async (
  served: ServedCluster,
  settings: PostgresSettings,
  lock: DataFolderLock,
): Promise<Result<string, StartRefusal>> => {
  const cluster = clusterFolder(served.home)
  try {
    const version = await prepareProgram(served.socketFolder)
    const { account, binaries, postmaster } = served
    const facts = { version, binaries: binaries.folder, account: account.name, pid: postmaster.pid, cluster }
    settings.log.info(facts, 'PostgreSQL is ready')
    return ok(version)
  } catch (error) {
    await stopServed(served, settings, lock)
    const reason = error instanceof Error ? error.message : String(error)
    return refused({ code: 'server-not-started', facts: { cluster, log: served.home, reason } })
  }
}

const running = (
  served: ServedCluster,
  version: string,
  settings: PostgresSettings,
  dataFolder: string,
  lock: DataFolderLock,
): RunningPostgres => {
  let stopping: Promise<void> | null = null
  return {
    connection: {
      host: served.socketFolder,
      port: SOCKET_PORT,
      user: PROGRAM_ROLE,
      database: PROGRAM_DATABASE,
    },
    version,
    binaries: served.binaries.kind,
    clusterFolder: clusterFolder(served.home),
    dataFolder,
    stop: () => {
      stopping ??= stopServed(served, settings, lock).then(lock.release)
      return stopping
    },
  }
}

const startIn = async (
  settings: PostgresSettings,
  dataFolder: string,
  lock: DataFolderLock,
): Promise<Result<RunningPostgres, StartRefusal>> => {
  const served = await serveCluster(settings, dataFolder)
  if (!served.ok) return served
  const version = await prepared(served.value, settings, lock)
  return version.ok ? ok(running(served.value, version.value, settings, dataFolder, lock)) : version
}

/**
 * Starts the data folder's own PostgreSQL and holds the folder for this process until `stop()`.
 * The server listens on a Unix socket in a private folder, never on the network, and lives in its own session:
 * a signal to this process's group does not reach it. Whoever calls this handles the signals and calls `stop()`.
 * Refuses with the codes of StartRefusalCode; `data-folder-in-use` names the first process.
 */
export const startPostgres = async (
  settings: PostgresSettings,
): Promise<Result<RunningPostgres, StartRefusal>> => {
  if (process.platform === 'win32') return refused({ code: 'platform-not-supported' })
  let lock: DataFolderLock | null = null
  try {
    const dataFolder = await openDataFolder(settings.dataFolder)
    const claimed = await claimDataFolder(dataFolder)
    if (!claimed.ok) return claimed
    lock = claimed.value
    const started = await startIn(settings, dataFolder, lock)
    if (!started.ok) await lock.release()
    return started
  } catch (error) {
    await lock?.release()
    const reason = fileSystemReason(error)
    if (reason === null) throw error
    return refused({ code: 'data-folder-not-usable', facts: { folder: settings.dataFolder, reason } })
  }
}
