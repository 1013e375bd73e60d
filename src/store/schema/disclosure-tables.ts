/** What the public sees. A row of `disclosure` stands while its page is published, and only then. */
import type { Generated } from 'kysely'
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import type { DisclosureKind, InterpretationForm } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Json } from './column.ts'

/** Its id is that of its manuscript. */
export interface DisclosureTable {
  id: Generated<number>
  organ_id: number
  title: string
  document_number: Generated<string>
  published_on: LocalDate
  summary: Generated<string>
  text: Generated<string>
  kind: Generated<DisclosureKind>
  index_number: Generated<string>
  /** Counts what was published under this address: 1, and one more for each correction. */
  version: Generated<number>
  html: Generated<string>
  catalogue_item: Generated<string>
  standard_item_id: number | null
  topic: Generated<string>
  genre: Generated<string>
  audience: Generated<string>
  keywords: Generated<readonly string[]>
  source_unit: Generated<string>
  formed_on: LocalDate | null
  effective_on: LocalDate | null
  expires_on: LocalDate | null
  /** From when another document has repealed or amended it. */
  repealed_on: LocalDate | null
  amended_on: LocalDate | null
  notice_from: LocalDate | null
  notice_to: LocalDate | null
  /** Of the first version. */
  published_at: Generated<Date>
  updated_at: Generated<Date>
}

export interface DisclosureVersionTable {
  disclosure_id: number
  version: number
  content: Json<DisclosureContent>
  published_at: Date
  change_note: Generated<string>
  is_shown: boolean
}

export interface DisclosureWithdrawalTable {
  disclosure_id: number
  organ_id: number
  index_number: Generated<string>
  withdrawn_at: Date
  public_reason: string
  title: Generated<string>
}

export interface DisclosureFileTable {
  disclosure_id: number
  file_id: string
  place: number
  name: string
  media: string
  size: number
  sha256: string
  text: Generated<string>
}

export interface IssuedIndexNumberTable {
  index_number: string
  organ_id: number
  disclosure_id: number
  issued_at: Date
}

export interface InterpretationLinkTable {
  disclosure_id: number
  interprets_id: number
  form: InterpretationForm
}

export interface DocumentEffectTable {
  disclosure_id: number
  place: number
  effect: 'repeals' | 'amends'
  earlier_id: number | null
  title: string
  document_number: Generated<string>
}

/** The last change of each document ever published. Kept by triggers of `disclosure`. */
export interface DisclosureChangeTable {
  disclosure_id: number
  organ_id: number
  change: 'published' | 'withdrawn'
  changed_at: Date
  /** Of the transaction that changed it; null inside of it. */
  site_version: number | null
}
