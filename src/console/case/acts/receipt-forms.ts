/** Forms of the acts from arrival to a complete application. */
import { RECEIPT_RULES } from '../../../law/request/receipt.ts'
import { CHANNELS, type Channel } from '../../../law/request/request-event.ts'
import { type ActForm, dayOf, happened, linesOf, numberOf, textOf } from './act-form.ts'
import { days, deliveredOn, happenedOn, reason } from './shared-fields.ts'

export const RECEIPT_CONFIRMED: ActForm = {
  purpose: '与申请人确认收到了申请。确认之日就是收到申请之日，答复期限从这一天起算。',
  fields: [
    happenedOn('双方确认之日'),
    {
      name: 'how',
      label: '怎样确认的',
      kind: 'text',
      isRequired: true,
      hint: '例如：拨打申请人预留电话，申请人确认内容无误。',
    },
  ],
  command: (draft) => ({ type: 'receiptConfirmed', ...happened(draft.on), how: textOf(draft, 'how') }),
  button: '登记确认',
}

export const REGISTERED: ActForm = {
  purpose: '把申请登入台账，生成登记表和回执。',
  fields: [],
  command: () => ({ type: 'registered', number: '' }),
  button: '登记',
}

export const SUPPLEMENT_REQUESTED: ActForm = {
  purpose: '申请内容不明确或者缺少法定内容的，一次性书面告知需要补正的事项。补正之日起答复期限重新计算。',
  fields: [
    {
      name: 'defects',
      label: '需要补正的内容',
      kind: 'lines',
      isRequired: true,
      hint: '每行一项，写明缺什么、怎样补。须一次性告知。',
    },
    days('给申请人的补正期限（工作日）'),
    deliveredOn,
  ],
  command: (draft) => ({
    type: 'supplementRequested',
    defects: linesOf(draft.defects),
    days: numberOf(draft, 'days'),
    deliveredOn: dayOf(draft.deliveredOn),
  }),
  button: '发出补正告知书',
}

export const SUPPLEMENT_RECEIVED: ActForm = {
  purpose: '申请人补正了。以确认类渠道补正的，仍须与申请人确认。',
  fields: [
    {
      name: 'channel',
      label: '补正的渠道',
      kind: 'select',
      initial: ({ subject }) => subject.todo.channel,
      choices: () => CHANNELS.map((value) => ({ value, label: RECEIPT_RULES[value].name })),
    },
    happenedOn('收到补正之日'),
    {
      name: 'goodReason',
      label: '逾期的正当理由',
      kind: 'text',
      hint: '按期补正的留空。',
    },
  ],
  takesFiles: '补正材料',
  command: (draft) => ({
    type: 'supplementReceived',
    channel: textOf(draft, 'channel') as Channel,
    ...happened(draft.on),
    ...(textOf(draft, 'goodReason') === '' ? {} : { goodReason: textOf(draft, 'goodReason') }),
  }),
  button: '登记补正',
}

export const SUPPLEMENT_LAPSED: ActForm = {
  purpose: '申请人无正当理由逾期不补正，视为放弃申请，不再处理，并书面告知。',
  fields: [],
  command: () => ({ type: 'supplementLapsed' }),
  warning: '案件将办结，计入表三“无正当理由逾期不补正”。',
  button: '不再处理',
}

export const REASON_REQUESTED: ActForm = {
  purpose: '申请的数量、频次明显超过合理范围的，可以要求申请人说明理由。',
  fields: [
    { name: 'frequency', label: '认为超过合理范围的情况', kind: 'area', isRequired: true },
    days('给申请人说明理由的期限（工作日）'),
    deliveredOn,
  ],
  command: (draft) => ({
    type: 'reasonRequested',
    days: numberOf(draft, 'days'),
    deliveredOn: dayOf(draft.deliveredOn),
  }),
  besides: (draft) => ({ facts: { frequency: textOf(draft, 'frequency') } }),
  button: '发出说明理由告知书',
}

export const REASON_GIVEN: ActForm = {
  purpose:
    '认定申请人说明的理由是否合理。不合理的可以不予处理；合理但不能按期答复的，可以确定延迟答复的期限。',
  fields: [
    happenedOn('收到理由之日'),
    {
      name: 'accepted',
      label: '认定',
      kind: 'choice',
      isRequired: true,
      choices: () => [
        { value: 'yes', label: '理由合理' },
        { value: 'no', label: '理由不合理' },
      ],
    },
  ],
  takesFiles: '申请人的说明',
  command: (draft) => ({ type: 'reasonGiven', ...happened(draft.on), accepted: draft.accepted === 'yes' }),
  button: '登记认定',
}

export const WITHDRAWN: ActForm = {
  purpose: '申请人书面或者当面表示撤回申请的，代为登记。',
  fields: [{ ...reason, label: '撤回的情况', isRequired: false }],
  command: (draft) => ({
    type: 'withdrawn',
    ...(textOf(draft, 'reason') === '' ? {} : { reason: textOf(draft, 'reason') }),
  }),
  warning: '案件将办结，计入表三“其他”。',
  button: '登记撤回',
}
