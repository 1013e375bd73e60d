/** Signed reports beside the audit entries of their signatures, to hold one against the other. */
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { freezeOf, type ReportFreeze } from './report-freeze.ts'
import { storableInteger } from './storable.ts'

export interface FreezeFilter {
  readonly organId: number | null
  readonly year: number | null
}

export interface FreezePlace {
  readonly organId: number
  readonly year: number
  readonly freeze: number
}

export interface StoredFreeze {
  /** Name of the organ as it signed; where the freeze does not say it, that of today. */
  readonly organ: string
  readonly content: ReportFreeze
  /** The figures in a row, as they are added up; null where nobody wrote it. */
  readonly figures: string | null
}

/** What the audit log has of a signature. */
export interface LoggedSignature {
  readonly organId: number
  readonly year: number
  readonly actor: string
  /** Null in entries of before signatures were written down with it. */
  readonly freeze: number | null
  readonly frozenHash: string | null
}

const SUBJECT = 'annualReport'
const SIGNED = 'annualReport.signed'

/** By organ, year and number, from the one after `after` on. */
export const freezesAfter = async (
  db: Database,
  { organId, year }: FreezeFilter,
  after: FreezePlace | null,
  limit: number,
): Promise<readonly StoredFreeze[]> => {
  let query = db
    .selectFrom('report_freeze')
    .innerJoin('organ', 'organ.id', 'report_freeze.organ_id')
    .selectAll('report_freeze')
    .select('organ.name as organ_name')
  if (organId !== null) query = query.where('report_freeze.organ_id', '=', organId)
  if (year !== null) query = query.where('report_freeze.year', '=', storableInteger(year))
  if (after !== null)
    query = query.where(
      sql<boolean>`(report_freeze.organ_id, report_freeze.year, report_freeze.number)
        > (${after.organId}::bigint, ${after.year}::integer, ${after.freeze}::integer)`,
    )
  const rows = await query
    .orderBy('report_freeze.organ_id')
    .orderBy('report_freeze.year')
    .orderBy('report_freeze.number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    organ: row.printed?.organ ?? row.organ_name,
    content: freezeOf(row),
    figures: row.figures,
  }))
}

/** The signatures of these reports, in the order in which they were logged. */
export const signaturesOf = async (
  db: Database,
  reports: readonly Pick<FreezePlace, 'organId' | 'year'>[],
): Promise<readonly LoggedSignature[]> => {
  const subjects = [...new Set(reports.map(({ organId, year }) => `${organId}:${year}`))]
  const { rows } = await sql<LoggedSignature>`
    select chain as "organId", split_part(subject_id, ':', 2)::integer as year, actor,
      (detail ->> 'freeze')::integer as freeze, detail ->> 'frozenHash' as "frozenHash"
    from audit_entry
    where subject_kind = ${SUBJECT} and subject_id = any(${subjects}::text[]) and act = ${SIGNED}
      and split_part(subject_id, ':', 1) = chain::text
    order by chain, seq`.execute(db)
  return rows
}

/** Freezes that the audit log names and nobody has: taken out of the table. At most `limit` of them. */
export const freezesMissing = async (
  db: Database,
  { organId, year }: FreezeFilter,
  limit: number,
): Promise<readonly (FreezePlace & { readonly organ: string })[]> => {
  const { rows } = await sql<FreezePlace & { readonly organ: string }>`
    select signed.chain as "organId", signed.year, signed.freeze, coalesce(organ.name, '') as organ
    from (
      select chain, split_part(subject_id, ':', 2)::integer as year, (detail ->> 'freeze')::integer as freeze
      from audit_entry where subject_kind = ${SUBJECT} and act = ${SIGNED} and detail ? 'freeze'
    ) signed
    left join organ on organ.id = signed.chain
    where (${organId}::bigint is null or signed.chain = ${organId}::bigint)
      and (${year}::integer is null or signed.year = ${year}::integer)
      and not exists (
        select from report_freeze kept
        where kept.organ_id = signed.chain and kept.year = signed.year and kept.number = signed.freeze
      )
    order by signed.chain, signed.year, signed.freeze limit ${limit}`.execute(db)
  return rows
}
