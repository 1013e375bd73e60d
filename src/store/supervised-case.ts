/** The cases behind a figure of the supervising office. */
import { type SqlBool, sql } from 'kysely'
import type { SupervisionFigure } from '../contract/supervision/supervision-json.ts'
import type { CurrentDeadline } from '../law/request/explain.ts'
import type { LampDays } from '../law/request/lamp.ts'
import type { Outcome } from '../law/request/outcome.ts'
import type { Phase } from '../law/request/request-state.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import { figureCondition, isUrged, type Organs, ofOrgans, type Since } from './supervision-figure.ts'

export interface SupervisedRow {
  readonly id: number
  readonly number: string
  readonly organId: number
  readonly organName: string
  readonly phase: Phase
  readonly deadlineWhat: CurrentDeadline['what']
  readonly deadlineOn: LocalDate | null
  readonly arrivedOn: LocalDate
  readonly receivedOn: LocalDate | null
  readonly closedOn: LocalDate | null
  readonly outcome: Outcome | null
  readonly isExtended: boolean
  readonly isAssigned: boolean
  readonly isUrged: boolean
  readonly stars: number | null
}

export interface SupervisedQuery {
  readonly organs: Organs
  readonly figure: SupervisionFigure
  readonly since: Since
  readonly days: LampDays
}

/** The cases behind a figure, newest first. A cursor that is none gives an empty page. */
export const listSupervised = async (
  db: Database,
  { organs, figure, since, days }: SupervisedQuery,
  page: PageRequest,
): Promise<{ readonly items: readonly SupervisedRow[]; readonly next: string | null }> => {
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['number'])
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const rows = await db
    .selectFrom('request')
    .innerJoin('organ', 'organ.id', 'request.organ_id')
    .leftJoin('request_rating', 'request_rating.request_id', 'request.id')
    .select([
      'request.id',
      'request.number',
      'request.organ_id as organId',
      'organ.name as organName',
      'request.phase',
      'request.deadline_what as deadlineWhat',
      'request.deadline_on as deadlineOn',
      'request.arrived_on as arrivedOn',
      'request.received_on as receivedOn',
      'request.closed_on as closedOn',
      'request.outcome',
      'request.is_extended as isExtended',
      sql<boolean>`request.assigned_to is not null`.as('isAssigned'),
      isUrged.as('isUrged'),
      'request_rating.stars',
    ])
    .where(ofOrgans<SqlBool>(organs))
    .where(figureCondition(figure, since, days))
    .$if(after !== null, (query) => query.where('request.id', '<', Number(after?.[0])))
    .orderBy('request.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return {
    items: items.map((row) => ({ ...row, isUrged: Boolean(row.isUrged) })),
    next: rows.length > items.length && last ? makeCursor([last.id]) : null,
  }
}
