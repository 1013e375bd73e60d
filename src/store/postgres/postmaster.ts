/** The server process of a cluster, as `postmaster.pid` names it. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processStart, stillRuns } from './process-identity.ts'
import { runAs } from './run-as.ts'

export interface Postmaster {
  readonly pid: number
  /** Start mark, see processStart. */
  readonly start: string
  /** Null while the server has not opened its socket. */
  readonly socketFolder: string | null
}

const POLL_MS = 20
const FAST_STOP_MS = 60_000
const IMMEDIATE_STOP_MS = 10_000

const workingFolderIs = async (pid: number, folder: string): Promise<boolean> => {
  const [theirs, ours] = await Promise.all([
    stat(`/proc/${pid}/cwd`).catch(() => null),
    stat(folder).catch(() => null),
  ])
  return theirs !== null && ours !== null && theirs.dev === ours.dev && theirs.ino === ours.ino
}

/** Root in a container may not look at another account's working folder, but may read its command line. */
const commandNames = async (pid: number, folder: string): Promise<boolean> => {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  const named = words[words.indexOf('-D') + 1]
  if (!words.includes('-D') || named === undefined) return false
  return named === folder || named === (await realpath(folder).catch(() => folder))
}

const servesCluster = async (pid: number, clusterFolder: string): Promise<boolean> =>
  (await workingFolderIs(pid, clusterFolder)) || (await commandNames(pid, clusterFolder))

/** Lines of postmaster.pid: pid, data folder, start, port, socket folder, address, shared memory, status. */
const pidFile = async (clusterFolder: string): Promise<readonly string[] | null> => {
  const text = await readFile(join(clusterFolder, 'postmaster.pid'), 'utf8').catch(() => null)
  return text === null ? null : text.split('\n').map((line) => line.trim())
}

/**
 * The live server of this cluster, or null: when there is no pid file, the process is gone,
 * or the pid belongs to some other program by now.
 */
export const runningPostmaster = async (clusterFolder: string): Promise<Postmaster | null> => {
  const lines = await pidFile(clusterFolder)
  const pid = Number(lines?.[0])
  const start = await processStart(pid)
  if (!lines || start === null || !(await servesCluster(pid, clusterFolder))) return null
  return { pid, start, socketFolder: lines[4] || null }
}

const ended = async ({ pid, start }: Postmaster, within: number): Promise<boolean> => {
  for (let waited = 0; waited < within; waited += POLL_MS) {
    if (!(await stillRuns(pid, start))) return true
    await pause(POLL_MS)
  }
  return false
}

/** Root without the right to signal others, as in some containers, may still act as the server's own account. */
const signalAsOwner = async (pid: number, name: string): Promise<void> => {
  const owner = await stat(`/proc/${pid}`).catch(() => null)
  if (owner === null || process.getuid?.() !== 0) return
  const account = { name: '', uid: owner.uid, gid: owner.gid, isOther: true }
  await runAs(account, '/bin/sh', ['-c', 'kill -s "$0" "$1"', name, String(pid)], 20_000)
}

const signal = async (pid: number, name: 'INT' | 'QUIT'): Promise<void> => {
  try {
    process.kill(pid, `SIG${name}`)
  } catch {
    // Already gone, or not ours to stop: waiting for its end tells which.
    await signalAsOwner(pid, name)
  }
}

/**
 * Stops the server: fast (sessions end, everything is written down), and if that hangs, at once, which the
 * write-ahead log repairs at the next start. False when it runs even then.
 */
export const stopPostmaster = async (postmaster: Postmaster): Promise<boolean> => {
  await signal(postmaster.pid, 'INT')
  if (await ended(postmaster, FAST_STOP_MS)) return true
  await signal(postmaster.pid, 'QUIT')
  return ended(postmaster, IMMEDIATE_STOP_MS)
}
