/** What a search can be asked, as it stands in an address: the same for the page and for the API. */
import { z } from 'zod'
import { VALIDITIES, type Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { type LocalDate, parseLocalDate } from '../../law/time/local-date.ts'
import { DISCLOSURE_QUERY, parameter } from '../api/parameters.ts'
import { VALIDITY_WORDS } from '../disclosure/disclosure-words.ts'
import type { SearchQuery } from './search-json.ts'

const LONGEST_QUERY = 200
const LONGEST_CURSOR = 500
const MOST_ITEMS = 50
export const PAGE_ITEMS = 20

const day = z.string().transform((text, context): LocalDate => {
  const parsed = parseLocalDate(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})

const { organ, kind, year, item, column } = DISCLOSURE_QUERY

export const SEARCH_PARAMETERS = {
  q: parameter(z.string().max(LONGEST_QUERY), {
    description: '要找的词，空格隔开，都要有；引号内按原文查找，前面加“-”的不要有；文号用哪种括号都可以',
    accepts: `最多 ${LONGEST_QUERY} 个字符`,
  }).optional(),
  organ,
  below: parameter(z.enum(['0', '1']), {
    description: '是否包括下级机关：1 包括（默认），0 不包括',
    accepts: '0 或 1',
  }).default('1'),
  column,
  year,
  from: parameter(day, { description: '公开日期不早于', accepts: '日期，如 2026-01-01' }).optional(),
  to: parameter(day, { description: '公开日期不晚于', accepts: '日期，如 2026-12-31' }).optional(),
  kind,
  validity: parameter(z.enum(VALIDITIES as unknown as [Validity, ...Validity[]]), {
    description: '规章和规范性文件当日的效力',
    accepts: VALIDITIES.map((validity) => `${validity} ${VALIDITY_WORDS[validity]}`).join('，'),
  }).optional(),
  item,
  sort: parameter(z.enum(['relevance', 'date']), {
    description: 'relevance 按相关程度（默认），date 按公开日期',
    accepts: 'relevance 或 date',
  }).default('relevance'),
}

export const SEARCH_PAGE_PARAMETERS = {
  cursor: parameter(z.string().max(LONGEST_CURSOR), {
    description: '上一页答复中的 next；不填为第一页',
    accepts: '上一页答复中的 next',
  }).optional(),
  limit: parameter(
    z
      .string()
      .regex(/^[1-9]\d?$/)
      .transform(Number)
      .pipe(z.int().max(MOST_ITEMS)),
    { description: `每页条数，默认 ${PAGE_ITEMS}，最多 ${MOST_ITEMS}`, accepts: `1 至 ${MOST_ITEMS} 的整数` },
  ).default(PAGE_ITEMS),
}

const SEARCH_SHAPE = z.object(SEARCH_PARAMETERS)
export type SearchParameters = z.output<typeof SEARCH_SHAPE>

const later = (one: LocalDate | null, other: LocalDate | undefined): LocalDate | null =>
  other !== undefined && (one === null || other > one) ? other : one
const earlier = (one: LocalDate | null, other: LocalDate | undefined): LocalDate | null =>
  other !== undefined && (one === null || other < one) ? other : one

const YEAR_DIGITS = 4

/** `year` and `from`–`to` both hold where both are given. */
export const searchQueryOf = (given: SearchParameters, cursor: string | null, limit: number): SearchQuery => {
  const year = given.year === undefined ? null : String(given.year).padStart(YEAR_DIGITS, '0')
  return {
    q: given.q ?? '',
    organ: given.organ ?? null,
    below: given.below === '1',
    column: given.column ?? null,
    from: later(year === null ? null : (`${year}-01-01` as LocalDate), given.from),
    to: earlier(year === null ? null : (`${year}-12-31` as LocalDate), given.to),
    kind: given.kind ?? null,
    validity: given.validity ?? null,
    catalogueItem: given.item ?? null,
    order: given.sort,
    cursor,
    limit,
  }
}
