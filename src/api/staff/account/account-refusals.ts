/** What is said when an act on an account, a role or an organ is refused. */
import type { DelegationRefusalCode } from '../../../access/delegate-role.ts'
import type { PasswordRefusalCode } from '../../../actions/account/password.ts'
import type { OrganRefusalCode } from '../../../law/organ/organ-change.ts'
import type { Refusal } from '../../../law/result.ts'
import type { SourceId } from '../../../law/sources.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

interface Worded {
  readonly status: StaffRefusal['status']
  readonly message: string
}

const worded = (status: StaffRefusal['status'], message: string): Worded => ({ status, message })

const PASSWORD_WORDS: Readonly<Record<PasswordRefusalCode, Worded>> = {
  'password-too-short': worded(422, '密码至少要有 12 个字符，可以用几个不相干的词连成。'),
  'password-too-long': worded(422, '密码最多 128 个字符。'),
  'password-common': worded(422, '这个密码太常见，容易被猜到，请换一个。'),
  'password-is-name': worded(422, '密码里不能主要是姓名或者用户名。'),
}

const DELEGATION_WORDS: Readonly<Record<DelegationRefusalCode, Worded>> = {
  'delegation-to-oneself': worded(422, '不能委托给本人。'),
  'delegation-not-yours': worded(409, '只能委托本人的角色，或者由本机关管理员代为办理。'),
  'role-not-held': worded(409, '委托人没有这个角色。'),
  'receiver-holds-it': worded(409, '受托人本来就有这个角色，不必委托。'),
  'receiver-not-of-organ': worded(409, '受托人须是本机关的工作人员。'),
  'delegation-backwards': worded(422, '结束日期不能早于开始日期。'),
  'delegation-past': worded(422, '委托只能从今天或者今后开始。'),
  'delegation-too-long': worded(422, '一次委托最多 92 天；离岗更久的，请由管理员调整角色。'),
}

const ORGAN_WORDS: Readonly<Record<OrganRefusalCode, Worded>> = {
  'organ-ended': worded(409, '这个机关已经撤销，不能再作变更。'),
  'parent-ended': worded(409, '上级机关已经撤销或者即将撤销。'),
  'parent-begins-later': worded(409, '上级机关的成立日期晚于这个机关。'),
  'parent-is-below': worded(409, '不能把机关放到它自己或者它的下级之下。'),
  'parent-lacking': worded(422, '没有找到所选的上级机关。'),
  'move-in-future': worded(422, '调整日期不能晚于今天。'),
  'ends-before-it-begins': worded(422, '撤销日期不能早于成立日期。'),
  'end-is-past': worded(422, '撤销日期最早为昨天，不能倒填。'),
  'end-already-set': worded(409, '这个机关已经登记了撤销日期。'),
  'organs-below-remain': worded(409, '还有下级机关存续，请先调整它们的隶属关系。'),
  'successor-needed': worded(422, '请选择承接其职责的机关：谁承接，谁答复。'),
  'successor-is-itself': worded(422, '承接机关不能是它自己。'),
  'successor-ended': worded(409, '承接机关在撤销次日须已成立并存续。'),
  'successor-receives-none': worded(409, '承接机关须受理政府信息公开申请。'),
  'successors-in-a-ring': worded(409, '两个机关不能互相承接。'),
  'kind-stands-alone': worded(422, '只有人民政府可以没有上级机关。'),
}

const OTHER_WORDS = {
  'report-needs-organ-above': worded(422, '没有上级机关的，不能把年度报告并入上级。'),
  'government-reports': worded(422, '一级政府的年度报告不能并入其他机关。'),
  'credentials-wrong': worded(401, '用户名或者密码不对。'),
  'too-many-attempts': worded(429, '尝试次数过多，请稍后再试。'),
  'code-wrong': worded(422, '验证码不对，或者已经用过。请输入最新的验证码。'),
  'session-lacking': worded(404, '这个登录已经结束。'),
  'current-password-wrong': worded(422, '当前密码不对。'),
  'password-unchanged': worded(422, '新密码与当前密码相同。'),
  'second-factor-set': worded(409, '动态验证码已经启用。'),
  'second-factor-not-set': worded(409, '动态验证码没有启用。'),
  'invitation-unknown': worded(404, '这个链接无效，请向本单位管理员索取新的链接。'),
  'invitation-used': worded(409, '这个链接已经用过或者已被新的链接代替。'),
  'invitation-expired': worded(409, '这个链接已经过期，请向本单位管理员索取新的链接。'),
  'login-name-taken': worded(409, '这个用户名已经有人使用。'),
  'role-beyond-yours': worded(409, '这个角色超出了您可以授予的范围。'),
  'role-held': worded(409, '这个账号已经有这个角色。'),
  'account-lacking': worded(404, '没有找到，或者您无权查看。'),
  'account-disabled': worded(409, '这个账号已经停用。'),
  'account-not-disabled': worded(409, '这个账号没有停用。'),
  'account-beyond-yours': worded(409, '这个账号还有您无权管理的角色，请由系统管理员办理。'),
  'not-to-oneself': worded(409, '不能对本人的账号办理，请由另一位管理员办理。'),
  'last-role': worded(409, '这是该账号最后一个角色；不再工作的，请停用账号。'),
  'last-system-administrator': worded(409, '至少要保留一位系统管理员。'),
  'delegation-lacking': worded(404, '没有找到这项委托，或者已经结束。'),
  'delegation-overlaps': worded(409, '同一时间已经有同样的委托。'),
  'organ-lacking': worded(404, '没有找到，或者您无权查看。'),
  'oidc-not-linked': worded(409, '这个账号没有绑定统一身份认证。'),
  'name-taken': worded(409, '已经有同名的机关。'),
} as const satisfies Readonly<Record<string, Worded>>

export const ACCOUNT_REFUSALS = { ...PASSWORD_WORDS, ...DELEGATION_WORDS, ...ORGAN_WORDS, ...OTHER_WORDS }

export type AccountRefusalCode = keyof typeof ACCOUNT_REFUSALS

export const accountRefusal = (refusal: Refusal<AccountRefusalCode>): StaffRefusal => {
  const { status, message } = ACCOUNT_REFUSALS[refusal.code]
  return {
    code: refusal.code,
    status,
    message,
    ...(refusal.source === undefined ? {} : { source: refusal.source as SourceId }),
    ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
  }
}
