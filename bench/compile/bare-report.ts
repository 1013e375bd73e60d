/** The figures of reports in SQL written by hand for this one purpose: no policy, no records, no checks. */
import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'

export interface BareFigures {
  readonly newReceived: number
  readonly totalProcessed: number
  readonly carriedForward: number
}

const RESULT_ROWS = [
  ['granted', ['alreadyPublic', 'granted']],
  ['partiallyGranted', ['partiallyGranted']],
  ['deniedStateSecret', ['deniedStateSecret']],
  ['deniedProhibitedByLaw', ['deniedProhibitedByLaw']],
  ['deniedSecurityAndStability', ['deniedSecurityAndStability']],
  ['deniedThirdPartyRights', ['deniedThirdPartyRights']],
  ['deniedInternalAffairs', ['deniedInternalAffairs']],
  ['deniedDeliberative', ['deniedDeliberative']],
  ['deniedEnforcementFile', ['deniedEnforcementFile']],
  ['deniedSpecialLookup', ['specialLookup']],
  ['unableNotHeld', ['notExist', 'notThisOrgan']],
  ['unableMustCreate', ['mustCreate']],
  ['unableStillUnclear', ['stillUnclear']],
  ['notProcessedPetition', ['petition']],
  ['notProcessedDuplicate', ['duplicate']],
  ['notProcessedPublication', ['publication']],
  ['notProcessedExcessive', ['excessive']],
  ['notProcessedReissue', ['reissue']],
  ['otherNoSupplement', ['noSupplement']],
  ['otherFeeUnpaid', ['feeUnpaid']],
  ['otherMisc', ['withdrawn', 'notGovernmentInformation']],
] as const

/** Table three: a row an organ and kind of applicant, a column a row of the form. */
const requests = (db: Database, organIds: readonly number[], year: number) => {
  const [first, after] = [`${year}-01-01`, `${year + 1}-01-01`]
  const results = RESULT_ROWS.map(
    ([row, outcomes]) => sql`count(*) filter (where closed_on < ${after}::date
      and outcome = any(${outcomes}::text[]))::integer as ${sql.id(row)}`,
  )
  return sql<BareFigures>`
    select organ_id, applicant_type,
      count(*) filter (where received_on >= ${first}::date)::integer as "newReceived",
      count(*) filter (where received_on < ${first}::date)::integer as "carriedOver",
      ${sql.join(results)},
      count(*) filter (where closed_on < ${after}::date)::integer as "totalProcessed",
      count(*) filter (where closed_on is null or closed_on >= ${after}::date)::integer as "carriedForward"
    from request
    where organ_id = any(${organIds}::bigint[]) and received_on < ${after}::date
      and (closed_on is null or closed_on >= ${first}::date)
    group by organ_id, applicant_type`.execute(db)
}

const documents = (db: Database, organIds: readonly number[], year: number) =>
  sql`
  select organ_id, kind,
    count(*) filter (where date_part('year', formed_on) = ${year}) as issued,
    count(*) filter (where date_part('year', gone_on) = ${year}) as repealed,
    count(*) filter (where formed_on < ${`${year + 1}-01-01`}::date
      and (gone_on is null or gone_on >= ${`${year + 1}-01-01`}::date)) as in_force
  from (
    select d.organ_id, d.kind, d.formed_on, least(d.expires_on + 1, min(c.on_day)) as gone_on
    from registered_document d
    left join document_change c on (c.document_id = d.id or c.disclosure_id = d.manuscript_id)
      and c.confirmed_at is not null and c.effect in ('repeals', 'lapses')
    where d.organ_id = any(${organIds}::bigint[]) and d.struck_at is null and d.confirmed_at is not null
      and d.lead_organ = ''
    group by d.id
  ) entry
  group by organ_id, kind`.execute(db)

const statistics = (db: Database, organIds: readonly number[], year: number) =>
  sql`
  select organ_id, metric, sum(value) from (
    select distinct on (organ_id, month, metric) organ_id, metric, value from monthly_statistic
    where organ_id = any(${organIds}::bigint[]) and year = ${year}
    order by organ_id, month, metric, revision desc
  ) entry group by organ_id, metric`.execute(db)

const remedies = (db: Database, organIds: readonly number[], year: number) =>
  sql`
  select organ, remedy_group, last ->> 'decision' as decision, count(*)
  from remedy cross join unnest(respondents) as organ
  cross join lateral (
    select jsonb_path_query_first(rulings, '$[last]') as last
  ) ruling
  where respondents && ${organIds}::bigint[] and filed_on < ${`${year + 1}-01-01`}::date
    and (last is null or last ->> 'on' >= ${`${year}-01-01`})
  group by organ, remedy_group, last ->> 'decision'`.execute(db)

const lastYear = (db: Database, organIds: readonly number[], year: number) =>
  sql`
  select organ_id, cells -> 'requests.carriedForward.6' from (
    select distinct on (organ_id) organ_id, cells from report_freeze
    where organ_id = any(${organIds}::bigint[]) and year = ${year - 1} order by organ_id, number desc
  ) frozen`.execute(db)

/** Everything that a report of each of the organs is made of. @returns three figures, to compare */
export const bareReports = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<BareFigures> => {
  const [{ rows }] = await Promise.all([
    requests(db, organIds, year),
    documents(db, organIds, year),
    statistics(db, organIds, year),
    remedies(db, organIds, year),
    lastYear(db, organIds, year),
  ])
  const sum = (of: keyof BareFigures) => rows.reduce((total, row) => total + row[of], 0)
  return {
    newReceived: sum('newReceived'),
    totalProcessed: sum('totalProcessed'),
    carriedForward: sum('carriedForward'),
  }
}

/** The first 50 cases that one organ granted in the year. */
export const bareCaseList = async (db: Database, organId: number, year: number): Promise<number> => {
  const { rows } = await sql`
    select request.id, request.number, request.subject, request.applicant_type, request.received_on,
      request.outcome, request.closed_on, organ.name
    from request join organ on organ.id = request.organ_id
    where organ_id = ${organId} and received_on < ${`${year + 1}-01-01`}::date
      and closed_on >= ${`${year}-01-01`}::date and closed_on < ${`${year + 1}-01-01`}::date
      and outcome in ('granted', 'alreadyPublic')
    order by received_on, request.id limit 51`.execute(db)
  return Math.min(rows.length, 50)
}
