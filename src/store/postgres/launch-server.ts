/** Starts the server process and waits until it takes sessions. */
import { spawn } from 'node:child_process'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ok, type Result, refused } from '../../law/result.ts'
import type { Binaries, PostgresLog, StartRefusal } from './postgres.ts'
import { type Postmaster, runningPostmaster } from './postmaster.ts'
import { type ServerAccount, spawnOptions } from './run-as.ts'
import { serverArguments } from './server-files.ts'
import { answersForCluster, serverState } from './server-session.ts'
import { stopPostmaster } from './stop-postmaster.ts'

const POLL_MS = 15
/** The server logs every refusal while it recovers. */
const BUSY_POLL_MS = 200
const SAY_SO_EVERY_MS = 10_000
/** Recovery after a crash replays at most max_wal_size; a slow disk needs minutes for it. */
const READY_WITHIN_MS = 600_000
/** The socket is there long before the server is ready. */
const SILENT_AT_MOST_MS = 60_000
const LOG_LIMIT = 5 * 1024 * 1024

const serverLog = (home: string): string => join(home, 'postgres.log')

const openLog = async (home: string, account: ServerAccount) => {
  const path = serverLog(home)
  const size = await stat(path).then(
    (entry) => entry.size,
    () => 0,
  )
  if (size > LOG_LIMIT) await rename(path, `${path}.1`)
  const file = await open(path, 'a', 0o600)
  // So that the owner of the cluster can start it too, without root.
  if (account.isOther) await file.chown(account.uid, account.gid)
  return file
}

interface LaunchedProcess {
  readonly pid: number | undefined
  hasEnded(): boolean
}

/**
 * Its own session, so that Ctrl-C at the terminal reaches this process alone, which then stops the server properly;
 * its own log file, so that it outlives this process without breaking a pipe.
 */
const spawnServer = async (
  home: string,
  cluster: string,
  socketFolder: string,
  binaries: Binaries,
  account: ServerAccount,
  log: PostgresLog,
): Promise<LaunchedProcess> => {
  const logFile = await openLog(home, account)
  const child = spawn(join(binaries.folder, 'postgres'), serverArguments(cluster, socketFolder), {
    ...spawnOptions(account),
    detached: true,
    stdio: ['ignore', logFile.fd, logFile.fd],
  })
  let ended = false
  child.on('error', () => {
    ended = true
  })
  child.on('exit', (code, signal) => {
    ended = true
    if (code !== 0) log.warn({ code, signal, log: serverLog(home) }, 'PostgreSQL ended by itself')
  })
  child.unref()
  await logFile.close()
  return { pid: child.pid, hasEnded: () => ended }
}

/** True once the server takes sessions; false when it ended or time ran out. */
export const waitUntilReady = async (
  socketFolder: string,
  log: PostgresLog,
  hasEnded: () => Promise<boolean> | boolean,
): Promise<boolean> => {
  const begin = Date.now()
  let said = begin
  let heard = begin
  while (Date.now() - begin < READY_WITHIN_MS && Date.now() - heard < SILENT_AT_MOST_MS) {
    const state = await serverState(socketFolder)
    if (state === 'answers') return true
    if (state === 'busy') heard = Date.now()
    if (await hasEnded()) return false
    if (Date.now() - said > SAY_SO_EVERY_MS) {
      said = Date.now()
      log.info({ seconds: Math.round((said - begin) / 1000) }, 'waiting for PostgreSQL to be ready')
    }
    await pause(state === 'busy' ? BUSY_POLL_MS : POLL_MS)
  }
  return false
}

const lastWords = async (home: string): Promise<string> =>
  (await readFile(serverLog(home), 'utf8').catch(() => '')).trim().split('\n').slice(-6).join('\n')

/** Refuses with the end of the server's log. */
export const launchServer = async (
  home: string,
  cluster: string,
  socketFolder: string,
  binaries: Binaries,
  account: ServerAccount,
  log: PostgresLog,
): Promise<Result<Postmaster, StartRefusal>> => {
  const server = await spawnServer(home, cluster, socketFolder, binaries, account, log)
  const ready = await waitUntilReady(socketFolder, log, server.hasEnded)
  const postmaster = await runningPostmaster(cluster)
  if (ready && postmaster && (await answersForCluster(socketFolder, cluster))) return ok(postmaster)
  if (postmaster && postmaster.pid === server.pid) await stopPostmaster(postmaster)
  return refused({
    code: 'server-not-started',
    facts: { cluster, log: serverLog(home), reason: await lastWords(home) },
  })
}
