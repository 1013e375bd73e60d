/** The hits of one page, by the way that the words' frequencies call for, and how many there are as far as known. */
import type { Database } from '../../store/database.ts'
import {
  type After,
  countHits,
  type Gathering,
  gatherFew,
  gatherPart,
  type Hit,
  listNewest,
  partOfAll,
  partOfTier,
  widestScope,
} from '../../store/search.ts'
import { readFrequencies } from '../../store/search-frequency.ts'
import { countPassing } from '../../store/search-passing.ts'
import { planSearch, type SearchPlan } from '../../store/search-plan.ts'
import { TIERS, tiersOf } from '../../store/search-tier.ts'

export interface Gathered {
  /** One more than a page has, where there is a next page. */
  readonly hits: readonly Hit[]
  /** Of all hits, on the first page; there are no fewer. */
  readonly count: number
  readonly isExact: boolean
}

/** Hits that are counted, and that facets are made of, where all are gathered at once. */
const MOST_COUNTED = 1_000
/** The same where hits are many, and each costs. */
const MOST_LOOKED_AT = 50
/** A share taken from a sample says of so many that they are more than are counted. */
const SURELY_MANY = 2 * MOST_COUNTED
/** Words that so many documents have are not counted at all. */
const COUNTABLE = 30_000
/** Where every hit has to be read before it counts. */
const MOST_READ = 200

const gathered = (hits: readonly Hit[], most: number): Gathered =>
  hits.length > most
    ? { hits: hits.slice(0, most), count: most, isExact: false }
    : { hits, count: hits.length, isExact: true }

const laterPage = (hits: readonly Hit[]): Gathered => ({ hits, count: hits.length, isExact: false })

/** Where the next hits of a tier begin; null: with its first. */
const afterInTier = (after: After | null, tier: number): After | null =>
  after !== null && after.tier === tier ? after : null

const tierByTier = async (db: Database, given: Gathering, plan: SearchPlan): Promise<readonly Hit[]> => {
  const hits: Hit[] = []
  for (const tier of tiersOf(given.wanted, plan.askedFor)) {
    const number = TIERS.indexOf(tier.tier)
    const needed = given.most - hits.length
    if (needed <= 0) break
    if (given.after !== null && number < given.after.tier) continue
    const longest = plan.methodFor(tier, needed) === 'walk' ? plan.walkFor(tier, needed) : null
    const here = { ...given, after: afterInTier(given.after, number), most: needed }
    const found = await gatherPart(db, here, partOfTier(given.wanted, tier), longest)
    hits.push(...found.map((hit) => ({ ...hit, tier: number })))
  }
  return hits
}

const byDate = async (db: Database, given: Gathering, plan: SearchPlan): Promise<readonly Hit[]> => {
  const tier = tiersOf(given.wanted).at(-1)
  if (tier === undefined) return []
  const longest = plan.methodFor(tier, given.most) === 'walk' ? plan.walkFor(tier, given.most) : null
  const found = await gatherPart(db, given, partOfAll(given.wanted), longest)
  return found.map((hit) => ({ ...hit, tier: 0 }))
}

const isUnfiltered = ({ filter, wanted }: Gathering): boolean => {
  const { today: _, ...conditions } = filter
  return wanted.without.length === 0 && Object.values(conditions).every((condition) => condition === null)
}

/** Of more hits than were gathered: at least so many. What the index counts by one key needs no counting. */
const countMany = async (db: Database, given: Gathering, plan: SearchPlan): Promise<Gathered['count']> => {
  const [word, ...others] = given.wanted.words
  const isPlain = word?.isExact === true && others.length === 0 && isUnfiltered(given)
  if (isPlain && plan.most > SURELY_MANY) return MOST_COUNTED + 1
  if (plan.most > COUNTABLE) return given.most - 1
  const isRead = given.wanted.words.some(({ isExact }) => !isExact) || given.wanted.without.length > 0
  return countHits(db, given.wanted, given.filter, (isRead ? MOST_READ : MOST_COUNTED) + 1)
}

const gatherMany = async (db: Database, given: Gathering, plan: SearchPlan): Promise<Gathered> => {
  const most = Math.max(given.most, MOST_LOOKED_AT)
  const wider = { ...given, most: given.after === null ? most + 1 : given.most + 1 }
  const hits = await (given.order === 'date' ? byDate(db, wider, plan) : tierByTier(db, wider, plan))
  if (given.after !== null) return laterPage(hits)
  if (hits.length <= most) return gathered(hits, most)
  const count = await countMany(db, wider, plan)
  const kept = hits.slice(0, most)
  for (const full of [MOST_COUNTED, MOST_READ]) {
    if (count === full + 1) return { hits: kept, count: full, isExact: false }
  }
  return { hits: kept, count, isExact: count >= hits.length && plan.most <= COUNTABLE }
}

/** @param given `most`: hits of a page; more are gathered on the first page, for counting */
export const gatherHits = async (db: Database, given: Gathering): Promise<Gathered> => {
  const isFirst = given.after === null
  const asked = (most: number): Gathering => ({ ...given, most: (isFirst ? most : given.most) + 1 })
  const answer = (hits: readonly Hit[], most: number): Gathered =>
    isFirst ? gathered(hits, most) : laterPage(hits)
  if (given.wanted.words.length === 0)
    return answer(await listNewest(db, asked(MOST_LOOKED_AT)), MOST_LOOKED_AT)
  const keys = given.wanted.words.flatMap((word) => word.keys)
  const frequencies = await readFrequencies(db, keys)
  const passing = await countPassing(db, given.filter)
  const plan = planSearch(given.wanted, frequencies, passing ?? frequencies.documents)
  const fewKeys = (wider: Gathering): Gathering => ({
    ...wider,
    wanted: { ...wider.wanted, words: plan.askedFor(widestScope(wider.wanted)) },
  })
  const few = plan.isSmall
    ? await gatherFew(db, fewKeys(asked(MOST_COUNTED)), undefined, plan.filterFirst)
    : null
  return few === null ? gatherMany(db, fewKeys(given), plan) : answer(few, MOST_COUNTED)
}
