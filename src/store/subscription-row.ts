/** A subscription and the row that keeps it. */
import { storableText } from './storable.ts'

/** What is subscribed to. `query`: fields of a search as they stand in its address. */
export type SubscriptionTarget =
  | { readonly kind: 'organ'; readonly organId: number }
  | { readonly kind: 'column'; readonly columnId: number }
  | { readonly kind: 'search'; readonly query: string }

export interface Subscription {
  readonly id: number
  readonly target: SubscriptionTarget
  readonly state: 'pending' | 'active' | 'ended'
  readonly sentThrough: Date | null
  readonly lastMessage: string
  readonly failures: number
}

export const subscriptionRow = (target: SubscriptionTarget) => ({
  target: target.kind,
  organ_id: target.kind === 'organ' ? target.organId : null,
  column_id: target.kind === 'column' ? target.columnId : null,
  query: target.kind === 'search' ? storableText(target.query) : '',
})

export interface SubscriptionRow {
  readonly id: number
  readonly target: SubscriptionTarget['kind']
  readonly organ_id: number | null
  readonly column_id: number | null
  readonly query: string
  readonly state: Subscription['state']
  readonly sent_through: Date | null
  readonly last_message: string
  readonly failures: number
}

const targetOf = (row: SubscriptionRow): SubscriptionTarget => {
  if (row.target === 'organ') return { kind: 'organ', organId: row.organ_id ?? 0 }
  if (row.target === 'column') return { kind: 'column', columnId: row.column_id ?? 0 }
  return { kind: 'search', query: row.query }
}

export const presentSubscription = (row: SubscriptionRow): Subscription => ({
  id: row.id,
  target: targetOf(row),
  state: row.state,
  sentThrough: row.sent_through,
  lastMessage: row.last_message,
  failures: row.failures,
})

export const SUBSCRIPTION_COLUMNS = [
  'id',
  'target',
  'organ_id',
  'column_id',
  'query',
  'state',
  'sent_through',
  'last_message',
  'failures',
] as const
