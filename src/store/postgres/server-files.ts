/** What the server reads besides initdb's own files, written anew at every start. */
import { randomBytes } from 'node:crypto'
import { open, rename } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { TIME_ZONE } from '../database.ts'
import type { PostgresSettings } from './postgres.ts'
import type { ServerAccount } from './run-as.ts'

/** Owns the cluster; only for the manager. The program itself works as an ordinary role. */
export const SUPERUSER = 'postgres'
export const PROGRAM_ROLE = 'sunlit'
export const PROGRAM_DATABASE = 'sunlit'
/** Names the socket file only: nothing listens on the network. */
export const SOCKET_PORT = 5432

const MB = 1024 * 1024

/** Exclusive creation and rename follow no link that the server's account may have put there. */
const writeForAccount = async (path: string, text: string, account: ServerAccount): Promise<void> => {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}`
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await file.writeFile(text)
    if (account.isOther) await file.chown(account.uid, account.gid)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}

const clamp = (value: number, least: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, value)))

/** Fit for a machine of 1 GB that also runs the portal; more memory helps up to a point. */
const sizes = () => {
  const memory = totalmem() / MB
  return {
    max_connections: 60,
    shared_buffers: `${clamp(memory / 16, 32, 512)}MB`,
    effective_cache_size: `${clamp(memory / 2, 256, 16_384)}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    min_wal_size: '64MB',
    max_wal_size: '512MB',
    max_parallel_workers_per_gather: 1,
    jit: 'off',
  }
}

const behaviour = {
  timezone: TIME_ZONE,
  log_timezone: TIME_ZONE,
  datestyle: 'ISO, YMD',
  lc_messages: 'C',
  default_text_search_config: 'pg_catalog.simple',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // A failing statement may carry what a person typed in; its text stays out of the log.
  log_min_error_statement: 'panic',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
}

const durabilitySettings = (durability: PostgresSettings['durability']) =>
  durability === 'none'
    ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
    : { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

const lines = (settings: Readonly<Record<string, string | number>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('')

/** Lines for initdb's postgresql.conf; local.conf is the administrator's and has the last word. */
export const INCLUDE_LINES = "\ninclude 'sunlit.conf'\ninclude_if_exists 'local.conf'\n"
export const LOCAL_CONF = '# Your own settings; they win over sunlit.conf and are never overwritten.\n'

/** Whoever may enter the socket folder must besides be root or the server's own account. */
const identityMap = (account: ServerAccount): string =>
  ['root', account.name]
    .flatMap((name) => [`manager "${name}" ${SUPERUSER}\n`, `manager "${name}" ${PROGRAM_ROLE}\n`])
    .join('')

export const writeServerFiles = async (
  cluster: string,
  account: ServerAccount,
  durability: PostgresSettings['durability'],
): Promise<void> => {
  const head = '# Written at every start; changes belong into local.conf.\n'
  const settings = { ...sizes(), ...behaviour, ...durabilitySettings(durability) }
  await writeForAccount(join(cluster, 'sunlit.conf'), head + lines(settings), account)
  await writeForAccount(join(cluster, 'sunlit-hba.conf'), `${head}local all all peer map=manager\n`, account)
  await writeForAccount(join(cluster, 'sunlit-ident.conf'), head + identityMap(account), account)
}

/** Given on the command line, which no file overrides: who may connect. */
export const serverArguments = (cluster: string, socketFolder: string): readonly string[] => {
  const settings = {
    listen_addresses: '',
    port: SOCKET_PORT,
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    hba_file: join(cluster, 'sunlit-hba.conf'),
    ident_file: join(cluster, 'sunlit-ident.conf'),
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
