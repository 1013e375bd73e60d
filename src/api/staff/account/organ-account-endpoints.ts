/** The accounts of an organ, for its administrator and the administrators of the system. */
import { z } from 'zod'
import { grantableRoles } from '../../../access/grant-role.ts'
import { STAFF_ROLES } from '../../../access/staff-role.ts'
import { addExistingAccount } from '../../../actions/account/add-existing-account.ts'
import { disableAccount } from '../../../actions/account/disable-account.ts'
import { enableAccount } from '../../../actions/account/enable-account.ts'
import { grantRole } from '../../../actions/account/grant-role.ts'
import { inviteAccount } from '../../../actions/account/invite-account.ts'
import {
  reissueInvitation,
  resetSecondFactor,
  unlockAccount,
} from '../../../actions/account/restore-access.ts'
import { revokeRole } from '../../../actions/account/revoke-role.ts'
import type { ActContext } from '../../../actions/act-context.ts'
import type { Actor } from '../../../actions/actor.ts'
import type { DisabledJson, OrganAccountsJson } from '../../../contract/account/account-json.ts'
import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import { accountsOfOrgan } from '../../../store/account-list.ts'
import { idText } from '../id-text.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { type AccountRefusalCode, accountRefusal } from './account-refusals.ts'
import { presentAccount, presentInvitation } from './present-account.ts'

const LOGIN_NAME = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[\p{L}\p{N}._-]+$/u, { error: '用户名只能用文字、数字、点、横线和下划线' })

const LIST = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/accounts',
  summary: '机关的账号',
  asks: 'account.list',
  params: { organ: idText },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) => {
    const accounts = await accountsOfOrgan(context.db, params.organ)
    const body: OrganAccountsJson = {
      items: accounts.map((account) => presentAccount(account, context.instant())),
      grantable: grantableRoles(actor.roles, params.organ),
    }
    return ok({ kind: 'json', body })
  },
})

const INVITE = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/accounts',
  summary: '开通账号',
  asks: 'account.arrange',
  params: { organ: idText },
  query: {},
  body: z.object({
    loginName: LOGIN_NAME,
    displayName: z.string().trim().min(1).max(40),
    email: z.union([z.literal(''), z.email().max(200)]),
    roles: z.array(z.enum(STAFF_ROLES)).min(1).max(STAFF_ROLES.length),
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const done = await inviteAccount(context, actor, { ...body, organId: params.organ })
    if (!done.ok) return refused(accountRefusal(done.refusal))
    return ok({ kind: 'json', body: presentInvitation(done.value.accountId, done.value) })
  },
})

const ADD_EXISTING = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/accounts/existing',
  summary: '为其他机关的账号授予本机关的角色',
  asks: 'account.arrange',
  params: { organ: idText },
  query: {},
  body: z.object({
    loginName: LOGIN_NAME,
    roles: z.array(z.enum(STAFF_ROLES)).min(1).max(STAFF_ROLES.length),
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const done = await addExistingAccount(context, actor, { ...body, organId: params.organ })
    return done.ok ? ok({ kind: 'json', body: done.value }) : refused(accountRefusal(done.refusal))
  },
})

const ACCOUNT = { organ: idText, account: idText }
const ROLE = { ...ACCOUNT, role: z.enum(STAFF_ROLES) }

const GRANT = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/accounts/{account}/roles/{role}',
  summary: '授予角色',
  asks: 'account.arrange',
  params: ROLE,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params: { organ, account, role } }) => {
    const done = await grantRole(context, actor, { organId: organ, accountId: account, role })
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

const REVOKE = staffEndpoint({
  method: 'DELETE',
  path: '/organs/{organ}/accounts/{account}/roles/{role}',
  summary: '收回角色',
  asks: 'account.arrange',
  params: ROLE,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params: { organ, account, role } }) => {
    const done = await revokeRole(context, actor, { organId: organ, accountId: account, role })
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

type AccountAct<T> = (
  context: ActContext,
  actor: Actor,
  input: { readonly organId: number; readonly accountId: number },
) => Promise<Result<T, Refusal<AccountRefusalCode>>>

/** Acts on an account of the organ that need nothing but the account. */
const actOnAccount = <T>(
  name: string,
  summary: string,
  act: AccountAct<T>,
  present: (value: T, accountId: number) => unknown,
): StaffEndpoint =>
  staffEndpoint({
    method: 'POST',
    path: `/organs/{organ}/accounts/{account}/${name}`,
    summary,
    asks: 'account.arrange',
    params: ACCOUNT,
    query: {},
    body: null,
    filesWithin: 0,
    organOf: async ({ params }) => params.organ,
    answer: async ({ context, actor, params: { organ, account } }) => {
      const done = await act(context, actor, { organId: organ, accountId: account })
      if (!done.ok) return refused(accountRefusal(done.refusal))
      return ok({ kind: 'json', body: present(done.value, account) })
    },
  })

const nothing = () => null

export const ORGAN_ACCOUNT_ENDPOINTS: readonly StaffEndpoint[] = [
  LIST,
  INVITE,
  ADD_EXISTING,
  GRANT,
  REVOKE,
  actOnAccount(
    'disable',
    '停用账号',
    disableAccount,
    (cases): DisabledJson => ({
      openCases: cases.map(({ id, number, organId }) => ({ id, number, organId })),
    }),
  ),
  actOnAccount('enable', '恢复账号', enableAccount, nothing),
  actOnAccount('invitation', '重发设置密码的链接', reissueInvitation, (invitation, accountId) =>
    presentInvitation(accountId, invitation),
  ),
  actOnAccount('unlock', '解除登录限制', unlockAccount, nothing),
  actOnAccount('second-factor/reset', '重置动态验证码', resetSecondFactor, nothing),
]
