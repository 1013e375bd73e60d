/** 政策 and 解读, linked both ways: pages of this site, and what explains a policy elsewhere. */
import { sql } from 'kysely'
import type { DisclosureKind, InterpretationForm } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import { askPrepared, type Database } from './database.ts'
import { storableText } from './storable.ts'

export interface Interpretation {
  /** Of a page of this site; null for one elsewhere. */
  readonly disclosureId: number | null
  /** Of one elsewhere; null for a page of this site. */
  readonly externalId: number | null
  readonly form: InterpretationForm
  readonly title: string
  /** Empty for a page of this site. */
  readonly url: string
  readonly publishedOn: LocalDate
}

const EXPLAINING = {
  name: 'interpretations-of-policy',
  text: `
  select page.id as "disclosureId", null::bigint as "externalId", link.form, page.title, '' as url,
    page.published_on as "publishedOn"
  from interpretation_link link join disclosure page on page.id = link.disclosure_id
  where link.interprets_id = $1
  union all
  select null, entry.id, entry.form, entry.title, entry.url, entry.published_on
  from external_interpretation entry join disclosure policy on policy.id = entry.disclosure_id
  where entry.disclosure_id = $1 and entry.removed_at is null and entry.confirmed_at is not null
  order by "publishedOn", "disclosureId", "externalId"`,
}

/** What explains a published policy, oldest first. Public: pages that are withdrawn are not among them. */
export const interpretationsOf = (db: Database, policyId: number): Promise<readonly Interpretation[]> =>
  askPrepared<Interpretation>(db, EXPLAINING, [policyId])

/** Kinds that are to be explained. */
const POLICY_KINDS: readonly DisclosureKind[] = ['governmentRule', 'normativeDocument', 'policyDocument']

export interface UninterpretedPolicy {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
  readonly kind: DisclosureKind
  readonly publishedOn: LocalDate
}

const isInterpreted = sql<boolean>`(
  exists (select from interpretation_link link join disclosure page on page.id = link.disclosure_id
    where link.interprets_id = policy.id)
  or exists (select from external_interpretation entry
    where entry.disclosure_id = policy.id and entry.removed_at is null and entry.confirmed_at is not null))`

/** Policies of the organ that nothing explains, newest first. */
export const uninterpretedPolicies = async (
  db: Database,
  organId: number,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly UninterpretedPolicy[]> =>
  db
    .selectFrom('disclosure as policy')
    .select([
      'policy.id',
      'policy.title',
      'policy.document_number as documentNumber',
      'policy.kind',
      'policy.published_on as publishedOn',
    ])
    .where('policy.organ_id', '=', organId)
    .where('policy.kind', 'in', POLICY_KINDS)
    .where(sql<boolean>`not ${isInterpreted}`)
    .orderBy('policy.published_on', 'desc')
    .orderBy('policy.id', 'desc')
    .offset(page.after)
    .limit(page.limit)
    .execute()

export const countPolicies = async (
  db: Database,
  organId: number,
): Promise<{ readonly policies: number; readonly interpreted: number }> => {
  const row = await db
    .selectFrom('disclosure as policy')
    .select(({ fn }) => [
      fn.countAll<number>().as('policies'),
      sql<number>`count(*) filter (where ${isInterpreted})`.as('interpreted'),
    ])
    .where('policy.organ_id', '=', organId)
    .where('policy.kind', 'in', POLICY_KINDS)
    .executeTakeFirstOrThrow()
  return { policies: Number(row.policies), interpreted: Number(row.interpreted) }
}

/** The organ of a published policy; null for whatever is none. */
export const organOfPolicy = async (db: Database, disclosureId: number): Promise<number | null> => {
  const row = await db
    .selectFrom('disclosure')
    .select('organ_id as organId')
    .where('id', '=', disclosureId)
    .where('kind', 'in', POLICY_KINDS)
    .executeTakeFirst()
  return row?.organId ?? null
}

export interface NewExternalInterpretation {
  readonly disclosureId: number
  readonly organId: number
  readonly form: InterpretationForm
  readonly title: string
  readonly url: string
  readonly publishedOn: LocalDate
  readonly by: string
  readonly at: Date
}

export const insertExternalInterpretation = async (
  trx: Database,
  given: NewExternalInterpretation,
): Promise<number> => {
  const { id } = await trx
    .insertInto('external_interpretation')
    .values({
      disclosure_id: given.disclosureId,
      organ_id: given.organId,
      form: given.form,
      title: storableText(given.title),
      url: storableText(given.url),
      published_on: given.publishedOn,
      added_by: given.by,
      added_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @returns whether it stood there */
export const removeExternalInterpretation = async (
  trx: Database,
  given: { readonly id: number; readonly organId: number; readonly at: Date },
): Promise<boolean> => {
  const removed = await trx
    .updateTable('external_interpretation')
    .set({ removed_at: given.at })
    .where('id', '=', given.id)
    .where('organ_id', '=', given.organId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return removed.numUpdatedRows > 0n
}

export interface WaitingInterpretation {
  readonly id: number
  readonly form: InterpretationForm
  readonly title: string
  readonly url: string
  readonly publishedOn: LocalDate
  readonly policyTitle: string
  readonly enteredBy: string
}

/** Entered and not yet confirmed, of published policies of the organ; the oldest so many. */
export const waitingInterpretations = async (
  db: Database,
  organId: number,
  limit: number,
): Promise<readonly WaitingInterpretation[]> =>
  db
    .selectFrom('external_interpretation as entry')
    .innerJoin('disclosure as policy', 'policy.id', 'entry.disclosure_id')
    .select([
      'entry.id',
      'entry.form',
      'entry.title',
      'entry.url',
      'entry.published_on as publishedOn',
      'policy.title as policyTitle',
      'entry.added_by as enteredBy',
    ])
    .where('entry.organ_id', '=', organId)
    .where('entry.removed_at', 'is', null)
    .where('entry.confirmed_at', 'is', null)
    .orderBy('entry.id')
    .limit(limit)
    .execute()

/** Who entered it, while it waits; null otherwise. Held until the transaction ends. */
export const unconfirmedInterpretation = async (
  trx: Database,
  { id, organId }: { readonly id: number; readonly organId: number },
): Promise<{ readonly enteredBy: string } | null> => {
  const row = await trx
    .selectFrom('external_interpretation')
    .select('added_by as enteredBy')
    .where('id', '=', id)
    .where('organ_id', '=', organId)
    .where('removed_at', 'is', null)
    .where('confirmed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export const confirmInterpretationRow = async (
  trx: Database,
  id: number,
  by: string,
  at: Date,
): Promise<void> => {
  await trx
    .updateTable('external_interpretation')
    .set({ confirmed_by: by, confirmed_at: at })
    .where('id', '=', id)
    .execute()
}
