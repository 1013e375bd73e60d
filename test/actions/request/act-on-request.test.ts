import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOnRequest } from '../../../src/actions/request/act-on-request.ts'
import { submitRequest } from '../../../src/actions/request/submit-request.ts'
import { LIN, openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

/** From the portal to the point where a leader may sign. */
const readyToSign = async (): Promise<number> => {
  world.setClock('2025-03-03T10:00')
  const { requestId } = await world.fileRequest()
  await world.act(requestId, { type: 'receiptConfirmed', how: '电话' })
  await world.act(requestId, { type: 'registered', number: '' })
  await world.act(requestId, {
    type: 'replyDrafted',
    outcome: 'granted',
    facts: { howSupplied: '电子邮件发送' },
  })
  for (const stage of ['section', 'legal', 'secrecy'] as const) {
    await world.act(requestId, { type: 'reviewed', stage })
  }
  return requestId
}

test('a case goes from the portal to the archive', async () => {
  const requestId = await readyToSign()
  const signed = await world.act(requestId, { type: 'signed', documentNumber: '' })
  expect(signed.documentNumber).toBe('云水公复〔2025〕1号')
  await world.act(requestId, { type: 'served', method: 'electronic', on: '2025-03-03' })
  const { state, version } = await world.act(requestId, { type: 'archived', file: '' })
  expect(state.phase).toBe('archived')
  expect(version).toBe(10)
  const row = await world.db
    .selectFrom('request')
    .select(['phase', 'version', 'outcome', 'closed_on', 'reply_due_on', 'deadline_what'])
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({
    phase: 'archived',
    version: 10,
    outcome: 'granted',
    closed_on: '2025-03-03',
    reply_due_on: '2025-03-31',
    deadline_what: 'nothing',
  })
})

test('two leaders who sign at once: one signs, the other is told what happened', async () => {
  const requestId = await readyToSign()
  const version = await world.versionOf(requestId)
  const sign = (second?: 'second') =>
    actOnRequest(world.context, world.staff('water', 'signer', second), {
      requestId,
      command: { type: 'signed', documentNumber: '' },
      expectedVersion: version,
    })
  const answers = await Promise.all([sign(), sign('second')])
  const refusal = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(refusal).toMatchObject([
    { code: 'case-changed', meanwhile: { version: version + 1, events: [{ type: 'signed' }] } },
  ])
})

test('a double click acts once and answers twice alike; the key does not serve another act', async () => {
  const { requestId } = await world.fileRequest()
  const idempotencyKey = randomUUID()
  const confirm = () =>
    actOnRequest(world.context, world.staff('water', 'handler'), {
      requestId,
      command: { type: 'receiptConfirmed', how: '电话' },
      expectedVersion: 1,
      idempotencyKey,
    })
  const answers = await Promise.all([confirm(), confirm(), confirm()])
  expect(answers.map((answer) => answer.ok && answer.value.version)).toEqual([2, 2, 2])
  expect(answers.filter((answer) => answer.ok && !answer.value.isReplay)).toHaveLength(1)
  expect(await world.versionOf(requestId)).toBe(2)
  const other = await actOnRequest(world.context, world.staff('water', 'handler'), {
    requestId,
    command: { type: 'registered', number: '' },
    expectedVersion: 2,
    idempotencyKey,
  })
  expect(other).toMatchObject({ ok: false, refusal: { code: 'idempotency-key-reused' } })
})

test('a form that is sent several times is one case with one secret code', async () => {
  const submission = {
    organId: world.organs.finance,
    channel: 'online',
    applicantType: 'naturalPerson',
    applicant: LIN,
    description: '2024年度部门预算',
    deliveryForm: '电子文本',
    deliveryMethod: '电子邮件',
    attachments: [],
    submissionKey: randomUUID(),
  } as const
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => submitRequest(world.context, world.applicant, submission)),
  )
  const values = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
  expect(values).toHaveLength(5)
  expect(new Set(values.map(({ number, accessCode }) => `${number} ${accessCode}`)).size).toBe(1)
  expect(values.filter(({ isReplay }) => !isReplay)).toHaveLength(1)
})

test('people of another organ, and people without the role, change nothing', async () => {
  const { requestId } = await world.fileRequest()
  const tries = [world.staff('finance', 'handler'), world.staff('water', 'reviewer')]
  for (const actor of tries) {
    const answer = await actOnRequest(world.context, actor, {
      requestId,
      command: { type: 'receiptConfirmed', how: '电话' },
      expectedVersion: 1,
    })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-for-this-role' } })
  }
  expect(await world.versionOf(requestId)).toBe(1)
})

test('forty applications at once, more than there are connections: each its own number, none left out', async () => {
  const organId = world.organs.county
  const submitted = await Promise.all(Array.from({ length: 40 }, () => world.fileRequest({ organId })))
  const places = submitted.map(({ number }) => Number(number.split('-')[1]))
  expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
})

test('twenty leaders sign twenty cases at once: numbers without gaps and without doubles', async () => {
  const cases: number[] = []
  for (let index = 0; index < 20; index++) cases.push(await readyToSign())
  const before = await world.db
    .selectFrom('number_series')
    .select('last')
    .where('organ_id', '=', world.organs.water)
    .where('series', '=', '公复')
    .executeTakeFirst()
  const signed = await Promise.all(
    cases.map((requestId) => world.act(requestId, { type: 'signed', documentNumber: '' })),
  )
  const first = (before?.last ?? 0) + 1
  const numbers = signed.map(({ documentNumber }) => Number(/〕(\d+)号$/.exec(documentNumber ?? '')?.[1]))
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => first + index))
})
