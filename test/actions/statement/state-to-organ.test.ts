import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endOrgan } from '../../../src/actions/organ/end-organ.ts'
import { stateToOrgan } from '../../../src/actions/statement/state-to-organ.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

test('what an applicant states to an organ that has ended comes to its successor', async () => {
  world.setClock('2025-03-03T10:00')
  const { requestId } = await world.fileRequest({ organId: world.organs.stream })
  const ended = await endOrgan(world.context, world.staff('county', 'systemAdministrator'), {
    organId: world.organs.stream,
    lastDay: '2025-03-03',
    successorId: world.organs.bridge,
    note: '',
  })
  expect(ended.ok).toBe(true)
  world.setClock('2025-03-04T10:00')
  const stated = await stateToOrgan(world.context, world.applicant, {
    requestId,
    kind: 'receipt',
    text: '下午可以接电话',
    files: [],
    key: randomUUID(),
  })
  expect(stated.ok).toBe(true)
  const told = await world.db
    .selectFrom('inbox_message')
    .select('account_id')
    .where('request_id', '=', requestId)
    .where('kind', '=', 'cameIn')
    .execute()
  expect(told.map(({ account_id }) => String(account_id))).toContain(world.staff('bridge', 'handler').id)
})
