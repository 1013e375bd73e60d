/** 栏目, and what stands in them. */
import type { Generated } from 'kysely'
import type { LocalDate } from '../../law/time/local-date.ts'

export interface SiteColumnTable {
  id: Generated<number>
  organ_id: number
  parent_id: number | null
  slug: string
  name: string
  about: Generated<string>
  /** 动态, 常规, 固定: how often it has to change. */
  pace: Generated<'news' | 'regular' | 'fixed'>
  is_key_area: Generated<boolean>
  place: Generated<number>
  closed_at: Date | null
  close_reason: Generated<string>
}

export interface DisclosureColumnTable {
  column_id: number
  disclosure_id: number
  published_on: LocalDate
}
