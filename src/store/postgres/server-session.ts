/** The manager's own conversation with a server, as its superuser. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { PROGRAM_DATABASE, PROGRAM_ROLE, SOCKET_PORT, SUPERUSER } from './server-files.ts'

const CONNECT_MS = 5_000

const withSession = async <T>(socketFolder: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({
    host: socketFolder,
    port: SOCKET_PORT,
    user: SUPERUSER,
    database: 'postgres',
    connectionTimeoutMillis: CONNECT_MS,
  })
  // A server that ends meanwhile makes the query fail; the event alone must not end this process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * `answers`: it takes sessions. `busy`: it is there but starts up, recovers or stops. `silent`: nobody answers.
 */
export type ServerState = 'answers' | 'busy' | 'silent'

/** SQLSTATE 57P03: cannot_connect_now. */
const CANNOT_CONNECT_NOW = '57P03'

export const serverState = (socketFolder: string): Promise<ServerState> =>
  withSession(socketFolder, async () => 'answers' as const).catch((error: unknown) =>
    error instanceof Error && 'code' in error && error.code === CANNOT_CONNECT_NOW ? 'busy' : 'silent',
  )

/** Pid, folder and start of the server; later lines change while it runs. */
const identity = (pidFile: string): string => pidFile.split('\n').slice(0, 3).join('\n')

/** Whether the server that answers here works on this very cluster: both read the same pid file. */
export const answersForCluster = async (socketFolder: string, cluster: string): Promise<boolean> => {
  const ours = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  const query = "select pg_read_file('postmaster.pid') as text"
  return withSession(socketFolder, async (client) => {
    const { rows } = await client.query<{ text: string }>(query)
    return ours !== null && rows[0] !== undefined && identity(rows[0].text) === identity(ours)
  }).catch(() => false)
}

/** Makes the program's role and database where they are missing. Answers the server's version, as 17.10. */
export const prepareProgram = (socketFolder: string): Promise<string> =>
  withSession(socketFolder, async (client) => {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [PROGRAM_ROLE])
    if (role.rowCount === 0) await client.query(`create role ${PROGRAM_ROLE} login createdb`)
    const database = await client.query('select 1 from pg_database where datname = $1', [PROGRAM_DATABASE])
    if (database.rowCount === 0)
      await client.query(`create database ${PROGRAM_DATABASE} owner ${PROGRAM_ROLE}`)
    const version = await client.query<{ server_version: string }>('show server_version')
    return version.rows[0]?.server_version.split(' ')[0] ?? ''
  })
