import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

/** What is searched of a published document, folded. */
export interface DisclosureIndexTable {
  id: number
  organ_id: number
  published_on: LocalDate
  kind: DisclosureKind
  catalogue_item: string
  columns: readonly number[]
  rules: number
  number: string
  title: string
  head: string
  body: string
  title_keys: readonly number[]
  head_keys: readonly number[]
  all_keys: readonly number[]
}

/** Share of the documents that have a key: 0 to 1. */
export interface SearchFrequencyTable {
  key: number
  in_title: number
  in_head: number
  in_all: number
}

export interface SearchFrequencyStateTable {
  is_only: boolean
  documents: number
  taken_at: Date
}
