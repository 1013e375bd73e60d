import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, accountIdOf } from '../../../../src/actions/actor.ts'
import { registerStaffApi } from '../../../../src/api/staff/register-staff-api.ts'
import { LIN, openWorld, type World } from '../../../actions/act-world.ts'
import { tokenFor } from '../staff-app.ts'
import { parseXlsx } from './parse-sheet.ts'

let world: World
let app: FastifyInstance
beforeAll(async () => {
  world = await openWorld()
  app = Fastify()
  await registerStaffApi(app, { context: world.context, isHttps: false, rate: 0, secondFactorRoles: [] })
})
afterAll(async () => {
  await app.close()
  await world.drop()
})

const call = async (
  actor: Actor,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  given: { readonly body?: object; readonly key?: string } = {},
) => {
  const token = await tokenFor(world.context, accountIdOf(actor) ?? 0)
  return app.inject({
    method,
    url: `/api/v1/staff${path}`,
    headers: { 'x-sunlit': '1', ...(given.key === undefined ? {} : { 'idempotency-key': given.key }) },
    cookies: { sunlit_session: token },
    ...(given.body === undefined ? {} : { payload: given.body }),
  })
}

const handler = () => world.staff('water', 'handler')

const form = () => ({
  organId: world.organs.water,
  channel: 'registeredMail',
  applicantType: 'naturalPerson',
  applicant: LIN,
  description: '2024年云岭水库除险加固工程的批复文件',
  deliveryForm: '纸质',
  deliveryMethod: '邮寄',
  arrivedOn: '2025-03-03',
  evidence: { mailNumber: 'XA00000000001', receivedBy: '收发室' },
  submissionKey: randomUUID(),
})

test('staff register a letter with its evidence, and work on it; what is sent twice is done once', async () => {
  const body = form()
  const first = await call(handler(), 'POST', '/requests', { body })
  const again = await call(handler(), 'POST', '/requests', { body })
  expect(first.statusCode).toBe(200)
  expect(again.json()).toEqual(first.json())
  const { id, number, accessCode } = first.json()
  expect(accessCode).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/)
  const act = { command: { type: 'registered' }, expectedVersion: 1 }
  const key = randomUUID()
  const done = await call(handler(), 'POST', `/requests/${id}/acts`, { body: act, key })
  const twice = await call(handler(), 'POST', `/requests/${id}/acts`, { body: act, key })
  expect([done.statusCode, twice.statusCode]).toEqual([200, 200])
  expect(done.json()).toMatchObject({ version: 2, phase: 'handling' })
  const stale = await call(handler(), 'POST', `/requests/${id}/acts`, { body: act })
  expect(stale.statusCode).toBe(409)
  expect(stale.json()).toMatchObject({
    code: 'case-changed',
    meanwhile: { version: 2, events: [{ type: 'registered', name: '登记' }] },
  })
  const read = await call(handler(), 'GET', `/requests/${id}`)
  expect(read.json()).toMatchObject({ number, version: 2, state: { registered: number } })
})

test('a letter without the number of its item, a form of the portal and a day to come open no case', async () => {
  const { evidence: _, ...rest } = form()
  const lacking = await call(handler(), 'POST', '/requests', { body: { ...rest, evidence: {} } })
  expect(lacking.statusCode).toBe(422)
  expect(lacking.json()).toMatchObject({ code: 'evidence-missing', source: 'OGI-31-2' })
  const online = await call(handler(), 'POST', '/requests', { body: { ...form(), channel: 'online' } })
  expect(online.json()).toMatchObject({ code: 'channel-not-for-you' })
  const future = await call(handler(), 'POST', '/requests', { body: { ...form(), arrivedOn: '2025-03-04' } })
  expect(future.json()).toMatchObject({ code: 'date-in-future' })
})

test('nothing beside the fields of an act reaches the record', async () => {
  const { requestId } = await world.fileRequest()
  const command = {
    type: 'receiptConfirmed',
    how: '电话',
    at: '2020-01-01T00:00',
    by: '1',
    extra: 'x'.repeat(99),
  }
  const body = { command, expectedVersion: 1 }
  const done = await call(handler(), 'POST', `/requests/${requestId}/acts`, { body })
  expect(done.statusCode).toBe(200)
  const row = await world.db
    .selectFrom('request_event')
    .select(['data', 'at', 'by'])
    .where('request_id', '=', requestId)
    .where('seq', '=', 2)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ data: { how: '电话' }, at: '2025-03-03T10:00:00', by: handler().id })
})

test('a case of another organ is told like one that does not exist, on every address about a case', async () => {
  const { requestId } = await world.fileRequest()
  const stranger = world.staff('finance', 'handler')
  const file = randomUUID()
  const tries = [
    ['GET', ''],
    ['POST', '/acts', { command: { type: 'noted', text: 'x' }, expectedVersion: 1 }],
    ['POST', '/split', { parts: ['a', 'b'], expectedVersion: 1 }],
    ['GET', '/fee?basis=byItem'],
    ['GET', `/files/${file}`],
    ['GET', `/documents/${file}/text`],
    ['GET', `/documents/${file}/pdf`],
    ['GET', '/case-file'],
    ['POST', '/documents', { kind: 'receipt', facts: {} }],
    ['POST', '/reply-preview', { outcome: 'granted', facts: {} }],
    ['POST', `/files/${file}/release`, {}],
    ['DELETE', `/files/${file}`],
  ] as const
  for (const [method, path, body] of tries) {
    const own = await call(stranger, method, `/requests/${requestId}${path}`, body ? { body } : {})
    const none = await call(stranger, method, `/requests/999999${path}`, body ? { body } : {})
    expect([path, own.statusCode]).toEqual([path, 404])
    expect({ ...own.json(), requestId: '' }).toEqual({ ...none.json(), requestId: '' })
  }
})

