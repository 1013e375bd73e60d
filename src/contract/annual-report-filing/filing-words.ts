/** Names of phases, acts and days of the making of annual reports, sentences of its events, and why something is refused, in Chinese. */
import type { FilingStep } from '../../law/annual-report/filing/filing-deadlines.ts'
import type {
  FilingEvent,
  FilingEventOf,
  FilingEventType,
  FilingPhase,
} from '../../law/annual-report/filing/filing-event.ts'
import type { FilingRefusalCode } from '../../law/annual-report/filing/filing-refusal.ts'
import type { Refusal } from '../../law/result.ts'
import { SOURCES, type SourceId } from '../../law/sources.ts'
import type { NoticeKind } from '../notice/notice-kind.ts'

export const FILING_PHASE_NAMES: Readonly<Record<FilingPhase | 'unopened', string>> = {
  unopened: '未开始',
  drafting: '起草中',
  submitted: '已报送',
  returned: '已退回',
  accepted: '已审核',
  signed: '已签发',
  published: '已公布',
}

/** Where nothing was made here: what came as a file, and the years before work here began. */
export const IMPORTED_NAME = '已公布（导入）'
export const BEFORE_HERE_NAME = '启用本系统以前'

export const FILING_ACT_NAMES: Readonly<Record<FilingEventType, string>> = {
  opened: '开始编制',
  explained: '说明情况',
  unexplained: '收回说明',
  nilConfirmed: '确认全年无数据',
  submitted: '报送',
  returned: '退回',
  accepted: '审核通过',
  signed: '签发',
  published: '公布',
  correctionOpened: '发起更正',
  noted: '备注',
}

export const FILING_STEP_NAMES: Readonly<Record<FilingStep, string>> = {
  submission: '内部报送期限',
  acceptance: '内部审核期限',
  publication: '内部公布期限',
  statutory: '法定期限',
}

type Sentence<Type extends FilingEventType> = (event: FilingEventOf<Type>) => string

const SENTENCES: { readonly [Type in FilingEventType]: Sentence<Type> } = {
  opened: () => '开始编制年度报告。',
  explained: ({ explanation }) => `说明一项提示：${explanation}`,
  unexplained: () => '收回一项说明。',
  nilConfirmed: () => '确认全年各项数据均为零。',
  submitted: () => '报送。',
  returned: ({ remarks }) => `退回，意见${remarks.length}条。`,
  accepted: ({ note }) => (note.trim() === '' ? '审核通过。' : `审核通过。意见：${note}`),
  signed: ({ freeze }) => (freeze === 1 ? '签发，数据、正文固定。' : `第${freeze}次签发，数据、正文固定。`),
  published: ({ version }) => (version === 1 ? '公布。' : `公布，为公开库第${version}版。`),
  correctionOpened: ({ reason }) => `发起更正，理由：${reason}`,
  noted: ({ text }) => `备注：${text}`,
}

export const filingSentence = (event: FilingEvent): string =>
  (SENTENCES[event.type] as Sentence<FilingEventType>)(event)

const WORDS: Readonly<Record<FilingRefusalCode, string>> = {
  'command-malformed': '填写缺少内容或内容有误：{field}',
  'event-out-of-order': '时间早于上一条记录',
  'not-in-this-phase': '年度报告目前的阶段不能进行这项操作',
  'not-for-this-role': '您的岗位不能进行这项操作',
  'text-missing': '请填写{field}',
  'text-too-long': '{field}过长，最多{most}个字',
  'no-duty': '本机关不单独编制年度报告，数据计入上级机关或者派出它的机关的报告',
  'organ-ended': '本机关已于{on}撤销，不再单独编制这一年度的报告，由{successor}一并报告',
  'year-not-begun': '{year}年还没有开始',
  'year-not-over': '{year}年还没有结束，{next}年1月1日起可以报送',
  'finding-unknown': '这项提示已经不存在，请刷新后再看',
  'error-cannot-be-explained': '错误不能以说明代替更正',
  'note-needs-no-explanation': '这项只是提醒，不需要说明',
  'not-explained': '这项提示没有说明可以收回',
  'errors-stand': '还有{count}处错误需要更正，例如：{first}',
  'warnings-unexplained': '还有{count}处提示没有说明，例如：{first}',
  'overview-missing': '请填写第一部分“总体情况”',
  'not-nil': '数据不全为零，不需要确认',
  'nil-confirmed-already': '已经有人确认全年无数据',
  'nil-unconfirmed': '全年各项数据均为零，请先由经办人员核实确认',
  'figures-changed': '数据在您查看以后有了变化，请看过新的数据再操作',
  'text-changed': '正文在您查看以后有了修改，请看过新的正文再操作',
  'nothing-changed': '报送以后数据和正文没有变化，不需要再次报送',
  'changed-since-submission': '报送以后数据或者正文有了变化，请重新报送',
  'not-of-an-organ-above': '须由上级主管部门审核',
  'no-office-above': '上级主管部门没有使用本系统，不需要审核，可以直接签发',
  'not-accepted': '主管部门还没有审核通过',
  'remarks-missing': '请至少写一条意见，最多{most}条',
  'place-unknown': '意见所指的位置有误：{place}',
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  explanation: '说明',
  remark: '意见',
  note: '意见',
  reason: '理由',
  text: '内容',
}

const ENDED_WITHOUT_SUCCESSOR = '本机关已于{on}撤销，不再单独编制这一年度的报告'

/** One sentence for the person who acts, without a full stop. */
export const filingRefusalText = ({ code, facts }: Refusal): string => {
  const isAlone = code === 'organ-ended' && facts?.successor === ''
  const words = Object.hasOwn(WORDS, code) ? WORDS[code as FilingRefusalCode] : code
  const sentence = isAlone ? ENDED_WITHOUT_SUCCESSOR : words
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = String(facts?.[name] ?? '')
    return name === 'field' ? (FIELD_NAMES[fact] ?? fact) : fact
  })
}

/** Citation in Chinese; empty where there is none. */
export const sourceLabel = (source: string | undefined): string =>
  source !== undefined && Object.hasOwn(SOURCES, source) ? SOURCES[source as SourceId].label : ''

export interface NoticeFacts {
  readonly organ: string
  readonly year: number
  readonly addition: string
}

const NOTICES: Readonly<Partial<Record<NoticeKind, string>>> = {
  reportToWrite: '{organ}{year}年年度报告需要编制。{addition}',
  reportToReview: '{organ}报送了{year}年年度报告，请审核。{addition}',
  reportReturned: '{organ}{year}年年度报告被退回：{addition}',
  reportToSign: '{organ}{year}年年度报告请签发。{addition}',
  reportToPublish: '{organ}{year}年年度报告已经签发，请公布。{addition}',
  reportPublished: '{organ}{year}年年度报告已经公布。',
  reportChased: '主管部门催报{organ}{year}年年度报告：{addition}',
}

export const filingNotice = (kind: NoticeKind, facts: NoticeFacts): string =>
  (NOTICES[kind] ?? '').replace(/\{(\w+)\}/g, (_, name: string) =>
    String(facts[name as keyof NoticeFacts] ?? ''),
  )

/** Of a deadline in a reminder: `内部报送期限为2027-01-20，还有3天。` */
export const reminderText = (step: FilingStep, on: string, days: number): string => {
  const name = FILING_STEP_NAMES[step]
  if (days < 0) return `${name}${on}已经过去${-days}天。`
  return days === 0 ? `${name}就是今天（${on}）。` : `${name}为${on}，还有${days}天。`
}
