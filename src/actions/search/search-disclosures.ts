/** Search over the published documents: for the page and for the API. */
import type { SearchAnswer, SearchQuery } from '../../contract/search/search-json.ts'
import {
  parseSearchWords,
  type SearchWord,
  type SearchWords,
} from '../../formats/search-text/parse-search-words.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { type LocalDate, parseLocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { makeCursor, parseCursor } from '../../store/keyset.ts'
import { type After, type Gathering, gatherFew, type Hit, newestTitles } from '../../store/search.ts'
import type { SearchFilter } from '../../store/search-condition.ts'
import { readFrequencies } from '../../store/search-frequency.ts'
import { countByKey, organIdsOfSlug } from '../../store/search-result.ts'
import { withinTime } from '../../store/search-time.ts'
import { facetsOf } from './facets-of.ts'
import { type Gathered, gatherHits } from './gather-hits.ts'
import { decidingKeys, looserWords } from './loosen-words.ts'
import { presentFound } from './present-found.ts'
import { suggestTerms } from './suggest-terms.ts'

export type SearchRefusal = 'organ-not-found' | 'cursor-invalid'

export interface SearchSettings {
  readonly today: LocalDate
  /** For each question to the database. */
  readonly milliseconds: number
}

const TITLES_LOOKED_AT = 5_000
/** Documents with a key are counted no further, when words are loosened. */
const MOST_RARE = 200
const MOST_LOOSENED = 5

/** Where a page begins, and the words of a looser search that it belongs to; none where nothing was loosened. */
interface Place {
  readonly after: After
  readonly loosened: string
}

const placeOf = (cursor: string | null): Result<Place | null, { readonly code: 'cursor-invalid' }> => {
  if (cursor === null) return ok(null)
  const [tier, publishedOn, id, loosened] =
    parseCursor(cursor, ['number', 'string', 'number', 'string']) ?? []
  const isDay = parseLocalDate(String(publishedOn)).ok
  if (!isDay || !Number.isSafeInteger(id) || ![0, 1, 2, 3, 4].includes(Number(tier)))
    return refused({ code: 'cursor-invalid' })
  const after = { tier: Number(tier), publishedOn: publishedOn as LocalDate, id: Number(id) }
  return ok({ after, loosened: String(loosened) })
}

const typedOf = (words: readonly SearchWord[]): string => words.map(({ typed }) => typed).join(' ')

const cursorOf = ({ tier, publishedOn, id }: Hit, loosened: readonly SearchWord[] | null): string =>
  makeCursor([tier, publishedOn, id, typedOf(loosened ?? [])])

const filterOf = async (
  db: Database,
  query: SearchQuery,
  today: LocalDate,
): Promise<Result<SearchFilter, { readonly code: 'organ-not-found' }>> => {
  const { organ, below, column, from, to, kind, validity, catalogueItem } = query
  const organIds = organ === null ? null : await organIdsOfSlug(db, organ, below)
  if (organIds !== null && organIds.length === 0) return refused({ code: 'organ-not-found' })
  return ok({ organIds, columnId: column, from, to, kind, validity, catalogueItem, today })
}

interface Outcome extends Gathered {
  /** The words that the hits have, where they are not those that were asked for. */
  readonly loosened: readonly SearchWord[] | null
  readonly isLimited: boolean
}

const rarityOf = async (db: Database, words: readonly SearchWord[]): Promise<(key: number) => number> => {
  const keys = decidingKeys(words)
  const { documents, shareOf } = await readFrequencies(db, keys)
  const common = (key: number): number => documents * Math.max(shareOf(key).all, shareOf(key).head)
  const counted = await countByKey(
    db,
    keys.filter((key) => common(key) < MOST_RARE),
    MOST_RARE,
  )
  return (key) => counted.get(key) ?? common(key)
}

