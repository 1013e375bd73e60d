/** A database of one's own for a test, migrated and empty. */
import { randomBytes } from 'node:crypto'
import { Client, DatabaseError } from 'pg'
import { inject } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '../../src/store/database.ts'
import type { RunningPostgres } from '../../src/store/postgres/postgres.ts'
import { takeSpare } from './spare-databases.ts'

export interface FreshDatabase {
  readonly db: Database
  readonly connection: RunningPostgres['connection']
  /** Closes `db`, ends other sessions and removes the database. */
  drop(): Promise<void>
}

const inMaintenanceDatabase = async (statement: string): Promise<void> => {
  const client = new Client({ ...inject('testCluster'), database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const NOT_OURS = '42501'
const TRIES = 50
const PAUSE_MS = 200

/** The server's own vacuuming of a database cannot be ended by us, and is over in a moment. */
const dropDatabase = async (name: string): Promise<void> => {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await inMaintenanceDatabase(`drop database ${name} with (force)`)
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== NOT_OURS || left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

const copyOf = (template: string, name: string): Promise<void> =>
  inMaintenanceDatabase(`create database ${name} template ${template}`)

/** @param create makes a database of that name */
const opened = async (create: (name: string) => Promise<void>): Promise<FreshDatabase> => {
  const name = `test_${randomBytes(8).toString('hex')}`
  await create(name)
  const connection = { ...inject('testCluster'), database: name }
  const db = openDatabase(connection)
  const drop = async () => {
    await closeDatabase(db)
    await dropDatabase(name)
  }
  return { db, connection, drop }
}

/** A copy of the migrated database. Call `drop` when done. */
export const freshDatabase = (): Promise<FreshDatabase> =>
  opened(async (name) => {
    const connection = inject('testCluster')
    if (!(await takeSpare(connection, name))) await copyOf(connection.database, name)
  })

/** A database on which no migration ran. Call `drop` when done. */
export const unmigratedDatabase = (): Promise<FreshDatabase> => opened((name) => copyOf('template0', name))
