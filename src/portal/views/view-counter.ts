/**
 * Counts views of documents, whether their pages were made or came out of the cache: no script, no cookie, no robots.
 * Who looked is a hash under a salt that lives in memory for a day; it keeps reloads apart from readers, and nothing else.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { LocalDate } from '../../law/time/local-date.ts'
import { isRobot } from './robot.ts'

export interface ViewCounterParts {
  readonly save: (day: LocalDate, views: ReadonlyMap<number, number>) => Promise<void>
  readonly today: () => LocalDate
  readonly instant: () => Date
  /** Of the caller; never stored. */
  readonly addressOf: (message: IncomingMessage) => string
  /** What could not be written is tried again with the next. */
  readonly failed: (error: unknown) => void
  /** Whether a caller's address may change within a connection. */
  readonly isBehindProxy: boolean
}

export interface ViewCounter {
  /** Takes note of a page that was sent. Pages that are no documents are none of its business. */
  readonly count: (message: IncomingMessage) => void
  readonly flush: () => Promise<void>
}

/** The same reader of the same page within this time is one view. */
const SAME_VIEW_MS = 30 * 60 * 1000
/** Remembered at most: a page and who looked at it. */
const MOST_REMEMBERED = 100_000

const DOCUMENT = /^\/disclosures\/([1-9]\d{0,14})(?:\?|$)/

const isSpeculative = ({ headers }: IncomingMessage): boolean =>
  /prefetch|prerender/i.test(String(headers['sec-purpose'] ?? headers.purpose ?? ''))

/** Null for a robot. */
type Visitor = string | null

export const makeViewCounter = (parts: ViewCounterParts): ViewCounter => {
  let day = parts.today()
  let salt = randomBytes(16)
  let visitors = new WeakMap<object, Visitor>()
  const remembered = new Map<string, number>()
  let waiting = new Map<number, number>()

  const hashed = (message: IncomingMessage): Visitor => {
    const agent = message.headers['user-agent']
    if (isRobot(agent)) return null
    return createHash('sha256')
      .update(salt)
      .update(`${parts.addressOf(message)}\n${agent}`)
      .digest('base64url')
      .slice(0, 16)
  }

  const visitorOf = (message: IncomingMessage): Visitor => {
    if (parts.isBehindProxy) return hashed(message)
    const known = visitors.get(message.socket)
    if (known !== undefined) return known
    const visitor = hashed(message)
    visitors.set(message.socket, visitor)
    return visitor
  }

  const isNew = (key: string): boolean => {
    const now = parts.instant().getTime()
    const before = remembered.get(key)
    if (before !== undefined && now - before < SAME_VIEW_MS) return false
    remembered.delete(key)
    remembered.set(key, now)
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MOST_REMEMBERED) break
      remembered.delete(oldest)
    }
    return true
  }

  const add = (id: number, times: number): void => {
    waiting.set(id, (waiting.get(id) ?? 0) + times)
  }

  const turnDay = (): void => {
    day = parts.today()
    salt = randomBytes(16)
    visitors = new WeakMap()
    remembered.clear()
  }

  return {
    count: (message) => {
      if (message.method !== 'GET' || message.url?.startsWith('/disclosures/') !== true) return
      const id = DOCUMENT.exec(message.url)?.[1]
      if (id === undefined || isSpeculative(message)) return
      const visitor = visitorOf(message)
      if (visitor !== null && isNew(`${id} ${visitor}`)) add(Number(id), 1)
    },
    flush: async () => {
      const [taken, takenOn] = [waiting, day]
      waiting = new Map()
      if (parts.today() !== day) turnDay()
      if (taken.size === 0) return
      try {
        await parts.save(takenOn, taken)
      } catch (error) {
        for (const [id, times] of taken) add(id, times)
        parts.failed(error)
      }
    },
  }
}
