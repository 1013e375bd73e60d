import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { accountByOidc } from '../../store/account.ts'
import { appendAudit } from '../../store/audit.ts'
import type { ActContext } from '../act-context.ts'
import type { OidcIdentity } from './oidc-client.ts'
import { type SignInAnswer, startSession } from './sign-in.ts'

export type OidcSignInRefusal = Refusal<'oidc-not-linked'>

/** Only for accounts that their owners have linked: the provider never makes an account. A second factor is asked as ever. */
export const signInWithOidc = async (
  context: ActContext,
  { issuer, subject }: OidcIdentity,
  from: { readonly address: string; readonly userAgent: string },
): Promise<Result<SignInAnswer, OidcSignInRefusal>> => {
  const account = await accountByOidc(context.db, issuer, subject)
  if (account === null || account.status !== 'active') {
    await context.db.transaction().execute((trx) =>
      appendAudit(trx, {
        chain: 0,
        at: context.instant(),
        actor: 'nobody',
        address: from.address,
        act: 'account.oidcNotLinked',
        subjectKind: 'account',
        subjectId: account === null ? '' : String(account.id),
        detail: { issuer },
      }),
    )
    return refused({ code: 'oidc-not-linked' })
  }
  const session = await startSession(context, account.id, from, 'oidc')
  return ok({ session, needsSecondFactor: account.totpSince !== null })
}
