/** Short messages through any gateway that takes an HTTP request. */
import type { SmsConfig } from '../../contract/settings/message-setting.ts'
import { later, never, type Outgoing, type SendOutcome, type SmsSender } from './sender.ts'

const WITHIN_MS = 20_000

type Places = Readonly<Record<'to' | 'text' | 'key', string>>

const PLACE = /\{(to|text|key)\}/g

const filled = (template: string, places: Places, written: (value: string) => string): string =>
  template.replace(PLACE, (_, name: keyof Places) => written(places[name]))

/** Fills places inside the strings of a value; JSON.stringify escapes them afterwards. */
const filledValue = (value: unknown, places: Places): unknown => {
  if (typeof value === 'string') return filled(value, places, String)
  if (Array.isArray(value)) return value.map((inner) => filledValue(inner, places))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filledValue(inner, places)]))
}

/** The gateway may be busy or out of order; a wrong request stays wrong. */
const isForNow = (status: number): boolean =>
  status >= 500 || status === 408 || status === 425 || status === 429

const outcomeOf = (status: number): SendOutcome => {
  if (status >= 200 && status < 300) return { kind: 'sent' }
  if (isForNow(status)) return later('put-off', status)
  if (status === 401 || status === 403) return later('sign-in-refused', status)
  // A redirect would carry number and text to an address that nobody has set.
  if (status >= 300 && status < 400) return later('not-understood', status)
  return never('refused', status)
}

/**
 * `{to}`, `{text}` and `{key}` in the address are written as URLs need them, in the body as JSON needs them.
 * `{key}` is the same in every attempt, for gateways that know a repeated order.
 */
export const makeHttpSmsSender = (
  { url, method, headers, body }: SmsConfig,
  withinMs: number = WITHIN_MS,
): SmsSender => {
  const send = async ({ to, text, messageKey }: Outgoing): Promise<SendOutcome> => {
    const places = { to, text, key: messageKey }
    try {
      const response = await fetch(filled(url, places, encodeURIComponent), {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(withinMs),
        headers: method === 'GET' ? headers : { 'content-type': 'application/json', ...headers },
        ...(method === 'GET' ? {} : { body: JSON.stringify(filledValue(body, places)) }),
      })
      await response.body?.cancel()
      return outcomeOf(response.status)
    } catch (error) {
      return later(error instanceof Error && error.name === 'TimeoutError' ? 'timed-out' : 'unreachable')
    }
  }
  return { send }
}
