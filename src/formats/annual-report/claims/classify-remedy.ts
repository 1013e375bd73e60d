/** Figures about reconsideration (行政复议) and litigation (行政诉讼). */
import type { PhraseInContext, Statement } from './phrase.ts'

const UNITS = /^[件起例宗条项个份]$/

const RESULTS: readonly (readonly [RegExp, string | null])[] = [
  [/驳回|不予受理|(?<!尚未)(?<!未)(?:已)?审结|办结|胜诉/, null],
  [/尚未(?:审结|作出|办结|判决|裁决|结案|审理)|未审结|未结|正在审|审理中|在审|待审/, 'pending'],
  [/维持/, 'upheld'],
  [/纠正|纠错|撤销|败诉|确认违法|责令/, 'corrected'],
  [/其[他它](?:结果|情形|情况|处理)?#|撤诉|撤回|终止|调解/, 'other'],
]

/** Cases that the organ decides as reviewing organ, or only files, are none against its own acts. */
const FILED = /备案|纳入/
const REVIEWING = /审理|受理|办理|承办|立案|调解|审查|接收|收到/
const OF_DISCLOSURE =
  /信息公开|政务公开|依申请|公开申请|被申请|被复议|被诉|被告|因[^，。；]{0,12}(?:申请|公开)/

const BOTH = /复议[^#，；]{0,10}(?:诉讼|应诉)/
const EACH = /各#?$|各有$|均为$|分别均?为$/

const groupsOf = ({ near, clause, topic, quantity }: PhraseInContext): readonly string[] => {
  if (topic === 'litigationDirect' || topic === 'litigationAfterReconsideration') return [topic]
  if (BOTH.test(near)) {
    return EACH.test(clause) || quantity.value === 0 ? ['reconsideration', 'litigation'] : ['all']
  }
  return [topic === 'reconsideration' ? 'reconsideration' : 'litigation']
}

const isReviewing = ({ sentence, near, headingTopic }: PhraseInContext): boolean => {
  if (FILED.test(near)) return true
  return REVIEWING.test(near) && headingTopic !== 'requests' && !OF_DISCLOSURE.test(sentence)
}

const REMEDY_TOPICS: ReadonlySet<string | null> = new Set([
  'reconsideration',
  'litigation',
  'litigationDirect',
  'litigationAfterReconsideration',
])

export const classifyRemedy = (phrase: PhraseInContext): Statement | null => {
  if (!REMEDY_TOPICS.has(phrase.topic) || !UNITS.test(phrase.quantity.unit)) return null
  if (isReviewing(phrase)) return { metrics: ['remedies.reviewed'] }
  const result = RESULTS.find(([words]) => words.test(phrase.near))
  if (result?.[1] === null) return { metrics: [] }
  if (result === undefined && !/复议|诉讼|应诉|起诉/.test(phrase.wide)) return { metrics: [] }
  return { metrics: groupsOf(phrase).map((group) => `remedies.${group}.${result?.[1] ?? 'total'}`) }
}
