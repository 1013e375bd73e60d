import { describe, expect, test } from 'vitest'
import { openApp } from './open-app.ts'

const withApp = async (
  config: Parameters<typeof openApp>[0],
  act: (open: Awaited<ReturnType<typeof openApp>>) => Promise<void>,
): Promise<void> => {
  const open = await openApp(config)
  try {
    await act(open)
  } finally {
    await open.close()
  }
}

describe('security headers', () => {
  test.each(['/', '/annual-reports', '/api/docs', '/api/v1/organs', '/healthz', '/nothing'])(
    '%s allows no inline script or style, no frame, nothing from elsewhere',
    async (url) =>
      withApp({}, async ({ app }) => {
        const { headers, body } = await app.inject(url)
        const policy = String(headers['content-security-policy'])
        expect(policy).toContain("default-src 'none'")
        expect(policy).toContain("style-src 'self'")
        expect(policy).toContain("frame-ancestors 'none'")
        expect(policy).not.toMatch(/unsafe|https?:|\*/)
        expect(headers).toMatchObject({
          'cross-origin-opener-policy': 'same-origin',
          'referrer-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
        })
        expect(headers['permissions-policy']).toContain('camera=()')
        expect(headers['strict-transport-security']).toBeUndefined()
        expect(body).not.toMatch(/<script|<style|\sstyle="|\son[a-z]+="/i)
      }),
  )

  test('insist on https only when the public address is https', async () =>
    withApp({ baseUrl: 'https://xxgk.example.gov.cn' }, async ({ app }) => {
      const { headers } = await app.inject('/')
      expect(headers['strict-transport-security']).toBe('max-age=31536000')
      expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
    }))
})

describe('the rate limit of the API', () => {
  test('refuses the one who asks too often, and nobody else', async () =>
    withApp({ apiRate: 2 }, async ({ app }) => {
      const ask = (remoteAddress: string, url = '/api/v1/regions') => app.inject({ url, remoteAddress })
      const first = await ask('203.0.113.7')
      expect(first.headers['ratelimit-limit']).toBe('2')
      expect(first.headers['ratelimit-remaining']).toBe('1')
      await ask('203.0.113.7')
      const third = await ask('203.0.113.7')
      expect([third.statusCode, third.json().code]).toEqual([429, 'rate-limited'])
      expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
      expect(third.headers['access-control-allow-origin']).toBe('*')
      expect((await ask('203.0.113.8')).statusCode).toBe(200)
      expect((await ask('203.0.113.7', '/annual-reports')).statusCode).toBe(200)
    }))

  test('takes the addresses of one IPv6 network for one', async () =>
    withApp({ apiRate: 1 }, async ({ app }) => {
      const ask = (remoteAddress: string) => app.inject({ url: '/api/v1/regions', remoteAddress })
      expect((await ask('2001:db8:1:2::1')).statusCode).toBe(200)
      expect((await ask('2001:db8:1:2:ffff::9')).statusCode).toBe(429)
      expect((await ask('2001:db8:1:3::1')).statusCode).toBe(200)
    }))

  test('believes X-Forwarded-For from a trusted proxy alone', async () =>
    withApp({ apiRate: 1, trustProxy: ['10.0.0.0/8'] }, async ({ app }) => {
      const ask = (remoteAddress: string, client: string) =>
        app.inject({ url: '/api/v1/regions', remoteAddress, headers: { 'x-forwarded-for': client } })
      expect((await ask('10.1.1.1', '203.0.113.1')).statusCode).toBe(200)
      expect((await ask('10.1.1.1', '203.0.113.2')).statusCode).toBe(200)
      expect((await ask('10.1.1.1', '203.0.113.2')).statusCode).toBe(429)
      expect((await ask('198.51.100.1', '203.0.113.3')).statusCode).toBe(200)
      expect((await ask('198.51.100.1', '203.0.113.4')).statusCode).toBe(429)
    }))
})

describe('the addresses browsers ask for by themselves', () => {
  test('/favicon.ico leads to the mark', async () =>
    withApp({}, async ({ app }) => {
      const { statusCode, headers } = await app.inject('/favicon.ico')
      expect(statusCode).toBe(302)
      const mark = await app.inject(String(headers.location))
      expect(mark.headers['content-type']).toContain('image/svg+xml')
    }))
})
