/** Facts of a year that a report may tell besides its tables: each with its name, its unit and the record it is counted from. */
import { DISCLOSURE_KIND_RULES } from '../../proactive-disclosure/disclosure-kind.ts'
import { RELEASE_CHANNEL_RULES } from '../../proactive-disclosure/release-channel.ts'
import type { CellPath } from '../annual-report.ts'
import { FIGURE_SUMS } from './figure-sums.ts'

/** Which of the five parts of 总体情况 it belongs to; `other` belongs to chapter six. */
export type FactGroup = 'proactive' | 'requests' | 'management' | 'platform' | 'supervision' | 'other'

export interface ReportFact {
  readonly name: string
  /** In Chinese, for who looks for it. */
  readonly label: string
  /** 条, 件, 次 …; `元`: the value counts 分. */
  readonly unit: string
  readonly group: FactGroup
  /** Where it is recorded, in Chinese. */
  readonly record: string
  /** The cells whose sum it is; null for what is counted from records. */
  readonly cells: readonly CellPath[] | null
}

/** Values by name: numbers of things, or 分. A fact that is not there is not known. */
export type FactValues = Readonly<Partial<Record<string, number>>>

type FactRow = readonly [name: string, label: string, unit: string]

const counted = (group: FactGroup, record: string, rows: readonly FactRow[]): readonly ReportFact[] =>
  rows.map(([name, label, unit]) => ({ name, label, unit, group, record, cells: null }))

const CHANNEL_ROWS: readonly FactRow[] = Object.entries(RELEASE_CHANNEL_RULES).map(
  ([channel, { name }]): FactRow => [`channel.${channel}`, `通过${name}发布信息`, '条'],
)

const KIND_ROWS: readonly FactRow[] = Object.entries(DISCLOSURE_KIND_RULES).map(
  ([kind, { name }]): FactRow => [`published.${kind}`, `发布${name}`, '条'],
)

const INTERPRETATION_ROWS: readonly FactRow[] = [
  ['interpretation.total', '政策解读', '篇'],
  ['interpretation.text', '文字解读', '篇'],
  ['interpretation.picture', '图片图表解读', '篇'],
  ['interpretation.video', '音频视频解读', '篇'],
  ['interpretation.press', '新闻发布会解读', '篇'],
  ['interpretation.expert', '专家解读', '篇'],
]

/** Channels by which applications came, in the words that reports use. */
const REQUEST_CHANNEL_ROWS: readonly FactRow[] = [
  ['requestChannel.online', '网上提交的申请', '件'],
  ['requestChannel.inPerson', '当面提交的申请', '件'],
  ['requestChannel.mail', '邮寄提交的申请', '件'],
  ['requestChannel.email', '电子邮件提交的申请', '件'],
  ['requestChannel.fax', '传真提交的申请', '件'],
  ['requestChannel.other', '其他方式提交的申请', '件'],
]

const COUNTED: readonly ReportFact[] = [
  ...counted('proactive', '信息发布记录', [['published.total', '主动公开政府信息', '条'], ...KIND_ROWS]),
  ...counted('proactive', '发布渠道记录', CHANNEL_ROWS),
  ...counted('proactive', '政策解读记录', INTERPRETATION_ROWS),
  ...counted('requests', '申请登记和办理记录', [
    ...REQUEST_CHANNEL_ROWS,
    ['requests.inTime', '按期办结的申请', '件'],
    ['requests.late', '逾期办结的申请', '件'],
    ['requests.extended', '延期答复的申请', '件'],
    ['requests.supplemented', '要求补正的申请', '件'],
    ['requests.consulted', '征求第三方或者其他机关意见的申请', '件'],
  ]),
  ...counted('requests', '依申请公开转主动公开记录', [
    ['conversion.converted', '依申请公开转为主动公开', '件'],
  ]),
  ...counted('management', '稿件审核记录', [
    ['review.passed', '完成稿件审核', '次'],
    ['review.returned', '退回修改稿件', '次'],
    ['review.withdrawn', '撤下已发布信息', '条'],
    ['review.reevaluated', '重新评估公开属性', '条'],
  ]),
  ...counted('management', '文件登记、清理记录', [
    ['documents.filed', '报送备案的规章和行政规范性文件', '件'],
    ['documents.cleaned', '清理规章和行政规范性文件', '件'],
  ]),
  ...counted('management', '公开指南版本记录', [['guide.updates', '更新政府信息公开指南', '次']]),
  ...counted('management', '移送记录', [['handover.items', '向档案馆、图书馆移送信息', '条']]),
  ...counted('platform', '页面访问统计', [['site.views', '政府信息公开页面访问量', '次']]),
  ...counted('platform', '栏目设置', [
    ['column.open', '现设公开栏目', '个'],
    ['column.key', '现设重点领域公开栏目', '个'],
  ]),
  ...counted('platform', '我要纠错记录', [
    ['fault.received', '收到网民纠错', '条'],
    ['fault.answered', '答复网民纠错', '条'],
  ]),
  ...counted('supervision', '催办记录', [['urge.received', '收到主管部门催办', '次']]),
  ...counted('supervision', '申请人评价记录', [
    ['rating.received', '申请人评价', '次'],
    ['rating.good', '评价为满意、很满意', '次'],
  ]),
  ...counted('supervision', '机关设置', [['organs.counted', '纳入本报告的行政机关', '个']]),
  ...counted('other', '信息处理费收费记录', [
    ['fee.notified', '发出信息处理费收费通知', '件'],
    ['fee.cases', '收取信息处理费的申请', '件'],
    ['fee.collected', '收取信息处理费', '元'],
  ]),
]

const summed: readonly ReportFact[] = FIGURE_SUMS.map(({ name, label, cells }) => ({
  name,
  label,
  unit: '件',
  group: 'requests',
  record: '本报告表格',
  cells,
}))

export const REPORT_FACTS: readonly ReportFact[] = [...COUNTED, ...summed]

const BY_NAME: ReadonlyMap<string, ReportFact> = new Map(REPORT_FACTS.map((fact) => [fact.name, fact]))

/** Null for a name outside the catalogue. */
export const reportFact = (name: string): ReportFact | null => BY_NAME.get(name) ?? null

export const isFactName = (name: string): boolean => BY_NAME.has(name)
