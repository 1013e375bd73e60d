/** Facts that the prose of a report states, with the words that hedge, limit and date them. */
import type { Claim, ClaimWhole, Narrative, NarrativeSection } from '../../law/annual-report/annual-report.ts'
import type { Figure } from './claims/enumeration-families.ts'
import { enumerationsOf } from './claims/enumerations.ts'
import { scopeBefore, yearBefore } from './claims/scope-words.ts'
import { type Sentence, sentencesOf } from './claims/sentences.ts'
import { type StatedFigure, stateFigures } from './claims/state-figures.ts'
import { type Topic, topicOfHeading } from './claims/topic.ts'
import { zeroStatements } from './claims/zero-statements.ts'

/** Chapter five tells what is planned: its numbers are no results. */
const SECTIONS_OF_RESULTS = ['overview', 'other'] as const satisfies readonly NarrativeSection[]

/** No chapter of a report states as much; what a hostile file adds beyond it is left unread. */
const MOST_CLAIMS = 2000

const GOES_ON = /^(?:其中|分别|按|具体|在办结|已办结|均|主要)/

interface Reading {
  readonly section: NarrativeSection
  headingTopic: Topic | null
  topic: Topic | null
  /** Last figure that was stated. */
  last: StatedFigure | null
  readonly claims: PlacedClaim[]
  nextList: number
}

interface PlacedClaim {
  readonly at: number
  readonly claim: Claim
}

/**
 * Every fact the prose states, in order of print; the same metric may be told twice with different values.
 * Time is linear in the length of the text; at most some 2000 claims of a chapter are read.
 * @param narrative text with or without the line breaks of its layout, radicals folded
 */
export const extractClaims = (narrative: Narrative): readonly Claim[] => {
  let nextList = 1
  return SECTIONS_OF_RESULTS.flatMap((section) => {
    const reading: Reading = { section, headingTopic: null, topic: null, last: null, claims: [], nextList }
    for (const sentence of sentencesOf(narrative[section] ?? '')) {
      if (reading.claims.length < MOST_CLAIMS) readSentence(reading, sentence)
    }
    nextList = reading.nextList
    return reading.claims.map(({ claim }) => claim)
  })
}

const readSentence = (reading: Reading, sentence: Sentence): void => {
  moveTopic(reading, sentence)
  const before = sentence.folded.startsWith('其中') ? reading.last : null
  const { figures, topic } = stateFigures(sentence, reading.topic, reading.headingTopic, before)
  const placed = [
    ...figureClaims(reading, sentence, before, figures),
    ...zeroClaims(reading, sentence, figures),
    ...factClaims(reading, sentence),
  ]
  reading.claims.push(...placed.sort((a, b) => a.at - b.at))
  reading.topic = topic
  reading.last = figures.at(-1) ?? reading.last
}

const moveTopic = (reading: Reading, { folded, heading }: Sentence): void => {
  if (heading !== null) {
    reading.headingTopic = topicOfHeading(heading)
    reading.topic = reading.headingTopic
  } else if (!GOES_ON.test(folded)) {
    reading.topic = reading.topic === 'requests' ? 'requests' : reading.headingTopic
  }
}

const figureOf = ({ metric, label, value, phrase, lead }: StatedFigure): Figure => ({
  metric,
  label,
  value,
  exact: phrase.quantity.hedge === 'exact' && phrase.quantity.step <= 1,
  unit: phrase.quantity.unit,
  at: phrase.quantity.start,
  lead,
})

const figureClaims = (
  reading: Reading,
  sentence: Sentence,
  before: StatedFigure | null,
  figures: readonly StatedFigure[],
): readonly PlacedClaim[] => {
  const listed = before === null ? figures : [before, ...figures]
  const wholes = enumerationsOf(listed.map(figureOf), reading.nextList)
  reading.nextList = Math.max(reading.nextList, ...[...wholes.values()].map(({ list }) => list + 1))
  return figures.map((figure, index) => ({
    at: figure.phrase.quantity.start,
    claim: figureClaim(reading.section, sentence, figure, wholes.get(index + listed.length - figures.length)),
  }))
}

const figureClaim = (
  section: NarrativeSection,
  sentence: Sentence,
  { metric, label, value, phrase }: StatedFigure,
  partOf: ClaimWhole | undefined,
): Claim => {
  const { quantity } = phrase
  const before = phrase.sentence.slice(0, quantity.start)
  const year = yearBefore(before)
  return {
    metric,
    value,
    qualifier: quantity.hedge,
    scope: scopeBefore(before),
    unit: quantity.unit,
    text: sentence.printed,
    section,
    ...(year === null ? {} : { year }),
    ...(label === null || label === '' ? {} : { label }),
    ...(quantity.step === 1 ? {} : { step: quantity.step }),
    ...(partOf === undefined ? {} : { partOf }),
  }
}

/** A zero told in words is left out where the sentence also prints it as a figure. */
const zeroClaims = (
  { section, headingTopic }: Reading,
  sentence: Sentence,
  figures: readonly StatedFigure[],
): readonly PlacedClaim[] => {
  const told = new Set(figures.filter(({ value }) => value === 0).map(({ metric }) => metric))
  return zeroStatements(sentence.folded, headingTopic).flatMap(({ metrics, at }) =>
    metrics.flatMap((metric): readonly PlacedClaim[] => {
      if (told.has(metric)) return []
      told.add(metric)
      return [{ at, claim: zeroClaim(section, sentence, metric, at) }]
    }),
  )
}

const zeroClaim = (section: NarrativeSection, sentence: Sentence, metric: string, at: number): Claim => {
  const before = sentence.folded.slice(0, at)
  const year = yearBefore(before)
  return {
    metric,
    value: 0,
    qualifier: 'exact',
    scope: scopeBefore(before),
    unit: null,
    text: sentence.printed,
    section,
    ...(year === null ? {} : { year }),
  }
}

const IPV6 =
  /(?:完成|支持|实现|通过)[^。，]{0,40}(?:IPv6|第六版)|(?:IPv6|第六版)[^。，]{0,20}(?:改造|升级|支持|部署)[^。，]{0,8}完成/i

/** Facts without a figure. */
const factClaims = ({ section }: Reading, sentence: Sentence): readonly PlacedClaim[] => {
  const match = IPV6.exec(sentence.folded)
  if (match === null) return []
  const claim: Claim = {
    metric: 'site.ipv6',
    value: null,
    qualifier: 'exact',
    scope: 'unstated',
    unit: null,
    text: sentence.printed,
    section,
  }
  return [{ at: match.index, claim }]
}
