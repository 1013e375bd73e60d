/** Figures about normative documents, rules, decisions and fees: the subjects of table two. */
import type { PhraseInContext, Statement } from './phrase.ts'

const DOCUMENT_UNITS = /^[件份个篇部项条]$/
const DECISION_UNITS = /^(?:[件起例宗条份项个]|条次)$/

const REPEALED = /废止/
const EXPIRED = /失效|停止执行/
const IN_FORCE = /现行有效|继续有效|有效|现有|保留/
const ISSUED = /制发|制定|印发|出台|新增|下发|制作|新发|发文/
const REVIEWED = /清理|审查|审核|备案|评估|修订|修改|梳理|合法性|起草|征求/
const PUBLISHED = /公开|公布|公示|上传|转发|转载|收录|归集|上网|挂网|推送|录入|报送/
const WEAKLY_ISSUED = /发布|发出/

const documentStage = (near: string): string => {
  if (REPEALED.test(near)) return 'repealed'
  if (EXPIRED.test(near)) return 'expired'
  if (ISSUED.test(near)) return 'issued'
  if (REVIEWED.test(near)) return 'reviewed'
  if (PUBLISHED.test(near)) return 'published'
  if (IN_FORCE.test(near)) return 'inForce'
  return WEAKLY_ISSUED.test(near) ? 'issued' : 'named'
}

const documentMetric = (phrase: PhraseInContext): string | null => {
  const row = phrase.topic === 'rules' ? 'governmentRules' : 'normativeDocuments'
  const stage = documentStage(phrase.near)
  switch (stage) {
    case 'repealed':
    case 'issued':
    case 'inForce':
      return `proactive.${row}.${stage}`
    case 'reviewed':
      return 'documents.reviewed'
    case 'published':
      return phrase.topic === 'rules' ? 'published.rules' : 'published.normativeDocuments'
    case 'expired':
      return null
    default:
      return namedAlone(phrase, row)
  }
}

/** 规范性文件6件, without a verb: issued when the verb before it was, else only published. */
const namedAlone = ({ near, previous, topic }: PhraseInContext, row: string): string | null => {
  if (!/规范性文件|规章/.test(near)) return null
  if (previous?.endsWith('.issued') === true) return `proactive.${row}.issued`
  return topic === 'rules' ? 'published.rules' : 'published.normativeDocuments'
}

const classifyNormative = (phrase: PhraseInContext): Statement | null => {
  if (phrase.topic !== 'documents' && phrase.topic !== 'rules') return null
  if (!DOCUMENT_UNITS.test(phrase.quantity.unit)) return null
  const metric = documentMetric(phrase)
  if (metric === null && !/规范性文件|规章|失效/.test(phrase.near)) return null
  return { metrics: metric === null ? [] : [metric] }
}

const DECISIONS: readonly (readonly [RegExp, string, string])[] = [
  [/行政许可/, 'proactive.licenceDecisions', 'published.licences'],
  [/行政处罚/, 'proactive.penaltyDecisions', 'published.penalties'],
  [/行政强制/, 'proactive.compulsionDecisions', 'published.compulsions'],
]
const DECIDED = /作出|做出|办理|实施|办结|核发|发放|决定|审批|立案|查处|处理/
const ITEM = /事项|项目|清单|目录/
const EACH = /各$/

const decisionMetrics = ({ near, wide, clause, sentence }: PhraseInContext): readonly string[] => {
  const named = DECISIONS.filter(([words]) => words.test(near))
  const spoken = named.length > 0 ? named : DECISIONS.filter(([words]) => words.test(wide))
  if (spoken.length !== 1 && !EACH.test(clause)) return []
  const decided = DECIDED.test(sentence) && !PUBLISHED.test(sentence) && !/双公示/.test(sentence)
  return spoken.map(([, decision, published]) => (decided ? decision : published))
}

const classifyDecision = (phrase: PhraseInContext): Statement | null => {
  if (phrase.topic !== 'decisions' || !DECISION_UNITS.test(phrase.quantity.unit)) return null
  if (!DECISIONS.some(([words]) => words.test(phrase.wide))) return null
  return ITEM.test(phrase.near) ? { metrics: [] } : { metrics: decisionMetrics(phrase) }
}

const CHARGE = /处理费|收取|收费|征收|费用/
const OF_REQUESTS = /处理费|依申请|公开申请|申请公开/

const classifyFee = ({
  quantity,
  lead,
  near,
  sentence,
  listedUnder,
  topic,
}: PhraseInContext): Statement | null => {
  if (/处理费/.test(near) && /^[件条份例宗起]$/.test(quantity.unit))
    return { metrics: ['fee.processingCases'] }
  if (quantity.unit !== '元') return null
  if (/行政事业性收费/.test(lead)) return { metrics: ['fee.administrative'] }
  const charged = CHARGE.test(near) || CHARGE.test(lead) || listedUnder === 'fee.processing'
  const ours = OF_REQUESTS.test(sentence) || topic === 'fees'
  return { metrics: charged && ours ? ['fee.processing'] : [] }
}

export const classifyDocument = (phrase: PhraseInContext): Statement | null =>
  classifyFee(phrase) ?? classifyNormative(phrase) ?? classifyDecision(phrase)
