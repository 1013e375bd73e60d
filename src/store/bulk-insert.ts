/** Many rows in one statement: a column travels as one array. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** PostgreSQL's name of the type of a column's values. */
export type BulkType =
  | 'bigint'
  | 'integer'
  | 'text'
  | 'date'
  | 'timestamptz'
  | 'boolean'
  | 'jsonb'
  | ArrayType
type ArrayType = 'text[]' | 'integer[]' | 'bigint[]'

/** An array of arrays would be taken for one with two dimensions: each row's array travels as its text. */
export const arrayText = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`

/** Stands in no text that is stored: between the elements of an array that travels as one text. */
const SEPARATOR = '\u001f'

const isArrayType = (type: BulkType): type is ArrayType => type.endsWith('[]')

const travelling = (value: unknown, type: BulkType): unknown => {
  if (value === null || !isArrayType(type)) return value
  if (type === 'text[]') return (value as readonly string[]).join(SEPARATOR)
  return `{${(value as readonly number[]).join(',')}}`
}

const arriving = (name: string, type: BulkType) => {
  const given = sql.ref(`given.${name}`)
  if (!isArrayType(type)) return given
  return type === 'text[]'
    ? sql`string_to_array(${given}, ${sql.lit(SEPARATOR)})`
    : sql`${given}::${sql.raw(type)}`
}

const travelsAs = (type: BulkType): string => (isArrayType(type) ? 'text' : type)

/**
 * `columns`: name → type of every column of the rows. Rows have a value, null included, for each;
 * texts are storable already (store/storable.ts), and no array has an empty text as its only element.
 */
export const insertMany = async (
  trx: Database,
  table: string,
  columns: Readonly<Record<string, BulkType>>,
  rows: readonly Readonly<Record<string, unknown>>[],
  { hasIdentity = false }: { readonly hasIdentity?: boolean } = {},
): Promise<void> => {
  if (rows.length === 0) return
  const entries = Object.entries(columns)
  const names = sql.join(entries.map(([name]) => sql.ref(name)))
  const values = sql.join(entries.map(([name, type]) => arriving(name, type)))
  const arrays = sql.join(
    entries.map(
      ([name, type]) => sql`${rows.map((row) => travelling(row[name], type))}::${sql.raw(travelsAs(type))}[]`,
    ),
  )
  // Ids that were taken from the sequence beforehand.
  const identity = hasIdentity ? sql`overriding system value` : sql``
  await sql`insert into ${sql.table(table)} (${names}) ${identity} select ${values} from unnest(${arrays}) as given (${names})`.execute(
    trx,
  )
}
