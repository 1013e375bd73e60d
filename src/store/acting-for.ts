/** In whose place the events of a case were brought about. */
import type { Database } from './database.ts'

/** @param span events after the one number and up to the other */
export const addActingFor = async (
  trx: Database,
  requestId: number,
  span: { readonly after: number; readonly upTo: number },
  lenderId: number,
): Promise<void> => {
  await trx
    .insertInto('event_acting_for')
    .columns(['request_id', 'seq', 'lender_id'])
    .expression((eb) =>
      eb
        .selectFrom('request_event')
        .select((event) => [
          'request_event.request_id',
          'request_event.seq',
          event.val(lenderId).$castTo<number>().as('lender_id'),
        ])
        .where('request_event.request_id', '=', requestId)
        .where('request_event.seq', '>', span.after)
        .where('request_event.seq', '<=', span.upTo),
    )
    .execute()
}

/** Number of the event → name of who had lent the role. */
export const lendersInCase = async (
  db: Database,
  requestId: number,
): Promise<ReadonlyMap<number, string>> => {
  const rows = await db
    .selectFrom('event_acting_for')
    .innerJoin('account', 'account.id', 'event_acting_for.lender_id')
    .select(['event_acting_for.seq', 'account.display_name as name'])
    .where('event_acting_for.request_id', '=', requestId)
    .execute()
  return new Map(rows.map(({ seq, name }) => [seq, name]))
}
