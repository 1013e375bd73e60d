/** What somebody wants to be told of, from the fields of the form to words. */
import { z } from 'zod'
import { VALIDITY_WORDS } from '../../contract/disclosure/disclosure-words.ts'
import type { SearchQuery } from '../../contract/search/search-json.ts'
import { SEARCH_PARAMETERS, searchQueryOf } from '../../contract/search/search-parameters.ts'
import { CATALOGUE_ITEMS } from '../../law/proactive-disclosure/catalogue-items.ts'
import { DISCLOSURE_KIND_RULES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { Database } from '../../store/database.ts'
import { findOpenColumn } from '../../store/open-column.ts'
import { organNameOfSlug } from '../../store/search-result.ts'
import type { SubscriptionTarget } from '../../store/subscription-row.ts'

/** Fields of a search that make sense for what is yet to come, in the order in which they are kept. */
export const SUBSCRIBED_FIELDS = ['q', 'organ', 'below', 'column', 'kind', 'validity', 'item'] as const
export type SubscribedFields = Readonly<Partial<Record<(typeof SUBSCRIBED_FIELDS)[number], string>>>

const SHAPE = z.object(SEARCH_PARAMETERS)
const MOST_HITS = 50

/** The same search is always kept in the same letters. */
const queryText = (fields: SubscribedFields): string => {
  const given = SUBSCRIBED_FIELDS.flatMap((name) => {
    const value = (fields[name] ?? '').trim().replaceAll(/\s+/g, ' ')
    return value === '' || (name === 'below' && value === '1') ? [] : [[name, value]]
  })
  return new URLSearchParams(given).toString()
}

/** Null when a field has a value that it cannot have. */
export const searchOf = (query: string): SearchQuery | null => {
  const parsed = SHAPE.safeParse(Object.fromEntries(new URLSearchParams(query)))
  return parsed.success ? { ...searchQueryOf(parsed.data, null, MOST_HITS), order: 'date' } : null
}

const organIdOf = async (db: Database, slug: string): Promise<number | null> => {
  const row = await db.selectFrom('organ').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id ?? null
}

const isAlone = (fields: SubscribedFields, name: keyof SubscribedFields): boolean =>
  SUBSCRIBED_FIELDS.every(
    (other) => other === 'below' || (fields[other] ?? '').trim() === '' || other === name,
  )

/** A column or an organ alone is subscribed to as such; anything else as a search. Null: there is no such thing. */
export const targetOfFields = async (
  db: Database,
  fields: SubscribedFields,
): Promise<SubscriptionTarget | null> => {
  const query = queryText(fields)
  if (searchOf(query) === null) return null
  if (query !== '' && isAlone(fields, 'column')) {
    const column = await findOpenColumn(db, Number(fields.column))
    return column === null ? null : { kind: 'column', columnId: column.id }
  }
  const slug = (fields.organ ?? '').trim()
  if (slug !== '' && (await organIdOf(db, slug)) === null) return null
  if (query !== '' && isAlone(fields, 'organ') && fields.below !== '1') {
    const organId = await organIdOf(db, slug)
    return organId === null ? null : { kind: 'organ', organId }
  }
  return { kind: 'search', query }
}

const searchName = async (db: Database, query: string): Promise<string> => {
  const search = searchOf(query)
  if (search === null) return '新发布的信息'
  const organ = search.organ === null ? null : await organNameOfSlug(db, search.organ)
  const column = search.column === null ? null : await findOpenColumn(db, search.column)
  const where = [organ, column?.name].filter((each) => each != null).join('')
  const words = search.q === '' ? '' : `含有“${search.q}”的`
  const item = CATALOGUE_ITEMS.find(({ code }) => code === search.catalogueItem)?.name
  const kind = search.kind === null ? null : DISCLOSURE_KIND_RULES[search.kind].name
  const validity = search.validity === null ? null : VALIDITY_WORDS[search.validity]
  const limits = [item, kind, validity].filter((each) => each != null)
  const within = limits.length === 0 ? '' : `（${limits.join('，')}）`
  return `${where === '' ? '本网站' : where}${words}新发布的信息${within}`
}

/** In words, as they stand in a sentence; null when the organ or column is gone. */
export const targetName = async (db: Database, target: SubscriptionTarget): Promise<string | null> => {
  if (target.kind === 'search') return searchName(db, target.query)
  if (target.kind === 'column') {
    const column = await findOpenColumn(db, target.columnId)
    return column === null ? null : `${column.organName}“${column.name}”栏目新发布的信息`
  }
  const organ = await db
    .selectFrom('organ')
    .select('name')
    .where('id', '=', target.organId)
    .executeTakeFirst()
  return organ === undefined ? null : `${organ.name}新发布的信息`
}

export const isSameTarget = (one: SubscriptionTarget, other: SubscriptionTarget): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
