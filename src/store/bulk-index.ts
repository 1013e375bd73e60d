/** Filling a table with many rows at once: its GIN indexes are built when the rows are there, which costs a fraction. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

interface IndexDefinition {
  readonly name: string
  readonly definition: string
}

const ginIndexes = async (trx: Database, table: string): Promise<readonly IndexDefinition[]> => {
  const { rows } = await sql<IndexDefinition>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename = ${table} and indexdef like '% USING gin %'
    order by indexname`.execute(trx)
  return rows
}

/** In the transaction of the caller: the indexes are there before it and after it, whatever becomes of it. */
export const withGinBuiltLast = async (
  trx: Database,
  table: string,
  fill: () => Promise<void>,
): Promise<void> => {
  const indexes = await ginIndexes(trx, table)
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(trx)
  await fill()
  await sql`set local maintenance_work_mem = '512MB'`.execute(trx)
  for (const { definition } of indexes) await sql.raw(definition).execute(trx)
}

/** Texts packed fast rather than small, and no waiting for the disk: for this transaction. */
export const hurry = async (trx: Database): Promise<void> => {
  await sql`set local synchronous_commit = off`.execute(trx)
  await sql`
    select set_config('default_toast_compression', 'lz4', true)
    from pg_settings where name = 'default_toast_compression' and 'lz4' = any(enumvals)`.execute(trx)
}