test('who supervises reads the case, and gets neither files nor letters nor the whole file', async () => {
  const { requestId } = await world.fileRequest({ channel: 'inPerson' })
  await world.act(requestId, { type: 'registered', number: '' })
  const above = world.staff('county', 'competentAuthority')
  const read = await call(above, 'GET', `/requests/${requestId}`)
  expect(read.json()).toMatchObject({ applicant: null, files: [] })
  const [document] = read.json().documents
  const letter = await call(above, 'GET', `/requests/${requestId}/documents/${document.id}/text`)
  expect(letter.statusCode).toBe(404)
  const whole = `/requests/${requestId}/case-file`
  expect((await call(above, 'GET', whole)).statusCode).toBe(403)
  expect((await call(world.staff('water', 'reviewer'), 'GET', whole)).statusCode).toBe(403)
  expect((await call(handler(), 'GET', whole)).statusCode).toBe(200)
  const own = await call(handler(), 'GET', `/requests/${requestId}/documents/${document.id}/pdf`)
  expect(own.headers['content-disposition']).toContain('attachment')
  expect(own.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
})

test('an act on an old version tells who supervises nothing of the notes of the organ', async () => {
  const { requestId } = await world.fileRequest({ channel: 'inPerson' })
  await world.act(requestId, { type: 'noted', text: '内部研判：先问保密办' })
  const body = { command: { type: 'organAnswered', consultation: 'c1', agrees: true }, expectedVersion: 0 }
  const path = `/requests/${requestId}/acts`
  const above = await call(world.staff('county', 'competentAuthority'), 'POST', path, { body })
  expect(above.json()).toMatchObject({ code: 'case-changed', meanwhile: { events: [{ type: 'arrived' }] } })
  expect(above.body).not.toContain('内部研判')
  const own = await call(handler(), 'POST', path, { body })
  expect(own.body).toContain('内部研判')
})

test('the exported list holds no formula, in either format', async () => {
  const description = '=HYPERLINK("http://evil.example","点这里")'
  await world.fileRequest({ organId: world.organs.stream, description })
  const clerk = world.staff('stream', 'handler')
  const csv = await call(clerk, 'GET', '/requests/export?format=csv')
  expect(csv.headers['content-disposition']).toContain('attachment')
  expect(csv.body).toContain(`"'=HYPERLINK(""http://evil.example""`)
  const xlsx = await call(clerk, 'GET', '/requests/export')
  const sheet = parseXlsx(xlsx.rawPayload)
  expect(sheet).toContain('HYPERLINK')
  expect(sheet).not.toMatch(/<f[ >]/)
})

test('an export holds the organs that one may export, and enters no log of another organ', async () => {
  const { number } = await world.fileRequest({ organId: world.organs.bridge })
  const above = world.staff('county', 'competentAuthority')
  await world.db
    .insertInto('account_role')
    .values({
      account_id: Number(above.id),
      organ_id: world.organs.county,
      role: 'handler',
      granted_by: 'system',
      granted_at: world.context.instant(),
    })
    .execute()
  const listed = await call(above, 'GET', '/requests')
  expect(listed.body).toContain(number)
  const exported = await call(above, 'GET', '/requests/export?format=csv')
  expect(exported.statusCode).toBe(200)
  expect(exported.body).not.toContain(number)
  const other = await call(above, 'GET', `/requests/export?format=csv&organ=${world.organs.bridge}`)
  expect(other.statusCode).toBe(404)
})

test('views and unsent text are one person’s own', async () => {
  const other = world.staff('water', 'handler', 'second')
  const made = await call(handler(), 'POST', '/saved-views', {
    body: { name: '红灯', filter: { lamp: 'red' } },
  })
  const { id } = made.json()
  expect((await call(handler(), 'GET', '/saved-views')).json().items).toMatchObject([{ name: '红灯' }])
  expect((await call(other, 'GET', '/saved-views')).json().items).toEqual([])
  expect((await call(other, 'DELETE', `/saved-views/${id}`)).statusCode).toBe(404)
  const place = `/unsent-text/${encodeURIComponent('case:7:noted')}`
  await call(handler(), 'PUT', place, { body: { text: '写到一半' } })
  expect((await call(handler(), 'GET', place)).json()).toEqual({ text: '写到一半' })
  expect((await call(other, 'GET', place)).json()).toEqual({ text: '' })
  const kept = await world.db.selectFrom('unsent_text').select('sealed').executeTakeFirstOrThrow()
  expect(kept.sealed.includes(Buffer.from('写到一半'))).toBe(false)
})

test('a call with more, less or other than asked is refused field by field', async () => {
  const wrong = [
    { command: { type: 'none-such' }, expectedVersion: 1 },
    { command: { type: 'noted', text: 'x' } },
    { command: { type: 'noted', text: 'x' }, expectedVersion: -1 },
    { command: { type: 'noted', text: 'x'.repeat(60_000) }, expectedVersion: 1 },
    { command: { type: 'noted', text: 'x' }, expectedVersion: 1, more: true },
  ]
  const { requestId } = await world.fileRequest()
  for (const body of wrong) {
    const answer = await call(handler(), 'POST', `/requests/${requestId}/acts`, { body })
    expect(answer.statusCode).toBe(422)
  }
  const malformed = { command: { type: 'receiptConfirmed', how: 7 }, expectedVersion: 1 }
  const answer = await call(handler(), 'POST', `/requests/${requestId}/acts`, { body: malformed })
  expect(answer.json()).toMatchObject({ code: 'command-malformed' })
})
