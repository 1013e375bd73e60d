/** Where organs stood before they were moved: a year that is over keeps the tree of its last day. */
import { type RawBuilder, sql } from 'kysely'
import type { Placement } from '../law/annual-report/compile/register-of-year.ts'
import { type LocalDate, yearOf } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/**
 * Keeps where the organ stood and whether it owed a report on the day before a change counts, before the change is made.
 * Where the change counts from an earlier day than others did, those are overtaken. Call it with the tree locked.
 * @param until the day before the change
 */
export const keepPlacement = async (trx: Database, organId: number, until: LocalDate): Promise<void> => {
  const [stood] = (await placementsOn(trx, until)).filter((each) => each.organId === organId)
  await sql`delete from organ_placement where organ_id = ${organId} and until >= ${until}::date`.execute(trx)
  await sql`insert into organ_placement (organ_id, until, parent_id, owes_report)
    select id, ${until}::date, ${stood === undefined ? sql`parent_id` : stood.parentId},
      ${stood === undefined ? sql`owes_report` : stood.owesReport}
    from organ where id = ${organId}`.execute(trx)
}

/** Of organs that stand elsewhere now, or whose duty is another, where they stood on the day. */
export const placementsOn = async (db: Database, day: LocalDate): Promise<readonly Placement[]> => {
  const { rows } = await sql<Placement>`
    select distinct on (organ_id) organ_id as "organId", parent_id as "parentId", owes_report as "owesReport"
    from organ_placement where until >= ${day}::date
    order by organ_id, until`.execute(db)
  return rows
}

/**
 * Whether an organ has to report for the year that ends with the day: by its duty then, or because it signed the report.
 * @param table under which name the query has the organ
 */
export const owesReportOn = (table: 'o' | 'organ' | 'sibling', day: LocalDate): RawBuilder<boolean> => {
  const [id, owes] = [sql.ref(`${table}.id`), sql.ref(`${table}.owes_report`)]
  return sql<boolean>`(
    coalesce(
      (select p.owes_report from organ_placement p where p.organ_id = ${id} and p.until >= ${day}::date
        order by p.until limit 1),
      ${owes}
    ) or exists (select from report_freeze f where f.organ_id = ${id} and f.year = ${yearOf(day)}::integer))`
}
