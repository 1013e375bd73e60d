/** The records of reports added up in SQL written by hand for this one purpose: no policy, no records, no checks. */
import { sql } from 'kysely'
import type { ApplicantType } from '../../src/law/request/request-event.ts'
import type { Database } from '../../src/store/database.ts'

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

/** Rows of table three that are counted; what was carried over is in the report of last year. */
export const COUNTED_ROWS = [
  'newReceived',
  ...RESULT_ROWS.map(([row]) => row),
  'totalProcessed',
  'carriedForward',
] as const
export type CountedRow = (typeof COUNTED_ROWS)[number]

interface OfOrgan {
  readonly organ: number
}

export type RequestRow = OfOrgan & { readonly applicant: ApplicantType } & Readonly<
    Record<CountedRow, number>
  >

/** Table three: a row an organ and kind of applicant, a column a row of the form. */
const requests = (db: Database, organIds: readonly number[], year: number) => {
  const [first, after] = [`${year}-01-01`, `${year + 1}-01-01`]
  const results = RESULT_ROWS.map(
    ([row, outcomes]) => sql`count(*) filter (where closed_on < ${after}::date
      and outcome = any(${outcomes}::text[]))::integer as ${sql.id(row)}`,
  )
  return sql<RequestRow>`
    select organ_id as organ, applicant_type as applicant,
      count(*) filter (where received_on >= ${first}::date)::integer as "newReceived",
      ${sql.join(results)},
      count(*) filter (where closed_on < ${after}::date)::integer as "totalProcessed",
      count(*) filter (where closed_on is null or closed_on >= ${after}::date)::integer as "carriedForward"
    from request
    where organ_id = any(${organIds}::bigint[]) and received_on < ${after}::date
      and (closed_on is null or closed_on >= ${first}::date)
    group by organ_id, applicant_type`.execute(db)
}

export interface DocumentRow extends OfOrgan {
  readonly kind: 'governmentRule' | 'normativeDocument'
  readonly issued: number
  readonly repealed: number
  readonly inForce: number
}

const documents = (db: Database, organIds: readonly number[], year: number) =>
  sql<DocumentRow>`
  select organ_id as organ, kind,
    count(*) filter (where date_part('year', formed_on) = ${year})::integer as issued,
    count(*) filter (where date_part('year', gone_on) = ${year})::integer as repealed,
    count(*) filter (where formed_on < ${`${year + 1}-01-01`}::date
      and (gone_on is null or gone_on >= ${`${year + 1}-01-01`}::date))::integer as "inForce"
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

export interface StatisticRow extends OfOrgan {
  readonly metric: 'licenceDecisions' | 'penaltyDecisions' | 'compulsionDecisions' | 'administrativeFees'
  readonly total: number
}

const statistics = (db: Database, organIds: readonly number[], year: number) =>
  sql<StatisticRow>`
  select organ_id as organ, metric, sum(value)::bigint as total from (
    select distinct on (organ_id, month, metric) organ_id, metric, value from monthly_statistic
    where organ_id = any(${organIds}::bigint[]) and year = ${year}
    order by organ_id, month, metric, revision desc
  ) entry group by organ_id, metric`.execute(db)

export interface RemedyRow extends OfOrgan {
  readonly group: 'reconsideration' | 'litigationDirect' | 'litigationAfterReconsideration'
  readonly result: 'upheld' | 'corrected' | 'other' | 'pending'
  readonly count: number
}

const remedies = (db: Database, organIds: readonly number[], year: number) => {
  const [first, after] = [`${year}-01-01`, `${year + 1}-01-01`]
  return sql<RemedyRow>`
  select organ, remedy_group as "group", result, count(*)::integer as count from (
    select unnest(respondents) as organ, remedy_group, case
      when last is null or last ->> 'decision' is null then 'pending'
      when last ->> 'on' < ${first} then null
      when last ->> 'decision' = 'upheld' then 'upheld'
      when last ->> 'decision' in ('revoked', 'changed', 'confirmedIllegal', 'orderedToPerform') then 'corrected'
      else 'other' end as result
    from remedy left join lateral (
      select ruling as last from jsonb_array_elements(rulings) with ordinality as each (ruling, place)
      where ruling ->> 'on' < ${after} order by place desc limit 1
    ) ruled on true
    where respondents && ${organIds}::bigint[] and filed_on < ${after}::date
  ) standing
  where result is not null and organ = any(${organIds}::bigint[])
  group by organ, remedy_group, result`.execute(db)
}

export interface ForwardRow extends OfOrgan {
  /** 结转下年度 of last year's signed report, by column: the organ's own cases. */
  readonly columns: readonly (number | null)[]
}

const FORWARD = [0, 1, 2, 3, 4, 5, 6].map((column) => `requests.carriedForward.${column}`)
const FIELDS = sql.join(FORWARD.map((cell) => sql`${sql.id(cell)} jsonb`))
const own = sql.join(FORWARD.map((cell) => sql`${sql.id(cell)} -> 'value'`))
const share = sql.join(FORWARD.map((cell) => sql`${sql.id(cell)} -> organ::text`))

const lastYear = (db: Database, organIds: readonly number[], year: number) =>
  sql<ForwardRow>`
  with frozen as (
    select distinct on (organ_id) organ_id as organ, scope, cells, shares from report_freeze
    where organ_id = any(${organIds}::bigint[]) and year = ${year - 1} order by organ_id, number desc
  )
  select organ, jsonb_build_array(${own}) as columns
  from frozen cross join jsonb_to_record(cells) as field (${FIELDS}) where scope = 'own'
  union all
  select organ, jsonb_build_array(${share})
  from frozen cross join jsonb_to_record(shares) as field (${FIELDS}) where scope = 'area'`.execute(db)

export interface BareRows {
  readonly requests: readonly RequestRow[]
  readonly documents: readonly DocumentRow[]
  readonly statistics: readonly StatisticRow[]
  readonly remedies: readonly RemedyRow[]
  readonly forward: readonly ForwardRow[]
}

/** Everything that a report of each of the organs is made of, by organ. */
export const bareReports = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<BareRows> => {
  const [three, two, months, four, last] = await Promise.all([
    requests(db, organIds, year),
    documents(db, organIds, year),
    statistics(db, organIds, year),
    remedies(db, organIds, year),
    lastYear(db, organIds, year),
  ])
  return {
    requests: three.rows,
    documents: two.rows,
    statistics: months.rows,
    remedies: four.rows,
    forward: last.rows,
  }
}

/** The first 50 cases that one organ granted in the year. */
export const bareCaseList = async (
  db: Database,
  organId: number,
  year: number,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ number: string }>`
    select request.id, request.number, request.subject, request.applicant_type, request.received_on,
      request.outcome, request.closed_on, organ.name
    from request join organ on organ.id = request.organ_id
    where organ_id = ${organId} and received_on < ${`${year + 1}-01-01`}::date
      and closed_on >= ${`${year}-01-01`}::date and closed_on < ${`${year + 1}-01-01`}::date
      and outcome in ('granted', 'alreadyPublic')
    order by received_on, request.id limit 51`.execute(db)
  return rows.slice(0, 50).map(({ number }) => number)
}
