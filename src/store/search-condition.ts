/** Conditions of a search as SQL, over rows of `disclosure_index` under the name `d`. */
import { type Expression, type SqlBool, sql } from 'kysely'
import {
  DISCLOSURE_KIND_RULES,
  DISCLOSURE_KINDS,
  type DisclosureKind,
  type Validity,
} from '../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'

/** In the title; in the title or what the document says it is about; anywhere. */
export const SCOPES = ['title', 'head', 'all'] as const
export type SearchScope = (typeof SCOPES)[number]

/** As formats/search-text gives it. */
export interface WantedWord {
  readonly text: string
  readonly keys: readonly number[]
  readonly isLone: boolean
  readonly isExact: boolean
}

export interface Wanted {
  readonly words: readonly WantedWord[]
  /** Folded; none may occur. */
  readonly without: readonly string[]
  /** A document whose title or number is just this comes first. */
  readonly whole: string
}

export interface SearchFilter {
  /** Null: of every organ. */
  readonly organIds: readonly number[] | null
  readonly columnId: number | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly kind: DisclosureKind | null
  /** On `today`; only registered documents have one. */
  readonly validity: Validity | null
  readonly catalogueItem: string | null
  readonly today: LocalDate
}

/** Kinds whose documents have a validity. */
export const REGISTERED_KINDS = DISCLOSURE_KINDS.filter((kind) => DISCLOSURE_KIND_RULES[kind].isRegistered)

type Condition = Expression<SqlBool>

export const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
const anyOf = (conditions: readonly Condition[]): Condition =>
  sql<SqlBool>`(${sql.join(conditions, sql` or `)})`
export const not = (condition: Condition): Condition => sql<SqlBool>`not ${condition}`

const FIELDS = { title: ['title'], head: ['title', 'head'], all: ['title', 'head', 'body'] } as const

/** By reading the text itself. */
export const stands = (text: string, scope: SearchScope): Condition =>
  anyOf(FIELDS[scope].map((field) => sql<SqlBool>`strpos(${sql.ref(`d.${field}`)}, ${text}) > 0`))

export const allStand = (words: readonly WantedWord[], scope: SearchScope): Condition =>
  allOf(words.map(({ text }) => stands(text, scope)))

export const isWhole = (whole: string): Condition =>
  sql<SqlBool>`(d.title = ${whole} or (d.number = ${whole} and d.number <> ''))`

const keysOf = (words: readonly WantedWord[]): readonly number[] => [
  ...new Set(words.flatMap(({ keys }) => keys)),
]

/** By the index: true of every row where the words stand, and of few others. */
export const hasKeys = (words: readonly WantedWord[], scope: SearchScope): Condition => {
  const known = scope === 'all' ? words.filter(({ isLone }) => !isLone) : words
  return sql<SqlBool>`${sql.ref(`d.${scope}_keys`)} @> ${keysOf(known)}::integer[]`
}

/** What the index does not say exactly. */
export const unsure = (words: readonly WantedWord[], scope: SearchScope): readonly WantedWord[] =>
  words.filter(({ isExact, isLone }) => !isExact && !(isLone && scope !== 'all'))

/** Asked of each row by its key: as a join it would be made over all documents. */
const hasValidity = (validity: Validity, today: LocalDate): Condition => sql<SqlBool>`
  (d.kind = any(${REGISTERED_KINDS}::text[]) and ${validity} = (
    select ${validityOf(today)} from disclosure page where page.id = d.id))`

/** As law/proactive-disclosure/validity has it, over a row of `disclosure` under the name `page`. */
const validityOf = (today: LocalDate) => sql<Validity>`
  case when page.repealed_on <= ${today}::date
      and (page.expires_on is null or page.repealed_on <= page.expires_on + 1) then 'repealed'
    when page.expires_on < ${today}::date then 'expired'
    when page.effective_on > ${today}::date then 'notYetEffective'
    when page.amended_on <= ${today}::date then 'amended'
    else 'inForce' end`

/** One organ by itself, since only then its own index gives its documents in the order of days. */
const isOf = (organIds: readonly number[]): Condition =>
  organIds.length === 1
    ? sql<SqlBool>`d.organ_id = ${organIds[0]}::bigint`
    : sql<SqlBool>`d.organ_id = any(${organIds}::bigint[])`

export const passes = (filter: SearchFilter): readonly Condition[] => {
  const { organIds, columnId, from, to, kind, validity, catalogueItem, today } = filter
  return [
    organIds === null ? null : isOf(organIds),
    columnId === null ? null : sql<SqlBool>`d.columns @> array[${columnId}::bigint]`,
    from === null ? null : sql<SqlBool>`d.published_on >= ${from}::date`,
    to === null ? null : sql<SqlBool>`d.published_on <= ${to}::date`,
    kind === null ? null : sql<SqlBool>`d.kind = ${kind}`,
    catalogueItem === null
      ? null
      : sql<SqlBool>`(d.catalogue_item = ${catalogueItem} and d.catalogue_item <> '')`,
    validity === null ? null : hasValidity(validity, today),
  ].filter((condition) => condition !== null)
}

export const lacks = (without: readonly string[]): readonly Condition[] =>
  without.map((text) => not(stands(text, 'all')))
