/** Bulk downloads share the database: one a place, few in all, and none for a reader that takes nothing. */
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { sendSnapshot } from '../../src/api/send-snapshot.ts'
import { makeSnapshotTurns } from '../../src/api/snapshot-turns.ts'

const STALL_MS = 300
const ROW = { text: '云岭县'.repeat(20_000) }
/** More than the buffers of a connection hold. */
const MOST_ROWS = 2_000

test('one a place, four in all; a turn ends once, whoever says so again', () => {
  const turns = makeSnapshotTurns()
  const end = turns.take('192.0.2.1')
  expect(end).not.toBeNull()
  expect(turns.take('::ffff:192.0.2.1')).toBeNull()
  const others = ['192.0.2.2', '192.0.2.3', '2001:db8::1'].map((address) => turns.take(address))
  expect(others).not.toContain(null)
  expect(turns.take('192.0.2.5')).toBeNull()
  others[2]?.()
  expect(turns.take('192.0.2.5')).not.toBeNull()
  end?.()
  expect(turns.take('192.0.2.1')).not.toBeNull()
  end?.()
  expect(turns.take('192.0.2.1')).toBeNull()
})

describe('over a connection', () => {
  let app: FastifyInstance
  let port: number
  let open = 0

  async function* rows(request: { readonly pace: number }) {
    for (let count = 0; count < MOST_ROWS; count += 1) {
      if (request.pace > 0) await new Promise((resolve) => setTimeout(resolve, request.pace))
      if (request.pace > 0 && count === 3) return
      yield [ROW]
    }
  }

  beforeAll(async () => {
    app = Fastify({ trustProxy: true })
    const turns = makeSnapshotTurns()
    app.get<{ Querystring: { pace?: string } }>('/api/all', (request, reply) => {
      const answer = {
        kind: 'snapshot' as const,
        name: 'all',
        open: async () => {
          open += 1
          const close = async () => {
            open -= 1
          }
          return { siteVersion: 1, batches: rows({ pace: Number(request.query.pace ?? 0) }), close }
        },
      }
      const shape = { media: 'application/x-ndjson' as const, schema: z.object({ text: z.string() }) }
      const form = { shape, names: 'zh' as const, version: async () => 1, turns, longestStallMs: STALL_MS }
      return sendSnapshot(request, reply, answer, form)
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    port = (app.server.address() as AddressInfo).port
  })
  afterAll(() => app.close())

  const ask = async (from: string, path = '/api/all'): Promise<IncomingMessage> => {
    const headers = { 'x-forwarded-for': from }
    const request = get({ port, host: '127.0.0.1', path, headers, agent: false })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    response.on('error', () => undefined)
    return response
  }

  const sizeOf = async (response: IncomingMessage): Promise<number> => {
    let size = 0
    for await (const chunk of response) size += chunk.length
    return size
  }

  test('a second from the same place is told when to come again; from another it is served', async () => {
    const first = await ask('192.0.2.1')
    const second = await ask('192.0.2.1')
    expect([second.statusCode, second.headers['retry-after']]).toEqual([503, '60'])
    expect(second.headers).not.toHaveProperty('content-disposition')
    expect(JSON.parse((await second.toArray()).join(''))).toMatchObject({ code: 'export-busy' })
    const other = await ask('192.0.2.2')
    expect([other.statusCode, open]).toEqual([200, 2])
    first.destroy()
    other.destroy()
    await expect.poll(() => open).toBe(0)
  })

  test('a reader that takes nothing is let go, and whoever comes next is served', async () => {
    const stalled = await ask('192.0.2.1')
    stalled.pause()
    expect(open).toBe(1)
    await expect.poll(() => open, { timeout: 10_000 }).toBe(0)
    await expect(sizeOf(stalled)).rejects.toThrow('aborted')
    const next = await ask('192.0.2.1')
    expect(next.statusCode).toBe(200)
    next.destroy()
    await expect.poll(() => open).toBe(0)
  })

  test('a reader is not blamed for a database that takes its time', async () => {
    const size = await sizeOf(await ask('192.0.2.1', `/api/all?pace=${2 * STALL_MS}`))
    expect(size).toBe(3 * Buffer.byteLength(`${JSON.stringify(ROW)}\n`))
  })
})
