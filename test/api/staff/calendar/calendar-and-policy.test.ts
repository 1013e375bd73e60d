import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ActContext } from '../../../../src/actions/act-context.ts'
import type { Actor } from '../../../../src/actions/actor.ts'
import { loadCalendar } from '../../../../src/actions/calendar/load-calendar.ts'
import { loadPolicy } from '../../../../src/actions/policy/load-policy.ts'
import { registerStaffApi } from '../../../../src/api/staff/register-staff-api.ts'
import type { CalendarJson } from '../../../../src/contract/calendar/calendar-json.ts'
import type { PolicyJson } from '../../../../src/contract/policy/policy-json.ts'
import { openWorld, type World } from '../../../actions/act-world.ts'
import { tokenFor } from '../staff-app.ts'

let world: World
let context: ActContext
let app: FastifyInstance
beforeEach(async () => {
  world = await openWorld()
  world.setClock('2026-12-14T10:00')
  context = {
    ...world.context,
    calendar: () => loadCalendar(world.db),
    policy: (region) => loadPolicy(world.db, region),
  }
  app = Fastify()
  await registerStaffApi(app, { context, isHttps: false, rate: 0 })
})
afterEach(async () => {
  await app.close()
  await world.drop()
})

const call = async (actor: Actor, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
  app.inject({
    method,
    url: `/api/v1/staff${path}`,
    headers: { 'x-sunlit': '1' },
    cookies: { sunlit_session: await tokenFor(context, Number(actor.id)) },
    ...(body === undefined ? {} : { payload: body }),
  })

const system = () => world.staff('county', 'systemAdministrator')
const NOTICE = {
  number: '示例电〔2026〕9号',
  issuedOn: '2026-11-10',
  year: 2027,
  daysOff: [
    ['2027-01-01', '2027-01-03'],
    ['2027-05-01', '2027-05-05'],
    ['2027-10-01', '2027-10-07'],
  ],
  makeUpWorkdays: [],
}

test('a notice is previewed, taken, listed for everybody, and taken back', async () => {
  const { number } = await world.fileRequest({ channel: 'inPerson', evidence: { receivedBy: '前台' } })
  const moved = { count: 1, items: [{ number, what: '答复', before: null, after: '2027-01-12' }] }
  expect((await call(system(), 'POST', '/calendar/preview', NOTICE)).json()).toMatchObject(moved)
  expect((await call(system(), 'GET', '/calendar/added')).json()).toEqual({ added: [] })
  expect((await call(system(), 'POST', '/calendar/notices', NOTICE)).json()).toMatchObject(moved)
  const handler = world.staff('water', 'handler')
  expect((await call(handler, 'GET', '/calendar/added')).json()).toEqual({ added: [NOTICE] })
  const calendar = (await call(system(), 'GET', '/calendar')).json<CalendarJson>()
  const own = calendar.notices.find(({ id }) => id !== null)
  expect(own).toMatchObject({ addedBy: system().name, withdrawnAt: null })
  expect((await call(system(), 'DELETE', `/calendar/notices/${own?.id}`)).json()).toEqual({ changed: 1 })
  expect((await call(handler, 'GET', '/calendar/added')).json()).toEqual({ added: [] })
})

test('a wrong notice is refused in words, and nobody else may take one', async () => {
  const wrong = await call(system(), 'POST', '/calendar/notices', {
    ...NOTICE,
    makeUpWorkdays: ['2027-01-04'],
  })
  expect([wrong.statusCode, wrong.json().code, wrong.json().title]).toEqual([
    422,
    'notice-make-up-is-weekday',
    '2027-01-04本来就是工作日，不是调休上班日。',
  ])
  const noDay = await call(system(), 'POST', '/calendar/notices', { ...NOTICE, issuedOn: '2026-02-30' })
  expect(noDay.statusCode).toBe(422)
  const other = await call(world.staff('water', 'organAdministrator'), 'POST', '/calendar/notices', NOTICE)
  expect(other.statusCode).toBe(403)
})

test('a value is set from a day on and shown with what was before', async () => {
  const set = (value: unknown) =>
    call(system(), 'POST', '/policy/supplementDays', {
      region: '云岭县',
      from: '2027-01-01',
      value,
      instrument: '云府办〔2026〕8号',
    })
  expect((await set('ten')).json()).toMatchObject({ code: 'policy-value-wrong' })
  expect((await set(10)).json()).toEqual({ changed: 0 })
  const { region, values } = (await call(system(), 'GET', '/policy')).json<PolicyJson>()
  expect(region).toBe('云岭县')
  expect(values.find(({ name }) => name === 'supplementDays')).toMatchObject({
    label: '补正期限',
    rows: [
      { value: 15, instrument: '', isInForce: true, isWithdrawable: false },
      {
        value: 10,
        from: '2027-01-01',
        instrument: '云府办〔2026〕8号',
        isInForce: false,
        isWithdrawable: true,
      },
    ],
  })
  const back = await call(system(), 'POST', '/policy/supplementDays/withdraw', { region: '云岭县' })
  expect(back.statusCode).toBe(200)
  expect((await call(world.staff('water', 'organAdministrator'), 'GET', '/policy')).statusCode).toBe(403)
})
