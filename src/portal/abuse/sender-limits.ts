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
export const LOOK_UPS_FROM_ADDRESS: SenderLimit = { name: 'look-up-address', seconds: HOUR / 4, most: 30 }
export const LOOK_UPS_OF_CASE: SenderLimit = { name: 'look-up-case', seconds: HOUR / 4, most: 10 }

/** An IPv6 subscriber has a whole network: counted as one. */
export const placeOf = (address: string): string => {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length)
  return [...groups, ...Array<string>(zeros).fill('0'), ...rest]
    .slice(0, 4)
    .map((group) => (Number.parseInt(group, 16) || 0).toString(16))
    .join(':')
}

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
