/** What is another figure now than when the report was signed, with the records that came and went. */
import type { FrozenDifferenceJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { countedValue } from '../../law/annual-report/cell-value.ts'
import { figureText } from '../../law/annual-report/compile/assemble.ts'
import { type ChangedCell, changedCells } from '../../law/annual-report/compile/changed-cells.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import { ok, type Result } from '../../law/result.ts'
import { findFreeze, type ReportFreeze } from '../../store/report-freeze.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { describeRecords } from './cell-keys.ts'
import { type CompileRefusal, compileReport } from './compile-report.ts'
import { type Opens, recordOpens } from './record-opens.ts'
import { recordsOf } from './report-records.ts'

/** Records named of one cell; a corrected report tells the rest by its figures. */
const MOST_RECORDS = 100

const textOf = (cells: CompiledReport['cells'], cell: CellPath): string =>
  figureText(cell, countedValue(cells[cell]) ?? 0)

const present = async (
  context: ActContext,
  compiled: CompiledReport,
  frozen: ReportFreeze,
  { cell, added, removed }: ChangedCell,
  opens: Opens,
): Promise<FrozenDifferenceJson> => {
  const describe = (keys: readonly string[]) =>
    describeRecords(context, compiled, cell, keys.slice(0, MOST_RECORDS), opens)
  return {
    cell,
    label: cellLabel(cell),
    signed: textOf(frozen.cells, cell),
    now: textOf(compiled.cells, cell),
    added: await describe(added),
    removed: await describe(removed),
  }
}

/** In printed order; empty where nothing was signed or nothing changed. Refuses as `compileReport` does. */
export const reportDifferences = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  year: number,
): Promise<Result<readonly FrozenDifferenceJson[], CompileRefusal>> => {
  const frozen = await findFreeze(context.db, organId, year)
  if (frozen === null) return ok([])
  const compiled = await compileReport(context, organId, year)
  if (!compiled.ok) return compiled
  const report = compiled.value
  const changed = changedCells(frozen, { ...report, records: await recordsOf(context, report) })
  if (changed.length === 0) return ok([])
  const opens = await recordOpens(context, actor, ['request', 'document', 'statistic', 'remedy'])
  const items: FrozenDifferenceJson[] = []
  for (const each of changed) items.push(await present(context, report, frozen, each, opens))
  return ok(items)
}
