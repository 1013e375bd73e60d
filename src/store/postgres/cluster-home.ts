/** Where the cluster lives: in the data folder, or where the server's account can reach it. */
import { randomBytes } from 'node:crypto'
import { chmod, cp, lchown, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refused } from '../../law/result.ts'
import { type ClusterHome, clusterFolder, recordHome } from './cluster-pointer.ts'
import type { PostgresLog, StartRefusal } from './postgres.ts'
import { runAs, type ServerAccount } from './run-as.ts'

/** Kept across restarts of the machine first; the second is for systems whose /var/lib is read-only. */
const PLACES_ELSEWHERE = ['/var/lib', '/var/tmp']

/** Tries it out instead of reading permissions: access lists, mount options and containers have their say. */
const canWorkIn = async (folder: string, account: ServerAccount): Promise<boolean> => {
  const script = 'cd "$0" && : > .probe && rm .probe'
  return (await runAs(account, '/bin/sh', ['-c', script, folder], 20_000)).code === 0
}

const giveTo = async (folder: string, account: ServerAccount): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await lchown(join(entry.parentPath, entry.name), account.uid, account.gid)
  }
  await lchown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)
}

/** A new folder in `parent` that only the account may enter; null when it cannot work there. */
export const folderForAccount = async (
  parent: string,
  name: string,
  account: ServerAccount,
): Promise<string | null> => {
  const folder = join(parent, `${name}.new-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(folder, { mode: 0o700 })
    if (account.isOther) await lchown(folder, account.uid, account.gid)
    if (await canWorkIn(folder, account)) return folder
  } catch {
    // Not writable, or ownership cannot be given away here: the same answer.
  }
  await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  return null
}

const isReachable = async (home: string, account: ServerAccount): Promise<boolean> => {
  const folder = await folderForAccount(home, 'probe', account)
  if (folder === null) return false
  await rm(folder, { recursive: true, force: true })
  return true
}

/** A fresh folder with a name nobody can foresee, outside everybody's home. */
const homeElsewhere = async (account: ServerAccount): Promise<string | null> => {
  for (const place of PLACES_ELSEWHERE) {
    const home = await mkdtemp(join(place, 'sunlit-')).catch(() => null)
    if (home === null) continue
    await chmod(home, 0o755)
    if (await isReachable(home, account)) return home
    await rm(home, { recursive: true, force: true })
  }
  return null
}

const moveCluster = async (from: string, to: string, account: ServerAccount): Promise<void> => {
  try {
    await rename(from, to)
  } catch {
    await cp(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
    await giveTo(to, account)
  }
}

const noPlace = (dataFolder: string, account: ServerAccount) =>
  refused<StartRefusal>({
    code: 'no-place-for-cluster',
    facts: { folder: dataFolder, account: account.name, tried: PLACES_ELSEWHERE.join(', ') },
  })

/** Brings an existing cluster, which no server runs on, to where the account reaches it. */
const settleExisting = async (
  dataFolder: string,
  home: ClusterHome,
  account: ServerAccount,
  log: PostgresLog,
): Promise<Result<string, StartRefusal>> => {
  const cluster = clusterFolder(home.folder)
  if (home.owner !== account.uid) {
    if (!account.isOther) {
      return refused({ code: 'cluster-of-other-account', facts: { cluster, owner: home.owner ?? -1 } })
    }
    await giveTo(cluster, account)
    log.info({ cluster, account: account.name }, 'cluster given to the account of the server')
  }
  await chmod(cluster, 0o700)
  if (await canWorkIn(cluster, account)) return ok(home.folder)
  const elsewhere = await homeElsewhere(account)
  if (elsewhere === null) return noPlace(dataFolder, account)
  await moveCluster(cluster, clusterFolder(elsewhere), account)
  await recordHome(dataFolder, elsewhere)
  await rm(cluster, { recursive: true, force: true })
  log.warn(
    { from: cluster, to: elsewhere, account: account.name },
    'cluster moved to where the server reaches it',
  )
  return ok(elsewhere)
}

/**
 * The folder to keep the cluster in, reachable for the account. A cluster out of its reach is moved;
 * for a new one a place outside the data folder is chosen, which recordHome makes binding once it is filled.
 * Must not be called while a server runs on the cluster.
 */
export const settleHome = async (
  dataFolder: string,
  home: ClusterHome,
  account: ServerAccount,
  log: PostgresLog,
): Promise<Result<string, StartRefusal>> => {
  if (home.owner !== null) return settleExisting(dataFolder, home, account, log)
  if (await isReachable(home.folder, account)) return ok(home.folder)
  const elsewhere = await homeElsewhere(account)
  if (elsewhere === null) return noPlace(dataFolder, account)
  log.warn(
    { folder: dataFolder, account: account.name, cluster: clusterFolder(elsewhere) },
    'the account of the server cannot reach the data folder; the cluster goes elsewhere',
  )
  return ok(elsewhere)
}
