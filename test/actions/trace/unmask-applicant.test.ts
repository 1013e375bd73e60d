import { afterEach, beforeEach, expect, test } from 'vitest'
import { unmaskApplicant } from '../../../src/actions/trace/unmask-applicant.ts'
import { listAudit } from '../../../src/store/audit-list.ts'
import { LIN, openWorld, type World } from '../act-world.ts'

let world: World
let requestId: number

beforeEach(async () => {
  world = await openWorld()
  requestId = (await world.fileRequest()).requestId
})
afterEach(() => world.drop())

const unmaskings = async () => {
  const page = { cursor: null, limit: 50 }
  const { items } = await listAudit(world.db, { chain: world.organs.water }, page)
  return items.filter(({ act }) => act === 'request.unmasked')
}

test('tells what was asked for and nothing else, and notes who asked and why', async () => {
  const handler = world.staff('water', 'handler')
  const told = await unmaskApplicant(world.context, handler, {
    requestId,
    fields: ['phone', 'name'],
    reason: '电话核对申请内容，机主 13900000001',
  })
  expect(told).toEqual({ ok: true, value: { name: LIN.name, phone: LIN.phone } })
  const [noted] = await unmaskings()
  expect(noted).toMatchObject({
    actor: handler.id,
    actorName: handler.name,
    address: handler.address,
    subjectKind: 'request',
    subjectId: String(requestId),
    detail: { fields: ['name', 'phone'], reason: '电话核对申请内容,机主 ***' },
  })
  expect(JSON.stringify(noted)).not.toMatch(/林小溪|13900000001/)
})

test.each([
  ['fields-missing', { fields: [], reason: '核对身份' }],
  ['reason-missing', { fields: ['name' as const], reason: '  ' }],
  ['reason-too-long', { fields: ['name' as const], reason: '由'.repeat(201) }],
])('refuses %s, and tells and notes nothing', async (code, given) => {
  const told = await unmaskApplicant(world.context, world.staff('water', 'handler'), { requestId, ...given })
  expect(told).toMatchObject({ ok: false, refusal: { code } })
  expect(await unmaskings()).toEqual([])
})

test('refuses a case that is not there, and one whose applicant is no longer known', async () => {
  const ask = (id: number) =>
    unmaskApplicant(world.context, world.staff('water', 'handler'), {
      requestId: id,
      fields: ['name'],
      reason: '核对身份',
    })
  expect(await ask(requestId + 1)).toMatchObject({ ok: false, refusal: { code: 'case-unknown' } })
  await world.db.updateTable('request_form').set({ sealed: null }).execute()
  expect(await ask(requestId)).toMatchObject({ ok: false, refusal: { code: 'already-anonymised' } })
})
