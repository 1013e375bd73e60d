/** Opens a PostgreSQL database for queries, with the column types the rest of the program counts on. */
import { Kysely, PostgresDialect } from 'kysely'
import { types as builtInTypes, Pool, TypeOverrides } from 'pg'
import type { Schema } from './schema.ts'

/** An address, or a Unix socket: then `host` is the folder that holds the socket. */
export type DatabaseConnection =
  | { readonly url: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string }

export type Database = Kysely<Schema>

/** Dates without a zone are the county's own: every session works in its time, whoever runs the server. */
export const TIME_ZONE = 'Asia/Shanghai'

const OID = { int8: 20, textArray: 1009, int8Array: 1016, date: 1082, dateArray: 1182 }

/** A count beyond 2^53 stays exact as a bigint rather than become a wrong number. */
const wholeNumber = (text: string): number | bigint => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : BigInt(text)
}

const columnTypes = (): TypeOverrides => {
  const types = new TypeOverrides()
  const textArray: (text: string) => (string | null)[] = builtInTypes.getTypeParser(OID.textArray)
  types.setTypeParser(OID.int8, 'text', wholeNumber)
  types.setTypeParser(OID.int8Array, 'text', (text: string) =>
    textArray(text).map((item) => (item === null ? null : wholeNumber(item))),
  )
  types.setTypeParser(OID.date, 'text', (text: string) => text)
  types.setTypeParser(OID.dateArray, 'text', textArray)
  return types
}

const address = (connection: DatabaseConnection) =>
  'url' in connection ? { connectionString: connection.url } : { ...connection }

/**
 * Opens a pool; nothing is connected until the first query.
 * Columns arrive as: date → 'YYYY-MM-DD', timestamptz → Date, int8 → number (bigint beyond 2^53),
 * numeric → string, bytea → Buffer, jsonb → value.
 */
export const openDatabase = (connection: DatabaseConnection, maxConnections = 10): Database => {
  const pool = new Pool({
    ...address(connection),
    types: columnTypes(),
    max: maxConnections,
    application_name: `sunlit ${process.pid}`,
    onConnect: (client) => client.query(`set time zone '${TIME_ZONE}'`),
  })
  // A server that goes away ends idle connections; the next query opens a new one or fails by itself.
  pool.on('error', () => undefined)
  // In a transaction, between two queries, nobody else listens: the server's farewell would end the program.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

const pools = new WeakMap<Database, Pool>()

/** The pool behind a database that `openDatabase` gave: its counts, and its options for a connection apart. */
export const poolOf = (db: Database): Pool => {
  const pool = pools.get(db)
  if (pool === undefined) throw new Error('not a database that openDatabase gave')
  return pool
}

/** A question in SQL with `$1`, `$2` …; one name stands for one text. */
export interface PreparedQuestion {
  readonly name: string
  readonly text: string
}

/** Asks outside of any transaction. Each connection plans the question once: for those asked often that take longer to plan than to answer. */
export const askPrepared = async <Row extends object>(
  db: Database,
  { name, text }: PreparedQuestion,
  values: readonly (string | number)[],
): Promise<readonly Row[]> => (await poolOf(db).query<Row>({ name, text, values: [...values] })).rows

/** Waits for running queries and closes every connection. */
export const closeDatabase = (db: Database): Promise<void> => db.destroy()
