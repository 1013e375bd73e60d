/** Organs whose reports a report is compared with: those beside it under the same organ above. */
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { owesReportOn } from './organ-placement.ts'

export interface SiblingOrgan {
  readonly id: number
  readonly name: string
}

const besides = (db: Database, organId: number, lastDay: LocalDate) =>
  db
    .selectFrom('organ as own')
    .innerJoin('organ as sibling', 'sibling.parent_id', 'own.parent_id')
    .where('own.id', '=', organId)
    .where('sibling.id', '!=', organId)
    .where(owesReportOn('sibling', lastDay))
    .where((eb) => eb.or([eb('sibling.valid_to', 'is', null), eb('sibling.valid_to', '>=', lastDay)]))

/** By id, at most so many; none for an organ without one above. @param lastDay of the year of the report */
export const siblingOrgans = (
  db: Database,
  organId: number,
  lastDay: LocalDate,
  limit: number,
): Promise<readonly SiblingOrgan[]> =>
  besides(db, organId, lastDay)
    .select(['sibling.id', 'sibling.name'])
    .orderBy('sibling.id')
    .limit(limit)
    .execute()

/** All of them. */
export const countSiblingOrgans = async (
  db: Database,
  organId: number,
  lastDay: LocalDate,
): Promise<number> => {
  const { count } = await besides(db, organId, lastDay)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
