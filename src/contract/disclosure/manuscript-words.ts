/** Names of phases, acts and stages of manuscripts, and why something is refused, in Chinese. */
import type { DisclosureAttribute } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { ManuscriptRefusalCode } from '../../law/proactive-disclosure/manuscript/manuscript-refusal.ts'
import type {
  ChainStage,
  ManuscriptPhase,
} from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type {
  ManuscriptEventType,
  WithdrawalGround,
} from '../../law/proactive-disclosure/manuscript-event.ts'
import type { Refusal } from '../../law/result.ts'
import { SOURCES, type SourceId } from '../../law/sources.ts'
import type { NoticeKind } from '../notice/notice-kind.ts'

export const ATTRIBUTE_NAMES: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  withheld: '不予公开',
}

export const MANUSCRIPT_PHASE_NAMES: Readonly<Record<ManuscriptPhase, string>> = {
  drafting: '起草',
  inReview: '审核中',
  signed: '已签发',
  scheduled: '定时发布',
  published: '已发布',
  listed: '已列入清单',
  withdrawn: '已撤下',
  discarded: '已作废',
}

export const STAGE_NAMES: Readonly<Record<ChainStage | 'writing', string>> = {
  writing: '撰写',
  section: '科室审核',
  secrecy: '保密审查',
  legal: '合法性审查',
  signing: '签发',
}

export const MANUSCRIPT_ACT_NAMES: Readonly<Record<ManuscriptEventType, string>> = {
  drafted: '起草',
  submitted: '送审',
  recalled: '收回',
  reviewed: '审核通过',
  returned: '退回',
  signed: '签发',
  scheduled: '定时发布',
  unscheduled: '取消定时',
  published: '发布',
  listed: '列入清单',
  revisionOpened: '修订',
  revisionDropped: '放弃修订',
  discarded: '作废',
  changeReported: '登记处罚决定变动',
  withdrawn: '撤下',
  reevaluated: '定期评估',
  noted: '备注',
}

export const WITHDRAWAL_GROUND_NAMES: Readonly<Record<WithdrawalGround, string>> = {
  mistake: '内容有误',
  decisionChanged: '处罚决定被依法变更、撤销、确认违法或者确认无效',
  personalData: '涉及个人信息',
  secrecy: '保密原因',
  noLongerDue: '不再属于公开范围',
  other: '其他',
}

export const MANUSCRIPT_DEADLINE_NAMES: Readonly<Record<'publish' | 'withdraw', string>> = {
  publish: '公开期限',
  withdraw: '撤回并说明理由的期限',
}

const WORDS: Readonly<Record<ManuscriptRefusalCode, string>> = {
  'command-malformed': '填写缺少内容或内容有误：{field}',
  'event-out-of-order': '时间早于稿件的上一条记录',
  'not-in-this-phase': '稿件目前的阶段不能进行这项操作',
  'not-for-this-role': '您的岗位不能进行这项操作',
  'text-missing': '请填写{field}',
  'date-in-future': '日期{date}尚未到来',
  'date-not-later': '日期应晚于今天：{date}',
  'attribute-missing-reason': '不主动公开的，应当说明理由',
  'exemption-unknown': '不予公开的，应当选定法定事由',
  'exemption-not-needed': '主动公开的内容不填写不予公开的事由',
  'must-be-proactive': '规章和行政规范性文件应当主动公开',
  'title-missing': '请填写标题',
  'body-missing': '请填写正文或者添加附件',
  'catalogue-item-missing': '请选定法定主动公开内容的目录项',
  'formed-on-missing': '请填写成文（形成）日期，公开期限由此起算',
  'document-number-missing': '请填写文号',
  'notice-period-missing': '请填写公示的起止日期',
  'notice-period-wrong': '公示的截止日期早于开始日期',
  'validity-period-wrong': '失效日期早于施行日期',
  'rule-not-in-power': '本机关没有规章制定权，不能制发规章',
  'secrecy-left-out': '保密审查不能省略',
  'legal-left-out': '这类文件的合法性审查不能省略',
  'office-not-first': '拟不予公开的政策性文件，应当先经政府信息公开工作机构审查',
  'stage-repeated': '同一审核环节不能出现两次',
  'stage-not-due': '还没有轮到这一环节',
  'stage-of-another-role': '现在等待的是{stage}',
  'author-may-not-pass': '撰写人不能审核、签发自己撰写的内容',
  'one-stage-per-person': '您已经完成{stage}，同一人不能承担两个环节',
  'checklist-incomplete': '审核要点还没有逐项答复：{item}',
  'checklist-unmet': '审核要点不符合，应当退回：{item}',
  'review-unfinished': '审核没有完成，还须经过{stage}',
  'content-not-reviewed': '内容与审核的不一致，不能发布',
  'not-for-publication': '这件稿件不是主动公开，不能发布',
  'for-publication': '这件稿件是主动公开，应当发布',
  'schedule-not-later': '定时发布的时间应晚于现在',
  'schedule-too-far': '定时发布的时间过远，最晚为{date}',
  'schedule-not-due': '定时发布的时间还没有到',
  'already-scheduled': '已经定时发布，请先取消定时',
  'not-public': '这件稿件目前没有公开的内容',
  'still-public': '公开的内容须先撤下，再列入清单',
  'never-out': '稿件没有发布过，可以继续修改或者作废，不能放弃修订',
  'was-out': '稿件发布过或者列入过清单，不能作废，可以放弃修订',
  'not-a-penalty': '只适用于行政处罚决定',
  'change-reported-already': '处罚决定的变动已经登记：{date}',
  'next-review-missing': '请填写下次评估的日期',
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  ...STAGE_NAMES,
  reason: '理由',
  changeNote: '修订说明',
  publicReason: '向社会说明的理由',
  text: '备注的内容',
  opinion: '意见',
}

const factText = (value: string | number | undefined): string =>
  typeof value === 'string' && Object.hasOwn(FIELD_WORDS, value)
    ? (FIELD_WORDS[value] ?? value)
    : String(value ?? '').replace('T', ' ')

/** The article or policy a refusal rests on; null where it rests on none. */
export const citedSource = ({ source }: Pick<Refusal, 'source'>): string | null =>
  source !== undefined && Object.hasOwn(SOURCES, source) ? SOURCES[source as SourceId].label : null

/** The sentence, and what it rests on where it rests on law or policy. */
export const manuscriptRefusalText = (refusal: Refusal): string => {
  const words = Object.hasOwn(WORDS, refusal.code)
    ? WORDS[refusal.code as ManuscriptRefusalCode]
    : refusal.code
  const sentence = words.replace(/\{(\w+)\}/g, (_, name: string) => factText(refusal.facts?.[name]))
  const cited = refusal.source === 'MANUSCRIPT-ORDER' ? null : citedSource(refusal)
  return cited === null ? `${sentence}。` : `${sentence}（${cited}）。`
}

const NOTICE_SENTENCES: Readonly<Partial<Record<NoticeKind, string>>> = {
  toReview: '等待您审核',
  toSign: '等待您签发',
  returned: '被退回',
  toPublish: '已经签发，请发布或者列入清单',
  published: '已经按时发布',
  toWithdraw: '处罚决定有变动，应当撤回并公开说明理由',
}

/** One sentence for an inbox, about one manuscript. */
export const manuscriptNotice = (
  kind: NoticeKind,
  { title, addition }: { readonly title: string; readonly addition: string },
): string => {
  const sentence = NOTICE_SENTENCES[kind] ?? ''
  return `稿件《${title}》${sentence}${addition === '' ? '' : `（${addition}）`}。`
}
