/** Words about 行政复议 and 行政诉讼 cases. */
import type { RemedyGroup } from '../../law/annual-report/annual-report.ts'
import { isOutcome, type OtherAttacked } from '../../law/remedy/attacked-act.ts'
import type {
  FollowUp,
  HearingForm,
  JointBasis,
  RemedyDecision,
  RemedyDocument,
  RemedyEventType,
} from '../../law/remedy/remedy-event.ts'
import type { RemedyStage } from '../../law/remedy/remedy-state.ts'
import type { RemedyTermKind } from '../../law/remedy/remedy-terms.ts'
import type { DecidedResult } from '../../law/remedy/result-of-decision.ts'
import type { Lamp } from '../../law/request/lamp.ts'
import { OUTCOMES } from '../../law/request/outcome.ts'

export const REMEDY_GROUP_NAMES: Readonly<Record<RemedyGroup, string>> = {
  reconsideration: '行政复议',
  litigationDirect: '行政诉讼（未经复议直接起诉）',
  litigationAfterReconsideration: '行政诉讼（复议后起诉）',
}

export const REMEDY_STAGE_NAMES: Readonly<Record<RemedyStage, string>> = {
  none: '未登记',
  filed: '待受理',
  accepted: '审理中',
  suspended: '中止',
  decided: '已审结',
  voided: '已作废',
}

export const REMEDY_DECISION_NAMES: Readonly<Record<RemedyDecision, string>> = {
  upheld: '维持或者驳回请求',
  revoked: '撤销',
  changed: '变更',
  confirmedIllegal: '确认违法',
  orderedToPerform: '责令履行',
  withdrawn: '撤回申请或者撤诉',
  terminated: '终止审理',
  mediated: '调解结案',
  notAccepted: '不予受理或者驳回申请、起诉',
  transferred: '移送其他机关',
}

export const REMEDY_RESULT_NAMES: Readonly<Record<DecidedResult, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
}

export const REMEDY_TERM_NAMES: Readonly<Record<RemedyTermKind, string>> = {
  answer: '提交答复或者答辩',
  hearing: '参加听证或者开庭',
  decision: '审结',
  followUp: '履行决定或者裁判',
}

export const REMEDY_LAMP_NAMES: Readonly<Record<Lamp, string>> = {
  confirmToday: '今日确认',
  overdue: '已到期',
  red: '即将到期',
  yellow: '临近',
  green: '期限内',
  waiting: '等待',
  none: '没有期限',
}

export const HEARING_FORM_NAMES: Readonly<Record<HearingForm, string>> = {
  opinions: '听取意见',
  hearing: '听证',
  court: '开庭',
}

export const REMEDY_DOCUMENT_NAMES: Readonly<Record<RemedyDocument, string>> = {
  application: '行政复议申请书',
  complaint: '起诉状',
  acceptanceNotice: '受理（立案）通知书',
  answerNotice: '答复（应诉）通知书',
  answer: '答复书（答辩状）',
  evidence: '证据、依据和有关材料',
  hearingNotice: '听证（开庭）通知书',
  suspensionNotice: '中止通知书（裁定书）',
  extensionNotice: '延期通知书',
  decision: '决定书（判决书、裁定书）',
  opinion: '意见书、建议书',
  appeal: '上诉状',
  performance: '履行情况报告',
  other: '其他文书',
}

export const FOLLOW_UP_NAMES: Readonly<Record<FollowUp, string>> = {
  newReply: '重新作出答复',
  published: '公开了信息',
  apology: '说明情况或者致歉',
  ruleChanged: '修改制度或者流程',
  training: '培训和整改',
  report: '报告履行情况',
  other: '其他落实措施',
}

export const JOINT_BASIS_NAMES: Readonly<Record<JointBasis, string>> = {
  jointAct: '以共同名义作出行政行为',
  reviewUpheld: '复议机关维持了原行政行为',
}

