/** Why an act on a request is refused, in plain Chinese. Facts of the refusal fill the places in braces. */

import type { RequiredFact } from '../../law/request/outcome.ts'
import type { ReviewStage } from '../../law/request/request-event.ts'
import type { RequestRefusalCode } from '../../law/request/request-refusal.ts'
import type { Refusal } from '../../law/result.ts'
import { SOURCES, type SourceId } from '../../law/sources.ts'

const WORDS: Readonly<Record<RequestRefusalCode | 'date-malformed', string>> = {
  'date-malformed': '日期有误：{text}，应为 2026-02-14 这样的日期',
  'history-not-a-list': '案件记录应是由事件组成的列表',
  'command-malformed': '填写缺少内容或内容有误：{field}',
  'event-unknown': '第{position}个事件的类型未知：{type}',
  'event-malformed': '第{position}个事件缺少字段或字段有误：{field}',
  'event-out-of-order': '时间早于案件的上一个事件',
  'not-in-this-phase': '案件目前的阶段不能进行这项操作',
  'not-for-this-role': '您的岗位不能进行这项操作',
  'date-in-future': '日期{date}尚未到来',
  'date-before-cause': '日期{date}早于它所依据的事项',
  'already-registered': '申请已经登记',
  'not-registered': '申请尚未登记',
  'supplement-once': '补正只能要求一次，应当一次性告知',
  'supplement-notice-late': '补正告知的期限{dueOn}已过',
  'supplement-defects-missing': '补正告知应写明需要补正的内容',
  'supplement-days-missing': '补正告知应写明补正期限',
  'reason-days-missing': '说明理由告知应写明期限',
  'text-missing': '缺少内容：{field}',
  'search-record-incomplete': '检索记录应写明检索的范围和关键词',
  'notice-not-delivered': '还没有文书送达的记录，期限没有开始',
  'applicant-term-running': '申请人的期限到{until}为止，尚未届满',
  'answer-not-awaited': '没有尚待答复的征求意见',
  'delivery-not-awaited': '没有尚待登记送达的文书',
  'already-delivered': '这份文书的送达已经登记',
  'consultation-unknown': '没有这次征求意见的记录',
  'consultation-repeated': '这次征求意见已有记录',
  'consultation-answered': '这次征求意见已经答复',
  'consultation-open': '征求意见尚未答复，期限也未届满',
  'extension-once': '答复期限只能延长一次',
  'extension-too-long': '延长期限为1至{most}个工作日',
  'extension-late': '答复期限{dueOn}已过，不能再延长',
  'extension-not-approved': '延长期限应经政府信息公开工作机构负责人同意',
  'special-term-without-reasons': '须先要求申请人说明理由，且理由合理，才能确定延迟答复的期限',
  'special-term-late': '答复期限{dueOn}已过，不能再确定延迟答复的期限',
  'supplement-late': '补正期限{dueOn}已过，没有正当理由的视为放弃申请',
  'payment-late': '缴费期限{dueOn}已过，视为放弃申请',
  'special-term-not-later': '延迟答复的期限应晚于今天',
  'fee-once': '收费通知已经发出',
  'fee-amount-missing': '收费通知应写明金额',
  'fee-notice-late': '答复期限{dueOn}已过，不能再通知收费',
  'fee-before-rules': '信息处理费的收取办法施行以前，不收取信息处理费',
  'outcome-by-event': '这一结果由逾期或撤回形成，不能起草答复',
  'fact-missing': '缺少这种答复必须具备的事实：{fact}',
  'review-repeated': '这一环节已经审查',
  'review-missing': '签发前还须经过审查：{stage}',
  'document-number-missing': '签发应有文号',
  'applicant-type-same': '申请人类型没有变化',
  'split-too-few': '拆分至少为两件',
  'clock-not-running': '尚未收到申请，期限没有开始',
  'no-rule-for-date': '这一日期没有可适用的规定：{date}',
  'calendar-not-announced': '工作日历只公布到{coveredTo}，此后的放假安排尚未公布，不能推算',
  'before-calendar': '工作日历从{coveredFrom}开始，不能推算更早的日期',
  'calendar-gap': '工作日历中间缺少{year}年以前的放假通知',
  'days-out-of-range': '工作日数量有误：{days}',
}

/** Fields of an act that must not be blank. */
type TextField = 'how' | 'number' | 'organ' | 'reason' | 'text' | 'file'

/** Codes that stand in the facts of a refusal. */
export const FACT_WORDS: Readonly<Record<RequiredFact | ReviewStage | TextField | 'publicInterest', string>> =
  {
    whereToFind: '获取的方式和途径',
    howSupplied: '提供的方式、途径或时间',
    severedParts: '区分处理的内容',
    grounds: '理由',
    legalProvision: '禁止公开的法律、行政法规条文',
    thirdPartyOpinion: '征求第三方意见的结果',
    searchRecord: '没有检索到的检索记录',
    otherOrgan: '负责公开的机关',
    specialProcedure: '查询的特别规定',
    unclearSupplement: '申请人的补正',
    earlierReply: '此前的答复',
    rejectedReason: '理由不合理的认定',
    properChannel: '应当通过的渠道',
    publication: '出版物的获取途径',
    lapsedSupplement: '逾期未补正的记录',
    lapsedFee: '逾期未缴费的记录',
    withdrawal: '撤回的记录',
    publicInterest: '不公开会对公共利益造成重大影响的理由',
    how: '确认的方式',
    number: '登记编号',
    organ: '机关名称',
    reason: '理由',
    text: '备注的内容',
    file: '档号',
    section: '审核',
    legal: '合法性审查',
    secrecy: '保密审查',
  }

const factText = (value: string | number | undefined): string =>
  typeof value === 'string' && Object.hasOwn(FACT_WORDS, value)
    ? FACT_WORDS[value as keyof typeof FACT_WORDS]
    : String(value ?? '')

/** The sentence, and the article or policy it rests on when there is one. */
export const requestRefusalText = ({ code, facts, source }: Refusal): string => {
  const words = Object.hasOwn(WORDS, code) ? WORDS[code as RequestRefusalCode] : code
  const sentence = words.replace(/\{(\w+)\}/g, (_, name: string) => factText(facts?.[name]))
  const cited =
    source !== undefined && Object.hasOwn(SOURCES, source) ? SOURCES[source as SourceId].label : null
  return cited === null ? `${sentence}。` : `${sentence}（${cited}）。`
}
