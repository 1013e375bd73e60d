import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../src/store/database.ts'
import { bumpSiteVersion, readSiteVersion } from '../../src/store/site-version.ts'
import { metric, type OpenAppOnDatabase, openApp, openAppOn, settled } from '../api/open-app.ts'
import { figure, plainReport, save } from '../store/saved-report.ts'

const ORGAN = '青禾县水利局'
const PAGE = '/annual-reports/qinghexian-shuiliju/2022'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Over a real connection: the quick path stands in front of everything that `inject` reaches. */
const get = async (
  app: FastifyInstance,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> => {
  const { port } = app.server.address() as AddressInfo
  const asked = httpRequest({ port, host: '127.0.0.1', path, method, headers, agent: false }).end()
  const [response] = await once(asked, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }
}

const hits = (app: FastifyInstance) => metric(app, 'sunlit_page_cache_lookups_total{result="hit"}')

const listening = async (app: FastifyInstance): Promise<void> => {
  await app.listen({ port: 0, host: '127.0.0.1' })
}

const publish = (open: Pick<OpenAppOnDatabase, 'db'>, received: number) =>
  save(open.db, plainReport(ORGAN, 2022, { 'requests.newReceived.6': figure(received) }))

/** Until the announcement has come through; bounded by the test's own time limit. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}

let open: OpenAppOnDatabase

beforeAll(async () => {
  open = await openApp()
  await publish(open, 4_711)
  await listening(open.app)
  await settled(open.app, open.db)
})
afterAll(() => open.close())

describe('the page cache', () => {
  test('serves the second reader from memory, byte for byte, with the headers of the first', async () => {
    const before = await hits(open.app)
    const first = await get(open.app, PAGE)
    const second = await get(open.app, PAGE)
    expect(await hits(open.app)).toBe(before + 1)
    expect(first.status).toBe(200)
    expect(first.body.toString()).toContain('4711')
    expect(second.body).toEqual(first.body)
    const without = ({ 'x-request-id': _, date: __, ...rest }: IncomingHttpHeaders) => rest
    expect(without(second.headers)).toEqual(without(first.headers))
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
    expect(second.headers['content-security-policy']).toContain("script-src 'self'")
  })

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('packs it as %s for those who take it, with a tag of its own', async (encoding, unpack) => {
    const plain = await get(open.app, PAGE)
    const packed = await get(open.app, PAGE, { 'accept-encoding': encoding })
    expect(packed.headers['content-encoding']).toBe(encoding)
    expect(packed.headers.vary).toContain('Accept-Encoding')
    expect(packed.body.length).toBeLessThan(plain.body.length / 2)
    expect(unpack(packed.body)).toEqual(plain.body)
    expect(packed.headers.etag).not.toBe(plain.headers.etag)
  })

  test.each([
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.5, *;q=0.1', 'br'],
    ['identity', undefined],
    ['deflate, zstd', undefined],
    ['*', 'br'],
    ['br;q=0, gzip;q=0', undefined],
  ])('Accept-Encoding: %s → %s', async (accept, expected) => {
    const answer = await get(open.app, PAGE, { 'accept-encoding': accept })
    expect(answer.headers['content-encoding']).toBe(expected)
  })

  test.each(['from memory', 'made anew'])('answers 304 to a reader who has the page, %s', async (how) => {
    const { headers } = await get(open.app, PAGE, { 'accept-encoding': 'br' })
    if (how === 'made anew') {
      await bumpSiteVersion(open.db)
      await settled(open.app, open.db)
    }
    const again = await get(open.app, PAGE, {
      'accept-encoding': 'br',
      'if-none-match': `"other", ${headers.etag}`,
    })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
    expect(again.headers.etag).toBe(headers.etag)
    expect(again.headers['content-length']).toBeUndefined()
  })

  test('answers HEAD with the headers alone', async () => {
    const { headers, body } = await get(open.app, PAGE)
    for (const _ of ['first', 'second']) {
      const head = await get(open.app, PAGE, {}, 'HEAD')
      expect(head.body.length).toBe(0)
      expect(head.headers['content-length']).toBe(String(body.length))
      expect(head.headers.etag).toBe(headers.etag)
    }
  })

  test('keeps the standard mode and 长者模式 apart', async () => {
    const standard = await get(open.app, PAGE)
    const elder = await get(open.app, PAGE, { cookie: 'a=b; sunlit_view=elder' })
    const elderAgain = await get(open.app, PAGE, { cookie: 'sunlit_view=elder' })
    expect(elder.body.toString()).toContain('class="elder"')
    expect(standard.body.toString()).not.toContain('class="elder"')
    expect(elderAgain.body).toEqual(elder.body)
    expect((await get(open.app, PAGE, { cookie: 'tracking=1' })).body).toEqual(standard.body)
  })

  test('takes two orders of the same query for one page, and lets no stray query into it', async () => {
    const before = await hits(open.app)
    const first = await get(open.app, '/annual-reports?year=2022&region=%E9%9D%92%E7%A6%BE%E5%8E%BF&x=1')
    const second = await get(
      open.app,
      '/annual-reports?phone=13800000000&q=&region=%E9%9D%92%E7%A6%BE%E5%8E%BF&year=2022',
    )
    expect(await hits(open.app)).toBe(before + 1)
    expect(second.body).toEqual(first.body)
    expect(first.body.toString()).not.toMatch(/x=1|13800000000/)
  })

  test('makes a page once for all who ask for it at the same time', async () => {
    const cold = await openAppOn(open.db)
    await listening(cold.app)
    try {
      const answers = await Promise.all(Array.from({ length: 30 }, () => get(cold.app, PAGE)))
      expect(await metric(cold.app, 'sunlit_page_cache_lookups_total{result="miss"}')).toBe(1)
      expect(await hits(cold.app)).toBe(29)
      expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1)
    } finally {
      await cold.close()
    }
  })

  test('a page that cannot be made holds nobody up', async () => {
    const wrong = PAGE.replace('2022', '1999')
    const answers = await Promise.all(Array.from({ length: 10 }, () => get(open.app, wrong)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
  })

  test('does not keep what is not a page of its own', async () => {
    const pages = () => metric(open.app, 'sunlit_page_cache_pages')
    const before = await pages()
    for (const path of ['/annual-reports/nobody/2022', '/view-mode?mode=elder&back=%2F', '/robots.txt']) {
      await get(open.app, path)
    }
    expect(await pages()).toBe(before)
  })
})

describe('the page cache and changes', () => {
  test('a change made by another process is shown by both', async () => {
    const otherDb = openDatabase(open.connection)
    const other = await openAppOn(otherDb)
    await listening(other.app)
    const bothShow = async (text: string) => {
      const pages = await Promise.all([get(open.app, PAGE), get(other.app, PAGE)])
      return pages.every(({ body }) => body.toString().includes(text))
    }
    try {
      await until(() => bothShow('4711'))
      await publish({ db: otherDb }, 8_154)
      await until(() => bothShow('8154'))
      await publish(open, 6_233)
      await until(() => bothShow('6233'))
    } finally {
      await other.close()
      await closeDatabase(otherDb)
    }
  })

  test('without announcements it asks, so a change is shown at once', async () => {
    const changed = await openApp()
    try {
      await publish(changed, 1_357)
      await listening(changed.app)
      await get(changed.app, PAGE)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name like '% listen'`.execute(changed.db)
      await publish(changed, 2_468)
      const { body } = await get(changed.app, PAGE)
      expect(body.toString()).toContain('2468')
    } finally {
      await changed.close()
    }
  })

  test('it listens again after its connection was cut', async () => {
    const listeners = async () => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and application_name like '% listen'`.execute(open.db)
      return rows[0]?.count ?? 0
    }
    await until(async () => (await listeners()) === 1)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like '% listen'`.execute(open.db)
    await until(async () => (await listeners()) === 1)
    await publish(open, 9_753)
    await until(async () => (await get(open.app, PAGE)).body.toString().includes('9753'))
  })

  test('a page from a replica that lags behind is not kept under the new version', async () => {
    const replica = await openApp()
    const app = await openAppOn(open.db, {}, replica.db)
    try {
      await publish(replica, 1_111)
      await listening(app.app)
      const version = await readSiteVersion(open.db)
      const behind = async () => (await readSiteVersion(replica.db)) < version
      expect(await behind()).toBe(true)
      expect((await get(app.app, PAGE)).body.toString()).toContain('1111')
      await save(replica.db, plainReport(ORGAN, 2022, { 'requests.newReceived.6': figure(2_222) }))
      expect((await get(app.app, PAGE)).body.toString()).toContain('2222')
      expect(await metric(app.app, 'sunlit_page_cache_pages')).toBe(0)
    } finally {
      await app.close()
      await replica.close()
    }
  })
})
