import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { type FreshDatabase, unmigratedDatabase } from '../database/fresh-database.ts'

const run = promisify(execFile)
const MIGRATE_SCRIPT = fileURLToPath(new URL('../database/migrate-process.ts', import.meta.url))

const makesTable = (name: string) => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema.createTable(name).addColumn('id', 'integer').execute()
  },
})
const fails = {
  up: async () => {
    throw new Error('the ground is missing')
  },
}

let database: FreshDatabase
beforeEach(async () => {
  database = await unmigratedDatabase()
})
afterEach(() => database.drop())

const tables = async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(database.db)
  return rows.map((row) => row.name)
}

test('runs what is missing, once, in order', async () => {
  const first = { '0001-lamp': makesTable('lamp') }
  const both = { ...first, '0002-desk': makesTable('desk') }
  expect(await migrate(database.db, first)).toEqual({ ok: true, value: ['0001-lamp'] })
  expect(await migrate(database.db, both)).toEqual({ ok: true, value: ['0002-desk'] })
  expect(await migrate(database.db, both)).toEqual({ ok: true, value: [] })
  expect(await tables()).toEqual(['desk', 'lamp'])
})

test('a migration that fails takes the others of the run back', async () => {
  const outcome = await migrate(database.db, { '0001-lamp': makesTable('lamp'), '0002-bad': fails })
  expect(outcome).toEqual({
    ok: false,
    refusal: { code: 'migration-failed', facts: { migration: '0002-bad', reason: 'the ground is missing' } },
  })
  expect(await tables()).toEqual([])
})

test('processes that start together take turns: each migration runs once', async () => {
  const connection = JSON.stringify(database.connection)
  const outcomes = await Promise.all(
    [1, 2, 3, 4].map(() => run(process.execPath, ['--import', 'tsx', MIGRATE_SCRIPT, connection])),
  )
  const answers = outcomes.map(({ stdout }) => JSON.parse(stdout))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(4)
  expect(answers.flatMap((answer) => answer.value)).toEqual(['0001-slow-lamp', '0002-desk'])
  expect(await tables()).toEqual(['desk', 'lamp'])
})

test('refuses a database that a newer version of the program has migrated', async () => {
  await migrate(database.db, { '0001-lamp': makesTable('lamp'), '0009-later': makesTable('later') })
  expect(await migrate(database.db, { '0001-lamp': makesTable('lamp') })).toEqual({
    ok: false,
    refusal: { code: 'database-newer-than-program', facts: { migration: '0009-later' } },
  })
})

test('the migrations of this version run on an empty database, and twice', async () => {
  expect((await migrate(database.db)).ok).toBe(true)
  expect(await migrate(database.db)).toEqual({ ok: true, value: [] })
})
