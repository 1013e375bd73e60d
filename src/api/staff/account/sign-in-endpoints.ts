/** Signing in and out, and who is signed in. */
import { z } from 'zod'
import { endSession } from '../../../actions/account/end-session.ts'
import { showSecondFactor } from '../../../actions/account/show-second-factor.ts'
import { signIn } from '../../../actions/account/sign-in.ts'
import { ok, refused } from '../../../law/result.ts'
import { NOT_SIGNED_IN } from '../interface-refusals.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { accountRefusal } from './account-refusals.ts'
import { presentMe } from './present-me.ts'

const SIGN_IN = staffEndpoint({
  method: 'POST',
  path: '/sign-in',
  summary: '登录',
  asks: 'anyone',
  params: {},
  query: {},
  body: z.object({ loginName: z.string().min(1).max(100), password: z.string().min(1).max(500) }),
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, userAgent, body }) => {
    const done = await signIn(context, { ...body, address: actor.address, userAgent })
    if (!done.ok) return refused(accountRefusal(done.refusal))
    const { session, needsSecondFactor } = done.value
    const setCookie = { token: session.token }
    return ok({ kind: 'json', body: { needsSecondFactor }, setCookie })
  },
})

const ME = staffEndpoint({
  method: 'GET',
  path: '/me',
  summary: '当前登录人',
  asks: 'signedIn',
  params: {},
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, signedIn }) =>
    signedIn === null
      ? refused(NOT_SIGNED_IN)
      : ok({ kind: 'json', body: await presentMe(context, signedIn) }),
})

const SECOND_FACTOR = staffEndpoint({
  method: 'POST',
  path: '/sign-in/second-factor',
  summary: '登录第二步：动态验证码',
  asks: 'anyone',
  params: {},
  query: {},
  body: z.object({ code: z.string().min(1).max(40) }),
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, signedIn, userAgent, body }) => {
    if (signedIn === null) return refused(NOT_SIGNED_IN)
    const input = { sessionId: signedIn.session.id, code: body.code, userAgent }
    const done = await showSecondFactor(context, actor, input)
    if (!done.ok) return refused(accountRefusal(done.refusal))
    const setCookie = { token: done.value.token }
    return ok({ kind: 'json', body: null, setCookie })
  },
})

const SIGN_OUT = staffEndpoint({
  method: 'DELETE',
  path: '/session',
  summary: '退出登录',
  asks: 'anyone',
  params: {},
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, sessionId }) => {
    if (sessionId !== '') await endSession(context, actor, sessionId)
    return ok({ kind: 'json', body: null, setCookie: { token: null } })
  },
})

export const SIGN_IN_ENDPOINTS: readonly StaffEndpoint[] = [SIGN_IN, SECOND_FACTOR, SIGN_OUT, ME]
