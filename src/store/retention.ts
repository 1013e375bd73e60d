/** Rules about how long cases are kept, and the cases whose term is over. */
import { closedAtLatest, type RetentionRule, retentionEndsOn } from '../law/retention/retention.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { isUnderRemedy, lastRemedyClosedOn } from './remedy-retire.ts'

/** The subject under which the rule about closed cases stands. */
const CLOSED_CASES = 'closedCase'

export const readRetentionRules = async (db: Database): Promise<ReadonlyMap<number, RetentionRule>> => {
  const rows = await db
    .selectFrom('retention_rule')
    .select(['organ_id', 'years', 'action'])
    .where('subject', '=', CLOSED_CASES)
    .execute()
  return new Map(rows.map(({ organ_id, years, action }) => [organ_id, { years, action }]))
}

export const saveRetentionRule = async (
  trx: Database,
  organId: number,
  { years, action }: RetentionRule,
  by: { readonly id: string; readonly at: Date },
): Promise<void> => {
  const set = { years, action, set_by: by.id, set_at: by.at }
  await trx
    .insertInto('retention_rule')
    .values({ organ_id: organId, subject: CLOSED_CASES, ...set })
    .onConflict((conflict) => conflict.columns(['organ_id', 'subject']).doUpdateSet(set))
    .execute()
}

export const clearRetentionRule = async (trx: Database, organId: number): Promise<void> => {
  await trx
    .deleteFrom('retention_rule')
    .where('organ_id', '=', organId)
    .where('subject', '=', CLOSED_CASES)
    .execute()
}

export interface RetiringCase {
  readonly id: number
  readonly organId: number
  readonly number: string
  readonly subject: string
  readonly closedOn: LocalDate
  readonly endsOn: LocalDate
  /** Somebody holds it, or a remedy case about it is under way. */
  readonly isHeld: boolean
}

/** The term runs from the last thing that happened: a remedy case about the reply may have been closed long after it. */
export const laterOf = (closedOn: LocalDate, remedyClosedOn: LocalDate | null): LocalDate =>
  remedyClosedOn !== null && remedyClosedOn > closedOn ? remedyClosedOn : closedOn

/** Closed cases whose term is over, oldest first, held ones included. @param after the last of the page before */
export const listRetiring = async (
  db: Database,
  organId: number,
  rule: RetentionRule,
  today: LocalDate,
  page: { readonly after: Pick<RetiringCase, 'closedOn' | 'id'> | null; readonly limit: number },
): Promise<readonly RetiringCase[]> => {
  const { after } = page
  const rows = await db
    .selectFrom('request')
    .select(['id', 'organ_id', 'number', 'subject', 'closed_on', 'kept_until', 'on_hold'])
    .select([isUnderRemedy.as('under_remedy'), lastRemedyClosedOn.as('remedy_closed_on')])
    .where('organ_id', '=', organId)
    .where('anonymised_at', 'is', null)
    .where('closed_on', '<=', closedAtLatest(today, rule))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('closed_on', 'id'), '>', tuple(after?.closedOn ?? null, after?.id ?? 0)),
      ),
    )
    .orderBy('closed_on')
    .orderBy('id')
    .limit(page.limit)
    .execute()
  return rows.flatMap(
    ({ organ_id, closed_on, kept_until, on_hold, under_remedy, remedy_closed_on, ...row }) =>
      closed_on === null
        ? []
        : [
            {
              ...row,
              organId: organ_id,
              closedOn: closed_on,
              endsOn: retentionEndsOn(laterOf(closed_on, remedy_closed_on), rule, kept_until),
              isHeld: on_hold || under_remedy,
            },
          ],
  )
}

/** Organs at which closed cases lie that still tell who applied. */
export const organsWithClosedCases = async (db: Database): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('request')
    .select('organ_id')
    .distinct()
    .where('closed_on', 'is not', null)
    .where('anonymised_at', 'is', null)
    .orderBy('organ_id')
    .execute()
  return rows.map(({ organ_id }) => organ_id)
}

export const keepRequestUntil = async (trx: Database, id: number, until: LocalDate): Promise<void> => {
  await trx.updateTable('request').set({ kept_until: until }).where('id', '=', id).execute()
}

export const holdRequestRow = async (trx: Database, id: number, isHeld: boolean): Promise<void> => {
  await trx.updateTable('request').set({ on_hold: isHeld }).where('id', '=', id).execute()
}
