/** Search over what is published. Ways of gathering hits; which one is taken is the plan's: search-plan.ts. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import {
  allOf,
  allStand,
  hasKeys,
  lacks,
  passes,
  type SearchFilter,
  type SearchScope,
  stands,
  unsure,
  type Wanted,
} from './search-condition.ts'
import { isLoneSearch, TIERS, type TierPlan, tierNumber } from './search-tier.ts'

export type SearchOrder = 'relevance' | 'date'

export interface Hit {
  readonly id: number
  readonly organId: number
  readonly publishedOn: LocalDate
  readonly kind: DisclosureKind
  /** Place in TIERS; 0 where hits are ordered by date alone. */
  readonly tier: number
}

/** The last hit shown; the next come after it. */
export interface After {
  readonly tier: number
  readonly publishedOn: LocalDate
  readonly id: number
}

export interface Gathering {
  readonly wanted: Wanted
  readonly filter: SearchFilter
  readonly order: SearchOrder
  readonly after: After | null
  readonly most: number
}

const hitOf = ({ id, organId, publishedOn, kind, tier }: Hit): Hit => ({
  id,
  organId,
  publishedOn,
  kind,
  tier,
})

const HIT = sql`d.id, d.organ_id as "organId", d.published_on as "publishedOn", d.kind`
const NEWEST_FIRST = sql`d.published_on desc, d.id desc`

const olderThan = (after: After | null): readonly Expression<SqlBool>[] =>
  after === null
    ? []
    : [sql<SqlBool>`(d.published_on, d.id) < (${after.publishedOn}::date, ${after.id}::bigint)`]

/** Everything that is searched: texts too, unless only lone characters are asked for. */
export const widestScope = (wanted: Wanted): SearchScope => (isLoneSearch(wanted) ? 'head' : 'all')

/** Of more than the index may name at once, none is gathered. */
const MOST_NAMED = 3_000

const numbered = (wanted: Wanted, order: SearchOrder): Expression<number | null> => {
  if (order === 'relevance') return tierNumber(wanted)
  const open = unsure(wanted.words, widestScope(wanted)).map(({ text }) => stands(text, widestScope(wanted)))
  return sql<number | null>`case when ${allOf(open)} then 0 end`
}

