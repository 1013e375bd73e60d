/** Lending a role while away: bounded in time, within the organ, and only what is one's own or one's to arrange. */
import { ok, type Refusal, type Result, refused } from '../law/result.ts'
import { dayNumber, type LocalDate } from '../law/time/local-date.ts'
import { mayGrant } from './grant-role.ts'
import type { HeldRole, StaffRole } from './staff-role.ts'

/** Who is away for longer hands the role over for good. */
const LONGEST_DELEGATION_DAYS = 92

export interface Delegation {
  readonly fromAccountId: number
  readonly toAccountId: number
  readonly organId: number
  readonly role: StaffRole
  /** First and last day. */
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
}

export interface DelegationFacts {
  readonly byAccountId: number
  readonly byRoles: readonly HeldRole[]
  /** Own roles of who lends and of who receives; lent ones are not lent on. */
  readonly lenderRoles: readonly HeldRole[]
  readonly receiverRoles: readonly HeldRole[]
  readonly today: LocalDate
}

export type DelegationRefusalCode =
  | 'delegation-to-oneself'
  | 'delegation-not-yours'
  | 'role-not-held'
  | 'receiver-holds-it'
  | 'receiver-not-of-organ'
  | 'delegation-backwards'
  | 'delegation-past'
  | 'delegation-too-long'

const holds = (roles: readonly HeldRole[], role: StaffRole, organId: number): boolean =>
  roles.some((held) => held.lentBy === undefined && held.role === role && held.organId === organId)

const termRefusal = ({ fromOn, untilOn }: Delegation, today: LocalDate): DelegationRefusalCode | null => {
  if (untilOn < fromOn) return 'delegation-backwards'
  if (untilOn < today || fromOn < today) return 'delegation-past'
  const days = dayNumber(untilOn) - dayNumber(fromOn) + 1
  return days > LONGEST_DELEGATION_DAYS ? 'delegation-too-long' : null
}

const peopleRefusal = (asked: Delegation, facts: DelegationFacts): DelegationRefusalCode | null => {
  const { role, organId } = asked
  if (asked.fromAccountId === asked.toAccountId) return 'delegation-to-oneself'
  const isOwn = facts.byAccountId === asked.fromAccountId
  if (!isOwn && !mayGrant(facts.byRoles, role, organId)) return 'delegation-not-yours'
  if (!isOwn && facts.byAccountId === asked.toAccountId) return 'delegation-to-oneself'
  if (!holds(facts.lenderRoles, role, organId)) return 'role-not-held'
  // A role of one's own that does not count yet, for want of a second factor, is not lent past that.
  if (isOwn && !holds(facts.byRoles, role, organId)) return 'role-not-held'
  if (holds(facts.receiverRoles, role, organId)) return 'receiver-holds-it'
  return facts.receiverRoles.some((held) => held.organId === organId) ? null : 'receiver-not-of-organ'
}

export const mayDelegate = (
  asked: Delegation,
  facts: DelegationFacts,
): Result<null, Refusal<DelegationRefusalCode>> => {
  const code = peopleRefusal(asked, facts) ?? termRefusal(asked, facts.today)
  if (code === null) return ok(null)
  return refused(
    code === 'delegation-too-long' ? { code, facts: { most: LONGEST_DELEGATION_DAYS } } : { code },
  )
}
