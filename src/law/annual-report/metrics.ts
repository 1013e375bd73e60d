/** What the prose of a report states figures about: a closed list, with the cells of each form that state the same. */
import {
  APPLICANT_COLUMNS,
  type CellPath,
  type FormEdition,
  REMEDY_GROUPS,
  REMEDY_RESULTS,
  TOTAL_COLUMN,
} from './annual-report.ts'
import { requestRowLabel } from './cell-label.ts'
import { REMEDY_GROUP_LABELS, REMEDY_RESULT_LABELS, type RequestRowKey } from './form.ts'
import { requestCell } from './form-cells.ts'
import { SHARED_RESULT_ROWS } from './request-rows.ts'

export type MetricKind =
  | 'received'
  | 'carried'
  | 'processed'
  | 'outcome'
  | 'applicant'
  | 'channel'
  | 'remedy'
  | 'document'
  | 'decision'
  | 'fee'
  | 'published'
  | 'account'
  | 'activity'

/** Cells whose sum the figure may state. */
export type Reading = readonly CellPath[]

export interface Metric {
  readonly id: string
  /** As an officer calls it. */
  readonly name: string
  readonly kind: MetricKind
  /** `equal`: the figure is one of the readings; `within`: it is a part of each, so it cannot exceed them. */
  readonly relation: 'equal' | 'within'
  /** What the words may mean, usual meaning first; empty where no table holds the figure. */
  readonly readings: Readonly<Record<FormEdition, readonly Reading[]>>
}

const NO_READINGS: Metric['readings'] = { '2019': [], '2021': [] }

const inBothForms = (readings: readonly Reading[]): Metric['readings'] => ({
  '2019': readings,
  '2021': readings,
})

const tabled = (id: string, name: string, kind: MetricKind, readings: Metric['readings']): Metric => ({
  id,
  name,
  kind,
  relation: 'equal',
  readings,
})

const untabled = (kind: MetricKind, names: Readonly<Record<string, string>>): readonly Metric[] =>
  Object.entries(names).map(([id, name]) => tabled(id, name, kind, NO_READINGS))

const rows = (...keys: readonly RequestRowKey[]): Reading => keys.map((key) => requestCell(key, TOTAL_COLUMN))

const groupRows = (group: 'denied' | 'unable' | 'notProcessed'): readonly RequestRowKey[] =>
  SHARED_RESULT_ROWS.filter((row) => row.group === group).map((row) => row.key)

const DENIED = groupRows('denied')
const UNABLE = groupRows('unable')
const NOT_PROCESSED = groupRows('notProcessed')
const OTHER_UNDIVIDED: readonly RequestRowKey[] = ['otherUndivided']
const OTHER_THREE: readonly RequestRowKey[] = ['otherNoSupplement', 'otherFeeUnpaid', 'otherMisc']

/** Readings that contain （六）, which is one row in the 2019 form and in hybrids, three rows otherwise. */
const withOther = (...keys: readonly RequestRowKey[]): readonly Reading[] => [
  rows(...OTHER_THREE, ...keys),
  rows(...OTHER_UNDIVIDED, ...keys),
]

const ANSWERED: readonly RequestRowKey[] = ['granted', 'partiallyGranted', ...DENIED, ...UNABLE]

const FLOW: readonly Metric[] = [
  tabled(
    'requests.newReceived',
    '收到政府信息公开申请',
    'received',
    inBothForms([rows('newReceived'), rows('newReceived', 'carriedOver')]),
  ),
  tabled('requests.carriedOver', '上年结转申请', 'carried', inBothForms([rows('carriedOver')])),
  tabled('requests.carriedForward', '结转下年度申请', 'carried', inBothForms([rows('carriedForward')])),
  tabled('requests.totalProcessed', '办结申请', 'processed', inBothForms([rows('totalProcessed')])),
  tabled(
    'requests.answered',
    '答复申请',
    'processed',
    inBothForms([rows('totalProcessed'), rows(...ANSWERED, ...NOT_PROCESSED), rows(...ANSWERED)]),
  ),
  tabled(
    'requests.handled',
    '办理申请',
    'processed',
    inBothForms([rows('totalProcessed'), rows('newReceived', 'carriedOver'), rows('newReceived')]),
  ),
]

const OUTCOME_GROUPS: readonly Metric[] = [
  tabled(
    'requests.granted',
    '予以公开',
    'outcome',
    inBothForms([rows('granted'), rows('granted', 'partiallyGranted')]),
  ),
  tabled('requests.partiallyGranted', '部分公开', 'outcome', inBothForms([rows('partiallyGranted')])),
  tabled(
    'requests.grantedOrPartial',
    '予以公开和部分公开',
    'outcome',
    inBothForms([rows('granted', 'partiallyGranted')]),
  ),
  tabled(
    'requests.denied',
    '不予公开',
    'outcome',
    inBothForms([
      rows(...DENIED),
      rows(...DENIED, ...UNABLE),
      rows(...DENIED, ...NOT_PROCESSED),
      rows(...DENIED, ...UNABLE, ...NOT_PROCESSED),
    ]),
  ),
  tabled('requests.unable', '无法提供', 'outcome', inBothForms([rows(...UNABLE), rows('unableNotHeld')])),
  tabled(
    'requests.notProcessed',
    '不予处理',
    'outcome',
    inBothForms([rows(...NOT_PROCESSED), ...withOther(...NOT_PROCESSED)]),
  ),
  tabled(
    'requests.other',
    '其他处理',
    'outcome',
    inBothForms([...withOther(), rows('otherMisc'), ...withOther(...NOT_PROCESSED)]),
  ),
  {
    ...tabled(
      'requests.withdrawn',
      '申请人撤回申请',
      'outcome',
      inBothForms([rows('otherMisc'), rows('otherUndivided')]),
    ),
    relation: 'within',
  },
]

