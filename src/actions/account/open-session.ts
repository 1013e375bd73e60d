/** Sessions: how long they last, and who a token stands for. */
import { randomBytes } from 'node:crypto'
import type { HeldRole, StaffRole } from '../../access/staff-role.ts'
import type { MeMust } from '../../contract/staff/me.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { rolesHeld } from '../../store/held-roles.ts'
import { addSession, findOpenSession, type OpenSession, touchSession } from '../../store/session.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

const HOUR_MS = 3_600_000
/** A session left alone for this long is over. */
export const IDLE_MS = 2 * HOUR_MS
/** And after this long in any case. */
const SESSION_MS = 12 * HOUR_MS
/** Being seen is written down at most this often. */
const SEEN_EVERY_MS = 60_000

/** Roles that do not count without a second factor, unless the settings say otherwise. */
const SECOND_FACTOR_ROLES: readonly StaffRole[] = ['systemAdministrator']

export interface IssuedSession {
  readonly id: string
  /** For the cookie; kept nowhere. */
  readonly token: string
  readonly expiresAt: Date
}

export interface SessionStart {
  readonly accountId: number
  readonly address: string
  readonly userAgent: string
  /** Whether a second factor was shown. */
  readonly secondFactor: boolean
}

export const openSession = async (context: ActContext, start: SessionStart): Promise<IssuedSession> => {
  const token = randomBytes(32).toString('base64url')
  const at = context.instant()
  const expiresAt = new Date(at.getTime() + SESSION_MS)
  const id = await addSession(context.db, {
    tokenHash: context.sealer.hash(token, 'session'),
    accountId: start.accountId,
    at,
    expiresAt,
    address: start.address,
    userAgent: start.userAgent,
    secondFactorAt: start.secondFactor ? at : null,
  })
  return { id, token, expiresAt }
}

/** Who is behind a session, and whether they may act yet. */
export interface SignedIn {
  readonly session: OpenSession
  readonly actor: Actor
  /** The password was right and the code is still to come: nothing else may be asked for. */
  readonly awaitsSecondFactor: boolean
  /** Until it is done the roles do not count. */
  readonly must: MeMust | null
}

const mustOf = (
  session: OpenSession,
  held: readonly HeldRole[],
  secondFactorRoles: readonly StaffRole[],
): MeMust | null => {
  if (session.mustChangePassword) return 'changePassword'
  const isNeeded = held.some(({ role }) => secondFactorRoles.includes(role))
  return isNeeded && session.secondFactorAt === null ? 'setUpSecondFactor' : null
}

const countingRoles = (
  must: MeMust | null,
  held: readonly HeldRole[],
  secondFactorRoles: readonly StaffRole[],
): readonly HeldRole[] => {
  if (must === 'changePassword') return []
  return must === null ? held : held.filter(({ role }) => !secondFactorRoles.includes(role))
}

/** @returns null when the token stands for nobody (any more) */
export const signedInBy = async (
  context: ActContext,
  token: string,
  address: string,
  secondFactorRoles: readonly StaffRole[] = SECOND_FACTOR_ROLES,
): Promise<SignedIn | null> => {
  const at = context.instant()
  const idleSince = new Date(at.getTime() - IDLE_MS)
  const hash = context.sealer.hash(token, 'session')
  const session = await findOpenSession(context.db, hash, at, idleSince)
  if (session === null) return null
  if (at.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_MS) {
    await touchSession(context.db, session.id, at)
  }
  const awaitsSecondFactor = session.hasSecondFactor && session.secondFactorAt === null
  const held = awaitsSecondFactor ? [] : await rolesHeld(context.db, session.accountId, dateOf(context.now()))
  const must = mustOf(session, held, secondFactorRoles)
  const roles = countingRoles(must, held, secondFactorRoles)
  const actor: Actor = { id: String(session.accountId), name: session.displayName, address, roles }
  return { session, actor, awaitsSecondFactor, must }
}
