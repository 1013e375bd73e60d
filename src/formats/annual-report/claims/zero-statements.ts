/** Zeros told in words: 未收到申请，未收取费用，未发生复议诉讼 states three of them. */
import type { Topic } from './topic.ts'

export interface ZeroStatement {
  readonly metrics: readonly string[]
  /** Where the words that deny begin, in the folded sentence. */
  readonly at: number
}

/** 无 opens many words that deny nothing: 无法, 无障碍, 无正当理由. */
const NOTHING =
  '无(?!正当|法|障碍|缝|偿|论|误|人(?!员?(?:因|被|受到))|纸|关|效|需|须|不|违|害|证|线|形|疑|极|为|保留|差别|遗漏|死角|理|明确|力|据|一|可|锡|棣)'
const DENIAL = new RegExp(
  `(?:[从并暂均也尚]?未(?!来|必|成年|尽|知|按|能|及时|经)|没有|没(?=收|接|发)|不存在|不涉及|不收取|不发生|${NOTHING}|(?<!归|为)零(?=申请|收费|投诉|复议|诉讼|费用))`,
  'g',
)
/** A clause ends where something else begins; 、 and 和 go on with the same denial. */
const CLAUSE = /^[^，；。：！？]*/

/** Denials of a defect, not of the thing: 未出现逾期答复申请的情况. */
const DEFECT =
  /逾期|超期|超时|违规|违法|违反|不规范|不及时|不准确|不当|拖延|推诿|应公开未公开|不到位|现成|乱收费|多收|按(?:时|期|要求|规定)|重大|负面|遗留|积压|未办结/
const EXCEPT = /除(?!了)[^，]{0,20}外|除外/
/** Kinds of application, whose absence says nothing of the others. */
const KIND_OF_REQUEST =
  /重复|反复|信访|举报|投诉|书面|当面|传真|信函|来信|邮件|邮箱|网上|网络|电话|现场|涉及|其他申请|补正|延期|撤回|收费|减免|企业申请|法人申请|第三方/
const ANY_WAY = /任何|各种|各类|等(?:方式|形式|渠道|途径|任何|各种|[^，]{0,6}申请)|其[他它]形式/

const REQUEST =
  /依申请公开|信息公开案件|公开申请|申请公开|依申请|(?<!复议|诉讼|再审)申请(?!人|行政复议|复议|行政诉讼|诉讼)/
/** The denial is of the applications themselves, alone or in a row with remedies and fees. */
const REQUEST_AT_END =
  /(?:依申请公开|申请公开|依申请|申请|信息公开(?=案件))[的政府信息公开事项件要求书量数情况业务办理受工作案答复等类（）]*(?:[、和及或与](?:因[^，、]{0,20})?(?:行政复议|行政诉讼|复议|诉讼|收费|费用|信息处理费|收取)[的信息处理费用情况案件事项]*)*$/
const FEE = /处理费|收费|费用|收取|缴费/
const NO_FEE = /减免|乱收费|违规收费|专项|工程|办公|采购|经费/
const RECONSIDERATION = /复议/
const LITIGATION = /诉讼|起诉|应诉/
const CORRECTED = /纠错|纠正|败诉/
const LEAK = /(?:失|泄)密/
const ACCOUNTABILITY = /(?:被)?(?:责任追究|追责|问责|追究)/
const CARRIED_OVER = /上(?:一)?年(?:度)?(?:的)?(?:结转|转结|遗留)|结转自?上/
const CARRIED_FORWARD = /结转(?:至|到)?(?:下|次|明)|转(?:至|到|入)?下(?:一)?年|^[^，]{0,6}结转/
const DOCUMENT = /规范性文件/
const RULES = /规章(?!制度)/
const ACCOUNT = /新媒体|微信公众号|政务微博/
const MADE =
  /^(?:未|没有|无|尚未|暂未|并未|均未|从未)?(?:单独|独立|自行)?(?:制发|制定|出台|印发|发布|新增|制作|有|行政|本级|现行)*(?:行政)?规范性文件/
/** 未发出补正通知; not 申请人未补正, which denies something else. */
const SUPPLEMENT =
  /^[^，]{0,6}(?:发出|要求|发生|涉及|作出|需要|发送|有)[^，]{0,8}补正(?:通知|告知|的?情况|$)|^无[^，]{0,6}补正/
const DECIDED = /作出|做出|实施|办理|发生|产生|(?:行政)?决定/

const DECISIONS: readonly (readonly [RegExp, string])[] = [
  [/行政许可/, 'proactive.licenceDecisions'],
  [/行政处罚/, 'proactive.penaltyDecisions'],
  [/行政强制/, 'proactive.compulsionDecisions'],
]

const deniesRequests = (denied: string): boolean => {
  if (!REQUEST.test(denied) || DEFECT.test(denied) || /结转/.test(denied)) return false
  if (KIND_OF_REQUEST.test(denied) && !ANY_WAY.test(denied)) return false
  return REQUEST_AT_END.test(denied)
}

/** 无被纠错和败诉 speaks of both kinds: acts are corrected, suits are lost. */
const remedies = (denied: string): readonly string[] => {
  const isOfResult = CORRECTED.test(denied)
  const result = isOfResult ? 'corrected' : 'total'
  const isReconsidered = RECONSIDERATION.test(denied) || (isOfResult && /纠错|纠正/.test(denied))
  const isSued = LITIGATION.test(denied) || (isOfResult && /败诉/.test(denied))
  return [
    ...(isReconsidered ? [`remedies.reconsideration.${result}`] : []),
    ...(isSued ? [`remedies.litigation.${result}`] : []),
  ]
}

