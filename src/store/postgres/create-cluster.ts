/** Makes a new cluster; one cut short never carries the final name. */
import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refused } from '../../law/result.ts'
import { folderForAccount } from './cluster-home.ts'
import { clusterFolder } from './cluster-pointer.ts'
import type { Binaries, PostgresSettings, StartRefusal } from './postgres.ts'
import { runAs, type ServerAccount } from './run-as.ts'
import { INCLUDE_LINES, LOCAL_CONF, SUPERUSER } from './server-files.ts'

/**
 * Code point order, the same on every machine and after every upgrade of its C library.
 * From 17 the server brings it itself; before, it may be missing, and plain C is the same order.
 */
const localeChoices = (major: number): readonly (readonly string[])[] =>
  major >= 17
    ? [['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']]
    : [['--locale=C.UTF-8'], ['--no-locale']]

/** Leftovers of a start that was cut short. */
const clearUnfinished = async (home: string): Promise<void> => {
  for (const name of await readdir(home)) {
    if (/^(postgres|probe)\.new-[0-9a-f]{8}$/.test(name))
      await rm(join(home, name), { recursive: true, force: true })
  }
}

const initialise = async (
  folder: string,
  binaries: Binaries,
  account: ServerAccount,
  durability: PostgresSettings['durability'],
): Promise<string | null> => {
  const always = ['-D', folder, '-U', SUPERUSER, '--encoding=UTF8', '--auth=peer', '--no-instructions']
  const sync = durability === 'none' ? ['--no-sync'] : []
  let output = ''
  for (const locale of localeChoices(binaries.major)) {
    const outcome = await runAs(account, join(binaries.folder, 'initdb'), [...always, ...sync, ...locale])
    if (outcome.code === 0) return null
    output = outcome.output
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
  }
  return output
}

/** A rename is only durable once its folder is. */
const writeDownNames = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Fills `<home>/postgres`. Refuses with what initdb said. */
export const createCluster = async (
  home: string,
  binaries: Binaries,
  account: ServerAccount,
  durability: PostgresSettings['durability'],
): Promise<Result<string, StartRefusal>> => {
  await clearUnfinished(home)
  const folder = await folderForAccount(home, 'postgres', account)
  if (folder === null) return refused({ code: 'cluster-not-created', facts: { folder: home, reason: '' } })
  const failure = await initialise(folder, binaries, account, durability)
  if (failure !== null) {
    await rm(folder, { recursive: true, force: true })
    return refused({
      code: 'cluster-not-created',
      facts: { folder: home, reason: failure.split('\n').slice(-8).join('\n') },
    })
  }
  const script = 'cd "$0" && printf %s "$1" >> postgresql.conf && printf %s "$2" > local.conf'
  await runAs(account, '/bin/sh', ['-c', script, folder, INCLUDE_LINES, LOCAL_CONF])
  try {
    await rename(folder, clusterFolder(home))
    await writeDownNames(home)
  } catch (error) {
    // Something that is no cluster stands in its place; whatever it is, it stays.
    await rm(folder, { recursive: true, force: true })
    return refused({ code: 'cluster-not-created', facts: { folder: home, reason: String(error) } })
  }
  return ok(clusterFolder(home))
}
