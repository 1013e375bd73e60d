/** Monthly statistics, the standard catalogue, and what was often asked for. */
import type { Generated } from 'kysely'
import type { StatisticMetric } from '../../law/proactive-disclosure/monthly-statistics.ts'

export interface MonthlyStatisticTable {
  organ_id: number
  year: number
  month: number
  metric: StatisticMetric
  /** The highest counts. */
  revision: number
  /** A number of decisions, or 分; null: taken back. */
  value: number | null
  note: Generated<string>
  entered_by: string
  entered_at: Date
}

export interface StandardItemTable {
  id: Generated<number>
  region: string
  domain: string
  matter: string
  item: string
  content: Generated<string>
  basis: Generated<string>
  term: Generated<string>
  organ_name: Generated<string>
  channels: Generated<string>
  audience: Generated<string>
  method: Generated<string>
  levels: Generated<string>
  place: number
  retired_at: Date | null
}

export interface ConversionTable {
  id: Generated<number>
  organ_id: number
  /** An applicant suggested it, or several asked for the same. */
  origin: 'applicant' | 'similar'
  found_at: Date
  decision: 'converted' | 'declined' | null
  decision_reason: Generated<string>
  decided_by: string | null
  decided_at: Date | null
  manuscript_id: number | null
}

export interface ConversionRequestTable {
  conversion_id: number
  request_id: number
}