const documents = (denied: string): readonly string[] => {
  if (DOCUMENT.test(denied)) {
    if (/废止|失效/.test(denied)) return ['proactive.normativeDocuments.repealed']
    return MADE.test(denied) ? ['proactive.normativeDocuments.issued'] : []
  }
  return RULES.test(denied) && /制发|制定|出台/.test(denied) ? ['proactive.governmentRules.issued'] : []
}

const carried = (denied: string): readonly string[] => {
  if (CARRIED_OVER.test(denied)) return ['requests.carriedOver']
  return CARRIED_FORWARD.test(denied) ? ['requests.carriedForward'] : []
}

const decisions = (denied: string): readonly string[] =>
  DECIDED.test(denied) ? DECISIONS.filter(([words]) => words.test(denied)).map(([, metric]) => metric) : []

/** What a clause denies. @param denied the words from the denial on */
const deniedMetrics = (denied: string): readonly string[] => {
  if (EXCEPT.test(denied)) return []
  const feeDenied =
    FEE.test(denied) && !NO_FEE.test(denied.replace(/(?:收费|收取|费用)[和、及与或]{1,2}减免/, '收费'))
  return [
    ...(deniesRequests(denied) ? ['requests.newReceived'] : []),
    ...carried(denied),
    ...(feeDenied ? ['fee.processing'] : []),
    ...(DEFECT.test(denied) && !/引|因/.test(denied) ? [] : remedies(denied)),
    ...documents(denied),
    ...(SUPPLEMENT.test(denied) ? ['requests.supplemented'] : []),
    ...decisions(denied),
    ...(LEAK.test(denied) ? ['discipline.leaks'] : []),
    ...(ACCOUNTABILITY.test(denied) ? ['discipline.accountability'] : []),
    ...(ACCOUNT.test(denied) &&
    /^.{0,3}(?:开设|开通|建立|注册|有)?.{0,6}(?:政务新媒体|微信公众号|政务微博)/.test(denied)
      ? ['newMedia.accounts']
      : []),
  ]
}

/** 未发生行政复议，行政诉讼 goes on behind its comma. */
const BARE_REMEDY =
  /^，(?:和|及|也|也未|也没有)?(?:行政)?(?:诉讼|复议)(?:案件|情况|的情况|事项)?(?=[，；。！]|$)/

/** @param words from the denial on, up to the next denial */
const deniedWords = (words: string): string => {
  const clause = CLAUSE.exec(words)?.[0] ?? ''
  return clause + (BARE_REMEDY.exec(words.slice(clause.length))?.[0] ?? '')
}

/** 依申请公开：无 and 依申请公开数量为零: the denial stands behind its noun. */
const DENIED_BEHIND =
  /(?:依申请公开|公开申请|申请|行政复议|复议|行政诉讼|诉讼|信息处理费|收费)[^，；。：]{0,12}?[：，]?(?:均|都|全部)?(?:为|是|：|，|情况|方面|事项|数量)*(?:无|没有|为零|零发生|零|0)(?=[。，；！]|$)|(?:申请|公开|复议|诉讼|收费)(?:[、和及与或](?:政府信息公开)?(?:依申请公开|申请|行政复议|复议|行政诉讼|诉讼|收费))+(?:案件|数量|情况)?(?:均|都)?为?0[件起例宗]/g

/** 行政复议纠错为零 says nothing of how many there were. */
const OF_RESULT = /纠|败诉|维持|审结|撤/

const NOUN_BEHIND: readonly (readonly [RegExp, string])[] = [
  [/申请(?!行政复议|复议)/, 'requests.newReceived'],
  [/复议/, 'remedies.reconsideration.total'],
  [/诉讼/, 'remedies.litigation.total'],
  [/处理费|收费/, 'fee.processing'],
]

const MAY_BE_DENIED_BEHIND = /(?:无|没有|零|零发生|0[件起例宗]?)(?=[。，；！]|$)/

const deniedBehind = (sentence: string): readonly ZeroStatement[] =>
  (MAY_BE_DENIED_BEHIND.test(sentence) ? [...sentence.matchAll(DENIED_BEHIND)] : []).map((match) => {
    const from =
      Math.max(sentence.lastIndexOf('，', match.index), sentence.lastIndexOf('。', match.index)) + 1
    const words = sentence.slice(from, match.index + match[0].length)
    const metrics =
      DEFECT.test(words) || OF_RESULT.test(words)
        ? []
        : NOUN_BEHIND.filter(([noun]) => noun.test(words)).map(([, metric]) => metric)
    return { metrics, at: match.index }
  })

const BARE_NOTHING = /^(?:暂?无|没有)[。！]?$/
const PART_OF_YEAR = /季度|月份|半年/

/**
 * Every denial of a sentence with what it denies; the same metric may be denied twice.
 * @param sentence folded
 * @param headingTopic a bare 无 under the heading 依申请公开 denies requests
 */
export const zeroStatements = (sentence: string, headingTopic: Topic | null): readonly ZeroStatement[] => {
  if (BARE_NOTHING.test(sentence)) {
    return headingTopic === 'requests' ? [{ metrics: ['requests.newReceived'], at: 0 }] : []
  }
  if (PART_OF_YEAR.test(sentence)) return []
  const starts = [...sentence.matchAll(DENIAL)].map(({ index }) => index)
  const denied = starts.map((at, order) => ({
    metrics: deniedMetrics(deniedWords(sentence.slice(at, starts[order + 1]))),
    at,
  }))
  return [...denied, ...deniedBehind(sentence)].filter(({ metrics }) => metrics.length > 0)
}
