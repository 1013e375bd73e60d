/** Looks for PostgreSQL on the machine. */
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, readdir, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OLDEST_POSTGRES } from '../migrate.ts'
import type { Binaries, BinariesKind } from './postgres.ts'
import { runAs, type ServerAccount } from './run-as.ts'

/** `*` stands for one folder name; where distributions and installers put the server programs. */
const USUAL_PLACES = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/lib64/postgresql-*/bin',
  '/usr/libexec/postgresql*',
  '/usr/local/pgsql/bin',
  '/usr/local/bin',
  '/usr/bin',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
  '/Library/PostgreSQL/*/bin',
]

const expand = async (pattern: string): Promise<readonly string[]> => {
  const parts = pattern.split('/')
  const starred = parts.findIndex((part) => part.includes('*'))
  if (starred === -1) return [pattern]
  const parent = parts.slice(0, starred).join('/')
  const [before = '', after = ''] = (parts[starred] ?? '').split('*')
  const names = await readdir(parent).catch((): string[] => [])
  return names
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => [parent, name, ...parts.slice(starred + 1)].join('/'))
}

/** What a `postgres --version` line says, or null: "postgres (PostgreSQL) 15.14 (Debian …)", "… 18beta1". */
export const parseVersion = (line: string): { version: string; major: number } | null => {
  const match = /\(PostgreSQL\) ((\d+)\S*)/.exec(line)
  return match?.[1] && match[2] ? { version: match[1], major: Number(match[2]) } : null
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

/** The programs of a folder when they run as the account, from any PostgreSQL new enough; else null. */
export const usableBinaries = async (
  kind: BinariesKind,
  folder: string,
  account: ServerAccount,
): Promise<Binaries | null> => {
  const { code, output } = await runAs(account, join(folder, 'postgres'), ['--version'], 20_000)
  const found = code === 0 ? parseVersion(output) : null
  if (!found || found.major < OLDEST_POSTGRES) return null
  const initdb = await runAs(account, join(folder, 'initdb'), ['--version'], 20_000)
  return initdb.code === 0 ? { kind, folder, ...found } : null
}

/** Folders that the caller's own PATH leads to; the shell inherits it. */
const foldersOnPath = (): Promise<readonly string[]> =>
  new Promise((resolve) => {
    const script = 'program=$(command -v postgres) && dirname "$program"; pg_config --bindir'
    execFile('/bin/sh', ['-c', script], { timeout: 20_000 }, (_error, stdout) =>
      resolve(stdout.split('\n').filter((line) => line.startsWith('/'))),
    )
  })

/** Every usable PostgreSQL 15+ on the machine, newest first. */
export const systemBinaries = async (account: ServerAccount): Promise<readonly Binaries[]> => {
  const usual = (await Promise.all(USUAL_PLACES.map(expand))).flat()
  const folders = new Set<string>()
  for (const folder of [...(await foldersOnPath()), ...usual]) {
    if (!(await isProgram(join(folder, 'postgres'))) || !(await isProgram(join(folder, 'initdb')))) continue
    folders.add(dirname(await realpath(join(folder, 'postgres'))))
  }
  const found = await Promise.all([...folders].map((folder) => usableBinaries('system', folder, account)))
  return found.filter((binaries) => binaries !== null).sort((a, b) => b.major - a.major)
}
