/** What checks of manuscripts stand on. */
import type { Generated } from 'kysely'
import type { PhraseKind } from '../../law/proactive-disclosure/phrase-entry.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Json } from './column.ts'

export interface PhraseEntryTable {
  id: Generated<number>
  organ_id: number
  kind: PhraseKind
  right_word: string
  wrong_words: readonly string[]
  title: string
  note: string
  since: LocalDate | null
  until: LocalDate | null
  same_as: string
  set_by: string
  set_at: Date
}

/** A finding of formats/office-inspection, without the words that are hidden: those stay in the sealed file alone. */
export interface InspectedContent {
  readonly kind: string
  readonly page: number | null
  readonly name: string | null
  readonly count: number
}

export interface FileInspectionTable {
  sha256: string
  rules: number
  hidden: Json<readonly InspectedContent[]>
  uninspected: string | null
  unreadable: string | null
  inspected_at: Date
}

export interface LinkLookTable {
  url: string
  looked_at: Date
  problem: string | null
}

export interface LinkRoundTable {
  id: Generated<number>
  begun_on: LocalDate
  after_id: number
  is_done: boolean
}
