/** Plainly invented people with data that occurs nowhere else: wherever it shows, it has leaked. */
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../../../src/actions/account/open-session.ts'
import { STAFF_ENDPOINTS } from '../../../../src/api/staff/staff-endpoints.ts'
import { type ApplicantDetails, NO_DETAILS } from '../../../../src/contract/request/applicant-details.ts'
import { openWorld, type World } from '../../../actions/act-world.ts'
import { actOn, registerRemedy } from '../../../actions/remedy/remedy-desk.ts'
import { type OpenApp, openAppOn } from '../../open-app.ts'
import { PARAMETERS, QUERIES } from '../matrix-samples.ts'

/** `creditCode` is not chosen: the name of an organisation is no personal data. */
const APPLICANT: ApplicantDetails = {
  ...NO_DETAILS,
  name: '欧阳金丝雀',
  idNumber: '000000198705316677',
  representative: '端木朱鹮',
  phone: '13977776666',
  email: 'jinsique@canary.example',
  address: '云岭县溪口镇雀鸟巷77号',
  postcode: '000177',
  contactPerson: '司马戴胜',
  agent: { name: '尉迟白鹭', idNumber: '000000197707077788', phone: '13988889999' },
}
const PARTY = {
  name: '令狐画眉',
  address: '云岭县石桥乡画眉岭9号',
  phone: '13966665555',
  content: '报价明细',
}

/** The parts that masking hides. */
const CANARIES = [
  '金丝雀',
  '朱鹮',
  '戴胜',
  '白鹭',
  '画眉',
  '雀鸟巷',
  '198705316',
  '197707077',
  '13977776666',
  '13988889999',
  '13966665555',
  '77776666',
  'jinsique',
]

const found = (text: string): readonly string[] => CANARIES.filter((canary) => text.includes(canary))

let world: World
let open: OpenApp
let app: FastifyInstance
let requestId: number
let remedyId: number
const answers: {
  readonly name: string
  readonly status: number
  readonly media: string
  readonly body: string
}[] = []

const tokenOf = async (role: Parameters<World['staff']>[1]): Promise<string> => {
  const account = Number(world.staff('water', role).id)
  const from = { accountId: account, address: '192.0.2.7', userAgent: 'test', secondFactor: true }
  return (await openSession(world.context, from)).token
}

const call = async (method: 'GET' | 'POST', path: string, token: string, payload?: object) => {
  const response = await app.inject({
    method,
    url: `/api/v1/staff${path}`,
    headers: { 'x-sunlit': '1', 'sec-fetch-site': 'same-origin' },
    cookies: { sunlit_session: token, '__Host-sunlit_session': token },
    ...(payload === undefined ? {} : { payload }),
  })
  const media = String(response.headers['content-type'] ?? '')
  answers.push({ name: `${method} ${path}`, status: response.statusCode, media, body: response.body })
  return response
}

beforeAll(async () => {
  world = await openWorld()
  open = await openAppOn(world.db, {}, world.db, world.context)
  app = open.app
  const attachment = { name: '欧阳金丝雀身份证.txt', bytes: Buffer.from('欧阳金丝雀 000000198705316677') }
  const filed = await world.fileRequest({ applicant: APPLICANT, attachments: [attachment] })
  requestId = filed.requestId
  world.setClock('2025-03-04T10:00')
  await world.act(requestId, { type: 'receiptConfirmed', how: '电话确认' })
  await world.act(requestId, { type: 'registered', number: '' })
  await world.act(
    requestId,
    { type: 'thirdPartyConsulted', consultation: '', deliveredOn: null },
    { consulted: PARTY, facts: { consultedContent: '报价明细是否同意公开' } },
  )
  world.setClock('2025-03-05T10:00')
  const agent = { name: '', agent: '尉迟白鹭', contact: '' }
  const about = { requestNumber: filed.number, isApplicant: true, party: agent }
  remedyId = await registerRemedy(world, { ...about, explained: '欧阳金丝雀当面提出' })
  await actOn(world, remedyId, { type: 'noted', text: '尉迟白鹭代欧阳金丝雀领取材料' })
})
afterAll(async () => {
  await open.close()
  await world.drop()
})

const fill = (path: string): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const meant = {
      organ: world.organs.water,
      account: Number(world.staff('water', 'handler').id),
      request: requestId,
      urge: 1,
      message: 1,
      manuscript: 1,
      remedy: remedyId,
    }
    return String(PARAMETERS[name]?.(meant) ?? 1)
  })

/** The letter itself names its addressee; whoever opens it stands in the audit log. */
const LETTERS = ['GET /requests/{request}/documents/{document}/text']

