/** The account that an administrator means: one of the organ named, or any account for who may arrange them everywhere. */
import { mayArrangeAccount } from '../../access/grant-role.ts'
import { reachedOrgans } from '../../access/reached-organs.ts'
import type { HeldRole } from '../../access/staff-role.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { type Account, lockAccount } from '../../store/account.ts'
import { ownRoles } from '../../store/account-role.ts'
import type { Database } from '../../store/database.ts'
import { type Actor, accountIdOf } from '../actor.ts'

export interface ArrangedAccount {
  readonly account: Account
  /** Its own roles, in every organ. */
  readonly roles: readonly HeldRole[]
}

/** Locks the account. */
export const arrangedAccount = async (
  trx: Database,
  actor: Actor,
  organId: number,
  accountId: number,
): Promise<Result<ArrangedAccount, Refusal<'account-lacking'>>> => {
  const account = await lockAccount(trx, accountId)
  if (account === null) return refused({ code: 'account-lacking' })
  const roles = await ownRoles(trx, accountId)
  const isOfOrgan = roles.some((held) => held.organId === organId)
  const isEverywhere = reachedOrgans(actor.roles, 'account.arrange').everyOrgan
  return isOfOrgan || isEverywhere ? ok({ account, roles }) : refused({ code: 'account-lacking' })
}

export type PowerRefusal = Refusal<'account-lacking' | 'not-to-oneself' | 'account-beyond-yours'>

/** The same for acts that give power over the account itself: power over every role of it is needed. */
export const accountInPower = async (
  trx: Database,
  actor: Actor,
  organId: number,
  accountId: number,
): Promise<Result<ArrangedAccount, PowerRefusal>> => {
  if (accountIdOf(actor) === accountId) return refused({ code: 'not-to-oneself' })
  const arranged = await arrangedAccount(trx, actor, organId, accountId)
  if (!arranged.ok) return arranged
  const isInPower = mayArrangeAccount(actor.roles, arranged.value.roles)
  return isInPower ? arranged : refused({ code: 'account-beyond-yours' })
}
