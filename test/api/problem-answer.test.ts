import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROBLEM } from '../../src/contract/api/answers.ts'
import { closeDatabase, openDatabase } from '../../src/store/database.ts'
import { type OpenAppOnDatabase, openApp, openAppOn } from './open-app.ts'

let open: OpenAppOnDatabase

beforeAll(async () => {
  open = await openApp()
  await open.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => open.close())

/** What comes back for these bytes, until the server closes the connection. */
const afterBytes = async (bytes: string): Promise<string> => {
  const socket = connect((open.app.server.address() as AddressInfo).port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.on('error', () => undefined)
  socket.write(bytes)
  await once(socket, 'close')
  return answer
}

describe('an error on the portal', () => {
  test.each([
    ['GET', '/nothing-here', 404],
    ['GET', '/annual-reports/nobody/2022', 404],
    ['GET', '/annual-reports/nobody/20222', 404],
    ['GET', '/%zz', 400],
    ['GET', '/annual-reports/%E9%9D', 400],
    ['GET', '/annual-reports?q=a%00b', 400],
    ['GET', `/annual-reports?q=${'x'.repeat(3000)}`, 414],
    ['GET', `/${'x'.repeat(3000)}`, 414],
    ['POST', '/', 405],
    ['DELETE', '/annual-reports', 405],
  ] as const)('%s %s → %i, as a page', async (method, url, status) => {
    const answer = await open.app.inject({ method, url })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('<html lang="zh-CN"')
    expect(answer.body).toContain(String(answer.headers['x-request-id']))
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  test('names the methods the address has', async () => {
    const answer = await open.app.inject({ method: 'POST', url: '/annual-reports' })
    expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS')
    const options = await open.app.inject({ method: 'OPTIONS', url: '/annual-reports' })
    expect([options.statusCode, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })

  test('is JSON for a program that asks for JSON', async () => {
    const answer = await open.app.inject({ url: '/nothing', headers: { accept: 'application/json' } })
    expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' })
  })
})

describe('bytes that are no request', () => {
  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'request-malformed'],
    ['a space in the address', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'request-malformed'],
    ['headers without end', `GET / HTTP/1.1\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ])('%s → %i', async (_, bytes, status, code) => {
    const answer = await afterBytes(bytes as string)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    const problem = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))
    expect(PROBLEM.safeParse(problem).error).toBeUndefined()
    expect(problem.code).toBe(code)
  })
})

describe('a fault of our own', () => {
  test('is told without its details, and logged with them', async () => {
    const broken = await openApp()
    try {
      await sql`alter table organ rename column name to former_name`.execute(broken.db)
      const api = await broken.app.inject('/api/v1/organs')
      expect([api.statusCode, api.json().code]).toEqual([500, 'internal-error'])
      const page = await broken.app.inject('/annual-reports')
      expect(page.statusCode).toBe(500)
      for (const { body } of [api, page]) expect(body).not.toMatch(/column|select|node_modules|at .*:\d+/i)
      const logged = broken.logs().filter(({ level }) => level === 'error')
      expect(logged.map(({ requestId }) => requestId)).toEqual(
        [api, page].map(({ headers }) => headers['x-request-id']),
      )
      expect(logged[0]).toMatchObject({ err: { code: '42703' } })
    } finally {
      await broken.close()
    }
  })

  test('is 503 with a time to come back when the database is away', async () => {
    const nowhere = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' })
    const away = await openAppOn(nowhere)
    try {
      const api = await away.app.inject('/api/v1/organs')
      expect([api.statusCode, api.json().code]).toEqual([503, 'not-ready'])
      expect(api.headers['retry-after']).toBe('5')
      const page = await away.app.inject('/annual-reports')
      expect(page.statusCode).toBe(503)
      expect(page.body).toContain('<html lang="zh-CN"')
    } finally {
      await away.close()
      await closeDatabase(nowhere)
    }
  })
})

describe('the request id', () => {
  const idFor = async (given: string) => {
    const answer = await open.app.inject({ url: '/healthz', headers: { 'x-request-id': given } })
    return answer.headers['x-request-id']
  }

  test.each(['0af7651916cd43dd8448eb211c80319c', '3f2b8c1e-6a4d-4c55-9e0f-1b2a3c4d5e6f'])(
    'is the caller’s when it is well formed: %s',
    async (given) => {
      expect(await idFor(given)).toBe(given)
    },
  )

  test.each(['13800000000', '410781199001011234', 'a b', '{"x":1}', 'x'.repeat(200), ''])(
    'is our own when the caller’s could be anything: %j',
    async (given) => {
      const id = await idFor(given)
      expect(id).not.toBe(given)
      expect(id).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/)
    },
  )

  test('differs from request to request', async () => {
    expect(await idFor('')).not.toBe(await idFor(''))
  })
})
