/** In whose place an event of a case was brought about, by somebody to whom the role was lent. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table event_acting_for (
    request_id bigint not null,
    seq integer not null,
    lender_id bigint not null references account,
    primary key (request_id, seq),
    foreign key (request_id, seq) references request_event
  )`.execute(db)
}
