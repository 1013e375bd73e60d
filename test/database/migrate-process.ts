/** A process of its own that migrates the database given as JSON, slowly, and prints the outcome. */
import { writeSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { closeDatabase, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'

const migrations = {
  '0001-slow-lamp': {
    up: async (db: Kysely<unknown>) => {
      await sql`select pg_sleep(0.3)`.execute(db)
      await db.schema.createTable('lamp').addColumn('id', 'integer').execute()
    },
  },
  '0002-desk': {
    up: async (db: Kysely<unknown>) => {
      await db.schema.createTable('desk').addColumn('id', 'integer').execute()
    },
  },
}

const db = openDatabase(JSON.parse(process.argv[2] ?? ''))
writeSync(1, JSON.stringify(await migrate(db, migrations)))
await closeDatabase(db)
