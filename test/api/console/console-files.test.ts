/** The console as it is served: one page for every address, never kept; its files for good; nothing inline. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerConsole } from '../../../src/api/console/register-console.ts'
import { registerProblemAnswers } from '../../../src/api/platform/problem-answer.ts'

const SCRIPT = 'console.0123456789ab.js'
const PART = 'console.ABCD1234.js'
const STYLE = 'console.ba9876543210.css'
const PAGE = `<!doctype html><link rel="stylesheet" href="/console/assets/${STYLE}"><script type="module" src="/console/assets/${SCRIPT}"></script>`

let folder: string
let app: FastifyInstance
const openIn = (path: string): FastifyInstance => {
  const opened = Fastify()
  registerProblemAnswers(opened, ({ title }) => title)
  registerConsole(opened, path)
  return opened
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sunlit-console-files-'))
  await writeFile(join(folder, 'index.html'), PAGE)
  await writeFile(
    join(folder, SCRIPT),
    `export const told = "工作台"; export const later = () => import("./${PART}")`,
  )
  await writeFile(join(folder, PART), `import {told} from "./${SCRIPT}"; export const more = told`)
  await writeFile(join(folder, STYLE), 'body{margin:0}')
  await writeFile(join(folder, 'console.000000000000.js'), 'of an earlier build')
  app = openIn(folder)
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the console', () => {
  test.each(['/console', '/console/', '/console/cases/7', '/console/cases/7/files/x/redaction'])(
    '%s is the page, and no cache keeps it',
    async (url) => {
      const answer = await app.inject(url)
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toBe(PAGE)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    },
  )

  test('its files may be kept for good', async () => {
    const script = await app.inject(`/console/assets/${SCRIPT}`)
    expect(script.headers['cache-control']).toContain('immutable')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    const style = await app.inject(`/console/assets/${STYLE}`)
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8')
  })

  test('gives out the parts that its script loads when they are needed', async () => {
    const part = await app.inject(`/console/assets/${PART}`)
    expect(part.statusCode).toBe(200)
    expect(part.headers['cache-control']).toContain('immutable')
  })

  test('is packed as the client asks for', async () => {
    const url = `/console/assets/${SCRIPT}`
    const brotli = await app.inject({ url, headers: { 'accept-encoding': 'br, gzip' } })
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toContain('工作台')
    const gzip = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } })
    expect(gunzipSync(gzip.rawPayload).toString()).toContain('工作台')
  })

  test.each([
    'nobody.js',
    'console.000000000000.js',
    'index.html',
    '..%2Findex.html',
    '%2e%2e%2f%2e%2e%2fpackage.json',
  ])('gives out no file that the page does not name: %s', async (name) => {
    expect((await app.inject(`/console/assets/${name}`)).statusCode).toBe(404)
  })

  test('that was not built yet says so, and is there once it was', async () => {
    const later = await mkdtemp(join(tmpdir(), 'sunlit-console-later-'))
    const waiting = openIn(later)
    expect((await waiting.inject('/console')).statusCode).toBe(503)
    await writeFile(join(later, SCRIPT), 'export const nothing = 0')
    await writeFile(join(later, STYLE), '')
    await writeFile(join(later, 'index.html'), PAGE)
    expect((await waiting.inject('/console')).statusCode).toBe(200)
    await waiting.close()
    await rm(later, { recursive: true, force: true })
  })
})
