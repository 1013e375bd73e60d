/** Channels of release: records with their history and proof, and what is planned. */
import type { Generated } from 'kysely'
import type { RecordStep, ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

/** What a record says. */
interface Recorded {
  released_on: LocalDate
  /** Where: an account, a paper, a programme, a board; empty where the channel says enough. */
  place: string
  link: string
  note: string
  /** Last day of display; null for channels without one. */
  shown_until: LocalDate | null
  taken_down_on: LocalDate | null
}

export interface ChannelRecordTable extends Recorded {
  id: Generated<number>
  disclosure_id: number
  organ_id: number
  channel: ReleaseChannel
  /** Of its newest entry. */
  seq: number
  is_struck: Generated<boolean>
}

/** Rows are added, never changed. */
export interface ChannelRecordEntryTable extends Recorded {
  record_id: number
  seq: number
  step: RecordStep
  reason: Generated<string>
  by: string
  by_name: string
  at: Date
}

export interface ChannelProofTable {
  id: string
  record_id: number
  /** The entry with which it came. */
  seq: number
  name_sealed: Buffer
  media: string
  size: number
  sha256: string
  content_id: string
  added_at: Date
}

export interface ChannelPlanTable {
  disclosure_id: number
  channel: ReleaseChannel
  organ_id: number
  planned_by: string
  planned_at: Date
}
