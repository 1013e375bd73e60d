import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { messageKeyOf, pauseAfter, sendOutbox } from '../../../src/actions/notice/send-outbox.ts'
import type { Senders, SendOutcome } from '../../../src/actions/notice/sender.ts'
import { enqueue } from '../../../src/store/outbox.ts'
import { settleMessage, takeMessages } from '../../../src/store/outbox-sending.ts'
import { type KeyRing, makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'
import { makeRingText } from '../../../src/store/sealing/key-ring-file.ts'
import { openWorld, type World } from '../act-world.ts'
import { LOOPBACK_CERTIFICATE } from './loopback-certificate.ts'
import { catchMail } from './mail-catcher.ts'
import type { SendingOrder } from './sending-process.ts'

const SCRIPT = fileURLToPath(new URL('sending-process.ts', import.meta.url))
const AT = '2025-03-03T02:00:00.000Z'
const MINUTE = 60_000

let world: World
let ring: KeyRing
let context: ActContext
beforeEach(async () => {
  world = await openWorld()
  ring = newKeyRing()
  context = { ...world.context, sealer: makeSealer(ring) }
})
afterEach(() => world.drop())

const put = async (count: number, given: { readonly requestId?: number } = {}): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    await enqueue(context.db, context.sealer, {
      dedupeKey: `message:${index}`,
      organId: world.organs.water,
      requestId: given.requestId ?? null,
      message: { channel: 'mail', to: `p${index}@example.org`, subject: `第${index}封`, text: '内容' },
      at: new Date(AT),
    })
  }
}

const statuses = async (): Promise<Readonly<Record<string, number>>> => {
  const rows = await context.db
    .selectFrom('outbox')
    .select(['status', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute()
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
}

interface Ended {
  readonly signal: string | null
  readonly stdout: string
}

const inProcess = (
  order: Partial<SendingOrder>,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> => {
  const whole = {
    connection: world.connection,
    ring: makeRingText(ring),
    secure: false,
    at: AT,
    dieAfter: 0,
    ...order,
  }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', SCRIPT, JSON.stringify(whole)],
      { env: { ...process.env, ...env } },
      (error, stdout) => resolve({ signal: error?.signal ?? null, stdout }),
    )
  })
}

