/** What is another figure or word now than when the report was signed: the records that came and went, and of an area the organs. */
import type {
  FrozenDifferenceJson,
  FrozenDifferencesJson,
  FrozenWordsDifferenceJson,
} from '../../contract/annual-report-filing/filing-json.ts'
import { type CellPath, NARRATIVE_SECTIONS } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { countedValue } from '../../law/annual-report/cell-value.ts'
import { figureText } from '../../law/annual-report/compile/assemble.ts'
import { type ChangedCell, changedCells } from '../../law/annual-report/compile/changed-cells.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import { SECTION_NAMES } from '../../law/annual-report/narrative/written-checks.ts'
import { ok, type Result } from '../../law/result.ts'
import { findFreeze, type ReportFreeze } from '../../store/report-freeze.ts'
import { type OrganRows, registerForYear } from '../../store/reporting-organs.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { describeRecords } from './cell-keys.ts'
import { type CompiledWithArea, type CompileRefusal, compileWithArea } from './compile-report.ts'
import { readFilingWords } from './filing-words.ts'
import { type Opens, recordOpens } from './record-opens.ts'
import { recordsOf } from './report-records.ts'

/** Records named of one cell; a corrected report tells the rest by its figures. */
const MOST_RECORDS = 100

const textOf = (cells: CompiledReport['cells'], cell: CellPath): string =>
  figureText(cell, countedValue(cells[cell]) ?? 0)

interface Described {
  readonly compiled: CompiledReport
  readonly frozen: ReportFreeze
  readonly opens: Opens
  readonly organs: OrganRows
}

const present = async (
  context: ActContext,
  { compiled, frozen, opens, organs }: Described,
  { cell, added, removed, shares }: ChangedCell,
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
    organs: shares.map(({ organId, signed, now }) => ({
      organ: { id: organId, name: organs.get(organId)?.name ?? '' },
      signed: figureText(cell, signed),
      now: figureText(cell, now),
    })),
  }
}

const cellDifferences = async (
  context: ActContext,
  actor: Actor,
  frozen: ReportFreeze,
  { report, area }: CompiledWithArea,
): Promise<readonly FrozenDifferenceJson[]> => {
  const records = await recordsOf(context, report)
  const changed = changedCells(frozen, { ...report, records, shares: area?.shares ?? {} })
  if (changed.length === 0) return []
  const described = {
    compiled: report,
    frozen,
    opens: await recordOpens(context, actor, ['request', 'document', 'statistic', 'remedy']),
    organs: await registerForYear(context.db, report.year),
  }
  const items: FrozenDifferenceJson[] = []
  for (const each of changed) items.push(await present(context, described, each))
  return items
}

/** Facts in the words that no table has, page views or channels, drift too. */
const wordDifferences = async (
  context: ActContext,
  { narrative }: ReportFreeze,
  report: CompiledReport,
): Promise<readonly FrozenWordsDifferenceJson[]> => {
  const { shown } = await readFilingWords(context, report.organId, report)
  return NARRATIVE_SECTIONS.flatMap((section) => {
    const [signed, now] = [narrative[section] ?? '', shown[section]]
    return signed === now ? [] : [{ section, label: SECTION_NAMES[section], signed, now }]
  })
}

/** In printed order; empty where nothing was signed or nothing changed. Refuses as `compileReport` does. */
export const reportDifferences = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  year: number,
): Promise<Result<FrozenDifferencesJson, CompileRefusal>> => {
  const frozen = await findFreeze(context.db, organId, year)
  if (frozen === null) return ok({ items: [], words: [] })
  const compiled = await compileWithArea(context, organId, year)
  if (!compiled.ok) return compiled
  return ok({
    items: await cellDifferences(context, actor, frozen, compiled.value),
    words: await wordDifferences(context, frozen, compiled.value.report),
  })
}
