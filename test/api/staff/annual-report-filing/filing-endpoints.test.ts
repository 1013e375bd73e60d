import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffRole } from '../../../../src/access/staff-role.ts'
import type { FilingJson } from '../../../../src/contract/annual-report-filing/filing-json.ts'
import { type OrganKey, openWorld, type World } from '../../../actions/act-world.ts'
import { type FilingDesk, openDesk } from '../../../actions/annual-report-filing/filing-world.ts'
import { appOn, callOn, type StaffCalls, tokenFor } from '../staff-app.ts'

let world: World
let desk: FilingDesk
let calls: StaffCalls
const TIMEOUT = 240_000

beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
  calls = callOn(await appOn(world.context))
  world.setClock('2026-01-05T09:00')
}, TIMEOUT)

afterAll(async () => {
  await calls.app.close()
  await world.drop()
})

const as = async (organ: OrganKey, role: StaffRole) => ({
  token: await tokenFor(world.context, Number(world.staff(organ, role).id)),
})

const path = (organ: OrganKey): string => `/organs/${world.organs[organ]}/annual-reports/2025`

test('the page names every field of its contract and nothing else', { timeout: TIMEOUT }, async () => {
  await desk.write('water')
  const answer = await calls.call('GET', path('water'), await as('water', 'handler'))
  expect(answer.statusCode, answer.body).toBe(200)
  const filing = answer.json<FilingJson>()
  expect(filing.figures).toHaveLength(200)
  expect(filing.text.shown.overview).toContain('收到政府信息公开申请0件')
  expect(Object.keys(filing).sort()).toEqual(
    [
      'acts',
      'asOf',
      'deadlines',
      'figures',
      'findings',
      'form',
      'freezes',
      'hash',
      'isNil',
      'lastYear',
      'mayWrite',
      'nilConfirmedBy',
      'organ',
      'organs',
      'phase',
      'phaseName',
      'publicPath',
      'scope',
      'text',
      'timeline',
      'title',
      'version',
      'year',
    ].sort(),
  )
})

test('a refused act says why in one sentence, with its source', { timeout: TIMEOUT }, async () => {
  const filing = await desk.read('water')
  const { version, hash } = filing
  const handler = await as('water', 'handler')
  const send = (body: object, who = handler) => calls.call('POST', `${path('water')}/acts`, { ...who, body })
  const nil = await send({ type: 'submitted', version, hash })
  expect(nil.statusCode).toBe(409)
  expect(nil.json()).toMatchObject({
    code: 'nil-unconfirmed',
    title: '全年各项数据均为零，请先由经办人员核实确认。',
  })
  expect((await send({ type: 'nilConfirmed', version: version + 7 })).json().code).toBe('filing-changed')
  expect((await send({ type: 'submitted', version, hash: 'x' })).statusCode).toBe(422)
  expect((await send({ type: 'opened', version })).statusCode).toBe(422)
  const bySigner = await send({ type: 'nilConfirmed', version }, await as('water', 'signer'))
  expect([bySigner.statusCode, bySigner.json().code]).toEqual([403, 'not-for-this-role'])
  expect((await send({ type: 'nilConfirmed', version })).statusCode).toBe(200)
})

test('a signature that comes too late is shown what changed', { timeout: TIMEOUT }, async () => {
  const seen = await desk.upToSignature('water')
  world.setClock('2025-12-29T09:00')
  await world.fileRequest({ channel: 'inPerson', evidence: { receivedBy: '周示例' } })
  world.setClock('2026-01-05T09:00')
  const answer = await calls.call('POST', `${path('water')}/acts`, {
    ...(await as('water', 'signer')),
    body: { type: 'signed', version: seen.version, hash: seen.hash },
  })
  expect(answer.statusCode).toBe(409)
  const problem = answer.json()
  expect(problem.code).toBe('figures-changed')
  expect(problem.meanwhile).toContainEqual(
    expect.objectContaining({ place: 'requests.newReceived.6', before: '0', now: '1' }),
  )
})

test('who owes no report is told who reports', { timeout: TIMEOUT }, async () => {
  const { db, organs } = world
  await db.updateTable('organ').set({ owes_report: false }).where('id', '=', organs.bridge).execute()
  const own = await calls.call('GET', path('bridge'), await as('bridge', 'handler'))
  expect([own.statusCode, own.json().code]).toEqual([409, 'no-duty'])
  const above = await calls.call('GET', path('bridge'), await as('county', 'competentAuthority'))
  expect(above.statusCode).toBe(409)
  expect(above.json().title).toContain('云岭县人民政府')
})
