import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { setAccountStatus } from '../../store/account.ts'
import { type OpenCase, openCasesOf } from '../../store/account-list.ts'
import { countOtherSystemAdministrators, lockSystemAdministrators } from '../../store/account-role.ts'
import { endDelegationsOf } from '../../store/delegation.ts'
import { spendInvitations } from '../../store/invitation.ts'
import { endEverySession } from '../../store/session.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { accountInPower, type PowerRefusal } from './arranged-account.ts'

export interface AccountInput {
  readonly accountId: number
  /** The organ in whose list of accounts it stands. */
  readonly organId: number
}

export type DisableAccountRefusal = PowerRefusal | Refusal<'account-disabled' | 'last-system-administrator'>

/**
 * Ends every session, link and delegation of the account at once. Its name stays in the trace.
 * @returns the open cases it worked on, to be given to others
 */
export const disableAccount = async (
  context: ActContext,
  actor: Actor,
  { accountId, organId }: AccountInput,
): Promise<Result<readonly OpenCase[], DisableAccountRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    await lockSystemAdministrators(trx)
    const arranged = await accountInPower(trx, actor, organId, accountId)
    if (!arranged.ok) return arranged
    if (arranged.value.account.status === 'disabled') return refused({ code: 'account-disabled' })
    const isAdministrator = arranged.value.roles.some(({ role }) => role === 'systemAdministrator')
    if (isAdministrator && (await countOtherSystemAdministrators(trx, accountId)) === 0) {
      return refused({ code: 'last-system-administrator' })
    }
    const at = context.instant()
    await setAccountStatus(trx, accountId, 'disabled')
    const sessionsEnded = await endEverySession(trx, accountId, at)
    await spendInvitations(trx, accountId, at)
    await endDelegationsOf(trx, accountId, at)
    const cases = await openCasesOf(trx, accountId)
    const detail = { sessionsEnded, openCases: cases.length }
    await recordAccountAct(context, trx, actor, { act: 'account.disabled', accountId, organId, detail })
    return ok(cases)
  })
