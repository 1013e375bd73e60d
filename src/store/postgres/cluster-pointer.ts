/** Remembers where the cluster of a data folder is when it is not inside. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ok, type Result, refused } from '../../law/result.ts'
import type { StartRefusal } from './postgres.ts'

/** The cluster is `<folder>/postgres`. */
export interface ClusterHome {
  readonly folder: string
  /** User id of an existing cluster's owner, null when none was made yet. */
  readonly owner: number | null
}

/** In the data folder: where the cluster went. In that place: whose cluster it is. */
const POINTER = 'postgres-is-elsewhere.json'
const BACK_POINTER = 'data-folder.json'
const pointer = z.object({ home: z.string() })
const backPointer = z.object({ dataFolder: z.string() })

export const clusterFolder = (home: string): string => join(home, 'postgres')

/** A cluster whose inside is closed to us is still a cluster: only a missing PG_VERSION says that there is none. */
const ownerOf = async (cluster: string): Promise<number | null> => {
  const hasVersion = await stat(join(cluster, 'PG_VERSION')).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  )
  return hasVersion ? (await stat(cluster)).uid : null
}

const readJson = async <T>(path: string, shape: z.ZodType<T>): Promise<T | null> => {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : shape.parse(JSON.parse(text))
}

const writeJson = async (path: string, value: object): Promise<void> => {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}`
  await writeFile(unfinished, `${JSON.stringify(value)}\n`, { flag: 'wx', mode: 0o644 })
  await rename(unfinished, path)
}

const homeIn = async (dataFolder: string): Promise<string | null> =>
  (await readJson(join(dataFolder, POINTER), pointer).catch(() => null))?.home ?? null

/** The other data folder that still counts on this home; null when there is none, as after a move. */
const otherClaimant = async (dataFolder: string, home: string): Promise<string | null> => {
  const recorded = (await readJson(join(home, BACK_POINTER), backPointer))?.dataFolder
  if (recorded === undefined || recorded === dataFolder) return null
  return (await homeIn(recorded)) === home ? recorded : null
}

/** Where this data folder's cluster is or will be, before asking whether the server's account reaches it. */
export const recordedHome = async (dataFolder: string): Promise<Result<ClusterHome, StartRefusal>> => {
  const path = join(dataFolder, POINTER)
  const home = (await readJson(path, pointer))?.home
  if (home === undefined) return ok({ folder: dataFolder, owner: await ownerOf(clusterFolder(dataFolder)) })
  const cluster = clusterFolder(home)
  const owner = await ownerOf(cluster)
  if (owner === null) return refused({ code: 'cluster-missing', facts: { cluster, pointer: path } })
  const other = await otherClaimant(dataFolder, home)
  if (other !== null) {
    return refused({ code: 'cluster-of-other-folder', facts: { cluster, other, pointer: path } })
  }
  return ok({ folder: home, owner })
}

/** From now on the data folder's cluster is the one in `home`. */
export const recordHome = async (dataFolder: string, home: string): Promise<void> => {
  await writeJson(join(home, BACK_POINTER), { dataFolder })
  await writeJson(join(dataFolder, POINTER), { home })
}
