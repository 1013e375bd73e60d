/** Reviews, fault reports, urgings and ratings of a year, counted for the words of a report. */
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { inYear } from './report-fact-publishing.ts'

export interface ReviewCounts {
  /** Stages passed, 签发 among them. */
  readonly passed: number
  readonly returned: number
  readonly withdrawn: number
  readonly reevaluated: number
}

/** Steps of the review chain (三审三校) in the year. */
export const countReviews = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<ReviewCounts> => {
  const { rows } = await sql<ReviewCounts>`
    select count(*) filter (where e.type in ('reviewed', 'signed'))::integer as passed,
      count(*) filter (where e.type = 'returned')::integer as returned,
      count(*) filter (where e.type = 'withdrawn')::integer as withdrawn,
      count(*) filter (where e.type = 'reevaluated')::integer as reevaluated
    from manuscript m join manuscript_event e on e.manuscript_id = m.id
    where m.organ_id = any(${[...organIds]}::bigint[])
      and m.updated_at >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'Asia/Shanghai')
      and ${inYear(sql`e.at`, year)}`.execute(db)
  const [counts] = rows
  if (counts === undefined) throw new Error('a count answers in one row')
  return counts
}

export interface FeedbackCounts {
  readonly faultsReceived: number
  readonly faultsAnswered: number
  readonly urges: number
  readonly ratings: number
  /** 4 or 5 stars. */
  readonly goodRatings: number
  readonly conversions: number
}

const GOOD_FROM = 4

/** What came from outside the organ in the year, and what was turned into proactive publication. */
export const countFeedback = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<FeedbackCounts> => {
  const organs = sql`any(${[...organIds]}::bigint[])`
  const dayOf = (at: string) => sql`(${sql.ref(at)} at time zone 'Asia/Shanghai')::date`
  const { rows } = await sql<FeedbackCounts>`select
    (select count(*)::integer from fault_report f
      where f.organ_id = ${organs} and ${inYear(sql`f.received_on`, year)}) as "faultsReceived",
    (select count(*)::integer from fault_report f where f.organ_id = ${organs}
      and f.state = 'answered' and ${inYear(sql`f.settled_on`, year)}) as "faultsAnswered",
    (select count(*)::integer from urge u join request r on r.id = u.request_id
      where r.organ_id = ${organs} and ${inYear(dayOf('u.made_at'), year)}) as urges,
    (select count(*)::integer from request_rating g join request r on r.id = g.request_id
      where r.organ_id = ${organs} and ${inYear(dayOf('g.rated_at'), year)}) as ratings,
    (select count(*)::integer from request_rating g join request r on r.id = g.request_id
      where r.organ_id = ${organs} and g.stars >= ${GOOD_FROM}
      and ${inYear(dayOf('g.rated_at'), year)}) as "goodRatings",
    (select count(*)::integer from conversion c where c.organ_id = ${organs}
      and c.decision = 'converted' and ${inYear(dayOf('c.decided_at'), year)}) as conversions`.execute(db)
  const [counts] = rows
  if (counts === undefined) throw new Error('a question without a table answers in one row')
  return counts
}
