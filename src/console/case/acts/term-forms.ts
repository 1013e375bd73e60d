/** Forms of the acts that move a term, of the fee and of the search. */
import { type FeeBasis, informationProcessingFee } from '../../../law/request/fee.ts'
import type { LocalDate } from '../../../law/time/local-date.ts'
import { type ActDraft, type ActForm, dayOf, happened, linesOf, numberOf, textOf } from './act-form.ts'
import { days, deliveredOn, happenedOn, today } from './shared-fields.ts'

export const EXTENDED: ActForm = {
  purpose: '不能在期限内答复的，经本机关政府信息公开工作机构负责人同意，可以延长一次，并告知申请人。',
  fields: [
    days('延长多少个工作日'),
    {
      name: 'approvedBy',
      label: '批准人（政府信息公开工作机构负责人）',
      kind: 'text',
      isRequired: true,
    },
    { name: 'notifiedOn', label: '告知申请人之日', kind: 'date', initial: today, isRequired: true },
    { name: 'extensionReason', label: '延长的原因', kind: 'area', isRequired: true },
  ],
  command: (draft, situation) => ({
    type: 'extended',
    days: numberOf(draft, 'days'),
    approvedBy: textOf(draft, 'approvedBy'),
    notifiedOn: dayOf(draft.notifiedOn) ?? situation.today,
  }),
  besides: (draft) => ({ facts: { extensionReason: textOf(draft, 'extensionReason') } }),
  button: '延长并告知',
}

export const SPECIAL_TERM_SET: ActForm = {
  purpose: '申请理由合理，但是数量大、不能在期限内答复的，可以确定延迟答复的合理期限，并告知申请人。',
  fields: [
    { name: 'until', label: '答复期限延至', kind: 'date', isRequired: true },
    { name: 'notifiedOn', label: '告知申请人之日', kind: 'date', initial: today, isRequired: true },
  ],
  command: (draft, situation) => ({
    type: 'specialTermSet',
    until: dayOf(draft.until) ?? situation.today,
    notifiedOn: dayOf(draft.notifiedOn) ?? situation.today,
  }),
  button: '确定期限并告知',
}

export const feeBasisOf = (draft: ActDraft): FeeBasis =>
  draft.basis === 'byPage'
    ? { kind: 'byPage', pages: numberOf(draft, 'pages') }
    : { kind: 'byItem', earlier: numberOf(draft, 'earlier'), items: numberOf(draft, 'items') }

/** Yuan by the schedule in force; 0 while the numbers are not whole. */
const feeOf = (draft: ActDraft, on: LocalDate): number => {
  const fee = informationProcessingFee(feeBasisOf(draft), on)
  return fee.ok ? fee.value.value : 0
}

export const FEE_NOTIFIED: ActForm = {
  purpose: '数量、频次超过合理范围的，可以收取信息处理费。按件或者按量，只能选一种。',
  fields: [
    {
      name: 'basis',
      label: '计费方式',
      kind: 'choice',
      isRequired: true,
      initial: () => 'byItem',
      choices: () => [
        { value: 'byItem', label: '按件：同一申请人一个自然月内的申请件数' },
        { value: 'byPage', label: '按量：向申请人提供的页数（A4及以下单面为一页）' },
      ],
    },
    {
      name: 'earlier',
      label: '本月在本件以前的件数',
      kind: 'number',
      initial: ({ subject }) => String(Math.max(subject.hints.applicantThisMonth - 1, 0)),
      isShown: ({ basis }) => basis !== 'byPage',
    },
    {
      name: 'items',
      label: '本件计多少件',
      kind: 'number',
      initial: () => '1',
      isShown: ({ basis }) => basis !== 'byPage',
    },
    { name: 'pages', label: '页数', kind: 'number', isShown: ({ basis }) => basis === 'byPage' },
    {
      name: 'howToPay',
      label: '缴费的方式',
      kind: 'area',
      isRequired: true,
      hint: '写明缴费渠道、执收编码或者账号。',
    },
    deliveredOn,
  ],
  command: (draft, situation) => ({
    type: 'feeNotified',
    basis: draft.basis === 'byPage' ? 'byPage' : 'byItem',
    amountYuan: feeOf(draft, situation.today),
    deliveredOn: dayOf(draft.deliveredOn),
  }),
  besides: (draft) => ({
    facts: {
      howToPay: textOf(draft, 'howToPay'),
      ...(draft.basis === 'byPage'
        ? { feePages: textOf(draft, 'pages') }
        : { feeEarlier: textOf(draft, 'earlier'), feeItems: textOf(draft, 'items') }),
    },
  }),
  button: '发出收费通知书',
}

export const FEE_PAID: ActForm = {
  purpose: '登记申请人缴费。',
  fields: [happenedOn('缴费之日')],
  takesFiles: '缴费凭证',
  command: (draft) => ({ type: 'feePaid', ...happened(draft.on) }),
  button: '登记缴费',
}

export const FEE_LAPSED: ActForm = {
  purpose: '申请人逾期未按收费通知缴费，视为放弃申请，不再处理，并书面告知。',
  fields: [],
  command: () => ({ type: 'feeLapsed' }),
  warning: '案件将办结，计入表三“申请人逾期未按收费通知要求缴纳费用”。',
  button: '不再处理',
}

export const SEARCHED: ActForm = {
  purpose: '记下在哪里、用什么关键词检索，结果如何。告知信息不存在的，须有检索记录。',
  fields: [
    {
      name: 'places',
      label: '检索的范围',
      kind: 'lines',
      isRequired: true,
      hint: '每行一处，例如：文书档案库2019年至2021年。',
    },
    { name: 'keywords', label: '关键词', kind: 'lines', isRequired: true, hint: '每行一个。' },
    {
      name: 'found',
      label: '结果',
      kind: 'choice',
      isRequired: true,
      choices: () => [
        { value: 'yes', label: '检索到相关信息' },
        { value: 'no', label: '没有检索到相关信息' },
      ],
    },
  ],
  command: (draft) => ({
    type: 'searched',
    places: linesOf(draft.places),
    keywords: linesOf(draft.keywords),
    found: draft.found === 'yes',
  }),
  button: '保存检索记录',
}