/** The rows that prose names by themselves; in short reports the name of a row often stands for its group. */
const OUTCOME_ROWS: readonly Metric[] = [
  ...DENIED,
  ...UNABLE,
  ...NOT_PROCESSED,
  'otherNoSupplement' as const,
  'otherFeeUnpaid' as const,
].map((key) =>
  tabled(
    `requests.${key}`,
    requestRowLabel(key),
    'outcome',
    inBothForms(key === 'unableNotHeld' ? [rows(key), rows(...UNABLE)] : [rows(key)]),
  ),
)

const ORGANISATION_COLUMNS = [1, 2, 3, 4, 5] as const

const applicants = (id: string, name: string, columns: readonly number[]): Metric => {
  const fresh = columns.map((column) => requestCell('newReceived', column))
  const carried = columns.map((column) => requestCell('carriedOver', column))
  return tabled(`requests.applicants.${id}`, name, 'applicant', inBothForms([fresh, [...fresh, ...carried]]))
}

const APPLICANTS: readonly Metric[] = [
  applicants('naturalPerson', '自然人申请', [0]),
  applicants('organisation', '法人或其他组织申请', ORGANISATION_COLUMNS),
  ...APPLICANT_COLUMNS.slice(1, TOTAL_COLUMN).map((key, index) =>
    applicants(
      key,
      ['商业企业申请', '科研机构申请', '社会公益组织申请', '法律服务机构申请', '其他组织申请'][index] ?? '',
      [index + 1],
    ),
  ),
]

const REMEDIES: readonly Metric[] = [
  ...REMEDY_GROUPS.flatMap((group) =>
    REMEDY_RESULTS.map((result) =>
      tabled(
        `remedies.${group}.${result}`,
        `${REMEDY_GROUP_LABELS[group]}${result === 'total' ? '' : REMEDY_RESULT_LABELS[result]}`,
        'remedy',
        inBothForms([[`remedies.${group}.${result}`]]),
      ),
    ),
  ),
  ...REMEDY_RESULTS.map((result) =>
    tabled(
      `remedies.litigation.${result}`,
      `行政诉讼${result === 'total' ? '' : REMEDY_RESULT_LABELS[result]}`,
      'remedy',
      inBothForms([
        [`remedies.litigationDirect.${result}`, `remedies.litigationAfterReconsideration.${result}`],
      ]),
    ),
  ),
  ...REMEDY_RESULTS.map((result) =>
    tabled(
      `remedies.all.${result}`,
      `行政复议和行政诉讼${result === 'total' ? '' : REMEDY_RESULT_LABELS[result]}`,
      'remedy',
      inBothForms([REMEDY_GROUPS.map((group): CellPath => `remedies.${group}.${result}`)]),
    ),
  ),
]

const document = (key: 'governmentRules' | 'normativeDocuments', name: string): readonly Metric[] => {
  const cell = (measure: string): CellPath => `proactive.${key}.${measure}`
  const metric = (measure: string, does: string, readings: Metric['readings']): Metric =>
    tabled(`proactive.${key}.${measure}`, `${does}${name}`, 'document', readings)
  return [
    metric('issued', '制发', { '2019': [[cell('made')], [cell('newlyPublic')]], '2021': [[cell('issued')]] }),
    metric('repealed', '废止', { '2019': [], '2021': [[cell('repealed')]] }),
    metric('inForce', '现行有效', {
      '2019': [],
      '2021': [[cell('inForce')], [cell('inForce'), cell('repealed')]],
    }),
  ]
}

const PROACTIVE: readonly Metric[] = [
  ...document('governmentRules', '规章'),
  ...document('normativeDocuments', '行政规范性文件'),
  tabled('proactive.licenceDecisions', '行政许可决定', 'decision', {
    '2019': [['proactive.licences.decisions']],
    '2021': [['proactive.licenceDecisions']],
  }),
  tabled('proactive.penaltyDecisions', '行政处罚决定', 'decision', {
    '2019': [['proactive.penalties.decisions']],
    '2021': [['proactive.penaltyDecisions']],
  }),
  tabled('proactive.compulsionDecisions', '行政强制决定', 'decision', {
    '2019': [['proactive.compulsions.decisions']],
    '2021': [['proactive.compulsionDecisions']],
  }),
  tabled('fee.administrative', '行政事业性收费', 'fee', {
    '2019': [],
    '2021': [['proactive.administrativeFeesWanYuan']],
  }),
]

