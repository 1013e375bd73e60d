/** Which cases stand behind a figure of the supervising office. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { SupervisionFigure } from '../contract/supervision/supervision-json.ts'
import { UNANSWERED } from '../law/annual-report/dashboard/answered.ts'
import type { LampDays } from '../law/request/lamp.ts'
import type { Outcome } from '../law/request/outcome.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import { lampCondition } from './request-list.ts'

/** `every`: without bounds. */
export type Organs = readonly number[] | 'every'

/** First days of the month and of the year that are counted. */
export interface Since {
  readonly month: LocalDate
  readonly year: LocalDate
}

/** Outcomes without a reply: the applicant let the matter go. */
export const WITHOUT_REPLY: readonly Outcome[] = UNANSWERED

export const ofOrgans = <Output>(organs: Organs): Expression<Output> =>
  organs === 'every' ? sql<Output>`true` : sql<Output>`request.organ_id = any(${organs}::bigint[])`

const isAnswered = ({ year }: Since) =>
  sql<SqlBool>`(request.closed_on >= ${year}::date and request.received_on is not null
    and request.outcome <> all(${WITHOUT_REPLY}::text[]))`

export const isLate = (since: Since) =>
  sql<SqlBool>`(${isAnswered(since)} and request.closed_on > request.reply_due_on)`

export const isOpen = sql<SqlBool>`request.phase not in ('closed', 'archived')`

export const isUrged = sql<SqlBool>`exists (
  select 1 from urge where urge.request_id = request.id and urge.acknowledged_at is null)`

export const figureCondition = (
  figure: SupervisionFigure,
  since: Since,
  days: LampDays,
): Expression<SqlBool> => {
  switch (figure) {
    case 'open':
      return isOpen
    case 'confirmToday':
    case 'overdue':
    case 'red':
    case 'yellow':
    case 'green':
    case 'waiting':
      return sql<SqlBool>`(${isOpen} and ${lampCondition(figure, days)})`
    case 'unassigned':
      return sql<SqlBool>`(${isOpen} and request.assigned_to is null)`
    case 'arrivedThisMonth':
      return sql<SqlBool>`request.arrived_on >= ${since.month}::date`
    case 'closedThisMonth':
      return sql<SqlBool>`request.closed_on >= ${since.month}::date`
    case 'receivedThisYear':
      return sql<SqlBool>`request.received_on >= ${since.year}::date`
    case 'extendedThisYear':
      return sql<SqlBool>`(request.received_on >= ${since.year}::date and request.is_extended)`
    case 'answeredThisYear':
      return isAnswered(since)
    case 'lateThisYear':
      return isLate(since)
    case 'openUrges':
      return sql<SqlBool>`(${isOpen} and ${isUrged})`
    case 'ratings':
      return sql<SqlBool>`request_rating.rated_at >= ${since.year}::date`
  }
}
