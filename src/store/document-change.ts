/** What was done to a document by a later one, a clean-up or a decision; and what the page of that document says of it. */
import { sql } from 'kysely'
import { plainDocumentNumber } from '../law/proactive-disclosure/accept-document.ts'
import type { DocumentEffect } from '../law/proactive-disclosure/disclosure-content.ts'
import { mayChangeDocuments } from '../law/proactive-disclosure/document-authority.ts'
import type { DocumentChangeKind } from '../law/proactive-disclosure/registered-document.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { earlierDocuments } from './document-reach.ts'
import { storableText } from './storable.ts'

export interface DocumentChange {
  readonly id: number
  readonly effect: DocumentChangeKind
  readonly on: LocalDate
  readonly byTitle: string
  readonly byNumber: string
  /** The page that brings it, where it was published here. */
  readonly byDisclosureId: number | null
  readonly cleanupId: number | null
  readonly enteredBy: string
  readonly isConfirmed: boolean
}

/** Document of the register, page of this site, or both. */
interface Target {
  readonly documentId: number | null
  readonly disclosureId: number | null
}

export interface NewChange extends Target {
  readonly effect: DocumentChangeKind
  readonly on: LocalDate
  readonly byTitle: string
  readonly byNumber: string
  readonly byDisclosureId: number | null
  readonly cleanupId: number | null
  readonly by: string
  readonly at: Date
  readonly isConfirmed: boolean
}

export const insertChanges = async (trx: Database, changes: readonly NewChange[]): Promise<void> => {
  if (changes.length === 0) return
  await trx
    .insertInto('document_change')
    .values(
      changes.map((change) => ({
        document_id: change.documentId,
        disclosure_id: change.disclosureId,
        effect: change.effect,
        on_day: change.on,
        by_title: storableText(change.byTitle),
        by_number: storableText(change.byNumber),
        by_disclosure_id: change.byDisclosureId,
        cleanup_id: change.cleanupId,
        entered_by: change.by,
        entered_at: change.at,
        confirmed_by: change.isConfirmed ? change.by : null,
        confirmed_at: change.isConfirmed ? change.at : null,
      })),
    )
    .execute()
}

/** Of one document, oldest first. */
export const changesOf = async (
  db: Database,
  documentId: number,
  disclosureId: number | null,
): Promise<readonly DocumentChange[]> =>
  db
    .selectFrom('document_change')
    .select([
      'id',
      'effect',
      'on_day as on',
      'by_title as byTitle',
      'by_number as byNumber',
      'by_disclosure_id as byDisclosureId',
      'cleanup_id as cleanupId',
      'entered_by as enteredBy',
      sql<boolean>`confirmed_at is not null`.as('isConfirmed'),
    ])
    .where((eb) => {
      const ofDocument = eb('document_id', '=', documentId)
      return disclosureId === null ? ofDocument : eb.or([ofDocument, eb('disclosure_id', '=', disclosureId)])
    })
    .orderBy('on_day')
    .orderBy('id')
    .execute()

