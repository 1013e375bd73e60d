/** Percentages and changes against the year before: shares, rates and growth. */
import type { PhraseInContext, Statement } from './phrase.ts'
import { requestApplicant } from './request-origin.ts'
import { requestOutcome } from './request-outcome.ts'
import type { Topic } from './topic.ts'

const COMPARED = /同比|环比|(?:较|比|与)(?:上|去|\d{4})(?:一)?年(?:度)?(?:同期)?|较同期|增长率|增幅|降幅|增速/
const CHANGED = /增长|上升|下降|回落|减少|(?<!新)增加|提高|提升|降低|下滑|上涨|增幅|降幅|多|少/
const CHANGED_FIRST = /^[，、（]?(?:同比)?(?:增长|上升|下降|回落|减少|增加|上涨|降低)(?:了|约|近)?#/
const DECREASED = /下降|回落|减少|降低|下滑|降幅|(?:较|比)[^#]{0,12}少/
const SHARE = /占(?!用|地|有率)|比例|比重/
const RATE = /率[^#，]{0,6}#/

const COMPARED_METRIC: readonly (readonly [RegExp, string])[] = [
  [/申请/, 'requests.newReceived'],
  [/复议/, 'remedies.reconsideration.total'],
  [/诉讼/, 'remedies.litigation.total'],
  [/访问|浏览/, 'site.views'],
  [/粉丝|关注/, 'newMedia.followers'],
  [/公开|发布|信息/, 'published.total'],
]

const RATES: readonly (readonly [RegExp, string])[] = [
  [/解读/, 'interpretation.rate'],
  [/建议|提案/, 'proposals.rate'],
  [/信箱|留言|热线|12345|工单|诉求|来信|问政|咨询|投诉/, 'letters.rate'],
  [/新媒体/, 'newMedia.passRate'],
  [/网站/, 'site.passRate'],
]

const RATE_OF_TOPIC: Readonly<Partial<Record<Topic, string>>> = {
  requests: 'requests.completionRate',
  interpretation: 'interpretation.rate',
  proposals: 'proposals.rate',
  letters: 'letters.rate',
}

const growthMetric = ({ lead, previous }: PhraseInContext): string | null => {
  const words = lead.replace(/^[，、（）]+/, '')
  const named = COMPARED_METRIC.find(([pattern]) => pattern.test(words))?.[1]
  if (named !== undefined && !words.startsWith('同比')) return named
  return previous
}

const rateMetric = ({ lead, topic }: PhraseInContext): string | null =>
  RATES.find(([pattern]) => pattern.test(lead))?.[1] ??
  (topic === null ? null : (RATE_OF_TOPIC[topic] ?? null))

const SHARED = /^(?:requests\.|remedies\.|published\.)/

/** Share of the figure just before it, or of the outcome that the words name. */
const shareMetric = ({ near, lead, previous, topic }: PhraseInContext): string | null => {
  const outcome = topic === 'requests' ? requestOutcome(near) : null
  if (outcome !== null) return `requests.${outcome}`
  const applicant = topic === 'requests' ? requestApplicant(near) : null
  if (applicant !== null) return `requests.applicants.${applicant}`
  const direct = /^[（，、]?(?:约?占[^，]{0,16}|占比)?[（]?(?:约|为)?$/.test(lead)
  return direct && previous !== null && SHARED.test(previous) ? previous : null
}

export interface DerivedStatement extends Statement {
  /** −1 for a decrease. */
  readonly sign: 1 | -1
}

const derived = (metric: string | null, suffix: string, sign: 1 | -1 = 1): DerivedStatement => ({
  metrics: metric === null || /\.(?:share|growth)$/.test(metric) ? [] : [`${metric}${suffix}`],
  sign,
})

/** True when the number says by how much something changed, not how much there is. */
const isChange = ({ wide, near, clause }: PhraseInContext): boolean =>
  (COMPARED.test(wide) && CHANGED.test(clause)) || CHANGED_FIRST.test(near) || CHANGED_FIRST.test(wide)

/** Null when the number is neither a percentage nor a change. */
export const classifyPercentage = (phrase: PhraseInContext): DerivedStatement | null => {
  const { quantity, near, lead } = phrase
  if (isChange(phrase)) return derived(growthMetric(phrase), '.growth', DECREASED.test(lead) ? -1 : 1)
  if (quantity.unit === '个百分点') return derived(null, '')
  if (quantity.unit !== '%') return null
  if (RATE.test(near)) return derived(rateMetric(phrase), '')
  return SHARE.test(near) || lead === '（' || lead === '，'
    ? derived(shareMetric(phrase), '.share')
    : derived(null, '')
}
