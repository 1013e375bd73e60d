/**
 * Pages held in memory, ready to send. A page is good for the site version it was made from and for no other.
 * A hit costs a look-up and the writing of bytes that were packed when the page was first asked for.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ENCODINGS, type Encoding, encodingFor } from '../contract/content-encoding.ts'
import { matchesEntityTag } from '../contract/entity-tag.ts'
import { pageAddress } from './page-address.ts'
import { viewModeOf } from './view-mode.ts'

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

/** A page in every encoding. */
export type PackedPage = Readonly<Record<Encoding, PackedBody>>

export interface PageCache {
  /** Whether it can hold anything. */
  readonly isOn: boolean
  /** Sends the page if it is held; false leaves the response untouched. @param version of the site, now */
  readonly serve: (
    message: IncomingMessage,
    response: ServerResponse,
    version: number,
    requestId: (message: IncomingMessage) => string,
  ) => boolean
  readonly keep: (message: IncomingMessage, page: PackedPage, version: number) => void
  readonly counts: () => { hits: number; misses: number; pages: number; bytes: number }
}

/** Longer addresses are not worth holding. */
const LONGEST_KEY = 1024
/** What a page costs besides its bodies. */
const OVERHEAD_BYTES = 4096
const MOST_ACCEPTS = 200

/** Under which a page is held: two requests with one key get one page. */
export const pageKey = (message: IncomingMessage): string => {
  const url = message.url ?? '/'
  const address = url.includes('?') ? pageAddress(url) : url
  const { cookie } = message.headers
  return cookie === undefined ? address : `${address}\n${viewModeOf(cookie)}`.replace(/\nstandard$/, '')
}

const sizeOf = (page: PackedPage): number =>
  ENCODINGS.reduce((sum, encoding) => sum + page[encoding].body.length, OVERHEAD_BYTES)

/** `encodingFor`, remembered: browsers send a handful of different headers. */
const rememberedEncodings = (): ((accept: string | undefined) => Encoding) => {
  const known = new Map<string, Encoding>()
  return (accept = '') => {
    const remembered = known.get(accept)
    if (remembered !== undefined) return remembered
    const encoding = encodingFor(accept)
    if (known.size < MOST_ACCEPTS) known.set(accept, encoding)
    return encoding
  }
}

/** @param maxBytes of all pages together; what was not asked for longest goes first */
export const makePageCache = (maxBytes: number): PageCache => {
  const pages = new Map<string, PackedPage>()
  const encodingOf = rememberedEncodings()
  let heldVersion = -1
  let bytes = 0
  let hits = 0
  let misses = 0

  const drop = (key: string): void => {
    const page = pages.get(key)
    if (page === undefined) return
    bytes -= sizeOf(page)
    pages.delete(key)
  }

  const moveToVersion = (version: number): void => {
    if (version === heldVersion) return
    pages.clear()
    bytes = 0
    heldVersion = version
  }

  return {
    isOn: maxBytes > 0,
    serve: (message, response, version, requestId) => {
      if (message.method !== 'GET' && message.method !== 'HEAD') return false
      const key = pageKey(message)
      const page = version === heldVersion ? pages.get(key) : undefined
      if (page === undefined) return false
      hits += 1
      pages.delete(key)
      pages.set(key, page)
      const packed = page[encodingOf(message.headers['accept-encoding'] as string | undefined)]
      const isHeld = matchesEntityTag(message.headers['if-none-match'], packed.tag)
      const headers = isHeld ? packed.validators : packed.headers
      // `writeHead` is done with the array when it returns: a copy for each request would cost more than the look-up.
      headers[headers.length - 1] = requestId(message)
      response.writeHead(isHeld ? 304 : 200, headers)
      response.end(isHeld ? undefined : packed.body)
      return true
    },
    keep: (message, page, version) => {
      misses += 1
      const key = pageKey(message)
      const size = sizeOf(page)
      if (key.length > LONGEST_KEY || size > maxBytes) return
      moveToVersion(version)
      drop(key)
      pages.set(key, page)
      bytes += size
      for (const oldest of pages.keys()) {
        if (bytes <= maxBytes) break
        drop(oldest)
      }
    },
    counts: () => ({ hits, misses, pages: pages.size, bytes }),
  }
}
