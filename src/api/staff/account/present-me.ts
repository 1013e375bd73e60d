/** Who is signed in, for the console: names, roles and the permissions that come with them. */
import { may, mayAnywhere, PERMISSIONS, type Permission } from '../../../access/permission.ts'
import type { HeldRole } from '../../../access/staff-role.ts'
import type { SignedIn } from '../../../actions/account/open-session.ts'
import type { ActContext } from '../../../actions/act-context.ts'
import type { Me, MeOrgan } from '../../../contract/staff/me.ts'
import { type OrganName, organNames } from '../../../store/organ-names.ts'
import { organsAbove } from '../../../store/organ-tree.ts'

const EVERY_PERMISSION = Object.keys(PERMISSIONS) as readonly Permission[]

const presentOrgan = async (
  context: ActContext,
  held: readonly HeldRole[],
  organ: OrganName,
): Promise<MeOrgan> => {
  const inTree = { id: organ.id, above: await organsAbove(context.db, organ.id) }
  return {
    id: organ.id,
    slug: organ.slug,
    name: organ.name,
    kind: organ.kind,
    roles: held
      .filter(({ organId }) => organId === organ.id)
      .map(({ role, lentBy }) => ({ role, lentBy: lentBy?.name ?? null })),
    permissions: EVERY_PERMISSION.filter((permission) => may(held, permission, inTree)),
  }
}

export const presentMe = async (context: ActContext, signedIn: SignedIn): Promise<Me> => {
  const { session, actor } = signedIn
  const ids = [...new Set(actor.roles.map(({ organId }) => organId))]
  const organs = await organNames(context.db, ids)
  return {
    now: context.now(),
    accountId: session.accountId,
    loginName: session.loginName,
    displayName: session.displayName,
    must: signedIn.must,
    hasSecondFactor: session.hasSecondFactor,
    organs: await Promise.all(organs.map((organ) => presentOrgan(context, actor.roles, organ))),
    permissions: EVERY_PERMISSION.filter((permission) => mayAnywhere(actor.roles, permission)),
  }
}
