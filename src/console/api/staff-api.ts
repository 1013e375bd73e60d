/** Calls to the staff interface. Every refusal is thrown as a typed error; a session that ended is told to the shell. */
import type { StaffProblem } from '../../contract/staff/staff-problem.ts'
import {
  CONSOLE_HEADER,
  CONSOLE_HEADER_VALUE,
  DATA_FIELD,
  STAFF_API_PREFIX,
} from '../../contract/staff/staff-wire.ts'
import { ConnectionError, StaffError } from './staff-error.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type QueryValue = string | number | boolean | null | undefined

interface Call {
  readonly body?: unknown
  readonly files?: readonly File[]
  /** The same key gives the same answer: made once a form, so that sending twice does it once. */
  readonly idempotencyKey?: string
}

let whenSignedOut: () => void = () => undefined

/** Tells the shell that the session has ended while a page was open. */
export const onSignedOut = (listener: () => void): void => {
  whenSignedOut = listener
}

/** Address below the staff interface with a query; empty values are left out. */
export const staffAddress = (path: string, query: Readonly<Record<string, QueryValue>> = {}): string => {
  const given = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return `${STAFF_API_PREFIX}${path}${text === '' ? '' : `?${text}`}`
}

const bodyOf = ({ body, files }: Call): { readonly body?: BodyInit; readonly type?: string } => {
  if (files !== undefined) {
    const form = new FormData()
    form.append(DATA_FIELD, JSON.stringify(body ?? {}))
    for (const file of files) form.append('file', file, file.name)
    return { body: form }
  }
  return body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' }
}

const send = async (method: Method, address: string, call: Call): Promise<Response> => {
  const { body, type } = bodyOf(call)
  const headers: Record<string, string> = {
    accept: 'application/json',
    [CONSOLE_HEADER]: CONSOLE_HEADER_VALUE,
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
  }
  try {
    return await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
    })
  } catch {
    throw new ConnectionError()
  }
}

const isProblem = (body: unknown): body is StaffProblem & Record<string, unknown> =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body

/** Codes that say the session is no more, unlike a wrong password. */
const SESSION_GONE = ['not-signed-in', 'second-factor-needed']

const answerOf = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body
  if (!isProblem(body)) throw new ConnectionError()
  if (SESSION_GONE.includes(body.code)) whenSignedOut()
  throw new StaffError(body, body)
}

const call = async <T>(method: Method, path: string, given: Call): Promise<T> => {
  const response = await send(method, path.startsWith('/api/') ? path : staffAddress(path), given)
  return (await answerOf(response)) as T
}

/** What anybody may read: the public interface. */
export const readPublic = <T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<T> => {
  const text = new URLSearchParams(query).toString()
  return call<T>('GET', `/api/v1${path}${text === '' ? '' : `?${text}`}`, {})
}

export const read = <T>(path: string, query: Readonly<Record<string, QueryValue>> = {}): Promise<T> =>
  call<T>('GET', staffAddress(path, query), {})

export const post = <T>(path: string, body: unknown, idempotencyKey?: string): Promise<T> =>
  call<T>('POST', path, { body, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) })

export const put = <T>(path: string, body: unknown): Promise<T> => call<T>('PUT', path, { body })

export const remove = <T>(path: string): Promise<T> => call<T>('DELETE', path, {})

export const postFiles = <T>(
  path: string,
  body: unknown,
  files: readonly File[],
  idempotencyKey?: string,
): Promise<T> =>
  call<T>('POST', path, { body, files, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) })

/** Unguessable, also where the page came without https. */
export const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
