/** 规章 and 行政规范性文件 as the register has them. What a document is on a day is the law's to say. */
import { type Expression, type SqlBool, sql } from 'kysely'
import { plainDocumentNumber } from '../law/proactive-disclosure/accept-document.ts'
import type { RegisteredDocument, RegisteredKind } from '../law/proactive-disclosure/registered-document.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface RegisteredEntry extends RegisteredDocument {
  readonly organId: number
  readonly organName: string
  readonly organSlug: string
  readonly documentNumber: string
  readonly title: string
  /** Name of the organ that leads; empty where this one does. */
  readonly leadOrgan: string
  readonly jointOrgans: readonly string[]
  readonly filingNumber: string
  readonly filedOn: LocalDate | null
  /** Where it can be read when it is not on this site; may be empty. */
  readonly sourceUrl: string
  /** Of its page on this site, while that is published. */
  readonly disclosureId: number | null
  readonly manuscriptId: number | null
  readonly version: number
  readonly enteredBy: string
  readonly isConfirmed: boolean
  /** Empty unless it was taken out. */
  readonly strikeReason: string
  readonly isStruck: boolean
}

/** Far beyond what all organs of a city have made together. */
const MOST_DOCUMENTS = 200_000

const confirmedDay = (effect: string) => sql<LocalDate | null>`(
  select min(c.on_day) from document_change c
  where c.effect = ${effect} and c.confirmed_at is not null
    and (c.document_id = entry.id or c.disclosure_id = entry.manuscript_id))`

const selectEntries = (db: Database) =>
  db
    .selectFrom('registered_document as entry')
    .innerJoin('organ', 'organ.id', 'entry.organ_id')
    .leftJoin('disclosure as page', 'page.id', 'entry.manuscript_id')
    .select([
      'entry.id',
      'entry.kind',
      'entry.organ_id as organId',
      'organ.name as organName',
      'organ.slug as organSlug',
      'entry.document_number as documentNumber',
      'entry.title',
      'entry.formed_on as formedOn',
      'entry.published_on as publishedOn',
      'entry.effective_on as effectiveOn',
      'entry.expires_on as expiresOn',
      'entry.lead_organ as leadOrgan',
      'entry.joint_organs as jointOrgans',
      'entry.filing_number as filingNumber',
      'entry.filed_on as filedOn',
      'entry.source_url as sourceUrl',
      'entry.manuscript_id as manuscriptId',
      'page.id as disclosureId',
      'entry.version',
      'entry.entered_by as enteredBy',
      'entry.strike_reason as strikeReason',
      sql<boolean>`entry.confirmed_at is not null`.as('isConfirmed'),
      sql<boolean>`entry.struck_at is not null`.as('isStruck'),
      confirmedDay('repeals').as('repealedOn'),
      confirmedDay('lapses').as('lapsedOn'),
      confirmedDay('amends').as('amendedOn'),
    ])

type EntryRow = Awaited<ReturnType<ReturnType<typeof selectEntries>['execute']>>[number]

const entryOf = (row: EntryRow): RegisteredEntry => ({ ...row, isLead: row.leadOrgan === '' })

/** Which entries: `standing` has not been taken out, `confirmed` counts, `public` is what anybody may see of it, `every` has those taken out too. */
export type EntryScope = 'standing' | 'confirmed' | 'public' | 'every'

const isInScope = (scope: EntryScope): Expression<SqlBool> => {
  if (scope === 'every') return sql<SqlBool>`true`
  if (scope === 'standing') return sql<SqlBool>`entry.struck_at is null`
  if (scope === 'confirmed') return sql<SqlBool>`entry.struck_at is null and entry.confirmed_at is not null`
  return sql<SqlBool>`entry.struck_at is null and entry.confirmed_at is not null
    and (entry.manuscript_id is null or page.id is not null)`
}

