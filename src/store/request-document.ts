/** Documents of a case, as they were composed: the letter is sealed and never made anew from later data. */
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'

export interface NewDocument {
  readonly id: string
  readonly requestId: number
  readonly kind: string
  readonly number: string | null
  /** As formats/request-document composed it. */
  readonly letter: unknown
  readonly madeBy: string
  readonly madeAt: Date
  /** Null while it is a draft. */
  readonly issuedAt: Date | null
  readonly forApplicant: boolean
}

export type CaseDocument = Omit<NewDocument, 'letter'>

export const insertDocument = async (trx: Database, sealer: Sealer, document: NewDocument): Promise<void> => {
  await trx
    .insertInto('request_document')
    .values({
      id: document.id,
      request_id: document.requestId,
      kind: document.kind,
      number: document.number,
      letter_sealed: sealer.seal(JSON.stringify(document.letter), 'letter'),
      made_by: document.madeBy,
      made_at: document.madeAt,
      issued_at: document.issuedAt,
      for_applicant: document.forApplicant,
    })
    .execute()
}

const COLUMNS = [
  'id',
  'request_id as requestId',
  'kind',
  'number',
  'made_by as madeBy',
  'made_at as madeAt',
  'issued_at as issuedAt',
  'for_applicant as forApplicant',
] as const

/** In the order in which they were made. */
export const listDocuments = (db: Database, requestId: number): Promise<readonly CaseDocument[]> =>
  db
    .selectFrom('request_document')
    .select(COLUMNS)
    .where('request_id', '=', requestId)
    .orderBy('place')
    .execute()

/** A document of this case and no other, with its letter; null where there is none. */
export const findDocument = async (
  db: Database,
  sealer: Sealer,
  requestId: number,
  documentId: string,
): Promise<(CaseDocument & { readonly letter: unknown }) | null> => {
  const row = await db
    .selectFrom('request_document')
    .select([...COLUMNS, 'letter_sealed'])
    .where('request_id', '=', requestId)
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { letter_sealed, ...document } = row
  return { ...document, letter: JSON.parse(sealer.open(letter_sealed, 'letter').toString('utf8')) }
}

/** What was only drafted of a reply that is drafted anew goes; issued documents stay for ever. */
export const dropDrafts = async (trx: Database, requestId: number): Promise<void> => {
  await trx
    .deleteFrom('request_document')
    .where('request_id', '=', requestId)
    .where('issued_at', 'is', null)
    .execute()
}
