/** Somebody from outside who asks for addresses in every way and reads all that comes back. */
import { once } from 'node:events'
import { Agent, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'

export interface Seen {
  readonly address: string
  readonly how: string
  readonly status: number
  readonly tag: string | null
  /** As it came, unpacked. */
  readonly body: string
  /** Of all that came, headers included, in every reading. */
  readonly text: string
}

interface Way {
  readonly how: string
  readonly method: 'GET' | 'HEAD'
  readonly headers: Readonly<Record<string, string>>
}

const way = (how: string, headers: Record<string, string>, method: Way['method'] = 'GET'): Way => ({
  how,
  method,
  headers,
})

export const PLAIN = way('plain', { 'accept-encoding': 'identity' })
/** The same again, so that a page that is held is sent from where it is held, and packed. */
export const AGAIN = way('again', { 'accept-encoding': 'br' })
/** Packed otherwise, in large type, its beginning alone, its head alone. */
export const OTHER_WAYS: readonly Way[] = [
  way('gzip', { 'accept-encoding': 'gzip' }),
  way('elder', { 'accept-encoding': 'identity', cookie: 'sunlit_view=elder' }),
  way('range', { 'accept-encoding': 'identity', range: 'bytes=0-99999' }),
  way('head', { 'accept-encoding': 'identity' }, 'HEAD'),
]

/** Of whoever fetched it before and still holds the tag. */
export const conditional = (tag: string): Way =>
  way('conditional', { 'accept-encoding': 'identity', 'if-none-match': tag })

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

const unpacked = (body: Buffer, encoding: string | undefined): Buffer => {
  if (body.length === 0) return body
  if (encoding === 'br') return brotliDecompressSync(body)
  return encoding === 'gzip' ? gunzipSync(body) : body
}

/** Office files are archives: what is in them is read as well. */
const readings = (body: Buffer): string => {
  const plain = body.toString('utf8')
  if (!plain.startsWith('PK')) return `${plain}\n${body.toString('utf16le')}`
  const entries = Object.values(unzipSync(body)).map((entry) => Buffer.from(entry).toString('utf8'))
  return [plain, ...entries].join('\n')
}

const decoded = (text: string): string =>
  text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString(),
  )

const askOnce = async (
  app: FastifyInstance,
  address: string,
  { how, method, headers }: Way,
): Promise<Seen> => {
  const { port } = app.server.address() as AddressInfo
  const asked = httpRequest({ agent, port, host: '127.0.0.1', path: address, method, headers }).end()
  const [response] = await once(asked, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const body = unpacked(Buffer.concat(chunks), response.headers['content-encoding'])
  const text = decoded(`${response.rawHeaders.join('\n')}\n${readings(body)}`)
  return {
    address,
    how,
    status: response.statusCode ?? 0,
    tag: response.headers.etag ?? null,
    body: body.toString(),
    text,
  }
}

export const leave = (): void => agent.destroy()

const BUSY = 503
const PATIENCE = 200
const PAUSE_MS = 50

/** Downloads of everything are given a few at a time: whoever is told so asks again. */
export const ask = async (app: FastifyInstance, address: string, how: Way): Promise<Seen> => {
  for (let tries = 1; tries < PATIENCE; tries += 1) {
    const seen = await askOnce(app, address, how)
    if (seen.status !== BUSY || !seen.text.includes('retry-after')) return seen
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return askOnce(app, address, how)
}
