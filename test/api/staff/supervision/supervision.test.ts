import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StaffRole } from '../../../../src/access/staff-role.ts'
import { urgeCases } from '../../../../src/actions/urge/urge-cases.ts'
import { registerStaffApi } from '../../../../src/api/staff/register-staff-api.ts'
import type {
  SupervisedCaseListJson,
  SupervisionJson,
} from '../../../../src/contract/supervision/supervision-json.ts'
import { LIN, type OrganKey, openWorld, type World } from '../../../actions/act-world.ts'
import { tokenFor } from '../staff-app.ts'

let world: World
let app: FastifyInstance
beforeEach(async () => {
  world = await openWorld()
  app = Fastify()
  await registerStaffApi(app, { context: world.context, isHttps: false, rate: 0 })
})
afterEach(async () => {
  await app.close()
  await world.drop()
})

const get = async (path: string, organ: OrganKey = 'county', role: StaffRole = 'competentAuthority') => {
  const token = await tokenFor(world.context, Number(world.staff(organ, role).id))
  return app.inject({
    method: 'GET',
    url: `/api/v1/staff${path}`,
    headers: { 'x-sunlit': '1' },
    cookies: { sunlit_session: token },
  })
}

/** The water bureau: one to confirm, one overdue, one urged, one answered late with two stars, one withdrawn. */
const fillCounty = async () => {
  world.setClock('2025-03-03T10:00')
  const received = async (organId?: number) => {
    const { requestId } = await world.fileRequest(organId === undefined ? {} : { organId })
    await world.act(requestId, { type: 'receiptConfirmed', how: '电话' })
    return requestId
  }
  const overdue = await received()
  const late = await received()
  const withdrawn = await received()
  await world.act(withdrawn, { type: 'withdrawn' })
  await world.act(late, { type: 'registered', number: '' })
  await world.act(late, { type: 'replyDrafted', outcome: 'granted', facts: { howSupplied: '邮件' } })
  for (const stage of ['section', 'legal', 'secrecy'] as const)
    await world.act(late, { type: 'reviewed', stage })
  world.setClock('2025-04-02T10:00')
  await world.act(late, { type: 'signed', documentNumber: '' })
  await world.act(late, { type: 'served', method: 'electronic', on: '2025-04-02' })
  await world.db
    .insertInto('request_rating')
    .values({ request_id: late, stars: 2, rated_at: world.context.instant() })
    .execute()
  const green = await received(world.organs.finance)
  const toConfirm = (await world.fileRequest()).requestId
  await urgeCases(world.context, world.staff('county', 'competentAuthority'), {
    requestIds: [overdue],
    text: '请尽快答复',
  })
  return { overdue, late, withdrawn, green, toConfirm }
}

describe('the figures', () => {
  test('of each organ and of all', async () => {
    await fillCounty()
    const response = await get('/supervision')
    expect(response.statusCode).toBe(200)
    const { organs, total } = response.json<SupervisionJson>()
    const water = organs.find(({ id }) => id === world.organs.water)
    expect(water).toMatchObject({
      name: '云岭县水务局',
      open: 2,
      unassigned: 2,
      arrivedThisMonth: 1,
      closedThisMonth: 1,
      receivedThisYear: 3,
      extendedThisYear: 0,
      answeredThisYear: 1,
      lateThisYear: 1,
      // From 3 March to 2 April: due on 31 March after twenty, and two more.
      averageDays: 22,
      openUrges: 1,
      ratings: 1,
      averageStars: 2,
    })
    expect(water?.lamps).toMatchObject({ confirmToday: 1, overdue: 1, green: 0 })
    expect(total).toMatchObject({ open: 3, closedThisMonth: 1, averageDays: 22 })
    expect(total.lamps).toMatchObject({ confirmToday: 1, overdue: 1, green: 1 })
    expect(organs).toHaveLength(7)
  })

  test('each opens to as many cases as it says, without anybody’s name or words', async () => {
    const { late, overdue } = await fillCounty()
    const { total } = (await get('/supervision')).json<SupervisionJson>()
    const figures = {
      ...total.lamps,
      open: total.open,
      unassigned: total.unassigned,
      arrivedThisMonth: total.arrivedThisMonth,
      closedThisMonth: total.closedThisMonth,
      receivedThisYear: total.receivedThisYear,
      answeredThisYear: total.answeredThisYear,
      lateThisYear: total.lateThisYear,
      openUrges: total.openUrges,
      ratings: total.ratings,
    }
    for (const [figure, count] of Object.entries(figures)) {
      if (figure === 'none') continue
      const response = await get(`/supervision/cases?figure=${figure}`)
      expect([figure, response.json<SupervisedCaseListJson>().items.length]).toEqual([figure, count])
      for (const secret of [LIN.name, LIN.phone, '水库']) expect(response.body).not.toContain(secret)
    }
    const [item] = (await get('/supervision/cases?figure=lateThisYear')).json<SupervisedCaseListJson>().items
    expect(item).toMatchObject({ id: late, closedOn: '2025-04-02', stars: 2, lamp: 'none' })
    const [red] = (await get('/supervision/cases?figure=overdue')).json<SupervisedCaseListJson>().items
    expect(red).toMatchObject({
      id: overdue,
      lamp: 'overdue',
      remainingDays: -2,
      urged: true,
      isAssigned: false,
    })
  })

  test('page by page', async () => {
    await fillCounty()
    const first = (await get('/supervision/cases?figure=open&limit=2')).json<SupervisedCaseListJson>()
    expect(first.items).toHaveLength(2)
    const rest = await get(`/supervision/cases?figure=open&limit=2&cursor=${first.next}`)
    expect(rest.json<SupervisedCaseListJson>()).toMatchObject({ next: null, items: [{}] })
    const none = await get('/supervision/cases?figure=open&cursor=forged')
    expect(none.json<SupervisedCaseListJson>().items).toEqual([])
  })
})

describe('reach', () => {
  test('an evaluator of one organ sees that one alone', async () => {
    await fillCounty()
    const { organs, total } = (await get('/supervision', 'finance', 'evaluator')).json<SupervisionJson>()
    expect(organs.map(({ id }) => id)).toEqual([world.organs.finance])
    expect(total.open).toBe(1)
    const other = await get(
      `/supervision/cases?figure=open&organ=${world.organs.water}`,
      'finance',
      'evaluator',
    )
    expect(other.statusCode).toBe(404)
  })

  test('handlers are not let in', async () => {
    expect((await get('/supervision', 'water', 'handler')).statusCode).toBe(403)
  })
})

describe('the table', () => {
  test('as text, with the sum last, safe from formulas, and on record', async () => {
    await fillCounty()
    await world.db
      .updateTable('organ')
      .set({ name: '=HYPERLINK("x")' })
      .where('id', '=', world.organs.stream)
      .execute()
    const response = await get('/supervision/export?format=csv')
    const lines = response.body.trim().split('\r\n')
    expect(lines[0]).toContain('机关,在办,待确认,逾期')
    expect(lines.at(-1)).toMatch(/^合计,3,1,1,/)
    expect(response.body).toContain(`"'=HYPERLINK(""x"")"`)
    expect(response.headers['content-disposition']).toContain('attachment')
    const audit = await world.db
      .selectFrom('audit_entry')
      .select('act')
      .where('act', '=', 'supervision.exported')
      .execute()
    expect(audit).toHaveLength(1)
  })

  test('as a workbook', async () => {
    const response = await get('/supervision/export')
    expect(response.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
})
