/** How hits are gathered, chosen by how common the words are. Every way gives the same hits in the same order. */
import type { SearchScope, Wanted, WantedWord } from './search-condition.ts'
import type { Frequencies, KeyShare } from './search-frequency.ts'
import { isLoneSearch, type Tier, type TierPlan } from './search-tier.ts'

/**
 * `walk`: documents from the newest on, reading each until enough fit; for words that many have.
 * `look`: all that the index names, then the newest of them; for words that few have.
 */
export type Method = 'walk' | 'look'

/** So few are all looked at and sorted by tier at once. */
const FEW = 1_000
/** Of a key that the sample did not show. */
const UNSEEN = 0.0002

/** Microseconds, as measured with warm caches; only their relation matters. */
const WALKING: Readonly<Record<SearchScope, number>> = { title: 1.6, head: 10, all: 29 }
const NAMING = 0.3
const LOOKING = 3.5

const shareOfWord = ({ keys }: WantedWord, shareOf: Frequencies['shareOf'], scope: keyof KeyShare): number =>
  Math.max(UNSEEN, Math.min(1, ...keys.map((key) => shareOf(key)[scope])))

const product = (numbers: readonly number[]): number => numbers.reduce((all, each) => all * each, 1)

/** Keys of a phrase that the index is asked for: a few rare ones name hardly more than all of them, and its text is read anyway. */
const MOST_KEYS = 3

export const withRarestKeys = (wanted: Wanted, { shareOf }: Frequencies): Wanted => ({
  ...wanted,
  words: wanted.words.map((word) => {
    const rarestFirst = [...word.keys].sort((a, b) => shareOf(a).all - shareOf(b).all)
    return word.isExact || word.isLone ? word : { ...word, keys: rarestFirst.slice(0, MOST_KEYS) }
  }),
})

export interface SearchPlan {
  readonly documents: number
  /** Whether all hits are few enough to be gathered at once. */
  readonly isSmall: boolean
  /** At most so many documents have all the words, about. */
  readonly most: number
  readonly methodFor: (tier: TierPlan, needed: number) => Method
  /** Documents that a walk reads before it gives up. */
  readonly walkFor: (tier: TierPlan, needed: number) => number
}

/** Walks so many times longer than expected are a sign that the words seldom meet. */
const PATIENCE = 2
const SHORTEST_WALK = 2_000

/** @param wanted with at least one word */
export const planSearch = (wanted: Wanted, { documents, shareOf }: Frequencies): SearchPlan => {
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
  const expected = (tier: Tier, scope: SearchScope): number =>
    product(shares(scope)) * (tier === 'partly' ? Math.min(1, titled()) : 1)
  const most = documents * rarest(isLoneSearch(wanted) ? 'head' : 'all')
  return {
    documents,
    isSmall: most <= FEW,
    most,
    methodFor: ({ tier, scope }, needed) => {
      if (tier === 'whole') return 'look'
      const share = expected(tier, scope)
      const walking = (needed / share) * WALKING[scope]
      const looking = documents * (rarest(scope) * NAMING + share * LOOKING)
      return walking < looking ? 'walk' : 'look'
    },
    walkFor: ({ tier, scope }, needed) =>
      Math.max(SHORTEST_WALK, Math.ceil((PATIENCE * needed) / expected(tier, scope))),
  }
}
