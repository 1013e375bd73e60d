/** How often one place or one person may send, and what is said beyond that. */
import type { ActContext } from '../../actions/act-context.ts'
import {
  type AttemptCount,
  attemptsSoFar,
  countAttempt,
  type ThrottleWindow,
} from '../../store/attempt-window.ts'

export interface SenderLimit {
  readonly name: string
  readonly seconds: number
  readonly most: number
}

const HOUR = 3600
const DAY = 24 * HOUR

/** A hall with one shared address sends many; a flood sends more. */
export const APPLICATIONS_FROM_ADDRESS: SenderLimit = { name: 'apply-address', seconds: HOUR, most: 60 }
/** Nobody is refused for asking often: Art. 35 is for people to decide. This stops machines. */
export const APPLICATIONS_OF_CONTACT: SenderLimit = { name: 'apply-contact', seconds: DAY, most: 50 }
/** Forms filled in and checked, files included. */
export const CHECKS_FROM_ADDRESS: SenderLimit = { name: 'check-address', seconds: HOUR, most: 240 }
export const LOOK_UPS_OF_CASE: SenderLimit = { name: 'look-up-case', seconds: HOUR / 4, most: 10 }

/** Spaces and punctuation do not make another contact. */
export const contactKey = (contact: string): string =>
  contact
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()-]/g, '')

const windowOf = (context: ActContext, { name, seconds }: SenderLimit, of: string): ThrottleWindow => ({
  key: `${name}:${context.sealer.hash(`${name}\n${of}`, 'throttle').toString('base64url')}`,
  seconds,
  now: context.instant(),
})

export interface Allowance extends AttemptCount {
  readonly isOver: boolean
  /** Whole minutes until the count begins anew; at least 1. */
  readonly minutes: number
}

const allowance = (context: ActContext, limit: SenderLimit, counted: AttemptCount): Allowance => ({
  ...counted,
  isOver: counted.count > limit.most,
  minutes: Math.max(1, Math.ceil((counted.until.getTime() - context.instant().getTime()) / 60_000)),
})

/** Counts one more. */
export const spend = async (context: ActContext, limit: SenderLimit, of: string): Promise<Allowance> =>
  allowance(context, limit, await countAttempt(context.db, windowOf(context, limit, of)))

/** Looks without counting: over once the limit has been reached. */
export const lookAt = async (context: ActContext, limit: SenderLimit, of: string): Promise<Allowance> => {
  const counted = await attemptsSoFar(context.db, windowOf(context, limit, of))
  return { ...allowance(context, limit, counted), isOver: counted.count >= limit.most }
}
