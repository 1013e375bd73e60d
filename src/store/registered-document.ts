/** 规章 and 行政规范性文件 as the register has them. What a document is on a day is the law's to say. */
import { type Expression, type SqlBool, sql } from 'kysely'
import { plainDocumentNumber } from '../law/proactive-disclosure/accept-document.ts'
import type { RegisteredDocument } from '../law/proactive-disclosure/registered-document.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

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
