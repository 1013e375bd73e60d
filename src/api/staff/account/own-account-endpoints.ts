/** One's own account: facts, password, sessions. */
import { z } from 'zod'
import { changePassword } from '../../../actions/account/change-password.ts'
import { endAllSessions, endSession } from '../../../actions/account/end-session.ts'
import { unlinkOidc } from '../../../actions/account/link-oidc.ts'
import { IDLE_MS } from '../../../actions/account/open-session.ts'
import { accountIdOf } from '../../../actions/actor.ts'
import type { OwnAccountJson, SessionJson } from '../../../contract/account/account-json.ts'
import { ok, refused } from '../../../law/result.ts'
import { accountById } from '../../../store/account.ts'
import { recoveryCodesLeft } from '../../../store/second-factor.ts'
import { openSessions } from '../../../store/session.ts'
import { NOT_SIGNED_IN } from '../interface-refusals.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { accountRefusal } from './account-refusals.ts'

const OWN = {
  asks: 'signedIn',
  query: {},
  filesWithin: 0,
  organOf: async () => null,
} as const

const OWN_ACCOUNT = staffEndpoint({
  ...OWN,
  method: 'GET',
  path: '/my/account',
  summary: '我的账号',
  params: {},
  body: null,
  answer: async ({ context, actor }) => {
    const account = await accountById(context.db, accountIdOf(actor) ?? 0)
    if (account === null) return refused(NOT_SIGNED_IN)
    const body: OwnAccountJson = {
      loginName: account.loginName,
      displayName: account.displayName,
      email: account.email,
      hasSecondFactor: account.totpSince !== null,
      recoveryCodesLeft: await recoveryCodesLeft(context.db, account.id),
      isLinked: account.oidcSubject !== null,
    }
    return ok({ kind: 'json', body })
  },
})

const PASSWORD = staffEndpoint({
  ...OWN,
  method: 'POST',
  path: '/my/password',
  summary: '修改密码',
  params: {},
  body: z.object({ current: z.string().max(500), next: z.string().max(500) }),
  answer: async ({ context, actor, signedIn, userAgent, body }) => {
    const secondFactor = signedIn?.session.secondFactorAt != null
    const done = await changePassword(context, actor, { ...body, userAgent, secondFactor })
    if (!done.ok) return refused(accountRefusal(done.refusal))
    const setCookie = { token: done.value.token }
    return ok({ kind: 'json', body: null, setCookie })
  },
})

const SESSIONS = staffEndpoint({
  ...OWN,
  method: 'GET',
  path: '/my/sessions',
  summary: '我的登录',
  params: {},
  body: null,
  answer: async ({ context, actor, sessionId }) => {
    const at = context.instant()
    const idleSince = new Date(at.getTime() - IDLE_MS)
    const sessions = await openSessions(context.db, accountIdOf(actor) ?? 0, at, idleSince)
    const items: readonly SessionJson[] = sessions.map(
      ({ id, createdAt, lastSeenAt, address, userAgent }) => ({
        id,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        address,
        userAgent,
        isThis: id === sessionId,
      }),
    )
    return ok({ kind: 'json', body: { items } })
  },
})

const END_SESSION = staffEndpoint({
  ...OWN,
  method: 'DELETE',
  path: '/my/sessions/{session}',
  summary: '结束一处登录',
  params: { session: z.uuid() },
  body: null,
  answer: async ({ context, actor, params }) => {
    const done = await endSession(context, actor, params.session)
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

const END_ALL = staffEndpoint({
  ...OWN,
  method: 'DELETE',
  path: '/my/sessions',
  summary: '在所有设备上退出登录',
  params: {},
  body: null,
  answer: async ({ context, actor }) => {
    const done = await endAllSessions(context, actor)
    if (!done.ok) return refused(accountRefusal(done.refusal))
    const setCookie = { token: null }
    return ok({ kind: 'json', body: { ended: done.value.ended }, setCookie })
  },
})

const UNLINK = staffEndpoint({
  ...OWN,
  method: 'DELETE',
  path: '/my/oidc',
  summary: '解除统一身份认证的绑定',
  params: {},
  body: null,
  answer: async ({ context, actor }) => {
    const done = await unlinkOidc(context, actor)
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

export const OWN_ACCOUNT_ENDPOINTS: readonly StaffEndpoint[] = [
  OWN_ACCOUNT,
  PASSWORD,
  SESSIONS,
  END_SESSION,
  END_ALL,
  UNLINK,
]
