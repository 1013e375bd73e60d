/** Names of the values that a region may set, and why one is not taken. */
import type { PolicyName, PolicyRefusal } from '../../law/region-policy.ts'

interface Words {
  readonly label: string
  readonly meaning: string
}

export const POLICY_WORDS: Readonly<Record<PolicyName, Words>> = {
  supplementDays: { label: '补正期限', meaning: '要求申请人补正时，默认给予的工作日' },
  consultationCounting: {
    label: '征求意见的起算',
    meaning: '征求意见所需时间从发出之日还是收到之日起不计入答复期限',
  },
  otherOrganDays: {
    label: '其他机关的答复期限',
    meaning: '向共同制作机关以外的机关征求意见，等待答复的工作日',
  },
  reasonStopsClock: {
    label: '说明理由期间停止计算',
    meaning: '要求申请人说明理由期间，答复期限是否停止计算',
  },
  paymentRestartsClock: { label: '缴费后重新计算', meaning: '申请人缴费后，答复期限是否重新计算' },
  requiredReviews: { label: '签发前的审查', meaning: '答复签发前须经过的审查' },
  feeScope: { label: '按件计费的范围', meaning: '同一申请人一个月的申请，按本机关还是全部机关累计' },
  withheldReviewMonths: { label: '不予公开信息的评估间隔', meaning: '不予公开的信息，间隔多少个月评估一次' },
  rowsOfOutcomes: { label: '办理结果归入的行', meaning: '个别办理结果归入年度报告表三的哪一行' },
  outcomeDay: { label: '办理结果的日期', meaning: '办理结果按签发之日还是送达之日归入年度' },
  partialGoesToReconsideration: {
    label: '部分公开适用复议前置',
    meaning: '部分公开中不予公开的部分，是否告知先申请行政复议',
  },
  lampDays: { label: '亮灯的剩余工作日', meaning: '剩余多少个工作日亮红灯、黄灯' },
  reminderDays: { label: '提醒的时间', meaning: '期限届满前多少个工作日提醒；0为届满当日' },
  urgeAnswerDays: { label: '回复催办的期限', meaning: '收到催办后须回复的工作日' },
  columnNewsDays: { label: '动态栏目的更新间隔', meaning: '动态类栏目最多多少天没有更新' },
  columnRegularMonths: { label: '常规栏目的更新间隔', meaning: '常规类栏目最多多少个月没有更新' },
  licencePublishingDays: { label: '双公示的期限', meaning: '行政许可和行政处罚作出后公示的工作日' },
  noticeDisplayDays: { label: '公示张贴的期限', meaning: '公示在公开栏张贴的自然日，张贴当日不计' },
  faultAnswerDays: { label: '答复网民纠错的期限', meaning: '收到网民纠错后须答复的工作日' },
  faultForwardDays: { label: '转交网民纠错的期限', meaning: '收到不属于本机关的网民纠错后须转交的工作日' },
  documentYearDay: {
    label: '规范性文件归入年度的日期',
    meaning: '规章、行政规范性文件按成文日期还是发布日期计入当年制发',
  },
  guideReviewMonths: { label: '公开指南的核对间隔', meaning: '公开指南间隔多少个月核对一次' },
  upkeepNoticeDays: {
    label: '定期评估和指南核对的提醒',
    meaning: '不予公开信息的定期评估、公开指南的核对，提前多少天提醒；0为到期当日',
  },
  conversionApplicants: {
    label: '多个申请人的认定',
    meaning: '多少个不同的申请人申请相同信息，提示转为主动公开',
  },
  manuscriptDuties: {
    label: '稿件的分工',
    meaning: '撰写、各审核环节和签发是否须由不同的人承担',
  },
  indexNumberTemplate: {
    label: '索引号的编制规则',
    meaning:
      '可用 {orgCode9} 机关编号、{codeWord} 机关代字、{region} 地区、{catalogue} 目录、{yyyy} 年、{yyyyMM} 年月；{seq:5} 为五位流水号，必须有一处',
  },
  reportSubmitBy: {
    label: '年度报告的内部报送时间',
    meaning: '下一年哪一天以前报送主管部门，写作月-日，如 01-20；不得晚于 01-31',
  },
  reportAcceptBy: {
    label: '年度报告的内部审核时间',
    meaning: '下一年哪一天以前由主管部门审核完毕，写作月-日，如 01-26；不得晚于 01-31',
  },
  reportPublishBy: {
    label: '年度报告的内部公布时间',
    meaning: '下一年哪一天以前公布，写作月-日，如 01-28；不得晚于 01-31',
  },
  governmentReportBy: {
    label: '政府年度报告的内部公布时间',
    meaning: '下一年哪一天以前公布本级政府的年度报告，写作月-日，如 02-20；不得晚于 03-31',
  },
  reportReminderDays: {
    label: '年度报告的提醒时间',
    meaning: '内部期限和法定期限届满前多少天提醒，消息和邮件各一次；0为届满当日。逾期第一天另发一次邮件',
  },
}

export const POLICY_REFUSAL_WORDS: Readonly<
  Record<PolicyRefusal['code'] | 'policy-in-force' | 'region-unknown', string>
> = {
  'policy-unknown': '没有这一项，或者没有可以撤回的设定。',
  'policy-value-wrong': '填写的值不合要求：{value}',
  'policy-in-past': '施行日期{from}已经过去，只能从今天或以后起施行。',
  'policy-not-later': '施行日期应晚于上一次设定的日期{last}。',
  'policy-instrument-missing': '请写明作出规定的文件。',
  'policy-in-force': '这一设定自{from}起已经施行，不能撤回；可以另行设定新的值。',
  'region-unknown': '没有这个地区的机关。',
}
