/**
 * A process of its own that opens cases and works on them, several at once, until it is killed.
 * Argument: JSON of connection, organ and people. Prints a JSON line for each act, once it is acknowledged.
 */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { type Actor, applicantAt } from '../../../src/actions/actor.ts'
import { openReadingPool } from '../../../src/actions/annual-report/reading-pool.ts'
import { countyTime } from '../../../src/actions/county-time.ts'
import { openDrawingPool } from '../../../src/actions/drawing/drawing-pool.ts'
import { actOnRequest } from '../../../src/actions/request/act-on-request.ts'
import { submitRequest } from '../../../src/actions/request/submit-request.ts'
import { NO_DETAILS } from '../../../src/contract/request/applicant-details.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import type { RequestCommand } from '../../../src/law/request/request-event.ts'
import { nationalCalendar } from '../../../src/law/time/working-calendar.ts'
import { type DatabaseConnection, openDatabase } from '../../../src/store/database.ts'
import { makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'

interface LoopArguments {
  readonly connection: DatabaseConnection
  readonly organId: number
  readonly people: Readonly<
    Record<'handler' | 'reviewer' | 'legalReviewer' | 'secrecyReviewer' | 'signer', Actor>
  >
}

const { connection, organId, people }: LoopArguments = JSON.parse(process.argv[2] ?? '')
const calendar = nationalCalendar()
if (!calendar.ok) throw new Error(calendar.refusal.code)
const instant = () => new Date('2025-03-03T02:00:00Z')
const context: ActContext = {
  db: openDatabase(connection),
  sealer: makeSealer(newKeyRing()),
  baseUrl: null,
  instant,
  now: () => countyTime(instant()),
  calendar: async () => calendar.value,
  policy: async (region) => ({ ...DEFAULT_POLICY, region }),
  drawing: openDrawingPool(),
  reading: openReadingPool(),
}

const say = (value: object): void => {
  writeSync(1, `${JSON.stringify(value)}\n`)
}

const STEPS: readonly (readonly [RequestCommand, keyof LoopArguments['people']])[] = [
  [{ type: 'receiptConfirmed', how: '电话' }, 'handler'],
  [{ type: 'registered', number: '' }, 'handler'],
  [{ type: 'replyDrafted', outcome: 'granted', facts: { howSupplied: '电子邮件发送' } }, 'handler'],
  [{ type: 'reviewed', stage: 'section' }, 'reviewer'],
  [{ type: 'reviewed', stage: 'legal' }, 'legalReviewer'],
  [{ type: 'reviewed', stage: 'secrecy' }, 'secrecyReviewer'],
  [{ type: 'signed', documentNumber: '' }, 'signer'],
  [{ type: 'served', method: 'electronic', on: '2025-03-03' }, 'handler'],
  [{ type: 'archived', file: '' }, 'handler'],
]

const workOnOne = async (): Promise<void> => {
  const submitted = await submitRequest(context, applicantAt('192.0.2.1'), {
    organId,
    channel: 'online',
    applicantType: 'naturalPerson',
    applicant: { ...NO_DETAILS, name: '林小溪', idNumber: '000000199001010011', email: 'lin@example.org' },
    description: '云岭水库除险加固工程的批复文件',
    deliveryForm: '电子文本',
    deliveryMethod: '电子邮件',
    attachments: [{ name: '说明.txt', bytes: Buffer.from('身份说明') }],
    submissionKey: randomUUID(),
  })
  if (!submitted.ok) throw new Error(submitted.refusal.code)
  const { requestId } = submitted.value
  say({ requestId, version: 1 })
  for (const [index, [command, role]] of STEPS.entries()) {
    const act = { requestId, command, expectedVersion: index + 1 }
    const acted = await actOnRequest(context, people[role], act)
    if (!acted.ok) throw new Error(acted.refusal.code)
    say({ requestId, version: acted.value.version, documentNumber: acted.value.documentNumber })
  }
}

const loop = async (): Promise<void> => {
  for (;;) await workOnOne()
}

await Promise.all([loop(), loop(), loop()])
