/** What the portal keeps beside the documents. */
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

/** Views of a page on a day; they stay when the page goes. */
export interface ViewCountTable {
  disclosure_id: number
  day: LocalDate
  organ_id: number
  views: number
}

/** How many documents are published, by organ, item of the catalogue, year and kind: kept by triggers. */
export interface DisclosureTallyTable {
  organ_id: number
  catalogue_item: string
  year: number
  kind: DisclosureKind
  documents: number
}
