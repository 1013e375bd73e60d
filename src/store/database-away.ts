/** Whether an error says that the database cannot be reached, rather than that a query is wrong. */

/** Of the operating system and of `pg` itself. */
const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
])

/** SQLSTATE classes and states: 08 connection, 57P shut down or starting, 53300 too many connections. */
const SERVER_STATES = /^(08|57P|53300)/

const CLOSED_BY_SERVER =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const isSocketMissing = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
  return (
    isSocketMissing ||
    CONNECTION_CODES.has(code) ||
    SERVER_STATES.test(code) ||
    CLOSED_BY_SERVER.test(error.message)
  )
}
