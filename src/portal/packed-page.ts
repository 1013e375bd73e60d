/** Packs a page once for every encoding, with the headers that go with it. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from '../contract/content-encoding.ts'
import { contentDigest } from '../contract/entity-tag.ts'
import type { PackedBody, PackedPage } from './page-cache.ts'

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

/** @param headers those of the answer, in lower case; what differs from request to request is left out */
export const packPage = async (body: Buffer, headers: Headers): Promise<PackedPage> => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  const [br, gz] = await Promise.all([brotli(body, { params }), gzipped(body, { level: GZIP_LEVEL })])
  const digest = contentDigest(body)
  return {
    br: packedBody(digest, 'br', br, headers),
    gzip: packedBody(digest, 'gzip', gz, headers),
    identity: packedBody(digest, 'identity', body, headers),
  }
}
