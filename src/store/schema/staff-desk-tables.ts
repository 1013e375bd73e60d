/** What a member of staff keeps: views of lists, and typed text that was not sent yet. */
import type { Generated } from 'kysely'
import type { Json } from './column.ts'

export interface SavedViewTable {
  id: Generated<number>
  account_id: number
  name: string
  filter: Json<Readonly<Record<string, unknown>>>
}

export interface UnsentTextTable {
  account_id: number
  place: string
  sealed: Buffer
  saved_at: Date
}
