/** Open cases of which somebody may have to be reminded. */
import { sql } from 'kysely'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface ReminderCandidate {
  readonly id: number
  readonly number: string
  readonly organId: number
  readonly region: string
  readonly assignedTo: number | null
}

/**
 * A page of them in the order of their ids.
 * @param until cases whose deadline lies later are left out, unless something runs beside it; null: none are
 */
export const reminderCandidates = (
  db: Database,
  given: { readonly after: number; readonly most: number; readonly until: LocalDate | null },
): Promise<readonly ReminderCandidate[]> =>
  db
    .selectFrom('request')
    .innerJoin('organ', 'organ.id', 'request.organ_id')
    .select([
      'request.id',
      'request.number',
      'request.organ_id as organId',
      'organ.region',
      'request.assigned_to as assignedTo',
    ])
    .where('request.phase', 'not in', ['closed', 'archived'])
    .where('request.id', '>', given.after)
    .where((eb) =>
      eb.or([
        sql<boolean>`request.deadline_on <= coalesce(${given.until}::date, 'infinity'::date)`,
        eb('request.phase', '=', 'awaitingReason'),
        eb.exists(
          eb
            .selectFrom('request_event')
            .select('request_event.seq')
            .whereRef('request_event.request_id', '=', 'request.id')
            .where('request_event.type', 'in', ['thirdPartyConsulted', 'organConsulted']),
        ),
      ]),
    )
    .orderBy('request.id')
    .limit(given.most)
    .execute()
