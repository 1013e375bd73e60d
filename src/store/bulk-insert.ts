/** Many rows in one statement: a column travels as one array. */
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

/** PostgreSQL's name of the type of a column's values. */
export type BulkType = 'bigint' | 'integer' | 'text' | 'date' | 'timestamptz' | 'boolean' | 'jsonb' | 'text[]'

/** An array of arrays would be taken for one with two dimensions: each row's array travels as its text. */
export const arrayText = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`

const travelling = (value: unknown, type: BulkType): unknown => {
  if (value === null || value === undefined) return null
  if (type === 'text[]') return arrayText(value as readonly string[])
  return type === 'text' ? storableText(String(value)) : value
}

const travelsAs = (type: BulkType): string => (type === 'text[]' ? 'text' : type)

/** `columns`: name → type of every column of the rows, in any order. Rows have a value, null included, for each. */
export const insertMany = async (
  trx: Database,
  table: string,
  columns: Readonly<Record<string, BulkType>>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  if (rows.length === 0) return
  const entries = Object.entries(columns)
  const names = sql.join(entries.map(([name]) => sql.ref(name)))
  const values = sql.join(
    entries.map(([name, type]) =>
      type === 'text[]' ? sql`${sql.ref(`given.${name}`)}::text[]` : sql.ref(`given.${name}`),
    ),
  )
  const arrays = sql.join(
    entries.map(
      ([name, type]) => sql`${rows.map((row) => travelling(row[name], type))}::${sql.raw(travelsAs(type))}[]`,
    ),
  )
  await sql`insert into ${sql.table(table)} (${names}) select ${values} from unnest(${arrays}) as given (${names})`.execute(
    trx,
  )
}
