/** Remedy cases about a request whose time of keeping has come. */
import { sql } from 'kysely'
import { ANONYMISED } from '../law/request/anonymise-event.ts'
import type { Database } from './database.ts'

/** Whether a remedy case about the row of `request` is not decided, or its decision not carried out: then everything is kept. */
export const isUnderRemedy = sql<boolean>`exists (
  select from remedy where remedy.against_request_id = request.id
    and (remedy.stage in ('filed', 'accepted', 'suspended') or remedy.follow_up_open))`

/** Destroys whatever tells who was party, files included; stages, results and terms stay. */
export const anonymiseRemedies = async (trx: Database, requestId: number): Promise<void> => {
  const cases = trx.selectFrom('remedy').select('id').where('against_request_id', '=', requestId)
  const files = await trx.deleteFrom('remedy_file').where('remedy_id', 'in', cases).returning('id').execute()
  const ids = files.map(({ id }) => id)
  if (ids.length > 0) await trx.deleteFrom('file_content').where('id', 'in', ids).execute()
  await trx
    .updateTable('remedy')
    .set({ party_sealed: null, against: sql`case when against = '' then '' else ${ANONYMISED} end` })
    .where('against_request_id', '=', requestId)
    .execute()
}
