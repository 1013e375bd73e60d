import type { IssuedInvitation } from '../../../actions/account/invitation.ts'
import type { AccountJson, InvitationJson } from '../../../contract/account/account-json.ts'
import type { ListedAccount } from '../../../store/account-list.ts'

export const presentAccount = (account: ListedAccount, now: Date): AccountJson => ({
  id: account.id,
  loginName: account.loginName,
  displayName: account.displayName,
  email: account.email,
  status: account.status,
  hasSecondFactor: account.hasSecondFactor,
  isLinked: account.isLinked,
  lockedUntil:
    account.lockedUntil !== null && account.lockedUntil > now ? account.lockedUntil.toISOString() : null,
  roles: account.roles,
  lastSeenAt: account.lastSeenAt?.toISOString() ?? null,
})

export const presentInvitation = (
  accountId: number,
  { token, link, expiresAt, isMailed }: IssuedInvitation,
): InvitationJson => ({
  accountId,
  token,
  link,
  expiresAt: expiresAt.toISOString(),
  isMailed,
})
