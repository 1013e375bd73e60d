import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountIdOf } from '../../../src/actions/actor.ts'
import { assignRequests } from '../../../src/actions/request/assign-requests.ts'
import { readCase } from '../../../src/actions/request/read-case.ts'
import { splitRequest } from '../../../src/actions/request/split-request.ts'
import { readEvents } from '../../../src/store/request-event.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

test('several cases are assigned at once; what cannot be is told, and the rest is done', async () => {
  const own = await world.fileRequest()
  const other = await world.fileRequest()
  const elsewhere = await world.fileRequest({ organId: world.organs.finance })
  const handler = world.staff('water', 'handler')
  const to = accountIdOf(world.staff('water', 'handler', 'second'))
  const ids = [own.requestId, other.requestId, elsewhere.requestId, 999_999]
  expect(await assignRequests(world.context, handler, ids, to)).toEqual([
    { id: own.requestId, refusal: null },
    { id: other.requestId, refusal: null },
    { id: elsewhere.requestId, refusal: { code: 'case-unknown' } },
    { id: 999_999, refusal: { code: 'case-unknown' } },
  ])
  const again = await assignRequests(world.context, handler, [own.requestId], to)
  expect(again[0]?.refusal).toEqual({ code: 'already-assigned-so' })
  const stranger = accountIdOf(world.staff('finance', 'handler'))
  const wrong = await assignRequests(world.context, handler, [own.requestId], stranger)
  expect(wrong[0]?.refusal).toEqual({ code: 'not-a-handler-there' })
})

test('a form that asks for two things becomes two cases with the same day of receipt', async () => {
  const { requestId, number } = await world.fileRequest({
    channel: 'inPerson',
    description: '一、2024年水库移民补助标准；二、2023年河长制考核结果',
  })
  const handler = world.staff('water', 'handler')
  const split = { requestId, expectedVersion: 1, parts: ['2024年水库移民补助标准', '2023年河长制考核结果'] }
  const parts = await splitRequest(world.context, handler, split)
  if (!parts.ok) expect.fail(parts.refusal.code)
  const [first, second] = parts.value
  expect(first).toEqual({ requestId, number, accessCode: null })
  const made = await readCase(world.context, handler, second?.requestId ?? 0)
  if (!made.ok) expect.fail(made.refusal.code)
  expect(made.value).toMatchObject({
    description: '2023年河长制考核结果',
    state: { phase: 'handling', receivedDate: '2025-03-03' },
    applicant: { name: '林**' },
    links: [{ id: requestId, number }],
  })
  const events = await readEvents(world.db, second?.requestId ?? 0)
  expect(events).toMatchObject([{ type: 'arrived', part: { form: number, number: 2, of: 2 } }])
  const kept = await readCase(world.context, handler, requestId)
  expect(kept).toMatchObject({ value: { description: '2024年水库移民补助标准', version: 2 } })
  const again = await splitRequest(world.context, handler, { ...split, expectedVersion: 2 })
  expect(again).toMatchObject({ ok: false, refusal: { code: 'not-in-this-phase' } })
})

test('a form is not split into one, nor by who saw an older version', async () => {
  const { requestId } = await world.fileRequest()
  const handler = world.staff('water', 'handler')
  const one = await splitRequest(world.context, handler, { requestId, expectedVersion: 1, parts: ['甲'] })
  expect(one).toMatchObject({ ok: false, refusal: { code: 'split-too-few' } })
  const stale = await splitRequest(world.context, handler, {
    requestId,
    expectedVersion: 0,
    parts: ['甲', '乙'],
  })
  expect(stale).toMatchObject({ ok: false, refusal: { code: 'case-changed' } })
})
