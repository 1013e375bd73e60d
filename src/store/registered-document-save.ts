/** Entries of the register as they are written: by hand, confirmed by a second person, taken out. */
import { sql } from 'kysely'
import { plainDocumentNumber } from '../law/proactive-disclosure/accept-document.ts'
import type { RegisteredKind } from '../law/proactive-disclosure/registered-document.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

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
