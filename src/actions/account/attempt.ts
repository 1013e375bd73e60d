/** Guessing is made slow: for a name and for an address alike, whether or not the name exists. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { countWithin, forgetAttempts, lockAttempts, setAttempts } from '../../store/throttle.ts'
import type { ActContext } from '../act-context.ts'
import { placeOf } from '../network-place.ts'

export type AttemptRefusal = Refusal<'too-many-attempts'>

const MINUTE_MS = 60_000
/** Attempts before one has to wait. */
const FREE_ATTEMPTS = 5
const LONGEST_WAIT_MS = 60 * MINUTE_MS
/** Failures are forgotten after a day without one. */
const FORGOTTEN_AFTER_MS = 24 * 60 * MINUTE_MS
/** Offices often share one address. */
const ADDRESS_ATTEMPTS = 100
const ADDRESS_WINDOW_MS = 10 * MINUTE_MS

/** One minute after the fifth failure, and twice as long after each further one, up to an hour. */
export const waitAfter = (failures: number): number =>
  failures < FREE_ATTEMPTS ? 0 : Math.min(MINUTE_MS * 2 ** (failures - FREE_ATTEMPTS), LONGEST_WAIT_MS)

export type AttemptKind = 'sign-in' | 'second-factor'

const keyOf = (context: ActContext, kind: string, who: string): string =>
  `${kind}:${context.sealer.hash(`${kind} ${who}`, 'throttle').toString('base64url')}`

const tooMany = (waitMs: number): { readonly ok: false; readonly refusal: AttemptRefusal } =>
  refused({ code: 'too-many-attempts', facts: { retryAfterSeconds: Math.ceil(waitMs / 1000) } })

export interface Attempt {
  /** Failures with this one, should it fail. */
  readonly failures: number
}

/** Counted before it is known whether it succeeds, so that guesses made at once are counted too. */
export const beginAttempt = async (
  context: ActContext,
  kind: AttemptKind,
  who: string,
): Promise<Result<Attempt, AttemptRefusal>> => {
  const at = context.instant()
  const key = keyOf(context, kind, who)
  return context.db.transaction().execute(async (trx) => {
    const known = await lockAttempts(trx, key, at)
    const passed = at.getTime() - known.since.getTime()
    const before = passed > FORGOTTEN_AFTER_MS ? 0 : known.count
    const left = waitAfter(before) - passed
    if (left > 0) return tooMany(left)
    await setAttempts(trx, key, { count: before + 1, since: at })
    return ok({ failures: before + 1 })
  })
}

export const attemptSucceeded = (context: ActContext, kind: AttemptKind, who: string): Promise<void> =>
  forgetAttempts(context.db, keyOf(context, kind, who))

export const countAddress = async (
  context: ActContext,
  address: string,
): Promise<Result<null, AttemptRefusal>> => {
  const key = keyOf(context, 'sign-in-address', placeOf(address))
  const count = await countWithin(context.db, key, context.instant(), ADDRESS_WINDOW_MS)
  return count > ADDRESS_ATTEMPTS ? tooMany(ADDRESS_WINDOW_MS) : ok(null)
}
