/**
 * A process of its own that sends the outbox once. Argument: JSON with the database's address, the key ring,
 * the port of the mail server and what it is to do after each message that the server took.
 */
import { kill, pid, stdout } from 'node:process'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { openReadingPool } from '../../../src/actions/annual-report/reading-pool.ts'
import { countyTime } from '../../../src/actions/county-time.ts'
import { openDrawingPool } from '../../../src/actions/drawing/drawing-pool.ts'
import { makeMailSender } from '../../../src/actions/notice/mail-sender.ts'
import { sendOutbox } from '../../../src/actions/notice/send-outbox.ts'
import type { MailSender } from '../../../src/actions/notice/sender.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { nationalCalendar } from '../../../src/law/time/working-calendar.ts'
import { closeDatabase, type DatabaseConnection, openDatabase } from '../../../src/store/database.ts'
import { makeSealer } from '../../../src/store/sealing/key-ring.ts'
import { parseRingText } from '../../../src/store/sealing/key-ring-file.ts'

export interface SendingOrder {
  readonly connection: DatabaseConnection
  /** Text of a key ring. */
  readonly ring: string
  readonly port: number
  readonly secure: boolean
  readonly at: string
  /** The process ends itself without farewell when the server has taken this many; 0: never. */
  readonly dieAfter: number
}

const order = JSON.parse(process.argv[2] ?? '') as SendingOrder
const db = openDatabase(order.connection)
const ring = parseRingText(order.ring)
if (ring === null) throw new Error('no key ring')
const instant = new Date(order.at)

const context: ActContext = {
  db,
  sealer: makeSealer(ring),
  baseUrl: null,
  instant: () => instant,
  now: () => countyTime(instant),
  calendar: async () => {
    const calendar = nationalCalendar()
    if (!calendar.ok) throw new Error(calendar.refusal.code)
    return calendar.value
  },
  policy: async (region) => ({ ...DEFAULT_POLICY, region }),
  drawing: openDrawingPool(),
  reading: openReadingPool(),
}

const real = makeMailSender({
  server: { host: 'localhost', port: order.port, secure: order.secure, requireTls: false, auth: null },
  from: { name: '', address: 'xxgk@yunling.example' },
})

let taken = 0
const mail: MailSender = {
  send: async (message) => {
    const outcome = await real.send(message)
    taken += 1
    if (taken === order.dieAfter) kill(pid, 'SIGKILL')
    return outcome
  },
}

const report = await sendOutbox(context, { mail, sms: null })
await closeDatabase(db)
stdout.write(JSON.stringify(report))
