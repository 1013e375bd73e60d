/** What is said when an act on an account is refused. */
import type { Refusal } from '../../../law/result.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

interface Worded {
  readonly status: StaffRefusal['status']
  readonly message: string
}

export const ACCOUNT_REFUSALS = {
  'credentials-wrong': { status: 401, message: '用户名或者密码不对。' },
  'too-many-attempts': { status: 429, message: '尝试次数过多，请稍后再试。' },
} as const satisfies Record<string, Worded>

export type AccountRefusalCode = keyof typeof ACCOUNT_REFUSALS

export const accountRefusal = (refusal: Refusal<AccountRefusalCode>): StaffRefusal => {
  const { status, message } = ACCOUNT_REFUSALS[refusal.code]
  return {
    code: refusal.code,
    status,
    message,
    ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
  }
}
