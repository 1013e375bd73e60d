/**
 * In which order hits come: by tier, the newest first within each. A tier is a fact of document and query alone,
 * so that whichever way hits are gathered, the order is the same.
 */
import { type Expression, type SqlBool, sql } from 'kysely'
import {
  allOf,
  allStand,
  hasKeys,
  isWhole,
  not,
  type SearchScope,
  stands,
  unsure,
  type Wanted,
  type WantedWord,
} from './search-condition.ts'

export const TIERS = ['whole', 'title', 'head', 'partly', 'anywhere'] as const
/** Title or number is just the query · all in the title · all in title or summary · one in the title · anywhere. */
export type Tier = (typeof TIERS)[number]

export interface TierPlan {
  readonly tier: Tier
  readonly scope: SearchScope
  /** For the index. */
  readonly has: Expression<SqlBool>
  /** The tier itself, by the text; those above it are left out. */
  readonly is: Expression<SqlBool>
  /** What is left out because it stands in a tier above. */
  readonly above: readonly Expression<SqlBool>[]
}

const someStand = (words: readonly WantedWord[]): Expression<SqlBool> =>
  sql<SqlBool>`(${sql.join(
    words.map(({ text }) => stands(text, 'title')),
    sql` or `,
  )})`

/** Where nothing but lone characters is asked for, texts are not searched: nearly every one has them. */
export const isLoneSearch = ({ words }: Wanted): boolean => words.every(({ isLone }) => isLone)

/**
 * The tiers of a query, best first; only those that can hold anything.
 * @param askedFor the words with those of their keys that the index is asked for
 */
export const tiersOf = (
  wanted: Wanted,
  askedFor: (scope: SearchScope) => readonly WantedWord[] = () => wanted.words,
): readonly TierPlan[] => {
  const { words, whole } = wanted
  const [inTitle, inHead, inAll] = [allStand(words, 'title'), allStand(words, 'head'), allStand(words, 'all')]
  const same = isWhole(whole)
  const notSame = whole === '' ? [] : [not(same)]
  const plans: TierPlan[] = [
    { tier: 'title', scope: 'title', has: hasKeys(askedFor('title'), 'title'), is: inTitle, above: notSame },
    {
      tier: 'head',
      scope: 'head',
      has: hasKeys(askedFor('head'), 'head'),
      is: inHead,
      above: [...notSame, not(inTitle)],
    },
  ]
  if (whole !== '') plans.unshift({ tier: 'whole', scope: 'head', has: same, is: same, above: [] })
  if (isLoneSearch(wanted)) return plans
  const above = [...notSame, not(inHead)]
  if (words.length > 1) {
    // Titles lie in the row, keys outside it: reading the title is the cheaper by far.
    const has = allOf([hasKeys(askedFor('all'), 'all'), someStand(words)])
    plans.push({ tier: 'partly', scope: 'all', has, is: allOf([someStand(words), inAll]), above })
  }
  const notPartly = words.length > 1 ? [not(someStand(words))] : []
  const has = hasKeys(askedFor('all'), 'all')
  plans.push({ tier: 'anywhere', scope: 'all', has, is: inAll, above: [...above, ...notPartly] })
  return plans
}

/** The number of the tier of a row that the index names; rows that do not fit have none. */
export const tierNumber = (wanted: Wanted): Expression<number | null> => {
  const open = unsure(wanted.words, 'all').map(({ text }) => stands(text, 'all'))
  const arms = tiersOf(wanted).map(({ tier, is }) => {
    const fits = tier === 'anywhere' ? allOf(open) : is
    return sql`when ${fits} then ${sql.lit(TIERS.indexOf(tier))}`
  })
  return sql<number | null>`case ${sql.join(arms, sql` `)} end`
}
