/** What the figures of one sentence state, in order of print. */
import { METRICS } from '../../../law/annual-report/metrics.ts'
import { classifyAccount, classifyAudience } from './classify-account.ts'
import { classifyActivity } from './classify-activity.ts'
import { classifyDocument } from './classify-document.ts'
import { classifyInterpretation } from './classify-interpretation.ts'
import { classifyPercentage } from './classify-percentage.ts'
import { classifyPublished } from './classify-published.ts'
import { classifyRemedy } from './classify-remedy.ts'
import { classifyRequest } from './classify-request.ts'
import { repeatedMetrics } from './derived-statements.ts'
import { isCumulative, isOfAnotherTime, isPlanned } from './not-results.ts'
import { endsList, opensList } from './opened-lists.ts'
import { type Classifier, type Phrase, type PhraseInContext, phrasesOf } from './phrase.ts'
import type { Sentence } from './sentences.ts'
import { lastTopicIn, type Topic } from './topic.ts'

export interface StatedFigure {
  readonly metric: string
  readonly label: string | null
  readonly value: number
  readonly phrase: Phrase
  /** Words since the figure stated before. */
  readonly lead: string
}

export interface StatedFigures {
  readonly figures: readonly StatedFigure[]
  /** Topic at the end of the sentence. */
  readonly topic: Topic | null
}

const CLASSIFIERS: readonly Classifier[] = [
  classifyDocument,
  classifyRemedy,
  classifyRequest,
  classifyAccount,
  classifyAudience,
  classifyInterpretation,
  classifyActivity,
  classifyPublished,
]

/** 行政复议、诉讼分别为2件、1件: which number belongs to which noun is not read. */
const TOGETHER =
  /分别(?:为|是|有|达|达到|约)?(?:共|累计)?(?:公开|发布|推送|更新|收到|办理|作出|编发|转发)?(?:各类|政府|政务)?(?:信息|申请|稿件|文章)?$/

/** Only applications are carried into the next year. */
const CARRIED = /结转(?:至|到)?(?:下|次|上)(?:一)?年|(?:上|去)年(?:度)?结转|顺延(?:至|到)?下/

/** The nearest words decide; then what was known; then what the sentence names only later (含结转的3件，共办理申请…). */
const topicOf = ({ clause, tail, lead, sentence }: Phrase, known: Topic | null): Topic | null =>
  lastTopicIn(clause) ??
  lastTopicIn(tail) ??
  lastTopicIn(lead) ??
  known ??
  lastTopicIn(sentence) ??
  (CARRIED.test(sentence) ? 'requests' : null)

/** Audiences and publications may be told since the beginning; cases are counted by the year. */
const mayBeCumulative = (metric: string): boolean =>
  ['published', 'account', 'activity'].includes(METRICS.get(metric)?.kind ?? '')

const state = (phrase: PhraseInContext, since: number): readonly StatedFigure[] => {
  const { quantity, sentence } = phrase
  const change = classifyPercentage(phrase)
  if (change === null && isOfAnotherTime(phrase)) return []
  const statement = change ?? firstStatement(phrase)
  const metrics = statement?.metrics ?? []
  const kept = isCumulative(phrase) ? metrics.filter(mayBeCumulative) : metrics
  const value = (change?.sign ?? 1) * quantity.value
  const lead = sentence.slice(since, quantity.start)
  return kept.map((metric) => ({ metric, label: statement?.label ?? null, value, phrase, lead }))
}

const firstStatement = (phrase: PhraseInContext) => {
  for (const classify of CLASSIFIERS) {
    const statement = classify(phrase)
    if (statement !== null) return statement
  }
  return null
}

/** Figures told again without a number (均获维持), up to the next number. */
const repeats = (figure: StatedFigure, next: Phrase | undefined): readonly StatedFigure[] => {
  const { sentence, quantity } = figure.phrase
  const after = sentence.slice(quantity.end, next?.quantity.start)
  return repeatedMetrics(figure.metric, after).map((metric) => ({ ...figure, metric, label: null }))
}

/**
 * @param topic what the sentences before were about
 * @param headingTopic what the sub-heading is about
 * @param before last figure of the sentence before, where this one goes on with 其中
 */
export const stateFigures = (
  sentence: Sentence,
  topic: Topic | null,
  headingTopic: Topic | null,
  before: StatedFigure | null,
): StatedFigures => {
  const figures: StatedFigure[] = []
  const phrases = phrasesOf(sentence)
  let current = topic
  let previous: string | null = before?.metric ?? null
  let listedUnder: string | null = null
  let undivided = false
  let planned = false
  let since = 0
  phrases.forEach((phrase, index) => {
    current = topicOf(phrase, current)
    if (opensList(phrase.lead)) listedUnder = previous
    else if (endsList(phrase.lead)) listedUnder = null
    undivided = TOGETHER.test(phrase.lead) || (undivided && /^[、和及与]$/.test(phrase.lead))
    planned = isPlanned(phrase) || (planned && !phrase.lead.includes('；'))
    if (undivided || planned) return
    const stated = state({ ...phrase, topic: current, headingTopic, listedUnder, previous }, since)
    if (stated.length > 0) since = phrase.quantity.end
    for (const figure of stated) figures.push(figure, ...repeats(figure, phrases[index + 1]))
    previous = countedMetric(stated) ?? previous
  })
  return { figures, topic: current }
}

const countedMetric = (stated: readonly StatedFigure[]): string | null => {
  const metric = stated.at(-1)?.metric ?? null
  return metric === null || /\.(?:share|growth)$|Rate$|\.rate$/.test(metric) ? null : metric
}
