/** Passwords: kept as argon2id hashes, and what a new one has to be. */
import { hash, verify } from '@node-rs/argon2'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { isCommonPassword } from './common-passwords.ts'

export type PasswordRefusalCode =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-common'
  | 'password-is-name'

const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 128

/** 19 MiB and two passes: OWASP's least for argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST)

let nobodysHash: Promise<string> | null = null

/** Takes as long for an account without a password as for one with a wrong password. */
export const isPassword = async (stored: string | null, password: string): Promise<boolean> => {
  nobodysHash ??= hash('', COST)
  const isRight = await verify(stored ?? (await nobodysHash), password.normalize('NFKC'))
  return stored !== null && isRight
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s._@-]/g, '')

/** Length and nothing foreseeable; no rules about kinds of characters and no forced change (NIST SP 800-63B § 3.1.1). */
export const acceptPassword = (
  password: string,
  names: readonly string[],
): Result<string, Refusal<PasswordRefusalCode>> => {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD)
    return refused({ code: 'password-too-short', facts: { least: SHORTEST_PASSWORD } })
  if (length > LONGEST_PASSWORD)
    return refused({ code: 'password-too-long', facts: { most: LONGEST_PASSWORD } })
  const text = folded(password)
  const isName = names
    .map(folded)
    .some((name) => name !== '' && text.replaceAll(name, '').length < SHORTEST_PASSWORD / 2)
  if (isName) return refused({ code: 'password-is-name' })
  return isCommonPassword(text) ? refused({ code: 'password-common' }) : ok(password)
}