/** Less and less is asked for, until something has it. */
const gatherLoosened = async (
  db: Database,
  given: Gathering,
  { words }: SearchWords,
): Promise<Pick<Outcome, 'loosened'> & Gathered> => {
  const sets = looserWords(words, await rarityOf(db, words)).slice(0, MOST_LOOSENED)
  for (const set of sets) {
    const looser = { ...given, wanted: { ...given.wanted, words: set, whole: '' } }
    const few = await gatherFew(db, { ...looser, most: 1 })
    if (few?.length === 0) continue
    const found = await gatherHits(db, looser)
    if (found.hits.length > 0) return { ...found, loosened: set }
  }
  return { hits: [], count: 0, isExact: true, loosened: null }
}

const NOTHING: Outcome = { hits: [], count: 0, isExact: true, loosened: null, isLimited: false }

const gatherInTime = async (
  db: Database,
  given: Gathering,
  words: SearchWords,
  milliseconds: number,
): Promise<Outcome> => {
  const found = await withinTime(db, milliseconds, async (trx) => {
    const hits = await gatherHits(trx, given)
    const isFinal = hits.hits.length > 0 || given.after !== null || words.words.length === 0
    return isFinal ? { ...hits, loosened: null } : gatherLoosened(trx, given, words)
  })
  if (found !== null) return { ...found, isLimited: false }
  const titles = await withinTime(db, milliseconds, (trx) => newestTitles(trx, given, TITLES_LOOKED_AT))
  const hits = titles ?? []
  return { ...NOTHING, hits, count: hits.length, isExact: false, isLimited: true }
}

const answerOf = async (
  db: Database,
  query: SearchQuery,
  words: SearchWords,
  outcome: Outcome,
  today: LocalDate,
): Promise<SearchAnswer> => {
  const page = outcome.hits.slice(0, query.limit)
  const last = page.at(-1)
  const hasMore = outcome.hits.length > query.limit && !outcome.isLimited
  const marked = (outcome.loosened ?? words.words).map(({ text }) => text)
  const ids = page.map(({ id }) => id)
  const isShort = outcome.loosened !== null || outcome.hits.length === 0
  const [items, facets, suggestions] = await Promise.all([
    presentFound(db, ids, marked, today),
    query.cursor === null ? facetsOf(db, outcome, today) : null,
    isShort && query.q.trim() !== '' ? suggestTerms(db, query.q) : [],
  ])
  return {
    items: [...items],
    next: hasMore && last !== undefined ? cursorOf(last, outcome.loosened) : null,
    count: { value: outcome.count, isExact: outcome.isExact },
    facets,
    understoodAs: outcome.loosened?.map(({ typed }) => typed) ?? null,
    suggestions: [...suggestions],
    isLimited: outcome.isLimited,
  }
}

const wordsFor = (q: string, loosened: string): SearchWords => {
  const words = parseSearchWords(q)
  return loosened === '' ? words : { ...words, words: parseSearchWords(loosened).words, whole: '' }
}

/**
 * Hits in the order of relevance (title before summary before text, the newest first among equals) or of date.
 * Refuses `organ-not-found` and `cursor-invalid`.
 */
export const searchDisclosures = async (
  db: Database,
  query: SearchQuery,
  { today, milliseconds }: SearchSettings,
): Promise<Result<SearchAnswer, { readonly code: SearchRefusal }>> => {
  const place = placeOf(query.cursor)
  if (!place.ok) return place
  const filter = await filterOf(db, query, today)
  if (!filter.ok) return filter
  const words = wordsFor(query.q, place.value?.loosened ?? '')
  const given: Gathering = {
    wanted: words,
    filter: filter.value,
    order: query.order,
    after: place.value?.after ?? null,
    most: query.limit,
  }
  const isNothing = query.q.trim() !== '' && words.words.length === 0 && words.without.length === 0
  const outcome = isNothing ? NOTHING : await gatherInTime(db, given, words, milliseconds)
  return ok(await answerOf(db, query, words, outcome, today))
}
