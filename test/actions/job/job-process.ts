/**
 * A process of its own that keeps one job going until it is ended. Argument: JSON with the database's address,
 * the time, and how long the job takes. Each run writes a row into the table `probe`.
 */
import { pid } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { startJobs } from '../../../src/actions/job/start-jobs.ts'
import { makeContext } from '../../../src/actions/make-context.ts'
import { type DatabaseConnection, openDatabase } from '../../../src/store/database.ts'
import { makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'

export interface JobOrder {
  readonly connection: DatabaseConnection
  readonly at: string
  readonly takesMs: number
}

const order = JSON.parse(process.argv[2] ?? '') as JobOrder
const instant = new Date(order.at)
const context: ActContext = makeContext({
  db: openDatabase(order.connection),
  sealer: makeSealer(newKeyRing()),
  baseUrl: null,
  instant: () => instant,
})

const running = startJobs(context, {
  senders: { mail: null, sms: null },
  log: { failed: (_name, error) => process.stderr.write(String(error)) },
  lookEvery: 50,
  jobs: [
    {
      name: 'probe',
      schedule: { every: 'day', from: '08:00' },
      run: async ({ db }) => {
        await sql`insert into probe (pid, what) values (${pid}, 'begun')`.execute(db)
        await pause(order.takesMs)
        await sql`insert into probe (pid, what) values (${pid}, 'ended')`.execute(db)
        return { probes: 1 }
      },
    },
  ],
})
process.on('SIGTERM', async () => {
  await running.stop()
  process.exit(0)
})
setInterval(() => undefined, 60_000)
