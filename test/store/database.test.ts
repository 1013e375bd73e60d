import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../src/store/database.ts'
import { type FreshDatabase, freshDatabase } from '../database/fresh-database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const selected = async (expression: string): Promise<unknown> => {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(database.db)
  return rows[0]?.value
}

test.each([
  ["date '2022-02-28'", '2022-02-28'],
  ["array[date '2022-02-28', null]", ['2022-02-28', null]],
  ['9007199254740991::int8', 9_007_199_254_740_991],
  ['9007199254740993::int8', 9_007_199_254_740_993n],
  ['array[1::int8, null]', [1, null]],
  ['103.3879::numeric', '103.3879'],
  ["'\\x00ff'::bytea", Buffer.from([0, 255])],
  ["timestamptz '2022-01-20 08:00+08'", new Date('2022-01-20T00:00:00Z')],
  [`'{"甲": [1, null]}'::jsonb`, { 甲: [1, null] }],
])('%s arrives exactly', async (expression, expected) => {
  expect(await selected(expression)).toEqual(expected)
})

test('a session works in the county’s time whoever runs the server', async () => {
  expect(await selected("(timestamptz '2022-01-19 20:00Z')::date")).toBe('2022-01-20')
})

test('opens by address as well', async () => {
  const { host, port, user, database: name } = database.connection
  const db = openDatabase({
    url: `postgresql://${user}@/${name}?host=${encodeURIComponent(host)}&port=${port}`,
  })
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  await closeDatabase(db)
  expect(rows).toEqual([{ name }])
})

test('each test database is its own', async () => {
  const other = await freshDatabase()
  await sql`create table lamp (id int)`.execute(other.db)
  expect(await selected("to_regclass('lamp')")).toBeNull()
  await other.drop()
})
