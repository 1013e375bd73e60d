/** Views are counted from page and cache alike, once a reader, never for robots, and survive a restart. */
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRobot } from '../../../src/portal/views/robot.ts'
import { makeViewCounter } from '../../../src/portal/views/view-counter.ts'
import { viewsOfOrgan } from '../../../src/store/view-count.ts'
import { openAppOn } from '../../api/open-app.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'
import { type County, makeCounty, publish } from '../published-county.ts'

let database: FreshDatabase
let county: County
beforeAll(async () => {
  database = await freshDatabase()
  county = await makeCounty(database.db)
  await publish(database.db, { id: 8001, organId: county.water })
})
afterAll(() => database.drop())

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/128.0'

const viewsOf = async (id: number): Promise<number> => {
  const rows = await database.db
    .selectFrom('view_count')
    .select('views')
    .where('disclosure_id', '=', id)
    .execute()
  return rows.reduce((sum, { views }) => sum + views, 0)
}

describe('a listening site', () => {
  test('counts readers, cached pages too, and writes when it stops', async () => {
    const open = await openAppOn(database.db, { trustProxy: ['loopback'] })
    await open.app.listen({ port: 0, host: '127.0.0.1' })
    const base = `http://127.0.0.1:${(open.app.server.address() as AddressInfo).port}`
    const look = (address: string, agent = BROWSER, path = '/disclosures/8001') =>
      fetch(base + path, { headers: { 'user-agent': agent, 'x-forwarded-for': address } }).then((answer) =>
        answer.text(),
      )
    for (let reader = 1; reader <= 6; reader += 1) await look(`192.0.2.${reader}`)
    await look('192.0.2.1')
    await look('192.0.2.9', 'Baiduspider/2.0')
    await look('192.0.2.9', BROWSER, '/disclosures/424242')
    await look('192.0.2.9', BROWSER, '/catalogue')
    await open.close()
    expect(await viewsOf(8001)).toBe(6)
    expect(await viewsOf(424242)).toBe(0)
    const again = await openAppOn(database.db)
    const shown = await again.app.inject({ url: '/disclosures/8001', headers: { 'user-agent': 'curl/8' } })
    expect(shown.body).toContain('浏览 6 次')
    await again.close()
    expect(await viewsOfOrgan(database.db, county.water, new Date().getFullYear())).toBe(6)
  })
})

const messageFrom = (address: string, agent: string, url = '/disclosures/1') =>
  ({ method: 'GET', url, headers: { 'user-agent': agent }, socket: { remoteAddress: address } }) as never

describe('the counter', () => {
  const make = (save: Parameters<typeof makeViewCounter>[0]['save']) => {
    const clock = {
      now: new Date('2025-03-03T02:00:00Z'),
      day: '2025-03-03' as const as `${number}-${number}-${number}`,
    }
    const counter = makeViewCounter({
      save,
      today: () => clock.day,
      instant: () => clock.now,
      addressOf: (message) => message.socket.remoteAddress ?? '',
      isBehindProxy: true,
      failed: () => undefined,
    })
    return { counter, clock }
  }

  test('takes a reader again after half an hour, and gives each day its own', async () => {
    const saved: [string, number][] = []
    const { counter, clock } = make(async (day, views) => {
      saved.push([day, views.get(1) ?? 0])
    })
    counter.count(messageFrom('192.0.2.1', BROWSER))
    counter.count(messageFrom('192.0.2.1', BROWSER))
    clock.now = new Date('2025-03-03T02:31:00Z')
    counter.count(messageFrom('192.0.2.1', BROWSER))
    clock.day = '2025-03-04'
    await counter.flush()
    counter.count(messageFrom('192.0.2.1', BROWSER))
    await counter.flush()
    await counter.flush()
    expect(saved).toEqual([
      ['2025-03-03', 2],
      ['2025-03-04', 1],
    ])
  })

  test('loses nothing when it cannot write', async () => {
    let isBroken = true
    const saved: number[] = []
    const { counter } = make(async (_day, views) => {
      if (isBroken) throw new Error('away')
      saved.push(views.get(1) ?? 0)
    })
    counter.count(messageFrom('192.0.2.1', BROWSER))
    await counter.flush()
    isBroken = false
    counter.count(messageFrom('192.0.2.2', BROWSER))
    await counter.flush()
    expect(saved).toEqual([2])
  })

  test('leaves files, other methods and pages fetched ahead alone', async () => {
    const saved: unknown[] = []
    const { counter } = make(async (_day, views) => {
      saved.push(views)
    })
    counter.count(messageFrom('192.0.2.1', BROWSER, '/disclosures/1/files/x/y'))
    counter.count({ ...(messageFrom('192.0.2.1', BROWSER) as object), method: 'HEAD' } as never)
    counter.count({
      ...(messageFrom('192.0.2.1', BROWSER) as object),
      headers: { 'user-agent': BROWSER, 'sec-purpose': 'prefetch' },
    } as never)
    await counter.flush()
    expect(saved).toEqual([])
  })

  test.each(['Googlebot/2.1', 'Baiduspider', 'curl/8.0', 'python-requests/2', 'HeadlessChrome/140', ''])(
    '%s is a robot',
    (agent) => {
      expect(isRobot(agent)).toBe(true)
      expect(isRobot(BROWSER)).toBe(false)
    },
  )
})