/** Entered by hand and not yet confirmed; null otherwise. Held until the transaction ends. */
export const unconfirmedChange = async (
  trx: Database,
  id: number,
  documentId: number,
): Promise<{ readonly enteredBy: string } | null> => {
  const row = await trx
    .selectFrom('document_change')
    .select('entered_by as enteredBy')
    .where('id', '=', id)
    .where('document_id', '=', documentId)
    .where('confirmed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export const confirmChanges = async (
  trx: Database,
  which: { readonly id: number } | { readonly cleanupId: number },
  by: string,
  at: Date,
): Promise<void> => {
  await trx
    .updateTable('document_change')
    .set({ confirmed_by: by, confirmed_at: at })
    .where((eb) => ('id' in which ? eb('id', '=', which.id) : eb('cleanup_id', '=', which.cleanupId)))
    .execute()
}

/** Takes back a change that nobody has confirmed. */
export const removeChange = async (trx: Database, id: number): Promise<void> => {
  await trx.deleteFrom('document_change').where('id', '=', id).execute()
}

/** Pages of documents that stand in the register, beside pages given. */
const pagesOf = async (trx: Database, targets: readonly Target[]): Promise<readonly number[]> => {
  const documents = targets.flatMap(({ documentId }) => documentId ?? [])
  const given = targets.flatMap(({ disclosureId }) => disclosureId ?? [])
  if (documents.length === 0) return given
  const rows = await trx
    .selectFrom('registered_document')
    .select('manuscript_id as id')
    .where('id', 'in', documents)
    .where('manuscript_id', 'is not', null)
    .execute()
  return [...given, ...rows.flatMap(({ id }) => id ?? [])]
}

/**
 * Says on the pages of the documents from when they are repealed, amended or void, as all changes together have it.
 * A page is held first, so that two changes of one document that come at once see each other.
 */
export const refreshPages = async (trx: Database, targets: readonly Target[]): Promise<void> => {
  const ids = [...new Set(await pagesOf(trx, targets))]
  if (ids.length === 0) return
  await trx.selectFrom('disclosure').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  const day = (effect: DocumentChangeKind) => sql`(
    select min(c.on_day) from document_change c
    left join registered_document entry on entry.id = c.document_id and entry.struck_at is null
    where c.effect = ${effect} and c.confirmed_at is not null
      and (c.disclosure_id = page.id or entry.manuscript_id = page.id))`
  await sql`
    update disclosure page set
      repealed_on = ${day('repeals')},
      amended_on = ${day('amends')},
      expires_on = least(${day('lapses')} - 1, (
        select (v.content ->> 'expiresOn')::date from disclosure_version v
        where v.disclosure_id = page.id and v.version = page.version))
    where page.id = any(${ids}::bigint[])`.execute(trx)
}

/** Takes back what a page did to others. @returns whom it had concerned */
export const takeBackChanges = async (trx: Database, byDisclosureId: number): Promise<readonly Target[]> =>
  trx
    .deleteFrom('document_change')
    .where('by_disclosure_id', '=', byDisclosureId)
    .returning(['document_id as documentId', 'disclosure_id as disclosureId'])
    .execute()

/**
 * Among the documents of these organs. Numbers are an organ's own: what another one wrote in its register makes none of
 * this one's documents doubtful.
 */
const byNumber = async (
  trx: Database,
  documentNumber: string,
  { organId, answersFor }: ChangingOrgan,
): Promise<Target | null> => {
  const plain = plainDocumentNumber(documentNumber)
  if (plain === '') return null
  const rows = await trx
    .selectFrom('registered_document')
    .select(['id as documentId', 'manuscript_id as disclosureId', 'organ_id as organId'])
    .where('plain_number', '=', plain)
    .where('organ_id', 'in', [...answersFor])
    .where('struck_at', 'is', null)
    .orderBy(sql`organ_id = ${organId}`, 'desc')
    .limit(3)
    .execute()
  const own = rows.filter((row) => row.organId === organId)
  const [found, ...others] = own.length > 0 ? own : rows
  if (found === undefined || others.length > 0) return null
  return { documentId: found.documentId, disclosureId: found.disclosureId }
}

/** Whose release changes documents. */
export interface ChangingOrgan {
  readonly organId: number
  /** Organs whose documents it may change, itself among them. */
  readonly answersFor: ReadonlySet<number>
}

/**
 * The document that an effect names, one of the organ's own before others; null where the register has none of that
 * number, or several, and where the document is not the organ's to change.
 */
export const targetOf = async (
  trx: Database,
  { disclosureId, documentNumber }: Pick<DocumentEffect, 'disclosureId' | 'documentNumber'>,
  by: ChangingOrgan,
): Promise<Target | null> => {
  if (disclosureId === null) return byNumber(trx, documentNumber, by)
  const owners = await earlierDocuments(trx, [disclosureId])
  if (!mayChangeDocuments(by.answersFor, owners).ok) return null
  const row = await trx
    .selectFrom('registered_document')
    .select('id')
    .where('manuscript_id', '=', disclosureId)
    .where('struck_at', 'is', null)
    .executeTakeFirst()
  return { documentId: row?.id ?? null, disclosureId }
}
