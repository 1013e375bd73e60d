/** What a search asks and answers: the same for the page and for the API. */
import { z } from 'zod'
import type { DisclosureKind, Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

export interface SearchQuery {
  /** As typed; empty: everything that the filters leave. */
  readonly q: string
  /** Slug; null: of every organ. */
  readonly organ: string | null
  /** With every organ below it. */
  readonly below: boolean
  readonly column: number | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly kind: DisclosureKind | null
  /** As of today; only registered documents have one. */
  readonly validity: Validity | null
  readonly catalogueItem: string | null
  readonly order: 'relevance' | 'date'
  readonly cursor: string | null
  readonly limit: number
}

/** Characters `from` up to, not including, `to`, in UTF-16 units. */
const MARKED = z
  .strictObject({
    text: z.string(),
    marks: z
      .array(z.strictObject({ from: z.int().nonnegative(), to: z.int().nonnegative() }))
      .describe('命中的字，按 UTF-16 单元计，含起不含止'),
  })
  .meta({ id: 'MarkedText' })

const ITEM = z
  .strictObject({
    id: z.int(),
    title: MARKED,
    documentNumber: MARKED.describe('文号；没有文号时为空'),
    summary: MARKED,
    passage: MARKED.nullable().describe('正文或者附件中最相关的一段；没有命中时为空'),
    passageFrom: z.string().nullable().describe('这一段所在附件的名称；在正文中时为空'),
    organ: z.strictObject({ slug: z.string(), name: z.string() }),
    indexNumber: z.string().describe('索引号'),
    publishedOn: z.iso.date().describe('公开日期'),
    kind: z.string().describe('信息种类'),
    kindName: z.string(),
    validity: z.string().nullable().describe('规章和规范性文件当日的效力；其他信息为空'),
    address: z.string().describe('页面地址'),
  })
  .meta({ id: 'FoundDisclosure' })
export type FoundItem = z.output<typeof ITEM>
export type MarkedText = z.output<typeof MARKED>

const FACET = z.array(
  z.strictObject({
    value: z.string(),
    name: z.string(),
    count: z.int().nonnegative().nullable().describe('条数；只看了一部分结果时为空'),
  }),
)
export type Facet = z.output<typeof FACET>

export const SEARCH_ANSWER = z
  .strictObject({
    items: z.array(ITEM),
    next: z.string().nullable().describe('下一页的 cursor；没有下一页时为空'),
    count: z.strictObject({
      value: z.int().nonnegative(),
      isExact: z.boolean().describe('为 false 时，实际条数不少于 value'),
    }),
    facets: z
      .strictObject({ organs: FACET, columns: FACET, years: FACET, kinds: FACET, validities: FACET })
      .nullable()
      .describe('第一页才有'),
    understoodAs: z.array(z.string()).nullable().describe('没有完整命中时，改按这些词查找；按原词查找时为空'),
    suggestions: z.array(z.string()).describe('可以改用的词'),
    isLimited: z.boolean().describe('超过时限，只查了较新信息的标题'),
  })
  .meta({ id: 'SearchAnswer' })
export type SearchAnswer = z.output<typeof SEARCH_ANSWER>
