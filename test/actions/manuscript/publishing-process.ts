/**
 * A process of its own that publishes what is scheduled, at a time that stands still. Argument: JSON with the database's
 * address and the time. Its job has a name of its own, so that nothing but the law on a locked row keeps several apart.
 */
import { countyJobs, PUBLISH_JOB } from '../../../src/actions/job/county-jobs.ts'
import { startJobs } from '../../../src/actions/job/start-jobs.ts'
import { makeContext } from '../../../src/actions/make-context.ts'
import { type DatabaseConnection, openDatabase } from '../../../src/store/database.ts'
import { makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'

export interface PublishingOrder {
  readonly connection: DatabaseConnection
  readonly at: string
}

const order = JSON.parse(process.argv[2] ?? '') as PublishingOrder
const instant = new Date(order.at)
const context = makeContext({
  db: openDatabase(order.connection),
  sealer: makeSealer(newKeyRing()),
  baseUrl: null,
  instant: () => instant,
})

startJobs(context, {
  senders: { mail: null, sms: null },
  log: { failed: (_name, error) => process.stderr.write(`${String(error)}\n`) },
  lookEvery: 50,
  jobs: countyJobs({ mail: null, sms: null })
    .filter(({ name }) => name === PUBLISH_JOB)
    .map((job) => ({ ...job, name: `${job.name}-${process.pid}` })),
})
setInterval(() => undefined, 60_000)