const OTHER_ATTACKED_NAMES: Readonly<Record<OtherAttacked, string>> = {
  noReply: '逾期未答复',
  notPublished: '应当主动公开而未公开',
  published: '公开行为侵犯合法权益',
  correction: '对更正申请的处理',
  fee: '收取信息处理费',
  otherAct: '其他行为',
}

/** What a case attacks; empty where it was not told. */
export const attackedName = (attacked: string | null): string => {
  if (attacked === null) return ''
  if (isOutcome(attacked)) return `答复：${OUTCOMES[attacked].name}`
  return Object.hasOwn(OTHER_ATTACKED_NAMES, attacked)
    ? OTHER_ATTACKED_NAMES[attacked as OtherAttacked]
    : attacked
}

export const REMEDY_ACT_NAMES: Readonly<Record<RemedyEventType, string>> = {
  filed: '登记案件',
  accepted: '受理（立案）',
  served: '收到申请书（起诉状）副本',
  answered: '提交答复书（答辩状）',
  hearingSet: '安排听证或者开庭',
  heard: '听证或者开庭结束',
  documented: '登记往来文书',
  suspended: '中止',
  resumed: '恢复审理',
  extended: '延长审理期限',
  decided: '作出决定或者裁判',
  appealed: '提起上诉',
  followedUp: '登记落实情况',
  retracted: '撤回误登的结果',
  voided: '作废（登记有误）',
  noted: '备注',
  joined: '增加共同被申请人（被告）',
  left: '去掉共同被申请人（被告）',
}

/** What acts are called in a reconsideration. */
const RECONSIDERATION_ACT_NAMES: Readonly<Partial<Record<RemedyEventType, string>>> = {
  accepted: '受理',
  served: '收到申请书副本',
  answered: '提交答复书',
  hearingSet: '安排听证或者听取意见',
  heard: '听证或者听取意见结束',
  decided: '作出复议决定',
  joined: '增加共同被申请人',
  left: '去掉共同被申请人',
}

/** What acts are called in court. */
const SUIT_ACT_NAMES: Readonly<Partial<Record<RemedyEventType, string>>> = {
  accepted: '立案',
  served: '收到起诉状副本',
  answered: '提交答辩状',
  hearingSet: '安排开庭',
  heard: '开庭结束',
  decided: '作出裁判',
  joined: '增加共同被告',
  left: '去掉共同被告',
}

/** As the people who do it call it; `REMEDY_ACT_NAMES` where the kind of case is not known. */
export const remedyActName = (type: RemedyEventType, group: RemedyGroup): string =>
  (group === 'reconsideration' ? RECONSIDERATION_ACT_NAMES : SUIT_ACT_NAMES)[type] ?? REMEDY_ACT_NAMES[type]

/** What who decides and who answers is called in a case of this kind. */
export const remedyRoleNames = (
  group: RemedyGroup,
): { readonly forum: string; readonly respondent: string } =>
  group === 'reconsideration'
    ? { forum: '复议机关', respondent: '被申请人' }
    : { forum: '法院', respondent: '被告' }

