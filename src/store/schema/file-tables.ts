/** Files of cases; their content stands apart, sealed. */
import type { ColumnType, Generated } from 'kysely'

export interface FileContentTable {
  id: string
  sealed: Buffer
}

export interface RequestFileTable {
  id: string
  request_id: number
  purpose: string
  name_sealed: Buffer
  media: string
  size: number
  /** Of the content before sealing. */
  sha256: string
  added_by: string
  added_at: Date
  for_applicant: Generated<boolean>
  removed_at: Generated<Date | null>
  place: ColumnType<number, never, never>
}