const UNTABLED: readonly Metric[] = [
  ...untabled('fee', { 'fee.processing': '信息处理费', 'fee.processingCases': '收取信息处理费的申请' }),
  ...untabled('channel', {
    'requests.channel.online': '网上申请',
    'requests.channel.inPerson': '当面申请',
    'requests.channel.letter': '信函申请',
    'requests.channel.fax': '传真申请',
    'requests.channel.email': '电子邮件申请',
    'requests.channel.telephone': '电话申请',
    'requests.channel.other': '其他方式申请',
  }),
  ...untabled('received', {
    'requests.byOrgan': '分单位收到申请',
    'requests.bySubject': '分类收到申请',
    'requests.supplemented': '补正的申请',
    'requests.extended': '延期答复的申请',
    'requests.overdue': '逾期答复的申请',
    'requests.completionRate': '申请办结率',
  }),
  ...untabled('remedy', { 'remedies.reviewed': '作为复议机关办理的案件' }),
  ...untabled('published', {
    'published.total': '主动公开信息',
    'published.byChannel': '分渠道公开信息',
    'published.bySubject': '分类公开信息',
    'published.rules': '公开规章',
    'published.normativeDocuments': '公开行政规范性文件',
    'published.licences': '公示行政许可',
    'published.penalties': '公示行政处罚',
    'published.compulsions': '公示行政强制',
    'documents.reviewed': '清理或者审查规范性文件',
    'interpretation.total': '政策解读',
    'interpretation.byKind': '分形式解读',
    'interpretation.rate': '政策解读率',
    'gazette.issues': '政府公报期数',
    'gazette.documents': '政府公报刊登文件',
    'gazette.copies': '政府公报印发册数',
    'catalogue.items': '目录、指南、清单',
    'reports.filed': '政府信息公开年度报告',
  }),
  ...untabled('account', {
    'newMedia.accounts': '政务新媒体账号',
    'newMedia.accountsAdded': '新开设政务新媒体账号',
    'newMedia.accountsClosed': '关停注销政务新媒体账号',
    'newMedia.accountsKept': '保留政务新媒体账号',
    'newMedia.followers': '政务新媒体关注人数',
    'newMedia.views': '政务新媒体阅读量',
    'newMedia.likes': '政务新媒体点赞量',
    'newMedia.passRate': '政务新媒体合格率',
    'site.views': '网站访问量',
    'site.visitors': '网站访客',
    'site.columns': '网站栏目',
    'site.errors': '网站差错',
    'site.removed': '清理过期信息',
    'site.passRate': '网站合格率',
    'site.ipv6': '支持互联网协议第六版',
  }),
  ...untabled('activity', {
    'letters.received': '群众来信和诉求',
    'letters.answered': '办结群众来信和诉求',
    'letters.rate': '群众来信和诉求办结率',
    'proposals.deputies': '人大代表建议',
    'proposals.cppcc': '政协提案',
    'proposals.total': '建议提案',
    'proposals.rate': '建议提案办理率',
    'press.conferences': '新闻发布会',
    'press.interviews': '在线访谈',
    'press.openDays': '政府开放日',
    'press.liveStreams': '直播',
    'consultation.topics': '意见征集',
    'consultation.opinions': '征集到的意见',
    'training.sessions': '业务培训',
    'training.attendance': '培训人次',
    'supervision.inspections': '监督检查',
    'supervision.notices': '通报',
    'supervision.meetings': '工作会议',
    'staff.total': '工作人员',
    'discipline.leaks': '失泄密事件',
    'discipline.accountability': '责任追究',
  }),
]

export const METRICS: ReadonlyMap<string, Metric> = new Map(
  [...FLOW, ...OUTCOME_GROUPS, ...OUTCOME_ROWS, ...APPLICANTS, ...REMEDIES, ...PROACTIVE, ...UNTABLED].map(
    (metric) => [metric.id, metric],
  ),
)

/** A figure derived from another: its share of a whole in %, its change against the year before. */
const DERIVED_METRICS = { share: '占比', growth: '较上年增减' } as const
export type DerivedMetric = keyof typeof DERIVED_METRICS

export interface MetricReference {
  readonly metric: Metric
  readonly derived: DerivedMetric | null
}

/** The metric of a claim, with `.share` and `.growth` taken off; null for an id outside the list. */
export const metricOf = (id: string): MetricReference | null => {
  const derived = id.endsWith('.share') ? 'share' : id.endsWith('.growth') ? 'growth' : null
  const metric = METRICS.get(derived === null ? id : id.slice(0, id.lastIndexOf('.')))
  return metric === undefined ? null : { metric, derived }
}

/** Name of a metric for a reader; the id itself when the list does not hold it. */
export const metricName = (id: string): string => {
  const reference = metricOf(id)
  if (reference === null) return id
  const { metric, derived } = reference
  return derived === null ? metric.name : `${metric.name}${DERIVED_METRICS[derived]}`
}
