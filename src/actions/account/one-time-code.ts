/** One-time codes by time (RFC 6238): six digits, thirty seconds, one step of tolerance; each is good once. */
import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Account } from '../../store/account.ts'
import { takeRecoveryCode, takeTotpStep } from '../../store/second-factor.ts'
import type { ActContext } from '../act-context.ts'

const PERIOD_SECONDS = 30
const STEPS_OF_TOLERANCE = 1
const ISSUER = '阳光公开'

const totpOf = (secret: string, loginName: string): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label: loginName,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  })

/** 20 bytes, as RFC 4226 advises, in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** For the picture that the app on the phone reads. */
export const otpauthAddress = (secret: string, loginName: string): string =>
  totpOf(secret, loginName).toString()

/** The step whose code it is; null when it is none of about now. */
const stepOfCode = (secret: string, loginName: string, code: string, at: Date): number | null => {
  const timestamp = at.getTime()
  const delta = totpOf(secret, loginName).validate({ token: code, timestamp, window: STEPS_OF_TOLERANCE })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta
}

/** Without letters and digits that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const CODE_LENGTH = 12
const CODES = 10
const RECOVERY_CODE = /^[a-z2-9]{12}$/

export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: CODES }, () =>
    Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  )

/** In groups of four, for people to copy. */
export const printedRecoveryCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-')

export const recoveryCodeHash = (context: ActContext, accountId: number, code: string): Buffer =>
  context.sealer.hash(`${accountId} ${code}`, 'recovery-code')

/** Uses up a code of the device or one of those written down. False: it is wrong, or was used. */
export const takeCode = async (context: ActContext, account: Account, typed: string): Promise<boolean> => {
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toLowerCase()
  if (account.totpSealed === null) return false
  if (RECOVERY_CODE.test(code)) {
    const hash = recoveryCodeHash(context, account.id, code)
    return takeRecoveryCode(context.db, account.id, hash, context.instant())
  }
  const secret = context.sealer.open(account.totpSealed, 'totp').toString()
  const step = stepOfCode(secret, account.loginName, code, context.instant())
  return step !== null && takeTotpStep(context.db, account.id, step)
}