/** As people write a day. */
export const writtenDay = (day: string): string => {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** What a case is called where it has no number yet. */
export const remedyTitle = (caseNumber: string, group: RemedyGroup, filedOn: string): string =>
  caseNumber === ''
    ? `${group === 'reconsideration' ? '行政复议' : '行政诉讼'}（${writtenDay(filedOn)}提出）`
    : caseNumber

export const REMEDY_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'history-not-a-list': '案件记录无法读取。',
  'command-malformed': '填写的内容不完整或者不正确：{field}。',
  'event-unknown': '没有这项操作。',
  'event-malformed': '填写的内容不完整或者不正确：{field}。',
  'event-out-of-order': '日期早于已经登记的上一个环节（{last}），请核对。',
  'day-in-future': '日期不能晚于今天。',
  'not-in-this-stage': '案件在目前的环节不能办理这一项。',
  'not-for-this-role': '只有本机关的经办人员和管理员可以登记。',
  'respondent-missing': '请选择被申请人（被告）。',
  'kind-contradictory': '行政复议不存在“复议后”的情形，请核对案件类型。',
  'direct-suit-unexplained':
    '2024年1月1日以后的不予公开决定，应当先申请行政复议。请核对是否属于直接起诉；法院确已立案的，写明情况后再登记。',
  'text-missing': '请写明内容。',
  'served-already': '本审级收到副本的日期已经登记。',
  'answered-already': '本审级的答复（答辩）已经登记。',
  'extension-too-long': '延长的天数应为整数；行政复议最多共延长{most}日。',
  'extension-of-simplified': '简易程序的行政复议不得延长审理期限。',
  'perform-day-too-early': '履行期限不能早于作出决定或者裁判的日期。',
  'appeal-of-reconsideration': '行政复议决定不能上诉；当事人起诉的，另行登记为复议后起诉的诉讼。',
  'appeal-of-final-judgment': '二审裁判为终审，不能上诉。',
  'nothing-to-follow-up': '决定或者裁判没有要求本机关落实的事项。',
  'joined-already': '这个机关已经是本案的被申请人（被告）。',
  'joint-basis-unfit': '复议机关只在“复议后起诉”的诉讼中、因维持原行政行为成为共同被告，其他案件请核对理由。',
  'not-a-joint-respondent': '没有可以去掉的共同被申请人（被告）。',
  'remedy-unknown': '没有找到这件案件。',
  'remedy-anonymised': '这件案件保管期满，当事人信息已经匿名化，不能再办理。',
  'registered-elsewhere':
    '{organ}已经登记了这个案号的案件：{kind}，{filedOn}提出。同一件案件只登记一次；本机关也是被申请人（被告）的，请加入那件案件。',
  'years-out-of-range': '保管年限应为{least}至{most}年。',
  'not-due': '这件案件保管期未满或者已经处理，不需要审查。',
  'remedy-changed': '这件案件刚刚被别人办理过，请刷新后再试。',
  'request-unknown': '本机关没有这个编号的申请。',
  'organ-unknown': '没有这个机关。',
  'follows-unfit': '找不到可以关联的行政复议案件，只能关联本机关的、已经审结的行政复议案件。',
  'number-taken':
    '{organ}已经登记了这个案号的案件：{kind}，{filedOn}提出。本机关或者所选的共同被申请人（被告）已在其中，请在“复议诉讼”中查看，不要重复登记。',
  'link-unknown': '没有找到所关联的申请、文件或者稿件。',
  'attachment-refused': '第{file}个文件不能接收，请核对文件类型和大小。',
  'files-too-many': '一件案件最多存放{most}个文件。',
  'file-unknown': '没有找到这个文件。',
  'reason-missing': '请写明查看的理由。',
  'reason-too-long': '理由最多{most}个字。',
  'party-missing': '没有登记当事人。',
}

/** Short words for why a button is off. */
export const remedyOffWords = (code: string, stage: RemedyStage): string =>
  code === 'not-in-this-stage'
    ? `案件${REMEDY_STAGE_NAMES[stage]}，不能办理。`
    : (REMEDY_REFUSAL_WORDS[code] ?? code)

export const remedyNotice = {
  registered: (title: string): string => `${title}：登记了新的案件，请及时办理。`,
  joint: (title: string, organ: string): string =>
    `${title}：${organ}登记的案件，本机关是共同被申请人（被告）。`,
  joined: (title: string, organ: string): string => `${title}：${organ}加入为共同被申请人（被告）。`,
  decided: (title: string, decision: string): string => `${title}：已经审结，${decision}。`,
  due: (title: string, what: string, by: string): string => `${title}：${what}，最迟${writtenDay(by)}。`,
  late: (title: string, what: string, by: string): string =>
    `${title}：${what}已经过了期限（${writtenDay(by)}）。`,
} as const
