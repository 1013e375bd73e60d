/** One number, one case: whoever registers it first, and however many organs are respondents in it. */
import { sql } from 'kysely'
import type { RemedyGroup } from '../law/annual-report/annual-report.ts'
import { caseNumberKey, isCourtNumber } from '../law/remedy/case-number.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** Until the transaction ends, nobody else registers or names a case of this number. Take it before any row of `remedy`. */
export const lockRemedyNumber = async (trx: Database, caseNumber: string): Promise<void> => {
  const key = caseNumberKey(caseNumber)
  if (key === '') return
  await sql`select pg_advisory_xact_lock(hashtext('remedy_number'), hashtext(${key}))`.execute(trx)
}

export interface NumberedRemedy {
  readonly id: number
  readonly organId: number
  readonly organName: string
  readonly respondents: readonly number[]
  readonly group: RemedyGroup
  readonly filedOn: LocalDate
}

export interface AskedNumber {
  readonly caseNumber: string
  /** Who decides; empty where it is not told. */
  readonly forum: string
  /** Of one of them a number is taken whoever decides. */
  readonly organIds: readonly number[]
}

/**
 * The case that has this number; null where none has. Two reviewing organs may give the same number, two courts never:
 * cases of different reviewing organs are different ones. Those that were struck are none.
 * @param except the case that asks
 */
export const findNumberedRemedy = async (
  db: Database,
  { caseNumber, forum, organIds }: AskedNumber,
  except: number | null = null,
): Promise<NumberedRemedy | null> => {
  const key = caseNumberKey(caseNumber)
  if (key === '') return null
  const given = forum.trim()
  const found = await db
    .selectFrom('remedy')
    .innerJoin('organ', 'organ.id', 'remedy.organ_id')
    .select([
      'remedy.id',
      'remedy.organ_id as organId',
      'organ.name as organName',
      'remedy.respondents',
      'remedy.remedy_group as group',
      'remedy.filed_on as filedOn',
    ])
    .where('remedy.number_key', '=', key)
    .where('remedy.stage', '<>', 'voided')
    .where(
      sql<boolean>`(${isCourtNumber(caseNumber)}::boolean or ${given} = '' or remedy.forum in ('', ${given})
        or remedy.organ_id = any(${[...organIds]}::bigint[]) or remedy.respondents && ${[...organIds]}::bigint[])`,
    )
    .$if(except !== null, (query) => query.where('remedy.id', '<>', except ?? 0))
    .orderBy('remedy.id')
    .executeTakeFirst()
  return found ?? null
}
