/** The list of finished cases, newest first, without passing over those still open. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index request_finished on request (id desc) where phase in ('closed', 'archived')`.execute(
    db,
  )
}
