/** What the hits can be narrowed down to. Where only some hits were looked at, there are choices but no counts. */
import { VALIDITY_WORDS } from '../../contract/disclosure/disclosure-words.ts'
import type { Facet, SearchAnswer } from '../../contract/search/search-json.ts'
import {
  DISCLOSURE_KIND_RULES,
  DISCLOSURE_KINDS,
  VALIDITIES,
} from '../../law/proactive-disclosure/disclosure-kind.ts'
import { validityOn } from '../../law/proactive-disclosure/validity.ts'
import { type LocalDate, yearOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import type { Hit } from '../../store/search.ts'
import { readOrganNames, readValidityDays, tallyColumns } from '../../store/search-result.ts'
import type { Gathered } from './gather-hits.ts'

/** Organs, and columns, to choose from: those with most hits. */
const MOST_ORGANS = 30
const MOST_COLUMNS = 30

const tally = <Value>(values: readonly Value[]): ReadonlyMap<Value, number> => {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const organsOf = async (db: Database, hits: readonly Hit[]): Promise<Facet> => {
  const counts = [...tally(hits.map(({ organId }) => organId))]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_ORGANS)
  const names = await readOrganNames(
    db,
    counts.map(([id]) => id),
  )
  return counts.flatMap(([id, count]) => {
    const organ = names.get(id)
    return organ === undefined ? [] : [{ value: organ.slug, name: organ.name, count }]
  })
}

/** Columns of several organs are told apart by the organ: many have one of the same name. */
const columnsOf = async (db: Database, hits: readonly Hit[]): Promise<Facet> => {
  const ids = hits.map(({ id }) => id)
  const columns = await tallyColumns(db, ids, MOST_COLUMNS)
  const isOne = new Set(columns.map(({ organName }) => organName)).size === 1
  return columns.map(({ id, name, organName, documents }) => ({
    value: String(id),
    name: isOne ? name : `${name}－${organName}`,
    count: documents,
  }))
}

const yearsOf = (hits: readonly Hit[]): Facet =>
  [...tally(hits.map(({ publishedOn }) => yearOf(publishedOn)))]
    .sort(([a], [b]) => b - a)
    .map(([year, count]) => ({ value: String(year), name: `${year}年`, count }))

const kindsOf = (hits: readonly Hit[]): Facet => {
  const counts = tally(hits.map(({ kind }) => kind))
  return DISCLOSURE_KINDS.filter((kind) => counts.has(kind)).map((kind) => ({
    value: kind,
    name: DISCLOSURE_KIND_RULES[kind].name,
    count: counts.get(kind) ?? 0,
  }))
}

const validitiesOf = async (db: Database, hits: readonly Hit[], today: LocalDate): Promise<Facet> => {
  const registered = hits.filter(({ kind }) => DISCLOSURE_KIND_RULES[kind].isRegistered)
  const rows = await readValidityDays(
    db,
    registered.map(({ id }) => id),
  )
  const counts = tally(rows.map((row) => validityOn(row, today)))
  return VALIDITIES.filter((validity) => counts.has(validity)).map((validity) => ({
    value: validity,
    name: VALIDITY_WORDS[validity],
    count: counts.get(validity) ?? 0,
  }))
}

const withoutCounts = (facet: Facet): Facet => facet.map((choice) => ({ ...choice, count: null }))

export const facetsOf = async (
  db: Database,
  { hits, isExact, count }: Gathered,
  today: LocalDate,
): Promise<NonNullable<SearchAnswer['facets']>> => {
  const isAll = isExact && count === hits.length
  const shown = (facet: Facet): Facet => (isAll ? facet : withoutCounts(facet))
  return {
    organs: shown(await organsOf(db, hits)),
    columns: shown(await columnsOf(db, hits)),
    years: shown(yearsOf(hits)),
    kinds: shown(kindsOf(hits)),
    validities: shown(await validitiesOf(db, hits, today)),
  }
}
