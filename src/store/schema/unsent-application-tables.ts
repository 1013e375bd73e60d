import type { Generated } from 'kysely'

/** What was filled in and not sent, under the keyed hash of its form token. */
export interface UnsentApplicationTable {
  key: Buffer
  sealed: Buffer
  wrong_answers: Generated<number>
  saved_at: Date
  expires_at: Date
  /** Null while it was not sent. */
  sent_at: Generated<Date | null>
}

export interface UnsentApplicationFileTable {
  id: string
  key: Buffer
  /** `identity`, `authorisation` or `attachment`. */
  purpose: string
  name_sealed: Buffer
  sealed: Buffer
  size: number
  added_at: Date
}
