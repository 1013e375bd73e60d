/** What a setting is, and how its text becomes a value. */
import { isIP } from 'node:net'
import { resolve } from 'node:path'

export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** null: the text is not accepted. */
export type Accepted<T> = { readonly value: T } | null

export interface Setting<T> {
  /** As written in the environment; '' when it is unset by default. */
  readonly fallback: string
  readonly meaning: Bilingual
  readonly accepts: Bilingual
  readonly read: (text: string) => Accepted<T>
}

export const wholeNumber =
  (from: number, to: number) =>
  (text: string): Accepted<number> =>
    /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to ? { value: Number(text) } : null

export const oneOf =
  <const T extends string>(choices: readonly T[]) =>
  (text: string): Accepted<T> => {
    const value = choices.find((choice) => choice === text)
    return value === undefined ? null : { value }
  }

export const onOff = (text: string): Accepted<boolean> =>
  text === '1' || text === '0' ? { value: text === '1' } : null

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i
/** Digits and dots only, yet no address: a mistyped one, not a name. */
const NUMERIC_NAME = /^[\d.]+$/

export const hostName = (text: string): Accepted<string> =>
  isIP(text) > 0 || (HOST_NAME.test(text) && !NUMERIC_NAME.test(text)) ? { value: text } : null

export const folder = (text: string): Accepted<string> =>
  text.includes('\0') ? null : { value: resolve(text) }

export const optional =
  <T>(read: (text: string) => Accepted<T>) =>
  (text: string): Accepted<T | null> =>
    text === '' ? { value: null } : read(text)

const parsedUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

export const postgresUrl = (text: string): Accepted<string> =>
  ['postgres:', 'postgresql:'].includes(parsedUrl(text)?.protocol ?? '') ? { value: text } : null

export const publicAddress = (text: string): Accepted<string> => {
  const url = parsedUrl(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null
  const isBare = url.search === '' && url.hash === '' && url.username === '' && url.pathname === '/'
  return isBare ? { value: url.origin } : null
}

const isNetwork = (text: string): boolean => {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || wholeNumber(0, family === 4 ? 32 : 128)(prefix) !== null
}

export const networks = (text: string): Accepted<readonly string[]> => {
  const parts = text === '' ? [] : text.split(',').map((part) => part.trim())
  return parts.every((part) => part === 'loopback' || isNetwork(part)) ? { value: parts } : null
}
