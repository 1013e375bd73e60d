/** The form of each act on a manuscript. */
import type { ManuscriptActBodies, ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { WITHDRAWAL_GROUND_NAMES } from '../../../contract/disclosure/manuscript-words.ts'
import type { ChecklistAnswer } from '../../../law/proactive-disclosure/manuscript-event.ts'
import { WITHDRAWAL_GROUNDS } from '../../../law/proactive-disclosure/manuscript-event.ts'
import {
  type ActDraft,
  type ActField,
  type ActForm,
  type FormedAct,
  isYes,
  textOf,
  YES,
} from './act-field.ts'

const reason = (label: string, hint: string): ActField => ({
  name: 'reason',
  label,
  hint,
  kind: 'area',
  isRequired: true,
})
const PROOFREAD = (label: string): ActField => ({ name: 'proofread', label, kind: 'check' })
const CHECKLIST: ActField = { name: 'checklist', label: '审核要点', kind: 'checklist' }
const OPINION: ActField = { name: 'opinion', label: '意见', kind: 'area', hint: '可以不填。' }

const answersOf = (draft: ActDraft, { checklist }: ManuscriptJson): readonly ChecklistAnswer[] =>
  checklist.flatMap((item, place) => {
    const answer = draft[`point:${place}`]
    return answer === undefined || answer === ''
      ? []
      : [{ item, isMet: answer === YES, remark: textOf(draft, `remark:${place}`) }]
  })

const passing = (draft: ActDraft, subject: ManuscriptJson) => ({
  checklist: answersOf(draft, subject),
  opinion: textOf(draft, 'opinion'),
  proofread: isYes(draft, 'proofread'),
})

const isOut = ({ isPublic }: ManuscriptJson): boolean => isPublic

/** A correction tells the public what it changed, and whether what stood before may still be read. */
const RELEASE_FIELDS: readonly ActField[] = [
  {
    name: 'changeNote',
    label: '修订说明',
    hint: '公众能看到：这一版改了什么。',
    kind: 'area',
    isRequired: true,
    isShown: isOut,
  },
  {
    name: 'showsEarlier',
    label: '以前的版本仍然可以查看',
    kind: 'check',
    isShown: isOut,
    initial: () => YES,
  },
]

const releaseConsequence = (subject: ManuscriptJson, draft: ActDraft): string | null => {
  if (!isOut(subject)) return null
  return isYes(draft, 'showsEarlier')
    ? '以前的版本列在页面的“版本”中，任何人都能查看。'
    : '以前的版本不再提供查看，只保留版本号、时间和修订说明。'
}

const releaseBody = (draft: ActDraft, subject: ManuscriptJson) => ({
  changeNote: isOut(subject) ? textOf(draft, 'changeNote') : '',
  showsEarlier: isOut(subject) ? isYes(draft, 'showsEarlier') : true,
})

const groundChoices = ({ kind }: ManuscriptJson) =>
  WITHDRAWAL_GROUNDS.filter((ground) => ground !== 'decisionChanged' || kind === 'penalty').map((value) => ({
    value,
    label: WITHDRAWAL_GROUND_NAMES[value],
  }))

const withdrawalConsequence = (_: ManuscriptJson, draft: ActDraft): string =>
  [
    '撤下后，页面、附件、搜索结果、订阅源和数据接口立即不再提供这条信息，原网址显示“已撤下”和您填写的理由。',
    isYes(draft, 'showsTitle') ? '原标题仍然显示。' : '原标题不再显示。',
    '撤下的理由长期保留。',
  ].join('')

export const ACT_FORMS: { readonly [Type in FormedAct]: ActForm<Type> } = {
  submitted: {
    purpose: '送审后内容不再改动；审核、签发完成才能发布。',
    button: '送审',
    fields: [PROOFREAD('一校：我已通读校对全文和附件')],
    body: (draft) => ({ proofread: isYes(draft, 'proofread') }),
  },
  recalled: {
    purpose: '收回后可以继续修改；已经完成的审核作废，再次送审时重新审核。',
    button: '收回',
    fields: [],
    body: () => ({}),
  },
  reviewed: {
    purpose: '逐项核对后填写结果。有一项不符合的，应当退回。',
    button: '审核通过',
    fields: [CHECKLIST, OPINION, PROOFREAD('本环节已校对全文和附件')],
    body: passing,
  },
  returned: {
    purpose: '退回撰写人修改。退回的理由撰写人能看到，并保留在审校记录中。',
    button: '退回',
    fields: [reason('退回理由', '写明哪里要改、怎样改。')],
    body: (draft) => ({ reason: textOf(draft, 'reason') }),
  },
  signed: {
    purpose: '签发后即可发布；发布的内容就是审核过的内容。',
    button: '签发',
    fields: [CHECKLIST, OPINION, PROOFREAD('终校：已通读全文和附件')],
    body: passing,
  },
  scheduled: {
    purpose: '到时由系统自动发布。公开日期以实际发布的时间为准，不能倒填。',
    button: '定时发布',
    fields: [{ name: 'publishAt', label: '发布时间', kind: 'moment', isRequired: true }, ...RELEASE_FIELDS],
    consequence: releaseConsequence,
    body: (draft, subject) => ({ publishAt: textOf(draft, 'publishAt'), ...releaseBody(draft, subject) }),
  },
  unscheduled: {
    purpose: '取消后回到“已签发”，可以重新定时或者立即发布。',
    button: '取消定时',
    fields: [reason('理由', '为什么取消。')],
    body: (draft) => ({ reason: textOf(draft, 'reason') }),
  },
  published: {
    purpose: '立即在网站公开。公开日期为服务器的当前时间。',
    button: '立即发布',
    fields: RELEASE_FIELDS,
    consequence: releaseConsequence,
    body: releaseBody,
  },
  listed: {
    purpose: '列入本机关依申请公开或者不予公开的清单，不在网站公开内容。',
    button: '列入清单',
    fields: [
      {
        name: 'nextReviewOn',
        label: '下次评估日期',
        hint: '不予公开的信息应当定期评估审查，因情势变化可以公开的应当公开。',
        kind: 'day',
        isRequired: true,
        initial: ({ proposedReviewOn }) => proposedReviewOn ?? '',
      },
    ],
    body: (draft) => ({ nextReviewOn: textOf(draft, 'nextReviewOn') }),
  },
  revisionOpened: {
    purpose: '另起一稿修改，重新经过审核、签发。新版发布之前，已经公开的版本不变。',
    button: '开始修订',
    fields: [reason('修订的原因', '例如：附件金额有误。')],
    body: (draft) => ({ reason: textOf(draft, 'reason') }),
  },
  revisionDropped: {
    purpose: '放弃这一稿，已经公开的版本不变。这一稿的内容保留在记录中，不再使用。',
    button: '放弃修订',
    fields: [],
    isDanger: true,
    body: () => ({}),
  },
  discarded: {
    purpose: '这一稿不再使用。作废以后不能修改、送审和恢复，列表中不再显示；内容、附件和经过仍然保留。',
    button: '作废',
    isDanger: true,
    fields: [
      reason('作废的理由', '例如：事项取消，或者重复起草。'),
      { name: 'confirmed', label: '我确认作废这件稿件', kind: 'check', isRequired: true },
    ],
    body: (draft) => ({ reason: textOf(draft, 'reason') }),
  },
  changeReported: {
    purpose: '处罚决定被依法变更、撤销、确认违法或者确认无效的，应当在规定期限内撤回并公开说明理由。',
    button: '登记',
    fields: [
      { name: 'changedOn', label: '变动的日期', kind: 'day', isRequired: true },
      reason('情况', '作出决定的机关和文书。'),
    ],
    body: (draft) => ({ changedOn: textOf(draft, 'changedOn'), reason: textOf(draft, 'reason') }),
  },
  withdrawn: {
    purpose: '把已经公开的信息撤下。',
    button: '撤下',
    isDanger: true,
    fields: [
      { name: 'ground', label: '原因', kind: 'choice', isRequired: true, choices: groundChoices },
      {
        name: 'publicReason',
        label: '向社会说明的理由',
        hint: '显示在原来的网址上。不要写入需要保护的个人信息或者秘密。',
        kind: 'area',
        isRequired: true,
      },
      {
        name: 'showsTitle',
        label: '仍然显示原标题',
        hint: '标题本身含有不应公开的内容时不要选。',
        kind: 'check',
      },
    ],
    consequence: withdrawalConsequence,
    body: (draft) => ({
      ground: textOf(draft, 'ground') as ManuscriptActBodies['withdrawn']['ground'],
      publicReason: textOf(draft, 'publicReason'),
      showsTitle: isYes(draft, 'showsTitle'),
    }),
  },
  reevaluated: {
    purpose: '对不予公开、依申请公开的信息定期评估：维持原来的属性，或者改为公开。',
    button: '登记评估结果',
    fields: [
      {
        name: 'keeps',
        label: '评估结果',
        kind: 'choice',
        isRequired: true,
        choices: () => [
          { value: 'keeps', label: '维持不变' },
          { value: 'changes', label: '改变公开属性', note: '另起一稿，改好属性后重新送审。' },
        ],
      },
      reason('理由', '写明情势有没有变化。'),
      {
        name: 'nextReviewOn',
        label: '下次评估日期',
        kind: 'day',
        isRequired: true,
        initial: ({ proposedReviewOn }) => proposedReviewOn ?? '',
        isShown: (_, draft) => draft.keeps === 'keeps',
      },
    ],
    body: (draft) => ({
      keeps: draft.keeps === 'keeps',
      reason: textOf(draft, 'reason'),
      nextReviewOn: draft.keeps === 'keeps' ? textOf(draft, 'nextReviewOn') : null,
    }),
  },
  noted: {
    purpose: '备注只在机关内部可见，不公开。',
    button: '添加备注',
    fields: [{ name: 'text', label: '备注', kind: 'area', isRequired: true }],
    body: (draft) => ({ text: textOf(draft, 'text') }),
  },
}

export const isFormed = (type: string): type is FormedAct => Object.hasOwn(ACT_FORMS, type)
