/** Forms of the acts that ask others for their opinion, and of deliveries. */
import type { CaseJson } from '../../../contract/request/case-json.ts'
import type { RequestCommandOf } from '../../../law/request/request-event.ts'
import type { ActDraft, ActField, ActForm, ActSituation } from './act-form.ts'
import { dayOf, happened, textOf } from './act-form.ts'
import { agrees, deliveredOn, happenedOn, today } from './shared-fields.ts'

const PARTY: readonly ActField[] = [
  { name: 'address', label: '送达地址', kind: 'text' },
  { name: 'phone', label: '联系电话', kind: 'text' },
  {
    name: 'content',
    label: '征求意见的内容',
    kind: 'area',
    isRequired: true,
    hint: '写明拟公开的是什么信息，与对方有什么关系。不得透露申请人的身份。',
  },
]

const partyOf = (draft: ActDraft, name: string) => ({
  consulted: {
    name,
    address: textOf(draft, 'address'),
    phone: textOf(draft, 'phone'),
    content: textOf(draft, 'content'),
  },
  facts: { consultedContent: textOf(draft, 'content') },
})

export const THIRD_PARTY_CONSULTED: ActForm = {
  purpose: '公开可能损害第三方合法权益的，书面征求第三方的意见。征求意见的时间不计入答复期限。',
  fields: [
    { name: 'party', label: '第三方的姓名或者名称', kind: 'text', isRequired: true },
    ...PARTY,
    deliveredOn,
  ],
  command: (draft) => ({
    type: 'thirdPartyConsulted',
    consultation: '',
    deliveredOn: dayOf(draft.deliveredOn),
  }),
  besides: (draft) => partyOf(draft, textOf(draft, 'party')),
  button: '发出征求意见书',
}

export const ORGAN_CONSULTED: ActForm = {
  purpose:
    '由多个机关共同制作的信息，牵头机关征求其他制作机关的意见；也可以征求其他机关的意见。时间不计入答复期限。',
  fields: [
    { name: 'organ', label: '被征求意见的机关', kind: 'text', isRequired: true },
    {
      name: 'kind',
      label: '与信息的关系',
      kind: 'choice',
      isRequired: true,
      choices: () => [
        { value: 'jointMaker', label: '共同制作机关（逾期不答复视为同意公开）' },
        { value: 'otherOrgan', label: '其他机关' },
      ],
    },
    ...PARTY,
    deliveredOn,
  ],
  command: (draft) => ({
    type: 'organConsulted',
    consultation: '',
    organ: textOf(draft, 'organ'),
    kind: draft.kind === 'jointMaker' ? 'jointMaker' : 'otherOrgan',
    deliveredOn: dayOf(draft.deliveredOn),
  }),
  besides: (draft) => partyOf(draft, textOf(draft, 'organ')),
  button: '发出征求意见函',
}

const consultationName = ({ id, party, with: asked, sentOn }: CaseJson['consultations'][number]): string =>
  `${party?.name ?? (asked === 'thirdParty' ? '第三方' : '机关')}（${sentOn}发出，${id}）`

const awaited = (who: 'thirdParty' | 'organ'): ActField => {
  const choices = ({ subject }: ActSituation) =>
    subject.consultations
      .filter(
        ({ answeredOn, with: asked }) =>
          answeredOn === null && (asked === 'thirdParty') === (who === 'thirdParty'),
      )
      .map((each) => ({ value: each.id, label: consultationName(each) }))
  return {
    name: 'consultation',
    label: '哪一次征求意见',
    kind: 'select',
    choices,
    initial: (situation) => choices(situation)[0]?.value ?? '',
  }
}

export const THIRD_PARTY_ANSWERED: ActForm = {
  purpose:
    '登记第三方的答复。第三方不同意且有合理理由的，不予公开；行政机关认为不公开会对公共利益造成重大影响的，可以公开。',
  fields: [awaited('thirdParty'), happenedOn('收到答复之日'), agrees],
  takesFiles: '第三方的书面意见',
  command: (draft) => ({
    type: 'thirdPartyAnswered',
    consultation: textOf(draft, 'consultation'),
    ...happened(draft.on),
    agrees: draft.agrees === 'yes',
  }),
  button: '登记意见',
}

export const ORGAN_ANSWERED: ActForm = {
  purpose: '登记被征求意见机关的答复。',
  fields: [awaited('organ'), happenedOn('收到答复之日'), agrees],
  takesFiles: '机关的复函',
  command: (draft) => ({
    type: 'organAnswered',
    consultation: textOf(draft, 'consultation'),
    ...happened(draft.on),
    agrees: draft.agrees === 'yes',
  }),
  button: '登记意见',
}

const NOTICES = {
  supplementRequested: ['supplement', '补正告知书'],
  reasonRequested: ['reason', '说明理由告知书'],
  feeNotified: ['fee', '收费通知书'],
} as const

/** Letters that went out without proof so far; the server refuses one that has it already. */
const undelivered = ({ subject }: ActSituation) => [
  ...Object.entries(NOTICES).flatMap(([type, [value, label]]) =>
    subject.timeline.some((event) => event.type === type)
      ? [{ value: value as string, label: label as string }]
      : [],
  ),
  ...subject.consultations
    .filter(({ deliveredOn: on, answeredOn }) => on === null && answeredOn === null)
    .map((each) => ({ value: `c:${each.id}`, label: `征求意见书：${consultationName(each)}` })),
]

const whatOf = (text: string): RequestCommandOf<'delivered'>['what'] => {
  if (text.startsWith('c:')) return { consultation: text.slice(2) }
  return text === 'reason' || text === 'fee' ? text : 'supplement'
}

export const DELIVERED: ActForm = {
  purpose: '登记文书送达的凭据。对方的期限从送达起算。',
  fields: [
    {
      name: 'what',
      label: '送达的文书',
      kind: 'select',
      choices: undelivered,
      initial: (situation) => undelivered(situation).at(-1)?.value ?? '',
    },
    { name: 'on', label: '送达之日', kind: 'date', initial: today, isRequired: true },
  ],
  takesFiles: '送达凭据',
  command: (draft, situation) => ({
    type: 'delivered',
    what: whatOf(textOf(draft, 'what')),
    on: dayOf(draft.on) ?? situation.today,
  }),
  button: '登记送达',
}
