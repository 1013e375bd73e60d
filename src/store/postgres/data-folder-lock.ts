/**
 * One process for one data folder.
 *
 * Each process first puts down its own `.asking` file, then looks at the others: of two that ask together each
 * is certain to see the other, so no two can both find themselves alone. File names carry pid and start mark:
 * a file left behind by kill -9 is known as dead even when its pid is in use again, and removing it can never
 * hit somebody else's.
 */
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ok, type Result, refused } from '../../law/result.ts'
import type { StartRefusal } from './postgres.ts'
import { processStart, stillRuns } from './process-identity.ts'

export interface DataFolderLock {
  /** False when the lock was taken away, as with the whole data folder. */
  isHeld(): Promise<boolean>
  release(): Promise<void>
}

interface Claim {
  readonly pid: number
  readonly start: string
  readonly state: 'asking' | 'holding'
  readonly path: string
}

const FILE = /^(\d+)-([\w-]+)\.(asking|holding)$/
const TURNS = 400
const TURN_MS = 25

const fileName = (pid: number, start: string, state: Claim['state']) => `${pid}-${start}.${state}`

const liveClaims = async (folder: string): Promise<readonly Claim[]> => {
  const claims: Claim[] = []
  for (const name of await readdir(folder)) {
    const [, pid, start, state] = FILE.exec(name) ?? []
    if (!pid || !start || (state !== 'asking' && state !== 'holding')) continue
    const path = join(folder, name)
    if (await stillRuns(Number(pid), start)) claims.push({ pid: Number(pid), start, state, path })
    else await rm(path, { force: true })
  }
  return claims
}

const lockFolder = (dataFolder: string) => join(dataFolder, 'lock')

/** Who holds the data folder now: pid and since when (ISO 8601), or null. */
export const dataFolderHolder = async (
  dataFolder: string,
): Promise<{ pid: number; since: string } | null> => {
  const claims = await liveClaims(lockFolder(dataFolder)).catch(() => [])
  const holder = claims.find((claim) => claim.state === 'holding')
  if (!holder) return null
  const since = await stat(holder.path).then(
    (entry) => entry.mtime.toISOString(),
    () => '',
  )
  return { pid: holder.pid, since }
}

const inUse = async (dataFolder: string, pid: number) => {
  const holder = await dataFolderHolder(dataFolder)
  return refused<StartRefusal>({
    code: 'data-folder-in-use',
    facts: { folder: dataFolder, pid: holder?.pid ?? pid, since: holder?.since ?? '' },
  })
}

/** False when the file is there already: the same process asks twice. */
const putDown = (path: string): Promise<boolean> =>
  open(path, 'wx', 0o644).then(
    async (file) => {
      await file.close()
      return true
    },
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )

/**
 * Takes the data folder for this process. Refuses with `data-folder-in-use` and the holder's `pid` and `since`.
 * Throws when the folder cannot be written.
 */
export const claimDataFolder = async (dataFolder: string): Promise<Result<DataFolderLock, StartRefusal>> => {
  const folder = lockFolder(dataFolder)
  await mkdir(folder, { recursive: true })
  const start = (await processStart(process.pid)) ?? ''
  const asking = join(folder, fileName(process.pid, start, 'asking'))
  const holding = join(folder, fileName(process.pid, start, 'holding'))
  const release = async () => {
    await rm(holding, { force: true })
    await rm(asking, { force: true })
  }
  const isHeld = () =>
    stat(holding).then(
      () => true,
      () => false,
    )
  if (!(await putDown(asking))) return inUse(dataFolder, process.pid)
  let seen = process.pid
  for (let turn = 0; turn < TURNS; turn++) {
    const others = (await liveClaims(folder)).filter((claim) => claim.pid !== process.pid)
    if (others.length === 0) {
      await putDown(holding)
      return ok({ isHeld, release })
    }
    seen = others[0]?.pid ?? seen
    if (others.some((claim) => claim.state === 'holding')) break
    const giveWay = others.some((claim) => claim.pid < process.pid)
    if (giveWay) await rm(asking, { force: true })
    await pause(TURN_MS)
    if (giveWay) await putDown(asking)
  }
  await release()
  return inUse(dataFolder, seen)
}
