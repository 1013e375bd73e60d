/** Joining one's account to an identity of the common sign-in, and parting them. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { accountByOidc, lockAccount, setOidcSubject } from '../../store/account.ts'
import { openSessions } from '../../store/session.ts'
import type { ActContext } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import type { OidcIdentity } from './oidc-client.ts'
import { IDLE_MS } from './open-session.ts'

export type LinkOidcRefusal = Refusal<'oidc-linked-elsewhere' | 'session-lacking'>

export interface LinkOidcInput {
  readonly accountId: number
  /** In which the linking began; it must still be open when the provider has answered. */
  readonly sessionId: string
  readonly identity: OidcIdentity
  readonly address: string
}

export const linkOidc = async (
  context: ActContext,
  { accountId, sessionId, identity, address }: LinkOidcInput,
): Promise<Result<null, LinkOidcRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const account = await lockAccount(trx, accountId)
    const at = context.instant()
    const open = await openSessions(trx, accountId, at, new Date(at.getTime() - IDLE_MS))
    if (account === null || !open.some(({ id }) => id === sessionId)) {
      return refused({ code: 'session-lacking' })
    }
    const holder = await accountByOidc(trx, identity.issuer, identity.subject)
    if (holder !== null && holder.id !== accountId) return refused({ code: 'oidc-linked-elsewhere' })
    await setOidcSubject(trx, accountId, identity)
    const actor: Actor = { id: String(accountId), name: account.displayName, address, roles: [] }
    await recordAccountAct(context, trx, actor, {
      act: 'account.oidcLinked',
      accountId,
      organId: null,
      detail: { issuer: identity.issuer },
    })
    return ok(null)
  })

export type UnlinkOidcRefusal = Refusal<'oidc-not-linked'>

export const unlinkOidc = async (
  context: ActContext,
  actor: Actor,
): Promise<Result<null, UnlinkOidcRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const account = await lockAccount(trx, accountIdOf(actor) ?? 0)
    if (account === null || account.oidcSubject === null) return refused({ code: 'oidc-not-linked' })
    await setOidcSubject(trx, account.id, null)
    await recordAccountAct(context, trx, actor, {
      act: 'account.oidcUnlinked',
      accountId: account.id,
      organId: null,
    })
    return ok(null)
  })
