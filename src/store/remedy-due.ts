/** Remedy cases whose next term is near, for reminding. */
import type { RemedyGroup } from '../law/annual-report/annual-report.ts'
import type { RemedyTermKind } from '../law/remedy/remedy-terms.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface DueRemedy {
  readonly id: number
  readonly organId: number
  readonly region: string
  readonly caseNumber: string
  readonly group: RemedyGroup
  readonly filedOn: LocalDate
  readonly dueWhat: RemedyTermKind
  readonly dueOn: LocalDate
}

/** By id, after one; terms that the organ has to keep, up to and with the day. */
export const remediesDue = async (
  db: Database,
  until: LocalDate,
  after: number,
  most: number,
): Promise<readonly DueRemedy[]> => {
  const rows = await db
    .selectFrom('remedy')
    .innerJoin('organ', 'organ.id', 'remedy.organ_id')
    .select([
      'remedy.id',
      'remedy.organ_id as organId',
      'organ.region',
      'remedy.case_number as caseNumber',
      'remedy.remedy_group as group',
      'remedy.filed_on as filedOn',
      'remedy.due_what as dueWhat',
      'remedy.due_on as dueOn',
    ])
    .where('remedy.due_what', 'in', ['answer', 'hearing', 'followUp'])
    .where('remedy.due_on', '<=', until)
    .where('remedy.id', '>', after)
    .orderBy('remedy.id')
    .limit(most)
    .execute()
  return rows.flatMap(({ dueWhat, dueOn, ...row }) =>
    dueWhat === null || dueOn === null ? [] : [{ ...row, dueWhat, dueOn }],
  )
}
