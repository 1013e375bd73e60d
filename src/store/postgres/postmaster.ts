/** The server process of a cluster, as `postmaster.pid` names it. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { processStart } from './process-identity.ts'

export interface ServerProcess {
  readonly pid: number
  /** Start mark, see processStart. */
  readonly start: string
}

export interface Postmaster extends ServerProcess {
  /** Null while the server has not opened its socket. */
  readonly socketFolder: string | null
}

/** Null when we may not look. */
const workingFolderIs = async (pid: number, folder: string): Promise<boolean | null> => {
  const [theirs, ours] = await Promise.all([
    stat(`/proc/${pid}/cwd`).catch(() => null),
    stat(folder).catch(() => null),
  ])
  if (theirs === null) return null
  return ours !== null && theirs.dev === ours.dev && theirs.ino === ours.ino
}

const commandNames = async (pid: number, folder: string): Promise<boolean> => {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  const named = words[words.indexOf('-D') + 1]
  if (!words.includes('-D') || named === undefined) return false
  return named === folder || named === (await realpath(folder).catch(() => folder))
}

/** Root in a container may not look at another account's working folder, but may read its command line. */
const servesCluster = async (pid: number, clusterFolder: string): Promise<boolean> =>
  (await workingFolderIs(pid, clusterFolder)) ?? commandNames(pid, clusterFolder)

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