describe('several processes', () => {
  test('three at once send every message once', async () => {
    const { port, caught } = await catchMail()
    await put(60)
    const ended = await Promise.all([1, 2, 3].map(() => inProcess({ port })))
    const sent = ended.map(({ stdout }) => (JSON.parse(stdout) as { sent: number }).sent)
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(60)
    expect(caught).toHaveLength(60)
    expect(new Set(caught.map(({ messageId }) => messageId)).size).toBe(60)
    expect(await statuses()).toEqual({ sent: 60 })
  })

  test('one killed between the server’s yes and the mark: nothing is lost, and what comes twice says so', async () => {
    const { port, caught } = await catchMail()
    await put(12)
    const first = await inProcess({ port, dieAfter: 3 })
    expect(first.signal).toBe('SIGKILL')
    expect((await statuses()).sending).toBeGreaterThan(0)
    // Its lease still runs: those messages are not touched.
    await inProcess({ port })
    const half = await statuses()
    expect(half.sending).toBeGreaterThan(0)
    await inProcess({ port, at: new Date(Date.parse(AT) + 6 * MINUTE).toISOString() })
    expect(await statuses()).toEqual({ sent: 12 })
    expect(new Set(caught.map(({ messageId }) => messageId)).size).toBe(12)
    // Only messages in the hands of the one that died can have gone out twice.
    expect(caught.length).toBeLessThanOrEqual(12 + (half.sending ?? 0))
    expect(caught.length).toBeGreaterThan(12)
  })

  test('TLS with a certificate that the machine trusts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sunlit-test-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    writeFileSync(join(folder, 'ca.pem'), LOOPBACK_CERTIFICATE)
    const { port, caught } = await catchMail({ secure: true })
    await put(1)
    await inProcess({ port, secure: true }, { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') })
    expect(caught.map(({ wasEncrypted }) => wasEncrypted)).toEqual([true])
  })
})

const answering = (outcome: SendOutcome): Senders => ({ mail: { send: async () => outcome }, sms: null })

const LATER: SendOutcome = { kind: 'later', problem: 'put-off', status: 451 }

describe('what becomes of a message', () => {
  test('put off: tried again after pauses that grow, until it is too old', async () => {
    await put(1)
    const pauses: number[] = []
    for (;;) {
      const before = context.instant().getTime()
      const report = await sendOutbox(context, answering(LATER))
      if (report.failed === 1) break
      const row = await context.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
      expect(row).toMatchObject({ status: 'waiting', last_error: 'put-off 451' })
      pauses.push((row.next_at.getTime() - before) / MINUTE)
      expect(await sendOutbox(context, answering(LATER))).toEqual({ sent: 0, putOff: 0, failed: 0 })
      const clock = new Date(row.next_at.getTime() + 8 * 60 * MINUTE).toISOString()
      world.setClock(clock.slice(0, 19) as `${number}-${number}-${number}T${string}`)
    }
    expect(pauses.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256])
    expect(pauses.slice(9)).toEqual(Array(pauses.length - 9).fill(360))
    const days = pauses.reduce((sum, pause) => sum + pause, 0) / 60 / 24
    expect(days).toBeGreaterThanOrEqual(4)
    expect(days).toBeLessThan(4.5)
  })

  test('refused for good: it fails, and whoever handles the case is told once', async () => {
    const { requestId } = await world.fileRequest()
    await context.db.deleteFrom('outbox').execute()
    await put(1, { requestId })
    const refused = answering({ kind: 'never', problem: 'refused', status: 550 })
    expect(await sendOutbox(context, refused)).toEqual({ sent: 0, putOff: 0, failed: 1 })
    expect(await sendOutbox(context, refused)).toEqual({ sent: 0, putOff: 0, failed: 0 })
    const told = await context.db
      .selectFrom('inbox_message')
      .selectAll()
      .where('kind', '=', 'sendingFailed')
      .execute()
    const handlers = [world.staff('water', 'handler'), world.staff('water', 'handler', 'second')]
    expect(told.map(({ account_id }) => account_id).sort()).toEqual(
      handlers.map((actor) => Number(actor.id)).sort(),
    )
    expect(told[0]?.text).not.toContain('@')
  })

  test('without a sender it waits, and leaves when there is one', async () => {
    const { port, caught } = await catchMail()
    await put(2)
    expect(await sendOutbox(context, { mail: null, sms: null })).toEqual({ sent: 0, putOff: 0, failed: 0 })
    expect(await statuses()).toEqual({ waiting: 2 })
    await inProcess({ port })
    expect(caught).toHaveLength(2)
  })

  test('sealed under a key that is gone: it fails instead of stopping the others', async () => {
    await put(1)
    const other = { ...context, sealer: makeSealer(newKeyRing()) }
    expect(await sendOutbox(other, answering({ kind: 'sent' }))).toMatchObject({ failed: 1 })
  })

  test('who lost the lease has no say any more', async () => {
    await put(1)
    const now = new Date(AT)
    const [slow] = await takeMessages(context.db, {
      channels: ['mail'],
      most: 5,
      now,
      until: new Date(now.getTime() + MINUTE),
    })
    if (slow === undefined) throw new Error('nothing was taken')
    const afterwards = new Date(now.getTime() + 2 * MINUTE)
    const until = new Date(now.getTime() + 3 * MINUTE)
    const [again] = await takeMessages(context.db, { channels: ['mail'], most: 5, now: afterwards, until })
    expect(again).toMatchObject({ id: slow.id, attempt: 2 })
    expect(await settleMessage(context.db, slow, { status: 'failed', error: 'x' })).toBe(false)
    expect(
      await settleMessage(context.db, { id: slow.id, attempt: 2 }, { status: 'sent', at: afterwards }),
    ).toBe(true)
    expect(await statuses()).toEqual({ sent: 1 })
  })
})

test('pauses and keys', () => {
  expect([1, 2, 3, 9, 10, 40].map(pauseAfter)).toEqual(
    [1, 2, 4, 256, 360, 360].map((minutes) => minutes * MINUTE),
  )
  expect(messageKeyOf('request:1:2:applicant')).toMatch(/^[0-9a-f]{40}$/)
  expect(messageKeyOf('a')).not.toBe(messageKeyOf('b'))
})
