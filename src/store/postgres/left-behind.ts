/** A server, or traces of one, that a killed process left on the cluster. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ok, type Result, refused } from '../../law/result.ts'
import { clusterFolder } from './cluster-pointer.ts'
import { waitUntilReady } from './launch-server.ts'
import type { Binaries, PostgresLog, StartRefusal } from './postgres.ts'
import type { Postmaster } from './postmaster.ts'
import { isNumberTaken, stillRuns } from './process-identity.ts'
import type { ServerAccount } from './run-as.ts'
import { answersForCluster, serverState } from './server-session.ts'
import { removeSocketFolder, usualSocketFolder } from './socket-folder.ts'
import { stopPostmaster, strayServers } from './stop-postmaster.ts'

/** The server notes its own command line in postmaster.opts, the program first. */
const runsTheseBinaries = async (cluster: string, binaries: Binaries): Promise<boolean> => {
  const words = await readFile(join(cluster, 'postmaster.opts'), 'utf8').catch(() => '')
  return words.startsWith(`${join(binaries.folder, 'postgres')} `)
}

/** Whether the server can go on as ours: wanted programs, reachable socket, and really this cluster. */
const isAdoptable = async (
  postmaster: Postmaster,
  cluster: string,
  binaries: Binaries,
  log: PostgresLog,
): Promise<boolean> => {
  const { pid, start, socketFolder } = postmaster
  if (socketFolder === null || !(await runsTheseBinaries(cluster, binaries))) return false
  if ((await serverState(socketFolder)) === 'silent') return false
  const ready = await waitUntilReady(socketFolder, log, async () => !(await stillRuns(pid, start)))
  return ready && answersForCluster(socketFolder, cluster)
}

/** Takes over the server that runs on the cluster; answers null when it had to be stopped instead. */
export const adoptOrStop = async (
  postmaster: Postmaster,
  cluster: string,
  binaries: Binaries | null,
  log: PostgresLog,
): Promise<Result<(Postmaster & { socketFolder: string }) | null, StartRefusal>> => {
  const { pid, socketFolder } = postmaster
  if (binaries && socketFolder !== null && (await isAdoptable(postmaster, cluster, binaries, log))) {
    log.info({ pid, cluster }, 'took over the PostgreSQL server left running')
    return ok({ ...postmaster, socketFolder })
  }
  log.warn({ pid, cluster }, 'stopping the PostgreSQL server left running')
  if (await stopPostmaster(postmaster)) return ok(null)
  return refused({ code: 'server-not-stopped', facts: { pid, cluster } })
}

/**
 * Ends servers whose cluster was deleted from under them, as when somebody clears the data folder after a crash.
 * Left alone, they would sooner or later write into the new cluster at the same path.
 */
export const stopStrayServers = async (
  cluster: string,
  account: ServerAccount,
  log: PostgresLog,
): Promise<Result<null, StartRefusal>> => {
  for (const server of await strayServers(cluster, account)) {
    log.warn({ pid: server.pid, cluster }, 'stopping a PostgreSQL server whose cluster was deleted')
    if (!(await stopPostmaster(server))) {
      return refused({ code: 'server-not-stopped', facts: { pid: server.pid, cluster } })
    }
  }
  return ok(null)
}

const ORPHANS_END_WITHIN_MS = 10_000
const POLL_MS = 50

/**
 * Whether sessions of a dead server still hold its shared memory: PostgreSQL's own test, which it cannot make
 * without the pid file. `line` is the seventh line of that file: key and number of the segment.
 */
const memoryIsHeld = async (line: string): Promise<boolean> => {
  const [key, id] = line.trim().split(/\s+/)
  const table = await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '')
  // Columns: key shmid perms size cpid lpid nattch …
  return table.split('\n').some((row) => {
    const cells = row.trim().split(/\s+/)
    return cells[0] === key && cells[1] === id && Number(cells[6]) > 0
  })
}

const memoryIsFree = async (line: string): Promise<boolean> => {
  for (let waited = 0; waited < ORPHANS_END_WITHIN_MS; waited += POLL_MS) {
    if (!(await memoryIsHeld(line))) return true
    await pause(POLL_MS)
  }
  return false
}

/**
 * Clears a pid file whose number is taken by another program, or by the dead server that nobody buried;
 * PostgreSQL itself would refuse to start. When the number is free the file stays: PostgreSQL deals with it.
 * Refuses when a server answers that is not among our processes, as from another container.
 */
export const clearStalePidFile = async (
  home: string,
  log: PostgresLog,
): Promise<Result<null, StartRefusal>> => {
  const cluster = clusterFolder(home)
  if ((await serverState(usualSocketFolder(home))) !== 'silent') {
    return refused({ code: 'cluster-served-elsewhere', facts: { cluster } })
  }
  const path = join(cluster, 'postmaster.pid')
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  await removeSocketFolder(lines[4] ?? '', home)
  const pid = Number.parseInt(lines[0] ?? '', 10)
  if (Number.isNaN(pid) || !isNumberTaken(pid)) return ok(null)
  if (!(await memoryIsFree(lines[6] ?? '')))
    return refused({ code: 'server-not-stopped', facts: { pid, cluster } })
  await rm(path, { force: true })
  log.info({ pid, path }, 'removed a stale pid file')
  return ok(null)
}
