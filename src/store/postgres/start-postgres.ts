/** Starts PostgreSQL for one data folder, mending what can be mended on the way. */
import { constants } from 'node:fs'
import { access, chmod, mkdir, realpath, rm } from 'node:fs/promises'
import { ok, type Result, refused } from '../../law/result.ts'
import { chooseBinaries } from './choose-binaries.ts'
import { type ClusterHome, clusterFolder, recordedHome, recordHome, settleHome } from './cluster-home.ts'
import { createCluster } from './create-cluster.ts'
import { claimDataFolder, type DataFolderLock } from './data-folder-lock.ts'
import { launchServer } from './launch-server.ts'
import { adoptOrStop, clearStalePidFile } from './left-behind.ts'
import type { Binaries, PostgresSettings, RunningPostgres, StartRefusal } from './postgres.ts'
import { type Postmaster, runningPostmaster, stopPostmaster } from './postmaster.ts'
import { type ServerAccount, serverAccount } from './server-account.ts'
import { PROGRAM_DATABASE, PROGRAM_ROLE, SOCKET_PORT, writeServerFiles } from './server-files.ts'
import { prepareProgram } from './server-session.ts'
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts'

interface Served {
  readonly home: string
  readonly socketFolder: string
  readonly binaries: Binaries
  readonly postmaster: Postmaster
}

type Step<T> = Promise<Result<T, StartRefusal>>

const openDataFolder = async (wanted: string): Step<{ folder: string; lock: DataFolderLock }> => {
  try {
    const isNew = (await mkdir(wanted, { recursive: true })) !== undefined
    const folder = await realpath(wanted)
    // Others may pass through but not look around: the server's account has to reach the cluster.
    if (isNew) await chmod(folder, 0o711)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const lock = await claimDataFolder(folder)
    return lock.ok ? ok({ folder, lock: lock.value }) : lock
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refused({ code: 'data-folder-not-usable', facts: { folder: wanted, reason } })
  }
}

/** The server a killed process left running, when it can go on; null when there is none, or none any more. */
const takeOver = async (
  settings: PostgresSettings,
  home: ClusterHome,
  account: ServerAccount,
): Step<Served | null> => {
  const cluster = clusterFolder(home.folder)
  const left = home.owner === null ? null : await runningPostmaster(cluster)
  if (left === null) return ok(null)
  const binaries = await chooseBinaries(settings, home.folder, account)
  const adopted = await adoptOrStop(left, cluster, binaries.ok ? binaries.value : null, settings.log)
  if (!adopted.ok) return adopted
  if (adopted.value === null || !binaries.ok) return ok(null)
  const { socketFolder } = adopted.value
  return ok({ home: home.folder, socketFolder, binaries: binaries.value, postmaster: adopted.value })
}

const fillHome = async (
  settings: PostgresSettings,
  dataFolder: string,
  home: string,
  binaries: Binaries,
  account: ServerAccount,
): Step<string> => {
  const cluster = await createCluster(home, binaries, account, settings.durability)
  if (!cluster.ok) return cluster
  if (home !== dataFolder) await recordHome(dataFolder, home)
  settings.log.info({ cluster: cluster.value, version: binaries.version }, 'PostgreSQL cluster created')
  return cluster
}

const startAnew = async (
  settings: PostgresSettings,
  dataFolder: string,
  recorded: ClusterHome,
  account: ServerAccount,
): Step<Served> => {
  const settled = await settleHome(dataFolder, recorded, account, settings.log)
  if (!settled.ok) return settled
  const home = settled.value
  const unused = async () => {
    if (recorded.owner === null && home !== dataFolder) await rm(home, { recursive: true, force: true })
  }
  const binaries = await chooseBinaries(settings, home, account)
  if (!binaries.ok) {
    await unused()
    return binaries
  }
  if (recorded.owner === null) {
    const filled = await fillHome(settings, dataFolder, home, binaries.value, account)
    if (!filled.ok) {
      await unused()
      return filled
    }
  }
  return serve(settings, home, binaries.value, account)
}

const serve = async (
  settings: PostgresSettings,
  home: string,
  binaries: Binaries,
  account: ServerAccount,
): Step<Served> => {
  const cleared = await clearStalePidFile(home, settings.log)
  if (!cleared.ok) return cleared
  const cluster = clusterFolder(home)
  await writeServerFiles(cluster, account, settings.durability)
  const socketFolder = await makeSocketFolder(home, account)
  const launched = await launchServer(home, cluster, socketFolder, binaries, account, settings.log)
  if (launched.ok) return ok({ home, socketFolder, binaries, postmaster: launched.value })
  await removeSocketFolder(socketFolder, home)
  return launched
}

const handle = (
  served: Served,
  version: string,
  settings: PostgresSettings,
  dataFolder: string,
  lock: DataFolderLock,
): RunningPostgres => {
  let stopped: Promise<void> | null = null
  const stop = async () => {
    const { pid } = served.postmaster
    if (!(await stopPostmaster(served.postmaster))) settings.log.warn({ pid }, 'PostgreSQL does not stop')
    await removeSocketFolder(served.socketFolder, served.home)
    await lock.release()
    settings.log.info({ pid }, 'PostgreSQL stopped')
  }
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
      stopped ??= stop()
      return stopped
    },
  }
}

const serveDataFolder = async (settings: PostgresSettings, dataFolder: string, lock: DataFolderLock) => {
  const recorded = await recordedHome(dataFolder)
  if (!recorded.ok) return recorded
  const account = await serverAccount(recorded.value.owner)
  if (!account.ok) return account
  const taken = await takeOver(settings, recorded.value, account.value)
  if (!taken.ok) return taken
  const served =
    taken.value === null
      ? await startAnew(settings, dataFolder, recorded.value, account.value)
      : ok(taken.value)
  if (!served.ok) return served
  const { socketFolder, binaries, postmaster } = served.value
  const version = await prepareProgram(socketFolder)
  const facts = { version, binaries: binaries.folder, account: account.value.name, pid: postmaster.pid }
  settings.log.info({ ...facts, cluster: clusterFolder(served.value.home) }, 'PostgreSQL is ready')
  return ok(handle(served.value, version, settings, dataFolder, lock))
}

/**
 * Starts the data folder's own PostgreSQL and holds the folder for this process until `stop()`.
 * The server listens on a Unix socket in a private folder, never on the network.
 * Refuses with the codes of StartRefusalCode; `data-folder-in-use` names the first process.
 */
export const startPostgres = async (
  settings: PostgresSettings,
): Promise<Result<RunningPostgres, StartRefusal>> => {
  if (process.platform === 'win32') return refused({ code: 'platform-not-supported' })
  const opened = await openDataFolder(settings.dataFolder)
  if (!opened.ok) return opened
  const { folder, lock } = opened.value
  try {
    const started = await serveDataFolder(settings, folder, lock)
    if (!started.ok) await lock.release()
    return started
  } catch (error) {
    await lock.release()
    throw error
  }
}
