/** The id under which a request stands in the logs and in its answer. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** 32 hex digits, with or without the dashes of a UUID: anything looser could carry personal data into the logs. */
const WELL_FORMED = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/

const PROCESS_PART = randomBytes(6).toString('hex')
let count = 0

const COUNT_DIGITS = 7

/** Unique among processes by its first half and within the process by its second. */
export const newRequestId = (): string => {
  count += 1
  return `${PROCESS_PART}-${count.toString(36).padStart(COUNT_DIGITS, '0')}`
}

/** The id that a proxy or a caller gave, when it is well formed; a new one otherwise. */
export const requestIdOf = (message: Pick<IncomingMessage, 'headers'>): string => {
  const given = message.headers['x-request-id']
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : newRequestId()
}
