/** Turning one's second factor on and off. */
import { renderSVG } from 'uqr'
import { z } from 'zod'
import {
  confirmSecondFactor,
  proposeSecondFactor,
  shedSecondFactor,
} from '../../../actions/account/set-up-second-factor.ts'
import type { ProposedSecondFactorJson, RecoveryCodesJson } from '../../../contract/account/account-json.ts'
import { ok, refused } from '../../../law/result.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { accountRefusal } from './account-refusals.ts'

const CODE = z.string().min(1).max(40)
const OWN = {
  asks: 'signedIn',
  params: {},
  query: {},
  filesWithin: 0,
  organOf: async () => null,
} as const

const PROPOSE = staffEndpoint({
  ...OWN,
  method: 'POST',
  path: '/my/second-factor',
  summary: '启用动态验证码：取得密钥',
  body: null,
  answer: async ({ context, actor }) => {
    const done = await proposeSecondFactor(context, actor)
    if (!done.ok) return refused(accountRefusal(done.refusal))
    const { secret, address } = done.value
    const body: ProposedSecondFactorJson = { secret, picture: renderSVG(address, { border: 2 }) }
    return ok({ kind: 'json', body })
  },
})

const CONFIRM = staffEndpoint({
  ...OWN,
  method: 'POST',
  path: '/my/second-factor/confirm',
  summary: '启用动态验证码：输入第一个验证码',
  body: z.object({ code: CODE }),
  answer: async ({ context, actor, userAgent, body }) => {
    const done = await confirmSecondFactor(context, actor, { code: body.code, userAgent })
    if (!done.ok) return refused(accountRefusal(done.refusal))
    const { recoveryCodes, session } = done.value
    const answer: RecoveryCodesJson = { recoveryCodes }
    const setCookie = { token: session.token }
    return ok({ kind: 'json', body: answer, setCookie })
  },
})

const SHED = staffEndpoint({
  ...OWN,
  method: 'POST',
  path: '/my/second-factor/shed',
  summary: '停用动态验证码',
  body: z.object({ password: z.string().max(500), code: CODE }),
  answer: async ({ context, actor, body }) => {
    const done = await shedSecondFactor(context, actor, body)
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

export const SECOND_FACTOR_ENDPOINTS: readonly StaffEndpoint[] = [PROPOSE, CONFIRM, SHED]
