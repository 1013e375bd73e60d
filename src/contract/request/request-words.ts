/** Names of phases, deadlines, steps and acts, in Chinese. */
import type { TraceStepKind } from '../../law/request/deadline.ts'
import type { CurrentDeadline } from '../../law/request/explain.ts'
import type { RequestEventType } from '../../law/request/request-event.ts'
import type { Phase } from '../../law/request/request-state.ts'
import type { Role } from '../../law/request/role.ts'

export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  none: '没有记录',
  awaitingConfirmation: '待确认',
  handling: '办理中',
  awaitingSupplement: '待补正',
  awaitingReason: '待说明理由',
  awaitingPayment: '待缴费',
  inReview: '审查中',
  signed: '已签发',
  closed: '已办结',
  archived: '已归档',
}

export const DEADLINE_NAMES: Readonly<Record<CurrentDeadline['what'], string>> = {
  confirm: '与申请人确认收到申请',
  reply: '答复',
  supplement: '申请人补正',
  reason: '申请人说明理由',
  pay: '申请人缴费',
  nothing: '没有期限',
}

export const STEP_NAMES: Readonly<Record<TraceStepKind, string>> = {
  receipt: '收到申请之日',
  supplement: '收到补正之日，期限重新计算',
  payment: '缴费之日，期限重新计算',
  replyTerm: '答复期限',
  excluded: '征求意见等不计入期限的时间',
  extension: '延长答复期限',
  extensionInvalid: '延期无效，期限不变',
  specialTerm: '延迟答复的期限',
  supplementNotice: '补正告知期限',
}

export const ACT_NAMES: Readonly<Record<RequestEventType, string>> = {
  arrived: '接收申请',
  receiptConfirmed: '双方确认',
  registered: '登记',
  supplementRequested: '要求补正',
  supplementReceived: '收到补正',
  supplementLapsed: '逾期未补正，不再处理',
  reasonRequested: '要求说明理由',
  reasonGiven: '认定理由',
  thirdPartyConsulted: '征求第三方意见',
  thirdPartyAnswered: '第三方答复意见',
  organConsulted: '征求其他机关意见',
  organAnswered: '其他机关答复意见',
  delivered: '登记文书送达',
  extended: '延长答复期限',
  specialTermSet: '确定延迟答复的期限',
  feeNotified: '通知收费',
  feePaid: '登记缴费',
  feeLapsed: '逾期未缴费，不再处理',
  searched: '检索',
  replyDrafted: '起草答复',
  reviewed: '审查',
  returned: '退回',
  signed: '签发',
  served: '送达',
  withdrawn: '撤回申请',
  applicantTypeCorrected: '更正申请人类型',
  noted: '备注',
  archived: '归档',
}

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  applicant: '申请人',
  system: '系统',
  handler: '经办',
  reviewer: '审核',
  legalReviewer: '合法性审查',
  secrecyReviewer: '保密审查',
  signer: '签发',
  organAdministrator: '机关管理员',
  competentAuthority: '主管部门',
}
