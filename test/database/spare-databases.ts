/** Copies of the migrated database made ahead of need: copying takes longer than most tests, and a test takes one by renaming it. */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import type { RunningPostgres } from '../../src/store/postgres/postgres.ts'

export interface SpareDatabases {
  /** Returns when no copy is being made any more. */
  stop(): Promise<void>
}

const READY = 2
const LOOK_MS = 100

const connected = async (connection: RunningPostgres['connection']): Promise<Client> => {
  const client = new Client({ ...connection, database: 'postgres' })
  // A lost connection fails the next query; nothing else has to hear of it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const spares = async (client: Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where starts_with(datname, 'spare_')",
  )
  return rows.map(({ datname }) => datname)
}

/** @param connection to the database that is copied; nothing else may be connected to it */
export const keepSpares = (connection: RunningPostgres['connection']): SpareDatabases => {
  let wanted = true
  const keep = async () => {
    const client = await connected(connection)
    while (wanted) {
      const name = `spare_${randomBytes(8).toString('hex')}`
      if ((await spares(client)).length >= READY) await pause(LOOK_MS)
      else await client.query(`create database ${name} template ${connection.database}`)
    }
    await client.end()
  }
  const ended = keep()
  // Who waits for the end is told of a failure; until then tests make copies for themselves.
  ended.catch(() => undefined)
  return {
    stop: () => {
      wanted = false
      return ended
    },
  }
}

/** Gives a spare database the name. Returns false when there was none, or others were quicker. */
export const takeSpare = async (
  connection: RunningPostgres['connection'],
  name: string,
): Promise<boolean> => {
  const client = await connected(connection)
  try {
    for (const spare of await spares(client)) {
      const taken = await client
        .query(`alter database ${spare} rename to ${name}`)
        .catch((error: unknown) => {
          if (error instanceof DatabaseError) return null
          throw error
        })
      if (taken !== null) return true
    }
    return false
  } finally {
    await client.end()
  }
}
