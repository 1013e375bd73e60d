/** Subscriptions by mail. */
import type { Generated } from 'kysely'

export interface SubscriptionTable {
  id: Generated<number>
  address_hash: Buffer
  address_sealed: Buffer
  target: 'organ' | 'column' | 'search'
  organ_id: number | null
  column_id: number | null
  /** Of a search: its words and filters as they stand in its address. */
  query: Generated<string>
  state: 'pending' | 'active' | 'ended'
  confirm_hash: Buffer | null
  confirm_until: Date | null
  /** Everything published up to then was told. */
  sent_through: Generated<Date | null>
  last_message: Generated<string>
  failures: Generated<number>
  created_at: Date
  confirmed_at: Generated<Date | null>
  ended_at: Generated<Date | null>
  end_reason: Generated<string>
}
