/** Settings of the mail server and of the gateway for short messages. */
import type { Accepted } from './setting.ts'

export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  readonly secure: boolean
  /** Without TLS no password leaves, unless the server is on this machine. */
  readonly requireTls: boolean
  readonly auth: { readonly user: string; readonly pass: string } | null
}

const SUBMISSION_PORT = 587
const SUBMISSION_TLS_PORT = 465
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** `smtp://` or `smtps://`, with user and password in it where the server asks for them. */
export const smtpUrl = (text: string): Accepted<SmtpServer> => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return null
  if (url.search !== '' || url.hash !== '' || !['', '/'].includes(url.pathname)) return null
  const user = decoded(url.username)
  const pass = decoded(url.password)
  if (user === null || pass === null || (user === '') !== (pass === '')) return null
  const secure = url.protocol === 'smtps:'
  const auth = user === '' ? null : { user, pass }
  return {
    value: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (secure ? SUBMISSION_TLS_PORT : SUBMISSION_PORT) : Number(url.port),
      secure,
      requireTls: !secure && auth !== null && !LOOPBACK.test(url.hostname),
      auth,
    },
  }
}

export interface MailFrom {
  /** Shown name; empty for none. */
  readonly name: string
  readonly address: string
}

const ADDRESS = /^[^\s@<>(),;:"\\[\]]{1,64}@([A-Za-z0-9-]{1,63}\.)*[A-Za-z0-9-]{1,63}$/
const NAMED = /^([^<>"\r\n]*)<([^<>]+)>$/

/** `地址` or `名称 <地址>`. */
export const mailFrom = (text: string): Accepted<MailFrom> => {
  const named = NAMED.exec(text)
  const address = (named?.[2] ?? text).trim()
  return ADDRESS.test(address) ? { value: { name: (named?.[1] ?? '').trim(), address } } : null
}

export interface MailConfig {
  readonly server: SmtpServer
  readonly from: MailFrom
}

export interface SmsConfig {
  readonly url: string
  readonly method: 'POST' | 'GET' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

/** Place-holders `{to}` and `{text}` are filled in, written as URLs and JSON need them. */
export const smsUrl = (text: string): Accepted<string> => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && ['http:', 'https:'].includes(url.protocol) ? { value: text } : null
}

const parsedObject = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return value as Readonly<Record<string, unknown>>
  } catch {
    return null
  }
}

const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/
const HEADER_VALUE = /^[\t\x20-\x7e]*$/

export const smsHeaders = (text: string): Accepted<Readonly<Record<string, string>>> => {
  const value = parsedObject(text)
  if (value === null) return null
  const isHeaders = Object.entries(value).every(
    ([name, header]) => HEADER_NAME.test(name) && typeof header === 'string' && HEADER_VALUE.test(header),
  )
  return isHeaders ? { value: value as Readonly<Record<string, string>> } : null
}

/** A JSON object with `{to}` and `{text}` inside its strings. */
export const smsBody = (text: string): Accepted<Readonly<Record<string, unknown>>> => {
  const value = parsedObject(text)
  return value !== null && text.includes('{to}') && text.includes('{text}') ? { value } : null
}
