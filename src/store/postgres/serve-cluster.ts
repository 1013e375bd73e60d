/** From a data folder that is ours to a server that answers: takes over, or makes and starts. */
import { rm } from 'node:fs/promises'
import { ok, type Result } from '../../law/result.ts'
import { chooseBinaries } from './choose-binaries.ts'
import { settleHome } from './cluster-home.ts'
import { type ClusterHome, clusterFolder, recordedHome, recordHome } from './cluster-pointer.ts'
import { createCluster } from './create-cluster.ts'
import { launchServer } from './launch-server.ts'
import { adoptOrStop, clearStalePidFile, stopStrayServers } from './left-behind.ts'
import type { Binaries, PostgresSettings, StartRefusal } from './postgres.ts'
import { type Postmaster, runningPostmaster } from './postmaster.ts'
import type { ServerAccount } from './run-as.ts'
import { serverAccount } from './server-account.ts'
import { writeServerFiles } from './server-files.ts'
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts'

export interface ServedCluster {
  readonly home: string
  readonly account: ServerAccount
  readonly socketFolder: string
  readonly binaries: Binaries
  readonly postmaster: Postmaster
}

type Step<T> = Promise<Result<T, StartRefusal>>

/** The server a killed process left running, when it can go on; null when there is none, or none any more. */
const takeOver = async (
  settings: PostgresSettings,
  home: ClusterHome,
  account: ServerAccount,
): Step<ServedCluster | null> => {
  const cluster = clusterFolder(home.folder)
  const left = home.owner === null ? null : await runningPostmaster(cluster)
  if (left === null) return ok(null)
  const binaries = await chooseBinaries(settings, home.folder, account)
  const adopted = await adoptOrStop(left, cluster, binaries.ok ? binaries.value : null, settings.log)
  if (!adopted.ok) return adopted
  if (adopted.value === null || !binaries.ok) return ok(null)
  const { socketFolder } = adopted.value
  return ok({ home: home.folder, account, socketFolder, binaries: binaries.value, postmaster: adopted.value })
}

/** With `auto`, an installation of the machine that cannot make a cluster gives way to the npm package. */
const createWithAny = async (
  settings: PostgresSettings,
  home: string,
  account: ServerAccount,
): Step<Binaries> => {
  const binaries = await chooseBinaries(settings, home, account)
  if (!binaries.ok) return binaries
  const created = await createCluster(home, binaries.value, account, settings.durability)
  if (created.ok) {
    settings.log.info(
      { cluster: created.value, version: binaries.value.version },
      'PostgreSQL cluster created',
    )
    return binaries
  }
  if (settings.binaries !== 'auto' || binaries.value.kind === 'npm') return created
  settings.log.warn(
    { ...created.refusal.facts },
    'this PostgreSQL cannot create a cluster; trying the npm package',
  )
  const other = await createWithAny({ ...settings, binaries: 'npm' }, home, account)
  return other.ok ? other : created
}

/** A new cluster; the place outside the data folder becomes binding only when it is filled. */
const fillHome = async (
  settings: PostgresSettings,
  dataFolder: string,
  home: string,
  account: ServerAccount,
): Step<Binaries> => {
  const isElsewhere = home !== dataFolder
  const created = await createWithAny(settings, home, account)
  if (created.ok && isElsewhere) await recordHome(dataFolder, home)
  if (!created.ok && isElsewhere) await rm(home, { recursive: true, force: true })
  return created
}

const launch = async (
  settings: PostgresSettings,
  home: string,
  binaries: Binaries,
  account: ServerAccount,
): Step<ServedCluster> => {
  const cluster = clusterFolder(home)
  const alone = await stopStrayServers(cluster, account, settings.log)
  if (!alone.ok) return alone
  const cleared = await clearStalePidFile(home, settings.log)
  if (!cleared.ok) return cleared
  await writeServerFiles(cluster, account, settings.durability)
  const socketFolder = await makeSocketFolder(home, account)
  const launched = await launchServer(home, cluster, socketFolder, binaries, account, settings.log)
  if (launched.ok) return ok({ home, account, socketFolder, binaries, postmaster: launched.value })
  await removeSocketFolder(socketFolder, home)
  return launched
}

const startAnew = async (
  settings: PostgresSettings,
  dataFolder: string,
  recorded: ClusterHome,
  account: ServerAccount,
): Step<ServedCluster> => {
  const home = await settleHome(dataFolder, recorded, account, settings.log)
  if (!home.ok) return home
  const binaries =
    recorded.owner === null
      ? await fillHome(settings, dataFolder, home.value, account)
      : await chooseBinaries(settings, home.value, account)
  return binaries.ok ? launch(settings, home.value, binaries.value, account) : binaries
}

/** Serves the data folder's cluster. The caller holds the data folder. */
export const serveCluster = async (settings: PostgresSettings, dataFolder: string): Step<ServedCluster> => {
  const recorded = await recordedHome(dataFolder)
  if (!recorded.ok) return recorded
  const account = await serverAccount(recorded.value.owner)
  if (!account.ok) return account
  const taken = await takeOver(settings, recorded.value, account.value)
  if (!taken.ok) return taken
  return taken.value === null
    ? startAnew(settings, dataFolder, recorded.value, account.value)
    : ok(taken.value)
}
