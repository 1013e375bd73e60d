import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { packFor, pageToPack } from '../../src/portal/packed-page.ts'
import { makePageCache } from '../../src/portal/page-cache.ts'

const PAGE_BYTES = 20_000
/** Brotli and gzip of one letter repeated come to next to nothing. */
const HELD_BYTES = PAGE_BYTES + 4_096 + 200

const messageFor = (url: string, accept = ''): IncomingMessage =>
  ({ method: 'GET', url, headers: { 'accept-encoding': accept } }) as unknown as IncomingMessage

const cacheOf = async (pages: number, version = 1) => {
  const cache = makePageCache(pages * HELD_BYTES)
  const page = pageToPack(Buffer.alloc(PAGE_BYTES, 'a'), { 'content-type': 'text/html' })
  await packFor(page, 'identity')
  const keep = (url: string, at = version) => cache.keep(messageFor(url), page, at)
  const holds = (url: string, at = version, accept = '') => {
    const response = { writeHead: () => undefined, end: () => undefined } as unknown as ServerResponse
    return cache.serve(messageFor(url, accept), response, at, () => 'id')
  }
  return { cache, keep, holds }
}

test('what was not asked for longest goes first', async () => {
  const { cache, keep, holds } = await cacheOf(3)
  for (const url of ['/a', '/b', '/c']) keep(url)
  expect(holds('/a')).toBe(true)
  keep('/d')
  expect(['/a', '/b', '/c', '/d'].filter((url) => holds(url))).toEqual(['/a', '/c', '/d'])
  expect(cache.counts().bytes).toBeLessThanOrEqual(3 * HELD_BYTES)
  expect(cache.counts().pages).toBe(3)
})

test('a page kept twice counts once', async () => {
  const { cache, keep } = await cacheOf(3)
  keep('/a')
  const once = cache.counts().bytes
  keep('/a')
  expect(cache.counts()).toMatchObject({ pages: 1, bytes: once })
})

test('a page larger than the cache, or with an endless address, is not held', async () => {
  const { cache, keep } = await cacheOf(0.5)
  keep('/a')
  expect(cache.counts().pages).toBe(0)
  const roomy = await cacheOf(5)
  roomy.keep(`/annual-reports?q=${'x'.repeat(2000)}`)
  expect(roomy.cache.counts().pages).toBe(0)
})

test('a page of another site version is not served, and goes when the new one comes', async () => {
  const { cache, keep, holds } = await cacheOf(5)
  keep('/a', 1)
  keep('/b', 1)
  expect(holds('/a', 2)).toBe(false)
  keep('/c', 2)
  expect([holds('/a', 1), holds('/a', 2), holds('/c', 2)]).toEqual([false, false, true])
  expect(cache.counts().pages).toBe(1)
})

test('a page is packed for an encoding once it is asked for, and counted for no more than it holds', async () => {
  const { cache, keep, holds } = await cacheOf(3)
  keep('/a')
  const before = cache.counts().bytes
  expect(holds('/a', 1, 'br')).toBe(false)
  const asked = messageFor('/a', 'br')
  expect(await Promise.all([cache.pack(asked, 1), cache.pack(asked, 1)])).toEqual([true, true])
  expect(holds('/a', 1, 'br')).toBe(true)
  const after = cache.counts().bytes
  expect(after).toBeGreaterThan(before)
  expect(await cache.pack(asked, 1)).toBe(true)
  expect(cache.counts().bytes).toBe(after)
  expect(await cache.pack(messageFor('/b', 'br'), 1)).toBe(false)
  expect(await cache.pack(asked, 2)).toBe(false)
})
