/** What the staff interface does with what it is sent, whatever the subject: on addresses made for the test. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type StaffEndpoint, staffEndpoint } from '../../../src/api/staff/staff-endpoint.ts'
import { ok, refused } from '../../../src/law/result.ts'
import { openStaffApp, type StaffApp } from './staff-app.ts'

const WITHIN = 100_000
const ANYONE = { asks: 'anyone', params: {}, query: {}, organOf: async () => null } as const

const ENDPOINTS: readonly StaffEndpoint[] = [
  staffEndpoint({
    ...ANYONE,
    method: 'POST',
    path: '/files',
    summary: '收文件',
    body: z.object({ purpose: z.string().min(1) }),
    filesWithin: WITHIN,
    answer: async ({ body, files }) =>
      ok({
        kind: 'json',
        body: { ...body, files: files.map(({ field, name, bytes }) => [field, name, bytes.length]) },
      }),
  }),
  staffEndpoint({
    ...ANYONE,
    method: 'GET',
    path: '/file',
    summary: '给文件',
    body: null,
    filesWithin: 0,
    answer: async () =>
      ok({
        kind: 'file',
        name: '答复书 “2025”.html',
        media: 'text/html',
        bytes: Buffer.from('<script>alert(1)</script>'),
      }),
  }),
  staffEndpoint({
    ...ANYONE,
    method: 'POST',
    path: '/echo',
    summary: '回话',
    query: { n: z.coerce.number().optional() },
    body: z.object({ text: z.string() }),
    filesWithin: 0,
    answer: async ({ body, idempotencyKey }) => ok({ kind: 'json', body: { ...body, idempotencyKey } }),
  }),
  staffEndpoint({
    ...ANYONE,
    method: 'GET',
    path: '/refusal',
    summary: '拒绝',
    body: null,
    filesWithin: 0,
    answer: async () =>
      refused({
        code: 'too-early',
        status: 409,
        message: '还没有到时候。',
        source: 'OGI-33-2',
        facts: { days: 3, retryAfterSeconds: 60 },
      }),
  }),
  staffEndpoint({
    ...ANYONE,
    method: 'GET',
    path: '/fault',
    summary: '故障',
    body: null,
    filesWithin: 0,
    answer: async () => {
      throw new Error('a secret detail')
    },
  }),
]

let staff: StaffApp

beforeAll(async () => {
  staff = await openStaffApp({ endpoints: ENDPOINTS })
})

afterAll(() => staff.close())

const multipart = (parts: readonly { readonly head: string; readonly content: Buffer | string }[]) => {
  const boundary = `b${randomBytes(8).toString('hex')}`
  const chunks = parts.flatMap(({ head, content }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  return {
    headers: { 'x-sunlit': '1', 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

const sendParts = (parts: Parameters<typeof multipart>[0]) =>
  staff.app.inject({ method: 'POST', url: '/api/v1/staff/files', ...multipart(parts) })

const DATA = { head: 'name="data"', content: '{"purpose":"证明"}' }
const file = (name: string, size: number) => ({
  head: `name="file"; filename="${name}"`,
  content: Buffer.alloc(size, 97),
})

describe('files', () => {
  test('come with their JSON, whichever is first', async () => {
    for (const parts of [
      [DATA, file('身份证.pdf', 10)],
      [file('身份证.pdf', 10), DATA],
    ]) {
      const answer = await sendParts(parts)
      expect(answer.json(), answer.body).toEqual({ purpose: '证明', files: [['file', '身份证.pdf', 10]] })
    }
  })

  test('are refused as soon as they are too large, one or all together', async () => {
    expect((await sendParts([DATA, file('a', WITHIN)])).statusCode).toBe(200)
    for (const files of [
      [file('a', WITHIN + 1)],
      [file('a', WITHIN - 10), file('b', 11)],
      [file('a', WITHIN * 30)],
    ]) {
      const answer = await sendParts([DATA, ...files])
      expect(answer.json(), answer.body).toMatchObject({ code: 'files-too-large', status: 413 })
    }
  })

  test('without proper JSON beside them are not understood', async () => {
    expect((await sendParts([file('a', 1)])).json().code).toBe('fields-invalid')
    const broken = { head: 'name="data"', content: '{"purpose"' }
    expect((await sendParts([broken])).json().code).toBe('body-malformed')
    const stray = { head: 'name="__proto__"', content: '{}' }
    expect((await sendParts([DATA, stray])).json().code).toBe('body-malformed')
    const cut = multipart([DATA, file('a', 100)])
    const answer = await staff.app.inject({
      method: 'POST',
      url: '/api/v1/staff/files',
      headers: cut.headers,
      payload: cut.payload.subarray(0, cut.payload.length - 80),
    })
    expect(answer.statusCode).toBe(400)
  })

  test('are given out to be saved, never to be shown inside the site', async () => {
    const answer = await staff.call('GET', '/file')
    expect(answer.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('答复书 “2025”.html')}`,
    )
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+";/)
    expect(answer.headers['content-security-policy']).toContain('sandbox')
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

describe('an answer', () => {
  test('to a refusal tells code, sentence, source and facts, and when to try again', async () => {
    const answer = await staff.call('GET', '/refusal')
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.headers['retry-after']).toBe('60')
    expect(answer.json()).toMatchObject({
      type: 'urn:sunlit:refusal:too-early',
      title: '还没有到时候。',
      status: 409,
      code: 'too-early',
      source: 'OGI-33-2',
      facts: { days: 3 },
    })
  })

  test('is for our own pages alone', async () => {
    const answer = await staff.call('GET', '/refusal')
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
  })

  test('to a query that is not known is a refusal that names it', async () => {
    const answer = await staff.call('POST', '/echo?n=1&m=2', { body: { text: 'a' } })
    expect(answer.statusCode).toBe(422)
    const twice = await staff.call('POST', '/echo?n=1&n=2', { body: { text: 'a' } })
    expect(twice.json()).toMatchObject({ code: 'fields-invalid' })
    expect(Object.keys(twice.json().fields)).toEqual(['n'])
  })

  test('keeps to what the schema lists, and carries the key of an act sent twice', async () => {
    const answer = await staff.call('POST', '/echo', {
      body: { text: 'a', isAdministrator: true },
      headers: { 'idempotency-key': 'k-1' },
    })
    expect(answer.json()).toEqual({ text: 'a', idempotencyKey: 'k-1' })
    const long = await staff.call('POST', '/echo', {
      body: { text: 'a' },
      headers: { 'idempotency-key': 'k'.repeat(101) },
    })
    expect(long.json()).toEqual({ text: 'a', idempotencyKey: null })
  })

  test('to a body beyond a megabyte is a refusal', async () => {
    const answer = await staff.call('POST', '/echo', { body: { text: 'a'.repeat(1_100_000) } })
    expect(answer.statusCode).toBe(413)
  })

  test('to a body that would change what every object is, is a refusal', async () => {
    const answer = await staff.app.inject({
      method: 'POST',
      url: '/api/v1/staff/echo',
      headers: { 'x-sunlit': '1', 'content-type': 'application/json' },
      payload: '{"text":"a","__proto__":{"x":1}}',
    })
    expect(answer.statusCode).toBe(400)
  })

  test('comes no more after too many calls from one address', async () => {
    const limited = await openStaffApp({ endpoints: ENDPOINTS, rate: 3 })
    const codes: number[] = []
    for (let call = 0; call < 5; call += 1) codes.push((await limited.call('GET', '/file')).statusCode)
    expect(codes).toEqual([200, 200, 200, 429, 429])
    expect((await limited.call('GET', '/file')).json()).toMatchObject({ code: 'too-many-calls' })
    await limited.close()
  })
})
