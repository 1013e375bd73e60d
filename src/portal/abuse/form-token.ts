/** Tokens of forms: made by us, for one form, used once, neither at once nor days later. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { Sealer } from '../../store/sealing/sealer.ts'

export interface FormToken {
  /** Random; names the form as long as it lives. */
  readonly nonce: string
  readonly issuedAt: Date
}

export type FormTokenRefusal = Refusal<'token-missing' | 'token-forged' | 'token-too-old'>

const NONCE_BYTES = 18
const NONCE_LENGTH = 24

type Hashes = Pick<Sealer, 'hash'>

const signatureOf = (sealer: Hashes, purpose: string, body: string): string =>
  sealer.hash(`${purpose}\n${body}`, 'form-token').toString('base64url')

/** @param purpose which form it is for: a token of one form is no token of another */
export const makeFormToken = (sealer: Hashes, purpose: string, now: Date): string => {
  const body = `${randomBytes(NONCE_BYTES).toString('base64url')}.${Math.floor(now.getTime() / 1000).toString(36)}`
  return `${body}.${signatureOf(sealer, purpose, body)}`
}

const isSame = (given: string, right: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const FORM_TOKEN = new RegExp(`^([\\w-]{${NONCE_LENGTH}})\\.([0-9a-z]{1,8})\\.([\\w-]{20,60})$`)

/** @param seconds for which it is good */
export const readFormToken = (
  sealer: Hashes,
  purpose: string,
  text: string | undefined,
  { now, seconds }: { readonly now: Date; readonly seconds: number },
): Result<FormToken, FormTokenRefusal & { readonly token?: FormToken }> => {
  if (text === undefined || text === '') return refused({ code: 'token-missing' })
  const [, nonce = '', at = '', signature = ''] = FORM_TOKEN.exec(text) ?? []
  if (!isSame(signature, signatureOf(sealer, purpose, `${nonce}.${at}`)))
    return refused({ code: 'token-forged' })
  const token = { nonce, issuedAt: new Date(Number.parseInt(at, 36) * 1000) }
  const age = now.getTime() - token.issuedAt.getTime()
  return age < 0 || age > seconds * 1000 ? refused({ code: 'token-too-old', token }) : ok(token)
}

/** Under which the server keeps what belongs to the form. */
export const formKey = (sealer: Hashes, nonce: string): Buffer => sealer.hash(`form\n${nonce}`, 'form-token')
