/** How each value of policy is filled in and read out. */
import { FORM_2021 } from '../../law/annual-report/form-2021.ts'
import type { PolicyName } from '../../law/region-policy.ts'
import { OUTCOMES, type Outcome } from '../../law/request/outcome.ts'
import type { Choice } from '../parts/field.tsx'

export type PolicyKind =
  | { readonly kind: 'number'; readonly unit: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice<string>[] }
  | { readonly kind: 'truth'; readonly yes: string; readonly no: string }
  | { readonly kind: 'several'; readonly choices: readonly Choice<string>[] }
  /** A record of numbers, or of lists of numbers. */
  | { readonly kind: 'record'; readonly fields: readonly Choice<string>[]; readonly isList: boolean }
  /** A record of choices: outcome → row. */
  | { readonly kind: 'rows' }

const WORKING_DAYS: PolicyKind = { kind: 'number', unit: '个工作日' }

export const POLICY_KINDS: Readonly<Record<PolicyName, PolicyKind>> = {
  supplementDays: WORKING_DAYS,
  consultationCounting: {
    kind: 'choice',
    choices: [
      { value: 'fromDispatch', label: '自发出之日的次日起不计入' },
      { value: 'fromReceipt', label: '自收到之日的次日起不计入' },
    ],
  },
  otherOrganDays: WORKING_DAYS,
  reasonStopsClock: { kind: 'truth', yes: '停止计算', no: '不停止计算' },
  paymentRestartsClock: { kind: 'truth', yes: '重新计算', no: '不重新计算，等待缴费的时间不计入' },
  requiredReviews: {
    kind: 'several',
    choices: [
      { value: 'section', label: '审核' },
      { value: 'legal', label: '合法性审查' },
      { value: 'secrecy', label: '保密审查' },
    ],
  },
  feeScope: {
    kind: 'choice',
    choices: [
      { value: 'organ', label: '按本机关累计' },
      { value: 'everyOrgan', label: '按全部机关累计' },
    ],
  },
  withheldReviewMonths: { kind: 'number', unit: '个月' },
  rowsOfOutcomes: { kind: 'rows' },
  outcomeDay: {
    kind: 'choice',
    choices: [
      { value: 'served', label: '送达之日' },
      { value: 'signed', label: '签发之日' },
    ],
  },
  partialGoesToReconsideration: { kind: 'truth', yes: '告知先申请行政复议', no: '告知可以复议或者起诉' },
  lampDays: {
    kind: 'record',
    isList: false,
    fields: [
      { value: 'red', label: '红灯' },
      { value: 'yellow', label: '黄灯' },
    ],
  },
  reminderDays: {
    kind: 'record',
    isList: true,
    fields: [
      { value: 'reply', label: '答复' },
      { value: 'applicant', label: '申请人补正、缴费、说明理由' },
      { value: 'consultation', label: '征求意见的答复' },
    ],
  },
  urgeAnswerDays: WORKING_DAYS,
  columnNewsDays: { kind: 'number', unit: '天' },
  columnRegularMonths: { kind: 'number', unit: '个月' },
  licencePublishingDays: WORKING_DAYS,
  manuscriptDuties: {
    kind: 'choice',
    choices: [
      { value: 'everyStage', label: '撰写、各审核环节、签发由不同的人承担' },
      { value: 'authorApart', label: '撰写人不得审核、签发，其他不限' },
      { value: 'none', label: '不限' },
    ],
  },
  indexNumberTemplate: { kind: 'text' },
  noticeDisplayDays: { kind: 'number', unit: '天' },
  faultAnswerDays: WORKING_DAYS,
  faultForwardDays: WORKING_DAYS,
  documentYearDay: {
    kind: 'choice',
    choices: [
      { value: 'formed', label: '成文日期' },
      { value: 'published', label: '发布日期' },
    ],
  },
  conversionApplicants: { kind: 'number', unit: '人' },
  guideReviewMonths: { kind: 'number', unit: '个月' },
  upkeepNoticeDays: { kind: 'number', unit: '天' },
  reportSubmitBy: { kind: 'text' },
  reportAcceptBy: { kind: 'text' },
  reportPublishBy: { kind: 'text' },
  governmentReportBy: { kind: 'text' },
  reportReminderDays: {
    kind: 'record',
    isList: true,
    fields: [{ value: 'report', label: '提前天数' }],
  },
}

export const RESULT_ROWS: readonly Choice<string>[] = FORM_2021.requests
  .filter(({ kind }) => kind === 'result')
  .map(({ key, label }) => ({ value: key, label }))

export const OUTCOME_LIST: readonly Choice<string>[] = (Object.keys(OUTCOMES) as Outcome[]).map(
  (outcome) => ({
    value: outcome,
    label: OUTCOMES[outcome].name,
  }),
)

const labelOf = (choices: readonly Choice<string>[], value: unknown): string =>
  choices.find((choice) => choice.value === value)?.label ?? String(value)

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[field]
    : undefined

const listText = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value ?? ''))

/** The value in words. */
export const policyText = (kind: PolicyKind, value: unknown): string => {
  switch (kind.kind) {
    case 'number':
      return `${String(value)}${kind.unit}`
    case 'text':
      return String(value)
    case 'choice':
      return labelOf(kind.choices, value)
    case 'truth':
      return value === true ? kind.yes : kind.no
    case 'several':
      return Array.isArray(value) && value.length > 0
        ? value.map((each) => labelOf(kind.choices, each)).join('、')
        : '无'
    case 'record':
      return kind.fields.map((field) => `${field.label} ${listText(fieldOf(value, field.value))}`).join('；')
    case 'rows': {
      const entries = Object.entries(value ?? {})
      if (entries.length === 0) return '都按默认'
      return entries
        .map(([outcome, row]) => `${labelOf(OUTCOME_LIST, outcome)}→${labelOf(RESULT_ROWS, row)}`)
        .join('；')
    }
  }
}
