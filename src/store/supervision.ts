/** Counts by organ for the supervising office. Lamps and working days are told from them by law, not here. */
import { type SqlBool, sql } from 'kysely'
import type { OrganKind } from '../law/organ/organ-kind.ts'
import type { CurrentDeadline } from '../law/request/explain.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { isLate, isOpen, type Organs, ofOrgans, type Since, WITHOUT_REPLY } from './supervision-figure.ts'

export interface SupervisedOrgan {
  readonly id: number
  readonly name: string
  readonly kind: OrganKind
  readonly region: string
  readonly parentId: number | null
}

/** Organs that receive applications or have some, in the order of the tree as it was made. */
export const supervisedOrgans = (db: Database, organs: Organs): Promise<readonly SupervisedOrgan[]> =>
  db
    .selectFrom('organ')
    .select(['id', 'name', 'kind', 'region', 'parent_id as parentId'])
    .$if(organs !== 'every', (query) => query.where('id', '=', sql<number>`any(${organs}::bigint[])`))
    .where((eb) =>
      eb.or([
        eb('receives_requests', '=', true),
        eb.exists(
          eb.selectFrom('request').select('request.id').whereRef('request.organ_id', '=', 'organ.id'),
        ),
      ]),
    )
    .orderBy('id')
    .execute()

export interface OpenCount {
  readonly organId: number
  readonly what: CurrentDeadline['what']
  readonly on: LocalDate | null
  readonly count: number
  readonly unassigned: number
}

/** Open cases by organ and day. */
export const countOpen = (db: Database, organs: Organs): Promise<readonly OpenCount[]> =>
  db
    .selectFrom('request')
    .select((eb) => [
      'organ_id as organId',
      'deadline_what as what',
      'deadline_on as on',
      eb.fn.countAll<number>().as('count'),
      eb.fn.countAll<number>().filterWhere('assigned_to', 'is', null).as('unassigned'),
    ])
    .where('phase', 'not in', ['closed', 'archived'])
    .where(ofOrgans<SqlBool>(organs))
    .groupBy(['organ_id', 'deadline_what', 'deadline_on'])
    .execute()

export interface AnsweredCount {
  readonly organId: number
  readonly receivedOn: LocalDate
  readonly closedOn: LocalDate
  readonly count: number
}

/** Cases closed by a reply this year, by organ, first and last day. */
export const countAnswered = async (
  db: Database,
  organs: Organs,
  since: Since,
): Promise<readonly AnsweredCount[]> => {
  const rows = await db
    .selectFrom('request')
    .select((eb) => [
      'organ_id as organId',
      'received_on as receivedOn',
      'closed_on as closedOn',
      eb.fn.countAll<number>().as('count'),
    ])
    .where('closed_on', '>=', since.year)
    .where('received_on', 'is not', null)
    .where('outcome', 'not in', WITHOUT_REPLY)
    .where(ofOrgans<SqlBool>(organs))
    .groupBy(['organ_id', 'received_on', 'closed_on'])
    .$narrowType<{ receivedOn: LocalDate; closedOn: LocalDate }>()
    .execute()
  return rows
}

export interface FlowCount {
  readonly organId: number
  readonly arrivedThisMonth: number
  readonly closedThisMonth: number
  readonly receivedThisYear: number
  readonly extendedThisYear: number
  readonly lateThisYear: number
}

/** What came in and went out. */
export const countFlow = (db: Database, organs: Organs, since: Since): Promise<readonly FlowCount[]> =>
  db
    .selectFrom('request')
    .select([
      'organ_id as organId',
      sql<number>`count(*) filter (where arrived_on >= ${since.month}::date)`.as('arrivedThisMonth'),
      sql<number>`count(*) filter (where closed_on >= ${since.month}::date)`.as('closedThisMonth'),
      sql<number>`count(*) filter (where received_on >= ${since.year}::date)`.as('receivedThisYear'),
      sql<number>`count(*) filter (where received_on >= ${since.year}::date and is_extended)`.as(
        'extendedThisYear',
      ),
      sql<number>`count(*) filter (where ${isLate(since)})`.as('lateThisYear'),
    ])
    .where(ofOrgans<SqlBool>(organs))
    .where((eb) =>
      eb.or([
        eb('arrived_on', '>=', since.month),
        eb('closed_on', '>=', since.year),
        eb('received_on', '>=', since.year),
      ]),
    )
    .groupBy('organ_id')
    .execute()

export interface BesideCount {
  readonly organId: number
  readonly openUrges: number
  readonly ratings: number
  readonly stars: number
}

export const countBeside = async (
  db: Database,
  organs: Organs,
  since: Since,
): Promise<readonly BesideCount[]> => {
  const urges = await db
    .selectFrom('request')
    .innerJoin('urge', 'urge.request_id', 'request.id')
    .select((eb) => ['request.organ_id as organId', eb.fn.countAll<number>().as('openUrges')])
    .where('urge.acknowledged_at', 'is', null)
    .where(isOpen)
    .where(ofOrgans<SqlBool>(organs))
    .groupBy('request.organ_id')
    .execute()
  const ratings = await db
    .selectFrom('request')
    .innerJoin('request_rating', 'request_rating.request_id', 'request.id')
    .select((eb) => [
      'request.organ_id as organId',
      eb.fn.countAll<number>().as('ratings'),
      sql<number>`sum(stars)::integer`.as('stars'),
    ])
    .where(sql<SqlBool>`request_rating.rated_at >= ${since.year}::date`)
    .where(ofOrgans<SqlBool>(organs))
    .groupBy('request.organ_id')
    .execute()
  return [
    ...urges.map((row) => ({ ...row, ratings: 0, stars: 0 })),
    ...ratings.map((row) => ({ ...row, openUrges: 0 })),
  ]
}
