/** Open cases with what lists keep of their deadlines, and writing that anew. */
import { sql } from 'kysely'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import type { RequestTable } from './schema/request-tables.ts'

export interface OpenRequest {
  readonly id: number
  readonly number: string
  readonly version: number
  readonly organId: number
  readonly organName: string
  readonly region: string
  readonly assignedTo: number | null
  readonly deadlineWhat: RequestTable['deadline_what']
  readonly deadlineOn: LocalDate | null
  readonly replyDueOn: LocalDate | null
}

/** A page in the order of their ids. @param region null: of every region */
export const openRequests = (
  db: Database,
  { after, most, region }: { readonly after: number; readonly most: number; readonly region: string | null },
): Promise<readonly OpenRequest[]> =>
  db
    .selectFrom('request')
    .innerJoin('organ', 'organ.id', 'request.organ_id')
    .select([
      'request.id',
      'request.number',
      'request.version',
      'request.organ_id as organId',
      'organ.name as organName',
      'organ.region',
      'request.assigned_to as assignedTo',
      'request.deadline_what as deadlineWhat',
      'request.deadline_on as deadlineOn',
      'request.reply_due_on as replyDueOn',
    ])
    .where('request.phase', 'not in', ['closed', 'archived'])
    .where('request.id', '>', after)
    .$if(region !== null, (query) => query.where('organ.region', '=', region ?? ''))
    .orderBy('request.id')
    .limit(most)
    .execute()

export type Deadlines = Pick<RequestTable, 'version' | 'deadline_what' | 'deadline_on' | 'reply_due_on'> & {
  readonly id: number
}

/** Only of cases that nobody has acted on since they were read. @returns how many were written */
export const writeDeadlines = async (db: Database, deadlines: readonly Deadlines[]): Promise<number> => {
  if (deadlines.length === 0) return 0
  const result = await sql`
    update request set deadline_what = given.what, deadline_on = given.until, reply_due_on = given.reply
    from unnest(
      ${deadlines.map(({ id }) => id)}::bigint[],
      ${deadlines.map(({ version }) => version)}::integer[],
      ${deadlines.map(({ deadline_what }) => deadline_what)}::text[],
      ${deadlines.map(({ deadline_on }) => deadline_on)}::date[],
      ${deadlines.map(({ reply_due_on }) => reply_due_on)}::date[]
    ) as given (id, version, what, until, reply)
    where request.id = given.id and request.version = given.version`.execute(db)
  return Number(result.numAffectedRows ?? 0)
}
