/** Numbers that state no result of the report year: plans, duties, figures of earlier years. */
import type { Phrase } from './phrase.ts'

const PLANNED =
  /(?:^|[，。；：]|我[局委办县市区镇]|我们|\d{4}年)(?:下一步|今后|拟(?!定|稿|办|制)|力争|争取|预计)|明年|将(?:继续|进一步|重点|着力|计划|力争|于|组织开展|新增|开展|举办|完成|达到)|计划(?:于|在|到|再|将|开展|举办|组织|新增|完成|建设|培训)/
const REQUIRED =
  /每(?:年|季度?|月|周|日|天|半年|个|人|次|家|件|条|期|两周|篇|场)|(?:应|须|要求|必须|原则上)[^，]{0,12}(?:不少于|至少|不低于|不超过)|以内|之内/
const OF_LAST_YEAR =
  /(?:较|比|与)[^，。；#]{0,8}年(?:度|同期)?(?:的)?[^，。；#增减上下多少]{0,4}#|(?:上年|去年|上一年|前年|往年)(?:度|同期|全年)?(?!结转|转结|转入|遗留|未办结|度结转)[^，。；#]{0,10}#/
const SINCE_LONG =
  /历年|历史|(?:开通|成立|实施|上线|建成|运行|开办)以来|[近五三十两]年来|近[三五两\d]年|(?:十二五|十三五|十四五)(?:期间|时期)|累计历年/
const CHANGED_FROM = /[由从](?:[^，。；]{0,14}的)?$/
const CHANGED_TO = /^[^，。；]{0,6}(?:增|升|降|减|提|扩|调|缩)[^，。；]{0,4}[至到为]/
const PART_OF_YEAR =
  /(?:第[一二三四1-4]季度|[一二三四]季度|上半年|下半年|\d{1,2}月份|(?!1月?[-—至到]12月)(?<!\d)\d{1,2}月?[-—至到]\d{1,2}月)[^，。；#]{0,16}#/

/** True when the number is a plan or a duty. */
export const isPlanned = ({ lead, clause }: Phrase): boolean =>
  PLANNED.test(lead) || REQUIRED.test(`${clause}#`)

/** True when the number belongs to an earlier year, or to a part of the year. */
export const isOfAnotherTime = ({ sentence, lead, near, wide, quantity }: Phrase): boolean => {
  if (OF_LAST_YEAR.test(near) || PART_OF_YEAR.test(wide)) return true
  return CHANGED_FROM.test(lead) && CHANGED_TO.test(sentence.slice(quantity.end, quantity.end + 16))
}

/** True when the number has been adding up since before the report year. */
export const isCumulative = ({ wide }: Phrase): boolean => SINCE_LONG.test(wide)
