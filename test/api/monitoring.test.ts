import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../src/store/database.ts'
import { unmigratedDatabase } from '../database/fresh-database.ts'
import { plainReport, save } from '../store/saved-report.ts'
import { metric, type OpenAppOnDatabase, openApp, openAppOn, settled } from './open-app.ts'

let open: OpenAppOnDatabase

beforeAll(async () => {
  open = await openApp()
  await save(open.db, plainReport('青禾县水利局', 2022))
})
afterAll(() => open.close())

describe('/healthz and /readyz', () => {
  test('say that all is well', async () => {
    const health = await open.app.inject('/healthz')
    expect([health.statusCode, health.json()]).toEqual([200, { status: 'alive' }])
    const ready = await open.app.inject('/readyz')
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }])
    expect(ready.headers['cache-control']).toBe('no-store')
  })

  test('/readyz says that migrations are missing', async () => {
    const { db, drop } = await unmigratedDatabase()
    const young = await openAppOn(db)
    const ready = await young.app.inject('/readyz')
    expect([ready.statusCode, ready.json()]).toMatchObject([503, { reason: 'migrations-pending' }])
    expect((await young.app.inject('/healthz')).statusCode).toBe(200)
    await young.close()
    await drop()
  })

  test('/readyz says that the database is away, /healthz still lives', async () => {
    const nowhere = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' })
    const away = await openAppOn(nowhere)
    const ready = await away.app.inject('/readyz')
    expect([ready.statusCode, ready.json()]).toMatchObject([
      503,
      { code: 'not-ready', reason: 'database-away' },
    ])
    expect((await away.app.inject('/healthz')).statusCode).toBe(200)
    await away.close()
    await closeDatabase(nowhere)
  })
})

describe('/metrics', () => {
  test('counts requests by the pattern of their route', async () => {
    for (const slug of ['qinghexian-shuiliju', 'nobody']) await open.app.inject(`/api/v1/organs/${slug}`)
    await open.app.inject('/no/such/address')
    const { body, headers } = await open.app.inject('/metrics')
    expect(headers['content-type']).toContain('text/plain')
    const counted = (route: string, status: number) =>
      body.includes(
        `sunlit_http_request_duration_seconds_count{method="GET",route="${route}",status="${status}"} 1`,
      )
    expect(counted('/api/v1/organs/:slug', 200)).toBe(true)
    expect(counted('/api/v1/organs/:slug', 404)).toBe(true)
    expect(counted('unmatched', 404)).toBe(true)
    expect(body).not.toMatch(/shuiliju|nobody|such/)
  })

  test('tells the state of the process, the pool and the page cache', async () => {
    await settled(open.app, open.db)
    await open.app.inject('/')
    await open.app.inject('/')
    const value = (name: string) => metric(open.app, name)
    expect(await value('process_resident_memory_bytes')).toBeGreaterThan(0)
    expect(await value('sunlit_database_connections')).toBeGreaterThan(0)
    expect(await value('sunlit_database_waiting')).toBe(0)
    expect(await value('sunlit_page_cache_pages')).toBe(1)
    expect(await value('sunlit_page_cache_bytes')).toBeGreaterThan(1000)
    expect(await value('sunlit_page_cache_lookups_total{result="hit"}')).toBe(1)
    expect(await value('sunlit_page_cache_lookups_total{result="miss"}')).toBe(1)
  })
})

describe('the log', () => {
  test('has a line for each request, and nothing personal in it', async () => {
    const from = open.logs().length
    const answer = await open.app.inject({
      method: 'POST',
      url: '/api/v1/organs/zhang-san?q=13800000000',
      headers: { 'user-agent': 'Mozilla/5.0 (phone of Zhang San)', cookie: 'who=zhangsan' },
      remoteAddress: '203.0.113.77',
      payload: { idNumber: '410781199001011234' },
    })
    const lines = open.logs().slice(from)
    expect(lines).toMatchObject([
      { level: 'info', method: 'POST', route: 'unmatched', status: 405, msg: 'answered' },
    ])
    expect(lines[0]?.requestId).toBe(answer.headers['x-request-id'])
    expect(JSON.stringify(lines)).not.toMatch(/zhang|138000|203\.0|Mozilla|410781/i)
  })

  test('keeps quiet about monitoring at the usual level', async () => {
    const from = open.logs().length
    for (const url of ['/healthz', '/readyz', '/metrics']) await open.app.inject(url)
    expect(
      open
        .logs()
        .slice(from)
        .map(({ level }) => level),
    ).toEqual(['debug', 'debug', 'debug'])
  })
})