/** All of the organs, newest first. */
export const registeredEntries = async (
  db: Database,
  organs: readonly number[] | 'every',
  scope: EntryScope,
): Promise<readonly RegisteredEntry[]> => {
  if (organs !== 'every' && organs.length === 0) return []
  const rows = await selectEntries(db)
    .where(isInScope(scope))
    .$if(organs !== 'every', (query) => query.where('entry.organ_id', 'in', organs as readonly number[]))
    .orderBy('entry.formed_on', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(MOST_DOCUMENTS)
    .execute()
  return rows.map(entryOf)
}

/** Whatever its state; null when there is none. */
export const findEntry = async (db: Database, id: number): Promise<RegisteredEntry | null> => {
  const row = await selectEntries(db).where('entry.id', '=', id).executeTakeFirst()
  return row === undefined ? null : entryOf(row)
}

/** Until the transaction ends, nobody else changes it. */
export const lockEntry = async (trx: Database, id: number): Promise<void> => {
  await trx.selectFrom('registered_document').select('id').where('id', '=', id).forUpdate().execute()
}

/** Those of the numbers that stand in the organ's register. */
export const takenNumbers = async (
  db: Database,
  organId: number,
  numbers: readonly string[],
  except: number | null,
): Promise<ReadonlySet<string>> => {
  if (numbers.length === 0) return new Set()
  const rows = await db
    .selectFrom('registered_document')
    .select('plain_number')
    .where('organ_id', '=', organId)
    .where('struck_at', 'is', null)
    .where('plain_number', 'in', [...new Set(numbers.map(plainDocumentNumber))])
    .$if(except !== null, (query) => query.where('id', '!=', except ?? 0))
    .execute()
  return new Set(rows.map((row) => row.plain_number))
}

/** What is written of a document by hand. */
export interface EntryFacts {
  readonly kind: RegisteredKind
  readonly documentNumber: string
  readonly title: string
  readonly formedOn: LocalDate
  readonly publishedOn: LocalDate | null
  readonly effectiveOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly leadOrgan: string
  readonly jointOrgans: readonly string[]
  readonly filingNumber: string
  readonly filedOn: LocalDate | null
  readonly sourceUrl: string
}

const columnsOf = (facts: EntryFacts) => ({
  kind: facts.kind,
  document_number: storableText(facts.documentNumber.trim()),
  plain_number: storableText(plainDocumentNumber(facts.documentNumber)),
  title: storableText(facts.title.trim()),
  formed_on: facts.formedOn,
  published_on: facts.publishedOn,
  effective_on: facts.effectiveOn,
  expires_on: facts.expiresOn,
  lead_organ: storableText(facts.leadOrgan.trim()),
  joint_organs: facts.jointOrgans.map((name) => storableText(name.trim())),
  filing_number: storableText(facts.filingNumber.trim()),
  filed_on: facts.filedOn,
  source_url: storableText(facts.sourceUrl.trim()),
})

export const insertEntry = async (
  trx: Database,
  given: { readonly organId: number; readonly facts: EntryFacts; readonly by: string; readonly at: Date },
): Promise<number> => {
  const { id } = await trx
    .insertInto('registered_document')
    .values({
      organ_id: given.organId,
      ...columnsOf(given.facts),
      entered_by: given.by,
      entered_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What was entered by hand is confirmed anew after a change. */
export const updateEntry = async (
  trx: Database,
  id: number,
  facts: EntryFacts,
  by: string,
): Promise<void> => {
  await trx
    .updateTable('registered_document')
    .set({
      ...columnsOf(facts),
      version: sql<number>`version + 1`,
      entered_by: by,
      confirmed_by: null,
      confirmed_at: null,
    })
    .where('id', '=', id)
    .execute()
}

/** 备案, and who made it together: all that is written by hand of a document that was published here. */
export const updateFiling = async (
  trx: Database,
  id: number,
  facts: Pick<EntryFacts, 'filingNumber' | 'filedOn' | 'leadOrgan' | 'jointOrgans'>,
): Promise<void> => {
  await trx
    .updateTable('registered_document')
    .set({
      filing_number: storableText(facts.filingNumber.trim()),
      filed_on: facts.filedOn,
      lead_organ: storableText(facts.leadOrgan.trim()),
      joint_organs: facts.jointOrgans.map((name) => storableText(name.trim())),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

export const strikeEntry = async (trx: Database, id: number, at: Date, reason: string): Promise<void> => {
  await trx
    .updateTable('registered_document')
    .set({ struck_at: at, strike_reason: storableText(reason.trim()), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Entries of the organ that wait for a second person, and who entered each. */
export const unconfirmedEntries = async (
  trx: Database,
  organId: number,
  ids: readonly number[],
): Promise<readonly { readonly id: number; readonly enteredBy: string }[]> =>
  ids.length === 0
    ? []
    : trx
        .selectFrom('registered_document')
        .select(['id', 'entered_by as enteredBy'])
        .where('organ_id', '=', organId)
        .where('id', 'in', ids)
        .where('confirmed_at', 'is', null)
        .where('struck_at', 'is', null)
        .orderBy('id')
        .forUpdate()
        .execute()

export const confirmEntries = async (
  trx: Database,
  ids: readonly number[],
  by: string,
  at: Date,
): Promise<void> => {
  await trx
    .updateTable('registered_document')
    .set({ confirmed_by: by, confirmed_at: at })
    .where('id', 'in', ids)
    .execute()
  // What was entered with a document, by the same person, is confirmed with it.
  await sql`
    update document_change c set confirmed_by = ${by}, confirmed_at = ${at}
    from registered_document entry
    where entry.id = c.document_id and entry.id = any(${[...ids]}::bigint[])
      and c.confirmed_at is null and c.cleanup_id is null and c.entered_by = entry.entered_by`.execute(trx)
}