const laterThan = (after: After | null): Expression<SqlBool> =>
  after === null
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(tier > ${after.tier}::integer or (tier = ${after.tier}::integer and ${allOf(olderThan(after))}))`

/** The fence keeps the keys from being looked up for all documents, where a filter leaves few. */
const documentsFor = (filter: SearchFilter, filterFirst: boolean) =>
  filterFirst
    ? sql`(select * from disclosure_index d where ${allOf(passes(filter))} offset 0) d`
    : sql`disclosure_index d`

/**
 * All hits at once, looked up and sorted: for words that few documents have.
 * Null when the index names more than was thought, as it does where an organ writes of little else.
 * @param filterFirst whether fewer documents pass the filter than have the words
 */
export const gatherFew = async (
  db: Database,
  given: Gathering,
  mostNamed = MOST_NAMED,
  filterFirst = false,
): Promise<readonly Hit[] | null> => {
  const { wanted, filter, order, after, most } = given
  const passing = filterFirst ? [] : passes(filter)
  const { rows } = await sql<{ named: number } & (Hit | { id: null })>`
    with d as materialized (
      select ${HIT}, d.published_on, ${numbered(wanted, order)} as tier
      from ${documentsFor(filter, filterFirst)}
      where ${allOf([hasKeys(wanted.words, widestScope(wanted)), ...passing, ...lacks(wanted.without)])}
      limit ${mostNamed + 1}
    ),
    hit as (
      select d.* from d where tier is not null and ${laterThan(after)} order by tier, ${NEWEST_FIRST} limit ${most}
    )
    select named, d.id, d."organId", d."publishedOn", d.kind, d.tier
    from (select count(*)::integer as named from d) counted left join hit d on true
    order by tier, ${NEWEST_FIRST}`.execute(db)
  if ((rows[0]?.named ?? 0) > mostNamed) return null
  return rows.flatMap((row) => (row.id === null ? [] : [hitOf(row)]))
}

/** Everything in the order of days, read from the newest on: for a search without words, or with very common ones. */
const walk = (
  db: Database,
  { filter, after, most }: Gathering,
  fits: readonly Expression<SqlBool>[],
  longest: number,
) =>
  sql<Omit<Hit, 'tier'>>`
    select ${HIT} from (
      select * from disclosure_index d where ${allOf([...passes(filter), ...olderThan(after)])}
      order by ${NEWEST_FIRST} ${Number.isFinite(longest) ? sql`limit ${longest}` : sql``}
    ) d where ${allOf(fits)} limit ${most}`.execute(db)

/** What the index names, the newest first; texts are read in that order, and only until there are enough. */
const look = (
  db: Database,
  { filter, after, most }: Gathering,
  has: Expression<SqlBool>,
  fits: readonly Expression<SqlBool>[],
) =>
  sql<Omit<Hit, 'tier'>>`
    with named as materialized (
      select d.id, d.published_on from disclosure_index d
      where ${allOf([has, ...passes(filter), ...olderThan(after)])}
    )
    select ${HIT} from (select * from named d order by ${NEWEST_FIRST} offset 0) newest
    cross join lateral (select * from disclosure_index one where one.id = newest.id offset 0) d
    where ${allOf(fits)} limit ${most}`.execute(db)

export interface Part {
  readonly has: Expression<SqlBool>
  /** By the text, for a walk. */
  readonly reads: readonly Expression<SqlBool>[]
  /** What the index leaves open. */
  readonly checks: readonly Expression<SqlBool>[]
}

/**
 * Hits of one part, by walking if a length is given; when the walk ends too early, by looking.
 * @param longest infinite: the walk goes to the end
 */
export const gatherPart = async (
  db: Database,
  given: Gathering,
  part: Part,
  longest: number | null,
): Promise<readonly Omit<Hit, 'tier'>[]> => {
  if (longest !== null) {
    const { rows } = await walk(db, given, part.reads, longest)
    if (rows.length >= given.most || longest === Number.POSITIVE_INFINITY) return rows
  }
  const { rows } = await look(db, given, part.has, part.checks)
  return rows
}

export const partOfTier = (wanted: Wanted, { tier, scope, has, is, above }: TierPlan): Part => {
  const rest = [...above, ...lacks(wanted.without)]
  const open = unsure(wanted.words, scope).map(({ text }) => stands(text, scope))
  return { has, reads: [is, ...rest], checks: [...(tier === 'whole' ? [is] : open), ...rest] }
}

/** All hits alike, whatever their tier. */
export const partOfAll = (wanted: Wanted): Part => {
  const scope = widestScope(wanted)
  const rest = lacks(wanted.without)
  const open = unsure(wanted.words, scope).map(({ text }) => stands(text, scope))
  return {
    has: hasKeys(wanted.words, scope),
    reads: [allStand(wanted.words, scope), ...rest],
    checks: [...open, ...rest],
  }
}

/** Without words: what the filter leaves, the newest first. */
export const listNewest = async (db: Database, given: Gathering): Promise<readonly Hit[]> => {
  const { rows } = await walk(db, given, lacks(given.wanted.without), Number.POSITIVE_INFINITY)
  return rows.map((row) => ({ ...row, tier: 0 }))
}

/** The newest documents that have the words in their titles, of the newest so many: what is left when time runs out. */
export const newestTitles = async (
  db: Database,
  given: Gathering,
  longest: number,
): Promise<readonly Hit[]> => {
  const fits = [allStand(given.wanted.words, 'title')]
  const { rows } = await walk(db, given, fits, longest)
  return rows.map((row) => ({ ...row, tier: TIERS.indexOf('title') }))
}

/** Hits, counted no further than to `most`. */
export const countHits = async (
  db: Database,
  wanted: Wanted,
  filter: SearchFilter,
  most: number,
): Promise<number> => {
  const { has, checks } = partOfAll(wanted)
  const { rows } = await sql<{ hits: number }>`
    select count(*)::integer as hits from (
      select from disclosure_index d where ${allOf([has, ...passes(filter), ...checks])} limit ${most}
    ) hit`.execute(db)
  return rows[0]?.hits ?? 0
}
