import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '../../../../src/access/staff-role.ts'
import type {
  CellRecordsJson,
  FilingJson,
} from '../../../../src/contract/annual-report-filing/filing-json.ts'
import type { FrozenFiguresJson } from '../../../../src/contract/annual-report-filing/frozen-json.ts'
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

describe('a signature', { timeout: TIMEOUT }, () => {
  const CELL = 'requests.newReceived.6'
  const get = async (rest: string, organ: OrganKey = 'stream') =>
    calls.call('GET', `${path('stream')}${rest}`, await as(organ, 'handler'))
  const open = async (rest: string): Promise<CellRecordsJson> => {
    const answer = await get(`/cells/${CELL}${rest}`)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const comesIn = async () => {
    world.setClock('2025-12-29T09:00')
    const { requestId } = await world.fileRequest({
      organId: world.organs.stream,
      channel: 'inPerson',
      evidence: { receivedBy: '周示例' },
    })
    world.setClock('2026-01-05T09:00')
    return String(requestId)
  }
  const keysOf = ({ items }: CellRecordsJson) => items.map(({ key }) => key)
  let first: readonly string[]
  let late: string

  beforeAll(async () => {
    first = [await comesIn(), await comesIn()]
    await desk.write('stream')
    const { hash } = await desk.upToSignature('stream')
    await desk.done({ type: 'signed', hash }, world.staff('stream', 'signer'), { organ: 'stream' })
    late = await comesIn()
  }, TIMEOUT)

  test('opens with the figures as signed', async () => {
    const answer = await get('/freezes/1')
    expect(answer.statusCode, answer.body).toBe(200)
    const frozen = answer.json<FrozenFiguresJson>()
    const { freezes } = await desk.read('stream')
    expect(frozen).toMatchObject({ ...freezes[0], form: '2021', parts: [] })
    expect(frozen.title).toBe('云岭县溪口镇人民政府2025年政府信息公开工作年度报告')
    expect(frozen.figures).toHaveLength(200)
    expect(frozen.figures.find(({ cell }) => cell === CELL)).toMatchObject({ value: 2, text: '2' })
  })

  test('lists the records that it counted, page by page, described as they are now', async () => {
    expect(keysOf(await open(''))).toEqual([...first, late])
    const signed = await open('?freeze=1')
    expect(signed).toMatchObject({ cell: CELL, value: 2, text: '2', origin: 'records', next: null })
    expect(keysOf(signed)).toEqual(first)
    expect(signed.items[0]).toMatchObject({ kind: 'request', path: `/cases/${first[0]}` })
    expect(signed.items[0]?.why).toContain('2025-12-29收到')
    const page = await open('?freeze=1&limit=1')
    expect(keysOf(page)).toEqual(first.slice(0, 1))
    const next = await open(`?freeze=1&limit=1&cursor=${page.next}`)
    expect([keysOf(next), next.next]).toEqual([first.slice(1), null])
    expect(keysOf(await open('?freeze=1&cursor=none'))).toEqual([])
  })

  test('shows a record that is gone by its key, and says so', async () => {
    await sql`alter table report_freeze disable trigger report_freeze_unchanged`.execute(world.db)
    await sql`update report_freeze set records = jsonb_insert(records, ${`{${CELL},0}`}::text[], '"4000000"')
      where organ_id = ${world.organs.stream}`.execute(world.db)
    await sql`alter table report_freeze enable trigger report_freeze_unchanged`.execute(world.db)
    const { items } = await open('?freeze=1')
    expect(items.map(({ key }) => key)).toEqual(['4000000', ...first])
    expect(items[0]).toMatchObject({ number: '4000000', path: null })
    expect(items[0]?.why).toContain('已不存在')
  })

  test('that never was is 404 in words, and is for those alone who may see the report', async () => {
    for (const rest of ['/freezes/2', `/cells/${CELL}?freeze=2`]) {
      const answer = await get(rest)
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'freeze-unknown'])
      expect(answer.json().title).toContain('没有第2次签发')
    }
    expect((await get('/cells/requests.none.6?freeze=1')).json().code).toBe('cell-unknown')
    expect((await get(`/cells/${CELL}?freeze=0`)).statusCode).toBe(422)
    expect((await get('/freezes/1', 'water')).json().code).toBe('not-found')
  })
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
