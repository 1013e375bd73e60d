/** Packs a page with the headers that go with it: once for each encoding that somebody asks for. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from '../contract/content-encoding.ts'
import { contentDigest } from '../contract/entity-tag.ts'

/** A page is packed while its first reader waits: level 5 takes a millisecond or two, 11 a hundred. */
const BROTLI_QUALITY = 5
const GZIP_LEVEL = 6

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Set anew for each encoding or each request. */
const NOT_SHARED = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'x-request-id',
])

type Headers = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** Name, value, name, value … as `writeHead` takes them; the last value is the request's id, put in when it is sent. */
export type FlatHeaders = string[]

export interface PackedBody {
  readonly body: Buffer
  /** With its quotes. */
  readonly tag: string
  readonly headers: FlatHeaders
  /** For 304: no content headers. */
  readonly validators: FlatHeaders
}

/** A page as it was made, and as it was packed so far. */
export interface PackedPage {
  readonly plain: Buffer
  readonly headers: Headers
  readonly digest: string
  readonly bodies: Map<Encoding, PackedBody>
}

const flattened = (headers: Headers, leaveOut: (name: string) => boolean): readonly string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || NOT_SHARED.has(name) || leaveOut(name) ? [] : [name, String(value)],
  )

const packedBody = (digest: string, encoding: Encoding, body: Buffer, headers: Headers): PackedBody => {
  const tag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
  const requestId = ['x-request-id', '']
  const validators = [
    ...flattened(headers, (name) => name.startsWith('content-type')),
    'etag',
    tag,
    ...requestId,
  ]
  const content = [
    ...flattened(headers, () => false),
    'etag',
    tag,
    'content-length',
    String(body.length),
    ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
    ...requestId,
  ]
  return { body, tag, headers: content, validators }
}

const packedBytes = async (plain: Buffer, encoding: Encoding): Promise<Buffer> => {
  if (encoding === 'identity') return plain
  if (encoding === 'gzip') return gzipped(plain, { level: GZIP_LEVEL })
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  }
  return brotli(plain, { params })
}

/** @param headers those of the answer, in lower case; what differs from request to request is left out */
export const pageToPack = (plain: Buffer, headers: Headers): PackedPage => ({
  plain,
  headers,
  digest: contentDigest(plain),
  bodies: new Map(),
})

/** The page in the encoding, packed now if nobody asked for it before. */
export const packFor = async (page: PackedPage, encoding: Encoding): Promise<PackedBody> => {
  const held = page.bodies.get(encoding)
  if (held !== undefined) return held
  const body = await packedBytes(page.plain, encoding)
  const packed = packedBody(page.digest, encoding, body, page.headers)
  page.bodies.set(encoding, packed)
  return packed
}
