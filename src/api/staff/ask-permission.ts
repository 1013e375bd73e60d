/** Whether somebody may make a call: asked in one place for every address. */
import { may, mayAnywhere, type Permission } from '../../access/permission.ts'
import type { SignedIn } from '../../actions/account/open-session.ts'
import type { ActContext } from '../../actions/act-context.ts'
import type { Actor } from '../../actions/actor.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { organInTree } from '../../store/organ-tree.ts'
import {
  NOT_FOUND,
  NOT_PERMITTED,
  NOT_SIGNED_IN,
  PASSWORD_MUST_CHANGE,
  SECOND_FACTOR_MUST_BE_SET_UP,
  SECOND_FACTOR_NEEDED,
} from './interface-refusals.ts'
import type { Asked } from './staff-endpoint.ts'
import type { StaffRefusal } from './staff-refusal.ts'

const lackingPermission = (signedIn: SignedIn): StaffRefusal => {
  if (signedIn.must === 'changePassword') return PASSWORD_MUST_CHANGE
  return signedIn.must === 'setUpSecondFactor' ? SECOND_FACTOR_MUST_BE_SET_UP : NOT_PERMITTED
}

/** Before anything that was sent is looked at. Null: go on. */
export const refusalAtDoor = (asks: Asked, signedIn: SignedIn | null): StaffRefusal | null => {
  if (asks === 'anyone') return null
  if (signedIn === null) return NOT_SIGNED_IN
  if (signedIn.awaitsSecondFactor) return SECOND_FACTOR_NEEDED
  if (asks === 'signedIn' || mayAnywhere(signedIn.actor.roles, asks)) return null
  return lackingPermission(signedIn)
}

/** Once it is known which organ it is about. Null: go on. */
export const refusalForOrgan = async (
  context: ActContext,
  actor: Actor,
  asks: Permission,
  organ: number | null | 'not-found',
): Promise<StaffRefusal | null> => {
  if (organ === null) return null
  if (organ === 'not-found') return NOT_FOUND
  const inTree = await organInTree(context.db, organ, dateOf(context.now()))
  return inTree !== null && may(actor.roles, asks, inTree) ? null : NOT_FOUND
}
