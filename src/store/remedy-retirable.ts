/** Closed remedy cases that retire by themselves: about no request here, or about one whose applicant is forgotten already. */
import { sql } from 'kysely'
import { closedAtLatest, type RetentionRule, retentionEndsOn } from '../law/retention/retention.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface RetiringRemedy {
  readonly id: number
  readonly organId: number
  readonly caseNumber: string
  readonly group: 'reconsideration' | 'litigationDirect' | 'litigationAfterReconsideration'
  readonly filedOn: LocalDate
  readonly closedOn: LocalDate
  /** Closed, and a suit that follows it closed, too: the term runs from here. */
  readonly doneOn: LocalDate
  readonly endsOn: LocalDate
  /** A suit that follows it is not closed. */
  readonly isHeld: boolean
}

const retirable = (db: Database) =>
  db
    .selectFrom('remedy')
    .leftJoin('request', 'request.id', 'remedy.against_request_id')
    .where('remedy.anonymised_at', 'is', null)
    .where('remedy.closed_on', 'is not', null)
    .where((eb) =>
      eb.or([eb('remedy.against_request_id', 'is', null), eb('request.anonymised_at', 'is not', null)]),
    )

const rows = (db: Database) =>
  retirable(db).select([
    'remedy.id',
    'remedy.organ_id as organId',
    'remedy.case_number as caseNumber',
    'remedy.remedy_group as group',
    'remedy.filed_on as filedOn',
    'remedy.closed_on as closedOn',
    'remedy.kept_until as keptUntil',
    sql<LocalDate>`greatest(remedy.closed_on, (select max(f.closed_on) from remedy f
      where f.follows_id = remedy.id and f.stage <> 'voided'))`.as('doneOn'),
    sql<boolean>`exists (select from remedy f where f.follows_id = remedy.id and f.closed_on is null)`.as(
      'isHeld',
    ),
  ])

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const retiring = ({ keptUntil, closedOn, ...row }: Row, rule: RetentionRule): RetiringRemedy => ({
  ...row,
  closedOn: closedOn ?? row.doneOn,
  endsOn: retentionEndsOn(row.doneOn, rule, keptUntil),
})

/** Those of the organ closed long enough ago, oldest first; `endsOn` tells whether the term is over. @param after the last of the page before */
export const listRetiringRemedies = async (
  db: Database,
  organId: number,
  rule: RetentionRule,
  today: LocalDate,
  page: { readonly after: Pick<RetiringRemedy, 'closedOn' | 'id'> | null; readonly limit: number },
): Promise<readonly RetiringRemedy[]> => {
  const { after } = page
  const found = await rows(db)
    .where('remedy.organ_id', '=', organId)
    .where('remedy.closed_on', '<=', closedAtLatest(today, rule))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(remedy.closed_on, remedy.id) > (${after?.closedOn ?? null}::date, ${after?.id ?? 0}::bigint)`,
      ),
    )
    .orderBy('remedy.closed_on')
    .orderBy('remedy.id')
    .limit(page.limit)
    .execute()
  return found.map((row) => retiring(row, rule))
}

/** One of them, locked until the transaction ends. Null where it is open, anonymised, or retires with its request. */
export const findRetiringRemedy = async (
  trx: Database,
  id: number,
  rule: RetentionRule,
): Promise<RetiringRemedy | null> => {
  const row = await rows(trx).where('remedy.id', '=', id).forUpdate('remedy').executeTakeFirst()
  return row === undefined ? null : retiring(row, rule)
}

export const organsWithRetirableRemedies = async (db: Database): Promise<readonly number[]> => {
  const organs = await retirable(db)
    .select('remedy.organ_id as organId')
    .distinct()
    .orderBy('remedy.organ_id')
    .execute()
  return organs.map(({ organId }) => organId)
}

export const keepRemedyUntil = async (trx: Database, id: number, until: LocalDate): Promise<void> => {
  await trx.updateTable('remedy').set({ kept_until: until }).where('id', '=', id).execute()
}
