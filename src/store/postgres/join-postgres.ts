/** Lets a command use the database of a portal that runs on the same data folder. */
import { realpath } from 'node:fs/promises'
import { clusterFolder, recordedHome } from './cluster-pointer.ts'
import { dataFolderHolder } from './data-folder-lock.ts'
import type { RunningPostgres } from './postgres.ts'
import { runningPostmaster } from './postmaster.ts'
import { PROGRAM_DATABASE, PROGRAM_ROLE, SOCKET_PORT } from './server-files.ts'
import { answersForCluster } from './server-session.ts'

/**
 * The connection to the server of another process that holds this data folder, or null when none does,
 * it does not answer, or this user may not use it. That process goes on to own the server.
 */
export const joinPostgres = async (dataFolder: string): Promise<RunningPostgres['connection'] | null> => {
  const folder = await realpath(dataFolder).catch(() => null)
  if (folder === null || (await dataFolderHolder(folder)) === null) return null
  const home = await recordedHome(folder)
  if (!home.ok) return null
  const cluster = clusterFolder(home.value.folder)
  const postmaster = await runningPostmaster(cluster)
  const socketFolder = postmaster?.socketFolder
  if (!socketFolder || !(await answersForCluster(socketFolder, cluster))) return null
  return { host: socketFolder, port: SOCKET_PORT, user: PROGRAM_ROLE, database: PROGRAM_DATABASE }
}
