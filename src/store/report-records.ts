/** The records that a year's reports count, one by one. */
import { sql } from 'kysely'
import type { CaseFacts } from '../law/annual-report/compile/case-rows.ts'
import { firstDayOf } from '../law/annual-report/compile/counted-cases.ts'
import type { StatisticMetric } from '../law/proactive-disclosure/monthly-statistics.ts'
import type { Outcome } from '../law/request/outcome.ts'
import type { ApplicantType } from '../law/request/request-event.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { type CaseCounting, finishedOn } from './report-figures.ts'

export interface CountedCase {
  readonly id: number
  readonly applicantType: ApplicantType
  readonly facts: CaseFacts
}

interface CaseRow {
  readonly id: number
  readonly applicantType: ApplicantType
  readonly receivedOn: LocalDate | null
  readonly outcome: Outcome | null
  readonly closedOn: LocalDate | null
  readonly signedOn: LocalDate | null
}

const caseOf = ({ id, applicantType, receivedOn, outcome, closedOn, signedOn }: CaseRow): CountedCase => ({
  id,
  applicantType,
  facts: {
    receivedOn,
    result: outcome === null || closedOn === null ? null : { outcome, on: closedOn },
    signedOn: outcome === null ? null : signedOn,
  },
})

/** Cases that stand in a year's table three of one of the organs, by id. */
export const casesOfYear = async (
  db: Database,
  organIds: readonly number[],
  { year, signed }: Pick<CaseCounting, 'year' | 'signed'>,
): Promise<readonly CountedCase[]> => {
  const day = finishedOn(signed)
  const { rows } = await sql<CaseRow>`
    select id, applicant_type as "applicantType", received_on as "receivedOn", outcome, closed_on as "closedOn",
      signed_on as "signedOn"
    from request
    where organ_id = any(${organIds}::bigint[]) and received_on < ${firstDayOf(year + 1)}::date
      and (${day} is null or ${day} >= ${firstDayOf(year)}::date)
    order by id`.execute(db)
  return rows.map(caseOf)
}

export interface StatisticRecord {
  readonly organId: number
  readonly month: number
  readonly metric: StatisticMetric
  readonly revision: number
  /** Items, or 分. */
  readonly value: number
  readonly note: string
}

/** Entries of a year that count, by organ and month. */
export const statisticsOfYear = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<readonly StatisticRecord[]> => {
  const { rows } = await sql<StatisticRecord>`
    select * from (
      select distinct on (organ_id, month, metric) organ_id as "organId", month, metric, revision, value, note
      from monthly_statistic
      where organ_id = any(${organIds}::bigint[]) and year = ${year}::integer
      order by organ_id, month, metric, revision desc
    ) entry
    where value is not null
    order by "organId", month, metric`.execute(db)
  return rows
}
