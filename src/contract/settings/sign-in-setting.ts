/** Settings of signing in: the common sign-in (OpenID Connect), and who needs a second factor. */
import { STAFF_ROLE_WORDS, type StaffRoleCode } from '../staff/staff-words.ts'
import type { Accepted } from './setting.ts'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** https, or http on this machine alone. */
export const issuerAddress = (text: string): Accepted<string> => {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname))
  return isSafe && url.search === '' && url.hash === '' && url.username === '' ? { value: text } : null
}

const LONGEST_TEXT = 500

export const plainText = (text: string): Accepted<string> =>
  text.length <= LONGEST_TEXT && !/\p{Cc}/u.test(text) ? { value: text } : null

const isRole = (text: string): text is StaffRoleCode => Object.hasOwn(STAFF_ROLE_WORDS, text)

/** `none`: nobody needs one. */
export const roles = (text: string): Accepted<readonly StaffRoleCode[]> => {
  if (text === 'none') return { value: [] }
  const names = text.split(',').map((name) => name.trim())
  return names.every(isRole) ? { value: names } : null
}
