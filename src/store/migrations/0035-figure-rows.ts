/** The figures of signed and imported reports in a row beside their cells, so that thousands of them can be added up. */
import { type Kysely, sql } from 'kysely'
import type { Cells, FormEdition } from '../../law/annual-report/annual-report.ts'
import { figureRow, makeFigureRow } from '../../law/annual-report/roll-up/figure-row.ts'

interface KeptReport {
  readonly organId: number
  readonly year: number
  readonly number: number
  readonly form: FormEdition
  readonly cells: Cells
}

const AT_ONCE = 500

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table report_freeze add column figures text`.execute(db)
  await sql`alter table annual_report_version add column figures text`.execute(db)
  await sql`alter table report_freeze disable trigger report_freeze_unchanged`.execute(db)
  await fill(db, 'report_freeze', 'number')
  await sql`alter table report_freeze enable trigger report_freeze_unchanged`.execute(db)
  await fill(db, 'annual_report_version', 'version')
}

/** Reports that were kept before there were rows. */
const fill = async (db: Kysely<unknown>, table: string, number: string): Promise<void> => {
  for (;;) {
    const { rows } = await sql<KeptReport>`
      select organ_id as "organId", year, ${sql.ref(number)} as number, form, cells
      from ${sql.table(table)} where figures is null limit ${AT_ONCE}`.execute(db)
    for (const { organId, year, number: of, form, cells } of rows) {
      await sql`update ${sql.table(table)} set figures = ${makeFigureRow(figureRow(form, cells))}
        where organ_id = ${organId} and year = ${year} and ${sql.ref(number)} = ${of}`.execute(db)
    }
    if (rows.length < AT_ONCE) return
  }
}
