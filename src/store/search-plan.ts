/** How hits are gathered, chosen by how common the words are. Every way gives the same hits in the same order. */
import type { SearchScope, Wanted, WantedWord } from './search-condition.ts'
import type { Frequencies, KeyShare } from './search-frequency.ts'
import { isLoneSearch, type TierPlan } from './search-tier.ts'

/**
 * `walk`: documents from the newest on, reading each until enough fit; for words that many have.
 * `look`: all that the index names, then the newest of them; for words that few have.
 */
export type Method = 'walk' | 'look'

/** So few are all looked at and sorted by tier at once. */
const FEW = 1_000
/** Of a key that the sample did not show. */
const UNSEEN = 0.0002

/** Microseconds a document, as measured with warm caches; only their relation matters. */
const WALKING: Readonly<Record<SearchScope, number>> = { title: 1.2, head: 6, all: 14 }
const NAMING = 0.15
const LOOKING = 1.5

const shareOfWord = ({ keys }: WantedWord, shareOf: Frequencies['shareOf'], scope: keyof KeyShare): number =>
  Math.max(UNSEEN, Math.min(1, ...keys.map((key) => shareOf(key)[scope])))

const product = (numbers: readonly number[]): number => numbers.reduce((all, each) => all * each, 1)

/** Reading the keys of a document costs so many times what it costs that the index names one. */
const READING_KEYS = 8

/** Keys of a phrase that the index is asked for: a few rare ones name hardly more than all of them, and its text is read anyway. */
const MOST_KEYS = 3

const withRarestKeys = (
  words: readonly WantedWord[],
  shareOf: Frequencies['shareOf'],
  scope: SearchScope,
): readonly WantedWord[] =>
  words.map((word) => {
    const rarestFirst = [...word.keys].sort((a, b) => shareOf(a)[scope] - shareOf(b)[scope])
    return word.isExact || word.isLone ? word : { ...word, keys: rarestFirst.slice(0, MOST_KEYS) }
  })

export interface SearchPlan {
  /** Whether all hits are few enough to be gathered at once. */
  readonly isSmall: boolean
  /** Whether so few documents pass the filter, beside those that have the rarest word, that their keys are read one by one. */
  readonly filterFirst: boolean
  /** The words with the keys that the index is asked for. */
  readonly askedFor: (scope: SearchScope) => readonly WantedWord[]
  /** At most so many documents have all the words, about. */
  readonly most: number
  readonly methodFor: (tier: TierPlan, needed: number) => Method
  /** Documents that a walk reads before it gives up; infinite where it may as well go to the end. */
  readonly walkFor: (tier: TierPlan, needed: number) => number
}

/** Walks so many times longer than expected are a sign that the words seldom meet. */
const PATIENCE = 2
/** Microseconds of walking that are spent in any case, where looking takes as long: words of a phrase, or of one month, clump. */
const CHEAP = 15_000

/**
 * @param wanted with at least one word
 * @param passing documents that the filter leaves, about
 */
export const planSearch = (
  wanted: Wanted,
  { documents, shareOf }: Frequencies,
  passing: number = documents,
): SearchPlan => {
  const { words } = wanted
  const known = words.filter(({ isLone }) => !isLone)
  const shares = (scope: SearchScope): readonly number[] =>
    (scope === 'all' ? known : words).map((word) => shareOfWord(word, shareOf, scope))
  const rarest = (scope: SearchScope): number => Math.min(1, ...shares(scope))
  const titled = (): number =>
    Math.max(
      ...words.map((word) => shareOfWord(word, shareOf, 'title') / shareOfWord(word, shareOf, 'all')),
      UNSEEN,
    )
  const expected = ({ tier, scope }: TierPlan): number =>
    product(shares(scope)) * (tier === 'partly' ? Math.min(1, titled()) : 1)
  const walking = (tier: TierPlan, needed: number): number =>
    Math.min(passing, needed / expected(tier)) * WALKING[tier.scope]
  const naming = passing < documents ? passing * NAMING : 0
  const looking = (tier: TierPlan): number =>
    documents * rarest(tier.scope) * NAMING + naming + passing * product(shares(tier.scope)) * LOOKING
  const most = passing * rarest(isLoneSearch(wanted) ? 'head' : 'all')
  return {
    isSmall: most <= FEW,
    filterFirst: passing * READING_KEYS < documents * rarest(isLoneSearch(wanted) ? 'head' : 'all'),
    askedFor: (scope) => withRarestKeys(words, shareOf, scope),
    most,
    methodFor: (tier, needed) =>
      tier.tier !== 'whole' && walking(tier, needed) < looking(tier) ? 'walk' : 'look',
    walkFor: (tier, needed) => {
      const longest = Math.max(PATIENCE * walking(tier, needed), Math.min(CHEAP, looking(tier)))
      const rows = Math.ceil(longest / WALKING[tier.scope])
      return rows < passing ? rows : Number.POSITIVE_INFINITY
    },
  }
}
