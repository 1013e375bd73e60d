/** Writing many invented cases at once: one statement a table, rows as columns of arrays. */
import { sql } from 'kysely'
import type { RequestEvent } from '../law/request/request-event.ts'
import { arrayText } from './bulk-insert.ts'
import type { Database } from './database.ts'
import { subjectOf } from './request.ts'
import type { RequestProjection } from './request-projection.ts'
import { storableJson } from './storable.ts'

export interface FilledCase {
  readonly id: number
  readonly organId: number
  readonly number: string
  readonly accessCodeHash: Buffer
  readonly openedAt: Date
  readonly assignedTo: number | null
  readonly applicantKey: string | null
  readonly contactHash: string | null
  readonly description: string
  readonly subjectGrams: readonly string[]
  readonly sealedApplicant: Buffer
  readonly deliveryForm: string
  readonly deliveryMethod: string
  readonly filledInBy: string
  readonly projection: RequestProjection
  readonly events: readonly RequestEvent[]
  readonly recordedAt: readonly Date[]
  readonly consulted: readonly { readonly consultation: string; readonly sealed: Buffer }[]
}

/** Ids for so many cases. */
export const takeRequestIds = async (db: Database, count: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('request', 'id')) as id from generate_series(1, ${count}::integer)`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

const insertCases = async (trx: Database, cases: readonly FilledCase[]): Promise<void> => {
  const column = <T>(value: (each: FilledCase) => T): T[] => cases.map(value)
  await sql`
    insert into request (id, organ_id, number, access_code_hash, version, opened_at, assigned_to, assigned_at,
      applicant_key, subject, subject_grams, phase, channel, applicant_type, arrived_on, received_on,
      deadline_what, deadline_on, reply_due_on, is_extended, outcome, closed_on, signed_on)
    overriding system value
    select id, organ_id, number, access_code_hash, version, opened_at, assigned_to,
      case when assigned_to is null then null else opened_at end, applicant_key, subject, grams::text[],
      phase, channel, applicant_type, arrived_on, received_on, deadline_what, deadline_on, reply_due_on,
      is_extended, outcome, closed_on, signed_on
    from unnest(
      ${column(({ id }) => id)}::bigint[], ${column(({ organId }) => organId)}::bigint[],
      ${column(({ number }) => number)}::text[], ${column(({ accessCodeHash }) => accessCodeHash)}::bytea[],
      ${column(({ events }) => events.length)}::integer[], ${column(({ openedAt }) => openedAt)}::timestamptz[],
      ${column(({ assignedTo }) => assignedTo)}::bigint[], ${column(({ applicantKey }) => applicantKey)}::text[],
      ${column(({ description }) => subjectOf(description))}::text[],
      ${column(({ subjectGrams }) => arrayText(subjectGrams))}::text[],
      ${column(({ projection }) => projection.phase)}::text[],
      ${column(({ projection }) => projection.channel)}::text[],
      ${column(({ projection }) => projection.applicant_type)}::text[],
      ${column(({ projection }) => projection.arrived_on)}::date[],
      ${column(({ projection }) => projection.received_on)}::date[],
      ${column(({ projection }) => projection.deadline_what)}::text[],
      ${column(({ projection }) => projection.deadline_on)}::date[],
      ${column(({ projection }) => projection.reply_due_on)}::date[],
      ${column(({ projection }) => projection.is_extended)}::boolean[],
      ${column(({ projection }) => projection.outcome)}::text[],
      ${column(({ projection }) => projection.closed_on)}::date[],
      ${column(({ projection }) => projection.signed_on)}::date[]
    ) as given (id, organ_id, number, access_code_hash, version, opened_at, assigned_to, applicant_key, subject,
      grams, phase, channel, applicant_type, arrived_on, received_on, deadline_what, deadline_on, reply_due_on,
      is_extended, outcome, closed_on, signed_on)`.execute(trx)
}

const insertForms = async (trx: Database, cases: readonly FilledCase[]): Promise<void> => {
  const column = <T>(value: (each: FilledCase) => T): T[] => cases.map(value)
  await sql`
    insert into request_form (request_id, sealed, description, delivery_form, delivery_method, contact_hash, filled_in_by)
    select * from unnest(
      ${column(({ id }) => id)}::bigint[], ${column(({ sealedApplicant }) => sealedApplicant)}::bytea[],
      ${column(({ description }) => description)}::text[], ${column(({ deliveryForm }) => deliveryForm)}::text[],
      ${column(({ deliveryMethod }) => deliveryMethod)}::text[], ${column(({ contactHash }) => contactHash)}::text[],
      ${column(({ filledInBy }) => filledInBy)}::text[]
    )`.execute(trx)
}

const insertEvents = async (trx: Database, cases: readonly FilledCase[]): Promise<void> => {
  const rows = cases.flatMap(({ id, events, recordedAt }) =>
    events.map(({ type, at, by, ...data }, index) => ({
      id,
      seq: index + 1,
      type,
      at,
      by,
      data,
      on: recordedAt[index],
    })),
  )
  await sql`
    insert into request_event (request_id, seq, type, at, by, data, recorded_at)
    select * from unnest(
      ${rows.map(({ id }) => id)}::bigint[], ${rows.map(({ seq }) => seq)}::integer[],
      ${rows.map(({ type }) => type)}::text[], ${rows.map(({ at }) => at)}::text[],
      ${rows.map(({ by }) => by)}::text[], ${rows.map(({ data }) => storableJson(data))}::jsonb[],
      ${rows.map(({ on }) => on)}::timestamptz[]
    )`.execute(trx)
}

const insertConsultations = async (trx: Database, cases: readonly FilledCase[]): Promise<void> => {
  const rows = cases.flatMap(({ id, consulted }) => consulted.map((each) => ({ id, ...each })))
  if (rows.length === 0) return
  await sql`
    insert into request_consultation (request_id, consultation, sealed)
    select * from unnest(
      ${rows.map(({ id }) => id)}::bigint[], ${rows.map(({ consultation }) => consultation)}::text[],
      ${rows.map(({ sealed }) => sealed)}::bytea[]
    )`.execute(trx)
}

export const insertFilledCases = async (trx: Database, cases: readonly FilledCase[]): Promise<void> => {
  await insertCases(trx, cases)
  await insertForms(trx, cases)
  await insertEvents(trx, cases)
  await insertConsultations(trx, cases)
}

export interface FilledNumber {
  readonly organId: number
  readonly series: string
  readonly year: number
  readonly number: number
  readonly requestId: number
  readonly at: Date
}

/** Numbers that were given out, and the series brought up to them. */
export const insertFilledNumbers = async (trx: Database, numbers: readonly FilledNumber[]): Promise<void> => {
  const column = <T>(value: (each: FilledNumber) => T): T[] => numbers.map(value)
  const [organs, series, years, given] = [
    column(({ organId }) => organId),
    column((each) => each.series),
    column(({ year }) => year),
    column(({ number }) => number),
  ]
  await sql`
    insert into number_series (organ_id, series, year, last)
    select organ_id, series, year, max(number)
    from unnest(${organs}::bigint[], ${series}::text[], ${years}::integer[], ${given}::integer[])
      as given (organ_id, series, year, number)
    group by organ_id, series, year
    on conflict (organ_id, series, year) do update set last = greatest(number_series.last, excluded.last)`.execute(
    trx,
  )
  await sql`
    insert into issued_number (organ_id, series, year, number, request_id, issued_at)
    select * from unnest(${organs}::bigint[], ${series}::text[], ${years}::integer[], ${given}::integer[],
      ${column(({ requestId }) => requestId)}::bigint[], ${column(({ at }) => at)}::timestamptz[])`.execute(
    trx,
  )
}

/** Last number of every series, by organ, series and year joined with `/`. */
export const readSeries = async (db: Database): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.selectFrom('number_series').selectAll().execute()
  return new Map(rows.map(({ organ_id, series, year, last }) => [`${organ_id}/${series}/${year}`, last]))
}