describe('what staff are shown', () => {
  test.each([
    'handler',
    'reviewer',
    'organAdministrator',
    'competentAuthority',
    'systemAdministrator',
  ] as const)('every answer to a %s hides who applied and who was asked', async (role) => {
    const token = await tokenOf(role)
    const endpoints = STAFF_ENDPOINTS.filter(
      ({ method, path }) => method === 'GET' && !LETTERS.includes(`${method} ${path}`),
    )
    let answered = 0
    for (const { method, path } of endpoints) {
      const meant = {
        organ: world.organs.water,
        account: 0,
        request: requestId,
        urge: 1,
        message: 1,
        manuscript: 1,
        remedy: remedyId,
      }
      const query = QUERIES[`${method} ${path}`]?.(meant)
      const response = await call('GET', `${fill(path)}${query === undefined ? '' : `?${query}`}`, token)
      if (response.statusCode === 200) answered += 1
      if (String(response.headers['content-type']).includes('json')) {
        expect([path, found(response.body)]).toEqual([path, []])
      }
    }
    expect(answered).toBeGreaterThan(3)
  })

  test('the case page of the handler was among them, with the masked name', () => {
    const page = answers.find(({ name, status }) => name === `GET /requests/${requestId}` && status === 200)
    expect(page?.body).toContain('欧阳***')
  })

  test('an act, a refused act and a hint of duplicates answer without it', async () => {
    const token = await tokenOf('handler')
    const body = { command: { type: 'noted', text: '已联系' }, expectedVersion: 4 }
    const acted = await call('POST', `/requests/${requestId}/acts`, token, body)
    const again = await call('POST', `/requests/${requestId}/acts`, token, body)
    const hints = await call('POST', '/requests/hints', token, {
      organId: world.organs.water,
      applicant: APPLICANT,
      description: '2024年云岭水库除险加固工程的批复文件',
    })
    expect([acted.statusCode, again.statusCode]).toEqual([200, 409])
    for (const { body: text } of [acted, again, hints]) expect(found(text)).toEqual([])
  })
})

test('nothing of it stands in a log line, a metric or an address, whatever is sent to the site', async () => {
  const wrong = new URLSearchParams({
    name: APPLICANT.name,
    idNumber: APPLICANT.idNumber,
    phone: APPLICANT.phone,
  })
  const sent = [
    await app.inject({
      method: 'POST',
      url: '/apply/yunling-water',
      payload: wrong.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    await app.inject({
      method: 'POST',
      url: '/cases',
      payload: wrong.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    await app.inject(`/search?q=${encodeURIComponent(APPLICANT.name)}`),
    await app.inject(`/nowhere/${encodeURIComponent(APPLICANT.name)}/${APPLICANT.phone}`),
    await app.inject(`/api/v1/organs?q=${APPLICANT.phone}&x=${encodeURIComponent(APPLICANT.name)}`),
    await app.inject({
      method: 'POST',
      url: '/api/v1/staff/sign-in',
      payload: { loginName: APPLICANT.phone, password: APPLICANT.idNumber },
      headers: { 'x-sunlit': '1' },
    }),
    await app.inject({
      method: 'POST',
      url: '/api/v1/staff/requests',
      payload: `{"applicant": "${APPLICANT.name}"`,
      headers: { 'x-sunlit': '1', 'content-type': 'application/json' },
    }),
  ]
  for (const { headers } of sent)
    expect(found(decodeURIComponent(String(headers.location ?? '')))).toEqual([])
  const metrics = await app.inject('/metrics')
  expect(found(decodeURIComponent(metrics.body))).toEqual([])
  const lines = open.logs().map((line) => JSON.stringify(line))
  expect(lines.length).toBeGreaterThan(sent.length)
  expect(lines.flatMap((line) => found(line))).toEqual([])
  expect(lines.flatMap((line) => found(decodeURIComponent(line.replaceAll('%', '%25'))))).toEqual([])
})

test('nothing of it lies unsealed in any table', async () => {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(world.db)
  const leaks: string[] = []
  for (const { name } of tables) {
    for (const canary of CANARIES) {
      const hex = Buffer.from(canary).toString('hex')
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from ${sql.table(name)} as each
        where position(${canary} in each::text) > 0 or position(${hex} in each::text) > 0`.execute(world.db)
      if ((rows[0]?.count ?? 0) > 0) leaks.push(`${name}: ${canary}`)
    }
  }
  expect(tables.length).toBeGreaterThan(25)
  expect(leaks).toEqual([])
})
