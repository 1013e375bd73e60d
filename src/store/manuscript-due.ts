/** Manuscripts whose days matter: terms that run, and withheld information that is due to be looked at again. */
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface DueManuscript {
  readonly id: number
  readonly organId: number
  readonly region: string
  readonly title: string
  readonly dueOn: LocalDate | null
  readonly dueWhat: 'publish' | 'withdraw' | null
  readonly nextReviewOn: LocalDate | null
}

const query = (db: Database, after: number, most: number) =>
  db
    .selectFrom('manuscript')
    .innerJoin('organ', 'organ.id', 'manuscript.organ_id')
    .select([
      'manuscript.id',
      'manuscript.organ_id as organId',
      'organ.region',
      'manuscript.title',
      'manuscript.due_on as dueOn',
      'manuscript.due_what as dueWhat',
      'manuscript.next_review_on as nextReviewOn',
    ])
    .where('manuscript.id', '>', after)
    .orderBy('manuscript.id')
    .limit(most)

/** Due up to a day, or to be looked at again up to another; page by page in the order of their ids. */
export const manuscriptsDue = (
  db: Database,
  until: { readonly due: LocalDate; readonly review: LocalDate },
  after: number,
  most: number,
): Promise<readonly DueManuscript[]> =>
  query(db, after, most)
    .where((eb) =>
      eb.or([eb('manuscript.due_on', '<=', until.due), eb('manuscript.next_review_on', '<=', until.review)]),
    )
    .execute()

/** Those for which a term runs. */
export const manuscriptsWithTerm = (
  db: Database,
  after: number,
  most: number,
): Promise<readonly DueManuscript[]> =>
  query(db, after, most).where('manuscript.due_what', 'is not', null).execute()

export const writeDueOn = async (trx: Database, id: number, dueOn: LocalDate | null): Promise<void> => {
  await trx.updateTable('manuscript').set({ due_on: dueOn }).where('id', '=', id).execute()
}
