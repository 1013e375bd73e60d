import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { setAccountStatus } from '../../store/account.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { accountInPower, type PowerRefusal } from './arranged-account.ts'
import type { AccountInput } from './disable-account.ts'

export type EnableAccountRefusal = PowerRefusal | Refusal<'account-not-disabled'>

/** Its roles and its password count again; sessions and delegations do not come back. */
export const enableAccount = async (
  context: ActContext,
  actor: Actor,
  { accountId, organId }: AccountInput,
): Promise<Result<null, EnableAccountRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const arranged = await accountInPower(trx, actor, organId, accountId)
    if (!arranged.ok) return arranged
    const { account } = arranged.value
    if (account.status !== 'disabled') return refused({ code: 'account-not-disabled' })
    await setAccountStatus(trx, accountId, account.passwordHash === null ? 'invited' : 'active')
    await recordAccountAct(context, trx, actor, { act: 'account.enabled', accountId, organId })
    return ok(null)
  })
