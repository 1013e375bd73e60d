/** Reports as they were signed: figures, the records behind each cell, words and findings. Rows are added, never changed. */
import type { Insertable, Selectable } from 'kysely'
import type { Cells, Finding, FormEdition, Narrative } from '../law/annual-report/annual-report.ts'
import type {
  CellRecords,
  CellShares,
  CompiledReport,
  ReportScope,
} from '../law/annual-report/compiled-report.ts'
import type { FrozenBeside } from '../law/annual-report/frozen-document.ts'
import { figureRow, makeFigureRow } from '../law/annual-report/roll-up/figure-row.ts'
import type { Database } from './database.ts'
import type { ReportFreezeTable } from './schema/report-filing-tables.ts'
import { storableJson } from './storable.ts'

interface FrozenReport {
  readonly organId: number
  readonly year: number
  readonly form: FormEdition
  readonly scope: ReportScope
  readonly organIds: readonly number[]
  readonly cells: Cells
  readonly origins: CompiledReport['origins']
  readonly records: CellRecords
  readonly shares: CellShares
  /** With the figures put in. */
  readonly narrative: Narrative
  /** As written, with the references. */
  readonly text: Narrative
  readonly findings: readonly Finding[]
}

/** Everything under the hash. */
export type FrozenContent = FrozenReport & FrozenBeside

export interface Signature {
  readonly hash: string
  readonly frozenAt: Date
  readonly frozenBy: string
}

export type ReportFreeze = FrozenContent & Signature & { readonly number: number }

/** What a list says of a freeze. */
export type FreezeHead = Pick<ReportFreeze, 'number' | 'hash' | 'frozenAt' | 'frozenBy'>

const besideOf = ({ edition, printed, composition }: Selectable<ReportFreezeTable>): FrozenBeside =>
  edition === 1 || printed === null || composition === null
    ? { edition: 1, printed: null, composition: null }
    : { edition: 2, printed, composition }

export const freezeOf = (row: Selectable<ReportFreezeTable>): ReportFreeze => ({
  organId: row.organ_id,
  year: row.year,
  number: row.number,
  form: row.form,
  scope: row.scope,
  organIds: row.organ_ids,
  cells: row.cells,
  origins: row.origins,
  records: row.records,
  shares: row.shares,
  narrative: row.narrative,
  text: row.text,
  findings: row.findings,
  hash: row.hash,
  frozenAt: row.frozen_at,
  frozenBy: row.frozen_by,
  ...besideOf(row),
})

/** The next number is the one after the last. Hold the lock of the filing. */
export const insertFreeze = async (
  trx: Database,
  freeze: FrozenContent & Signature,
): Promise<{ readonly number: number }> => {
  const last = await trx
    .selectFrom('report_freeze')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('organ_id', '=', freeze.organId)
    .where('year', '=', freeze.year)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const row: Insertable<ReportFreezeTable> = {
    organ_id: freeze.organId,
    year: freeze.year,
    number,
    form: freeze.form,
    scope: freeze.scope,
    organ_ids: freeze.organIds,
    cells: storableJson(freeze.cells),
    origins: storableJson(freeze.origins),
    records: storableJson(freeze.records),
    shares: storableJson(freeze.shares),
    narrative: storableJson(freeze.narrative),
    text: storableJson(freeze.text),
    findings: storableJson(freeze.findings),
    hash: freeze.hash,
    frozen_at: freeze.frozenAt,
    frozen_by: freeze.frozenBy,
    figures: makeFigureRow(figureRow(freeze.form, freeze.cells)),
    edition: freeze.edition,
    printed: freeze.printed === null ? null : storableJson(freeze.printed),
    composition: freeze.composition === null ? null : storableJson(freeze.composition),
  }
  await trx.insertInto('report_freeze').values(row).execute()
  return { number }
}

/** A freeze by its number, or the last one for null; null where there is none. */
export const findFreeze = async (
  db: Database,
  organId: number,
  year: number,
  number: number | null = null,
): Promise<ReportFreeze | null> => {
  const row = await db
    .selectFrom('report_freeze')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .$if(number !== null, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : freezeOf(row)
}

/** All of a report, the last first. */
export const listFreezes = (db: Database, organId: number, year: number): Promise<readonly FreezeHead[]> =>
  db
    .selectFrom('report_freeze')
    .select(['number', 'hash', 'frozen_at as frozenAt', 'frozen_by as frozenBy'])
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .execute()
