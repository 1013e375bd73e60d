/** Writing many documents of the register and many monthly statistics at once, entered and confirmed long ago. */
import { sql } from 'kysely'
import { plainDocumentNumber } from '../law/proactive-disclosure/accept-document.ts'
import type { StatisticMetric } from '../law/proactive-disclosure/monthly-statistics.ts'
import type { DocumentChangeKind, RegisteredKind } from '../law/proactive-disclosure/registered-document.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import { insertMany } from './bulk-insert.ts'
import type { Database } from './database.ts'

export interface FilledEntry {
  readonly organId: number
  readonly kind: RegisteredKind
  readonly documentNumber: string
  readonly title: string
  readonly formedOn: LocalDate
  readonly publishedOn: LocalDate | null
  readonly effectiveOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  /** Empty where the organ made it alone or leads. */
  readonly leadOrgan: string
  /** The page it was published with here; null: it was entered by hand. */
  readonly manuscriptId: number | null
  readonly change: FilledChange | null
  readonly enteredBy: string
  /** Another one than who entered it. */
  readonly confirmedBy: string
  readonly at: Date
}

export interface FilledChange {
  readonly effect: DocumentChangeKind
  readonly on: LocalDate
  readonly byTitle: string
  readonly byNumber: string
}

const takeIds = async (trx: Database, count: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('registered_document', 'id')) as id
    from generate_series(1, ${count}::integer)`.execute(trx)
  return rows.map(({ id }) => id)
}

const insertDocuments = (trx: Database, filled: readonly FilledEntry[], ids: readonly number[]) =>
  insertMany(
    trx,
    'registered_document',
    {
      id: 'bigint',
      organ_id: 'bigint',
      kind: 'text',
      document_number: 'text',
      plain_number: 'text',
      title: 'text',
      formed_on: 'date',
      published_on: 'date',
      effective_on: 'date',
      expires_on: 'date',
      lead_organ: 'text',
      manuscript_id: 'bigint',
      entered_by: 'text',
      entered_at: 'timestamptz',
      confirmed_by: 'text',
      confirmed_at: 'timestamptz',
    },
    filled.map((entry, index) => ({
      id: ids[index],
      organ_id: entry.organId,
      kind: entry.kind,
      document_number: entry.documentNumber,
      plain_number: plainDocumentNumber(entry.documentNumber),
      title: entry.title,
      formed_on: entry.formedOn,
      published_on: entry.publishedOn,
      effective_on: entry.effectiveOn,
      expires_on: entry.expiresOn,
      lead_organ: entry.leadOrgan,
      manuscript_id: entry.manuscriptId,
      entered_by: entry.enteredBy,
      entered_at: entry.at,
      confirmed_by: entry.confirmedBy,
      confirmed_at: entry.at,
    })),
    { hasIdentity: true },
  )

const insertChangesOf = (trx: Database, filled: readonly FilledEntry[], ids: readonly number[]) =>
  insertMany(
    trx,
    'document_change',
    {
      document_id: 'bigint',
      effect: 'text',
      on_day: 'date',
      by_title: 'text',
      by_number: 'text',
      entered_by: 'text',
      entered_at: 'timestamptz',
      confirmed_by: 'text',
      confirmed_at: 'timestamptz',
    },
    filled.flatMap(({ change, enteredBy, confirmedBy, at }, index) =>
      change === null
        ? []
        : [
            {
              document_id: ids[index],
              effect: change.effect,
              on_day: change.on,
              by_title: change.byTitle,
              by_number: change.byNumber,
              entered_by: enteredBy,
              entered_at: at,
              confirmed_by: confirmedBy,
              confirmed_at: at,
            },
          ],
    ),
  )

/** Organs whose register holds documents that were entered by hand. */
export const organsWithEntries = async (db: Database): Promise<ReadonlySet<number>> => {
  const rows = await db
    .selectFrom('registered_document')
    .select('organ_id')
    .distinct()
    .where('manuscript_id', 'is', null)
    .execute()
  return new Set(rows.map(({ organ_id }) => organ_id))
}

export interface FilledEffect extends FilledChange {
  /** Page of the document that it befalls. */
  readonly disclosureId: number
  readonly byDisclosureId: number
  readonly at: Date
}

/** What released documents did to earlier ones. */
export const insertFilledEffects = async (trx: Database, filled: readonly FilledEffect[]): Promise<void> => {
  const column = <T>(value: (each: FilledEffect) => T): T[] => filled.map(value)
  await sql`
    insert into document_change (document_id, disclosure_id, effect, on_day, by_title, by_number, by_disclosure_id,
      entered_by, entered_at, confirmed_by, confirmed_at)
    select entry.id, given.page, given.effect, given.day, given.title, given.number, given.by_page,
      'system', given.at, 'system', given.at
    from unnest(
      ${column(({ disclosureId }) => disclosureId)}::bigint[], ${column(({ effect }) => effect)}::text[],
      ${column(({ on }) => on)}::date[], ${column(({ byTitle }) => byTitle)}::text[],
      ${column(({ byNumber }) => byNumber)}::text[], ${column(({ byDisclosureId }) => byDisclosureId)}::bigint[],
      ${column(({ at }) => at)}::timestamptz[]
    ) as given (page, effect, day, title, number, by_page, at)
    left join registered_document entry on entry.manuscript_id = given.page`.execute(trx)
}

/** Documents with what was done to each of them. */
export const insertFilledEntries = async (trx: Database, filled: readonly FilledEntry[]): Promise<void> => {
  const ids = await takeIds(trx, filled.length)
  await insertDocuments(trx, filled, ids)
  await insertChangesOf(trx, filled, ids)
}

export interface FilledStatistic {
  readonly organId: number
  readonly year: number
  readonly month: number
  readonly metric: StatisticMetric
  readonly revision: number
  /** A count, or 分. */
  readonly value: number | null
  readonly enteredBy: string
  readonly at: Date
}

/** Figures that are there already stay as they are. */
export const insertFilledStatistics = async (
  trx: Database,
  filled: readonly FilledStatistic[],
): Promise<void> => {
  const column = <T>(value: (each: FilledStatistic) => T): T[] => filled.map(value)
  await sql`
    insert into monthly_statistic (organ_id, year, month, metric, revision, value, entered_by, entered_at)
    select * from unnest(
      ${column(({ organId }) => organId)}::bigint[], ${column(({ year }) => year)}::integer[],
      ${column(({ month }) => month)}::integer[], ${column(({ metric }) => metric)}::text[],
      ${column(({ revision }) => revision)}::integer[], ${column(({ value }) => value)}::bigint[],
      ${column(({ enteredBy }) => enteredBy)}::text[], ${column(({ at }) => at)}::timestamptz[]
    ) on conflict do nothing`.execute(trx)
}
