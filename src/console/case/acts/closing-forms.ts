/** Forms of the acts from review to the archive, and of those that stand beside the procedure. */
import { APPLICANT_TYPE_NAMES } from '../../../contract/request/event-sentences.ts'
import { REVIEWER_OF } from '../../../law/request/objection.ts'
import {
  type ApplicantType,
  REVIEW_STAGES,
  type ReviewStage,
  SERVICE_METHODS,
  type ServiceMethod,
} from '../../../law/request/request-event.ts'
import type { Role } from '../../../law/request/role.ts'
import { SERVICE_RULES } from '../../../law/request/service-day.ts'
import { type ActForm, type ActSituation, dayOf, textOf } from './act-form.ts'
import { reason, today } from './shared-fields.ts'

const roleOf = ({ subject }: ActSituation): Role | null =>
  subject.nextActs.find(({ type }) => type === 'reviewed')?.asRole ?? null

/** The review that falls to the role in which one acts. */
const stageOf = (situation: ActSituation): ReviewStage =>
  REVIEW_STAGES.find((stage) => REVIEWER_OF[stage] === roleOf(situation)) ?? 'section'

export const REVIEWED: ActForm = {
  purpose: '审查答复书草稿。同意的，进入下一环节；不同意的，请退回并写明理由。',
  fields: [],
  command: (_, situation) => ({ type: 'reviewed', stage: stageOf(situation) }),
  button: '审查通过',
}

export const RETURNED: ActForm = {
  purpose: '把答复书草稿退回经办修改。理由会原样转给经办。',
  fields: [{ ...reason, label: '退回的理由' }],
  command: (draft) => ({ type: 'returned', reason: textOf(draft, 'reason') }),
  button: '退回',
}

export const SIGNED: ActForm = {
  purpose: '签发答复书。文号由系统按机关、种类和年度依次编定。',
  fields: [],
  command: () => ({ type: 'signed', documentNumber: '' }),
  warning: '签发后内容不能再改。请先看过答复书全文。',
  button: '签发',
}

const PROOF_HINTS = SERVICE_METHODS.map((method) => ({
  value: method,
  label: `${SERVICE_RULES[method].name}（凭据：${SERVICE_RULES[method].proof}）`,
}))

export const SERVED: ActForm = {
  purpose: '把答复书送达申请人并登记凭据。邮寄的以交邮之日、当面的以签收之日为答复日期。',
  fields: [
    {
      name: 'method',
      label: '送达方式',
      kind: 'choice',
      isRequired: true,
      choices: () => PROOF_HINTS,
      initial: () => 'post',
    },
    { name: 'on', label: '送达之日', kind: 'date', initial: today, isRequired: true },
  ],
  takesFiles: '送达凭据（送达回证、邮寄凭证或者发送记录）',
  command: (draft, situation) => ({
    type: 'served',
    method: textOf(draft, 'method') as ServiceMethod,
    on: dayOf(draft.on) ?? situation.today,
  }),
  button: '登记送达',
}

export const TYPE_CORRECTED: ActForm = {
  purpose: '申请人类型登记有误的，更正并写明理由。更正会改变年度报告表三的列。',
  fields: [
    {
      name: 'to',
      label: '更正为',
      kind: 'select',
      choices: ({ subject }) =>
        Object.entries(APPLICANT_TYPE_NAMES)
          .filter(([value]) => value !== subject.todo.applicantType)
          .map(([value, label]) => ({ value, label })),
      initial: ({ subject }) =>
        Object.keys(APPLICANT_TYPE_NAMES).find((value) => value !== subject.todo.applicantType) ?? '',
    },
    reason,
  ],
  command: (draft) => ({
    type: 'applicantTypeCorrected',
    to: textOf(draft, 'to') as ApplicantType,
    reason: textOf(draft, 'reason'),
  }),
  button: '更正',
}

export const NOTED: ActForm = {
  purpose: '写给本机关同事看的备注。申请人永远看不到。',
  fields: [{ name: 'text', label: '备注', kind: 'area', isRequired: true }],
  command: (draft) => ({ type: 'noted', text: textOf(draft, 'text') }),
  button: '保存备注',
}

export const ARCHIVED: ActForm = {
  purpose: '案卷整理完毕，归档。',
  fields: [{ name: 'file', label: '档号', kind: 'text', hint: '留空由系统编号。' }],
  command: (draft) => ({ type: 'archived', file: textOf(draft, 'file') }),
  warning: '归档后不能再办理这件案件。',
  button: '归档',
}
