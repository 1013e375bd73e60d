/** Stops a server so that nothing is lost. */
import { readFile, readlink, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from './postmaster.ts'
import { processStart, stillRuns } from './process-identity.ts'
import { runAs, type ServerAccount } from './run-as.ts'

/** What Linux appends to the path of a removed folder. */
const DELETED = ' (deleted)'

const POLL_MS = 20
const FAST_STOP_MS = 60_000
const IMMEDIATE_STOP_MS = 10_000

const ended = async ({ pid, start }: ServerProcess, within: number): Promise<boolean> => {
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

/** Asks first whether it still runs, so that no signal reaches a later process with its number. */
const endsOn = async (server: ServerProcess, name: 'INT' | 'QUIT', within: number): Promise<boolean> => {
  if (!(await stillRuns(server.pid, server.start))) return true
  await signal(server.pid, name)
  return ended(server, within)
}

const folderIsGone = async (pid: number): Promise<boolean> =>
  (await readlink(`/proc/${pid}/cwd`).catch(() => '')).endsWith(DELETED)

/**
 * Stops the server: fast (sessions end, everything is written down), and if that hangs, at once, which the
 * write-ahead log repairs at the next start. False when it runs even then.
 *
 * A server whose folder was deleted is stopped at once: shutting down in order it would write its control file
 * by full path, into whatever cluster stands there by now.
 */
export const stopPostmaster = async (server: ServerProcess): Promise<boolean> => {
  const inOrder = !(await folderIsGone(server.pid))
  if (inOrder && (await endsOn(server, 'INT', FAST_STOP_MS))) return true
  return endsOn(server, 'QUIT', IMMEDIATE_STOP_MS)
}

const isPostgres = async (pid: number): Promise<boolean> =>
  (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres'

/**
 * Server processes that still run on a cluster which stood at this path and was deleted from under them.
 * The account looks, because root in a container may not look at the processes of others.
 */
export const strayServers = async (
  cluster: string,
  account: ServerAccount,
): Promise<readonly ServerProcess[]> => {
  const script = 'ls -ld /proc/[0-9]*/cwd 2>/dev/null'
  const { output } = await runAs(account, '/bin/sh', ['-c', script], 20_000)
  const found: ServerProcess[] = []
  for (const [, number, folder] of output.matchAll(/\/proc\/(\d+)\/cwd -> (.*)$/gm)) {
    const pid = Number(number)
    if (folder !== cluster + DELETED || !(await isPostgres(pid))) continue
    const start = await processStart(pid)
    if (start !== null) found.push({ pid, start })
  }
  return found
}
