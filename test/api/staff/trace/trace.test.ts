import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StaffRole } from '../../../../src/access/staff-role.ts'
import { applicantAt } from '../../../../src/actions/actor.ts'
import { submitRequest } from '../../../../src/actions/request/submit-request.ts'
import { LIN } from '../../../actions/act-world.ts'
import { addAccount, addOrgan, openStaffApp, type StaffApp, tokenFor } from '../staff-app.ts'

let staff: StaffApp
let water: number
let finance: number
let requestId: number

const signedIn = async (role: StaffRole, organId: number): Promise<string> =>
  tokenFor(
    staff.context,
    await addAccount(staff.context, {
      loginName: `${role.toLowerCase()}-${organId}`,
      roles: [{ role, organId }],
    }),
  )

beforeEach(async () => {
  staff = await openStaffApp()
  water = await addOrgan(staff.context, '云岭县水务局')
  finance = await addOrgan(staff.context, '云岭县财政局')
  await staff.context.db
    .updateTable('organ')
    .set({ receives_requests: true, code_word: '云水' })
    .where('id', '=', water)
    .execute()
  const submitted = await submitRequest(staff.context, applicantAt('192.0.2.9'), {
    organId: water,
    channel: 'online',
    applicantType: 'naturalPerson',
    applicant: LIN,
    description: '2024年云岭水库除险加固工程的批复文件',
    deliveryForm: '电子文本',
    deliveryMethod: '电子邮件',
    attachments: [],
    submissionKey: 'invented-key-0001',
  })
  if (!submitted.ok) throw new Error(submitted.refusal.code)
  requestId = submitted.value.requestId
})
afterEach(() => staff.close())

test('an unmasking is answered once its reason is given, and stands in the log of the case', async () => {
  const token = await signedIn('handler', water)
  const path = `/requests/${requestId}/unmask`
  const without = await staff.call('POST', path, { token, body: { fields: ['phone'], reason: '' } })
  expect([without.statusCode, without.json().code]).toEqual([422, 'reason-missing'])
  const told = await staff.call('POST', path, { token, body: { fields: ['phone'], reason: '电话核对' } })
  expect(told.json()).toEqual({ fields: { phone: LIN.phone } })
  const log = await staff.call('GET', `/requests/${requestId}/audit`, { token })
  expect(log.json().items[0]).toMatchObject({
    act: 'request.unmasked',
    actName: '查看申请人未遮盖的信息',
    byName: `handler-${water}`,
    changes: expect.arrayContaining([{ field: 'reason', before: null, after: '电话核对' }]),
  })
  expect(log.body).not.toContain(LIN.phone)
})

test('nobody outside the organ sees the applicant or the log, and a reviewer sees the log alone', async () => {
  const stranger = await signedIn('handler', finance)
  const reviewer = await signedIn('reviewer', water)
  const body = { fields: ['name'], reason: '核对身份' }
  const unmask = `/requests/${requestId}/unmask`
  expect((await staff.call('POST', unmask, { token: stranger, body })).statusCode).toBe(404)
  expect((await staff.call('POST', unmask, { token: reviewer, body })).statusCode).toBe(403)
  expect((await staff.call('GET', `/requests/${requestId}/audit`, { token: stranger })).statusCode).toBe(404)
  expect((await staff.call('GET', `/requests/${requestId}/audit`, { token: reviewer })).statusCode).toBe(200)
})

test('the log of an organ is for its administrator', async () => {
  const path = `/organs/${water}/audit?limit=1`
  const own = await staff.call('GET', path, { token: await signedIn('organAdministrator', water) })
  expect(own.json().items).toHaveLength(1)
  const other = await staff.call('GET', path, { token: await signedIn('organAdministrator', finance) })
  expect(other.statusCode).toBe(404)
  const handler = await staff.call('GET', path, { token: await signedIn('handler', water) })
  expect(handler.statusCode).toBe(403)
})
