/** What open data says besides documents: changes, columns, the statutory catalogue. */
import { z } from 'zod'
import type { CatalogueItem } from '../../law/proactive-disclosure/catalogue-items.ts'
import { SOURCES } from '../../law/sources.ts'

const OPEN_CHANGE = z
  .strictObject({
    id: z.int().describe('文件标识'),
    change: z.enum(['published', 'withdrawn']).describe('published 公开或者更正，withdrawn 撤下'),
    changedAt: z.iso.datetime().describe('ISO 8601 时刻（UTC）'),
    siteVersion: z.int().describe('站点版本号，只增不减'),
    organ: z.string().describe('机关标识'),
  })
  .meta({ id: 'DisclosureChange' })

export const OPEN_CHANGE_PAGE = z
  .strictObject({
    items: z.array(OPEN_CHANGE),
    next: z
      .string()
      .nullable()
      .describe('记下它，下次从这里继续：以后的变动都排在它之后。从未有过变动时为 null'),
    isLast: z.boolean().describe('眼下没有更多变动'),
  })
  .meta({ id: 'DisclosureChangePage' })

export interface OpenChangeFacts {
  readonly id: number
  readonly organSlug: string
  readonly change: 'published' | 'withdrawn'
  readonly changedAt: Date
  readonly siteVersion: number
}

export const presentOpenChange = (facts: OpenChangeFacts): z.output<typeof OPEN_CHANGE> => ({
  id: facts.id,
  change: facts.change,
  changedAt: facts.changedAt.toISOString(),
  siteVersion: facts.siteVersion,
  organ: facts.organSlug,
})

export const OPEN_COLUMN = z
  .strictObject({
    id: z.int().describe('栏目标识'),
    organ: z.strictObject({ slug: z.string(), name: z.string() }),
    parent: z.int().nullable().describe('上级栏目'),
    slug: z.string(),
    name: z.string(),
    isKeyArea: z.boolean().describe('是否重点领域'),
    isClosed: z.boolean().describe('是否已停止更新'),
  })
  .meta({ id: 'SiteColumn' })

export interface OpenColumnFacts {
  readonly id: number
  readonly organSlug: string
  readonly organName: string
  readonly parentId: number | null
  readonly slug: string
  readonly name: string
  readonly isKeyArea: boolean
  readonly isClosed: boolean
}

export const presentOpenColumn = (facts: OpenColumnFacts): z.output<typeof OPEN_COLUMN> => ({
  id: facts.id,
  organ: { slug: facts.organSlug, name: facts.organName },
  parent: facts.parentId,
  slug: facts.slug,
  name: facts.name,
  isKeyArea: facts.isKeyArea,
  isClosed: facts.isClosed,
})

export const OPEN_CATALOGUE_ITEM = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    appliesTo: z.enum(['every', 'county', 'township']).describe('适用于：各机关、县级、乡镇'),
    source: z.string().describe('依据'),
    documents: z.int().describe('已公开的件数'),
  })
  .meta({ id: 'CatalogueItem' })

export const presentCatalogueItem = (
  { code, name, appliesTo, source }: CatalogueItem,
  documents: number,
): z.output<typeof OPEN_CATALOGUE_ITEM> => ({
  code,
  name,
  appliesTo,
  source: SOURCES[source].label,
  documents,
})
