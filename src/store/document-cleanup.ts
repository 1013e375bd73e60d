/** Clean-ups (清理) of documents and what each decided. */
import { sql } from 'kysely'
import type { CleanupResult } from '../contract/normative-document/register-json.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface Cleanup {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
  readonly decidedOn: LocalDate
  readonly effectiveOn: LocalDate
  readonly enteredBy: string
  readonly isConfirmed: boolean
  readonly items: readonly { readonly documentId: number; readonly result: CleanupResult }[]
}

export interface NewCleanup extends Omit<Cleanup, 'id' | 'enteredBy' | 'isConfirmed'> {
  readonly organId: number
  readonly by: string
  readonly at: Date
}

export const insertCleanup = async (trx: Database, given: NewCleanup): Promise<number> => {
  const { id } = await trx
    .insertInto('document_cleanup')
    .values({
      organ_id: given.organId,
      title: storableText(given.title),
      document_number: storableText(given.documentNumber),
      decided_on: given.decidedOn,
      effective_on: given.effectiveOn,
      entered_by: given.by,
      entered_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('document_cleanup_item')
    .values(
      given.items.map(({ documentId, result }, place) => ({
        cleanup_id: id,
        place,
        document_id: documentId,
        result,
      })),
    )
    .execute()
  return id
}

const MOST_CLEANUPS = 200

const selectCleanups = (db: Database, organId: number) =>
  db
    .selectFrom('document_cleanup as cleanup')
    .select([
      'cleanup.id',
      'cleanup.title',
      'cleanup.document_number as documentNumber',
      'cleanup.decided_on as decidedOn',
      'cleanup.effective_on as effectiveOn',
      'cleanup.entered_by as enteredBy',
      sql<boolean>`cleanup.confirmed_at is not null`.as('isConfirmed'),
      sql<Cleanup['items']>`(
        select coalesce(json_agg(json_build_object('documentId', item.document_id, 'result', item.result)
          order by item.place), '[]')
        from document_cleanup_item item where item.cleanup_id = cleanup.id)`.as('items'),
    ])
    .where('cleanup.organ_id', '=', organId)

/** Of one organ, newest first. */
export const cleanupsOf = async (
  db: Database,
  organId: number,
  scope: 'every' | 'confirmed',
): Promise<readonly Cleanup[]> =>
  selectCleanups(db, organId)
    .$if(scope === 'confirmed', (query) => query.where('cleanup.confirmed_at', 'is not', null))
    .orderBy('cleanup.decided_on', 'desc')
    .orderBy('cleanup.id', 'desc')
    .limit(MOST_CLEANUPS)
    .execute()

/** Held until the transaction ends; null when the organ has none of that id. */
export const heldCleanup = async (trx: Database, organId: number, id: number): Promise<Cleanup | null> =>
  (await selectCleanups(trx, organId).where('cleanup.id', '=', id).forUpdate().executeTakeFirst()) ?? null

export const confirmCleanup = async (trx: Database, id: number, by: string, at: Date): Promise<void> => {
  await trx
    .updateTable('document_cleanup')
    .set({ confirmed_by: by, confirmed_at: at })
    .where('id', '=', id)
    .execute()
}
