/** What a follow-up points to: something of the organ's own. */
import type { FollowUpLink } from '../law/remedy/remedy-event.ts'
import type { Database } from './database.ts'

const TABLES = { request: 'request', document: 'registered_document', manuscript: 'manuscript' } as const

const LARGEST_ID = 2_147_483_647

export const isLinkedThing = async (
  db: Database,
  organId: number,
  { kind, id }: FollowUpLink,
): Promise<boolean> => {
  const number = /^\d{1,10}$/.test(id) ? Number(id) : 0
  if (number < 1 || number > LARGEST_ID) return false
  const row = await db
    .selectFrom(TABLES[kind])
    .select('id')
    .where('id', '=', number)
    .where('organ_id', '=', organId)
    .executeTakeFirst()
  return row !== undefined
}
