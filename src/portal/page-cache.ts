/**
 * Pages held in memory, ready to send. A page is good for the site version it was made from and for no other.
 * A hit costs a look-up and the writing of bytes that were packed when the page was first asked for in that encoding.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Encoding, encodingFor } from '../contract/content-encoding.ts'
import { matchesEntityTag } from '../contract/entity-tag.ts'
import { type PackedPage, packFor } from './packed-page.ts'
import { pageAddress } from './page-address.ts'
import { viewModeOf } from './view-mode.ts'

export interface PageCache {
  /** Whether it can hold anything. */
  readonly isOn: boolean
  /** Sends the page if it is held and packed as asked for; false leaves the response untouched. @param version of the site, now */
  readonly serve: (
    message: IncomingMessage,
    response: ServerResponse,
    version: number,
    requestId: (message: IncomingMessage) => string,
  ) => boolean
  /** Packs a page that is held in the encoding asked for; false where none is held. */
  readonly pack: (message: IncomingMessage, version: number) => Promise<boolean>
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

/** The page as it was made is held beside what was packed; sent as it is, it is the same bytes. */
const sizeOf = ({ plain, bodies }: PackedPage): number => {
  let bytes = OVERHEAD_BYTES + plain.length
  for (const [encoding, { body }] of bodies) if (encoding !== 'identity') bytes += body.length
  return bytes
}

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

interface HeldPage {
  readonly page: PackedPage
  /** What it was counted for. */
  size: number
}

/** @param maxBytes of all pages together; what was not asked for longest goes first */
export const makePageCache = (maxBytes: number): PageCache => {
  const pages = new Map<string, HeldPage>()
  const encodingOf = rememberedEncodings()
  let heldVersion = -1
  let bytes = 0
  let hits = 0
  let misses = 0

  const drop = (key: string): void => {
    const held = pages.get(key)
    if (held === undefined) return
    bytes -= held.size
    pages.delete(key)
  }

  const moveToVersion = (version: number): void => {
    if (version === heldVersion) return
    pages.clear()
    bytes = 0
    heldVersion = version
  }

  /** Counts what was packed since, and lets go of what was not asked for longest. */
  const recount = (held: HeldPage): void => {
    const size = sizeOf(held.page)
    bytes += size - held.size
    held.size = size
    for (const oldest of pages.keys()) {
      if (bytes <= maxBytes) break
      drop(oldest)
    }
  }

  const heldPage = (key: string, version: number): HeldPage | undefined =>
    version === heldVersion ? pages.get(key) : undefined

  return {
    isOn: maxBytes > 0,
    serve: (message, response, version, requestId) => {
      if (message.method !== 'GET' && message.method !== 'HEAD') return false
      const key = pageKey(message)
      const held = heldPage(key, version)
      const packed = held?.page.bodies.get(
        encodingOf(message.headers['accept-encoding'] as string | undefined),
      )
      if (held === undefined || packed === undefined) return false
      hits += 1
      pages.delete(key)
      pages.set(key, held)
      const isHeld = matchesEntityTag(message.headers['if-none-match'], packed.tag)
      const headers = isHeld ? packed.validators : packed.headers
      // `writeHead` is done with the array when it returns: a copy for each request would cost more than the look-up.
      headers[headers.length - 1] = requestId(message)
      response.writeHead(isHeld ? 304 : 200, headers)
      response.end(isHeld ? undefined : packed.body)
      return true
    },
    pack: async (message, version) => {
      const key = pageKey(message)
      const held = heldPage(key, version)
      if (held === undefined) return false
      await packFor(held.page, encodingOf(message.headers['accept-encoding'] as string | undefined))
      if (pages.get(key) === held) recount(held)
      return true
    },
    keep: (message, page, version) => {
      misses += 1
      const key = pageKey(message)
      if (key.length > LONGEST_KEY || sizeOf(page) > maxBytes) return
      moveToVersion(version)
      drop(key)
      const held = { page, size: 0 }
      pages.set(key, held)
      recount(held)
    },
    counts: () => ({ hits, misses, pages: pages.size, bytes }),
  }
}
