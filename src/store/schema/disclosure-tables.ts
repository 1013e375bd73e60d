import type { Generated } from 'kysely'
import type { LocalDate } from '../../law/time/local-date.ts'

/** A published document, as far as applicants are offered it before they apply. */
export interface DisclosureTable {
  id: Generated<number>
  organ_id: number
  title: string
  document_number: Generated<string>
  published_on: LocalDate
  summary: Generated<string>
  text: Generated<string>
  title_grams: readonly string[]
  text_grams: readonly string[]
}
