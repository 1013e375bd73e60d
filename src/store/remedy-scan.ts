/** All remedy cases, page by page, with what lists keep of them. */
import type { Database } from './database.ts'
import type { RemedyProjection } from './remedy-projection.ts'

export interface ScannedRemedy {
  readonly id: number
  readonly caseNumber: string
  readonly version: number
  readonly projection: RemedyProjection
}

/** By id, locked until the transaction ends. @param openOnly those whose terms may still move */
export const scanRemedies = async (
  trx: Database,
  after: number,
  most: number,
  openOnly = false,
): Promise<readonly ScannedRemedy[]> => {
  const rows = await trx
    .selectFrom('remedy')
    .select([
      'id',
      'case_number',
      'version',
      'stage',
      'remedy_group',
      'respondents',
      'filed_on',
      'deadline_on',
      'rulings',
      'result',
      'attacked',
      'due_what',
      'due_on',
      'answer_due_on',
      'follow_up_open',
      'closed_on',
    ])
    .where('id', '>', after)
    .$if(openOnly, (query) => query.where('due_what', 'is not', null))
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .execute()
  return rows.map(({ id, case_number, version, ...projection }) => ({
    id,
    caseNumber: case_number,
    version,
    projection,
  }))
}
