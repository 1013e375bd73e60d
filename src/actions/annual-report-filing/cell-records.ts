/** Opens a cell: the cases, documents or entries behind it, page by page, and for an area what each organ adds. */
import type { CellRecordJson, CellRecordsJson } from '../../contract/annual-report-filing/filing-json.ts'
import { presentCellCase } from '../../contract/annual-report-filing/present-cell-record.ts'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { countedValue } from '../../law/annual-report/cell-value.ts'
import { figureText } from '../../law/annual-report/compile/assemble.ts'
import { caseCondition } from '../../law/annual-report/compile/cell-condition.ts'
import { signedSpans } from '../../law/annual-report/compile/counted-cases.ts'
import { type CompiledReport, ownPart, recordKindOf } from '../../law/annual-report/compiled-report.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { listCellCases } from '../../store/cell-cases.ts'
import { makeCursor, type PageRequest, shownBefore } from '../../store/keyset.ts'
import { registerForYear } from '../../store/reporting-organs.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { describeRecords, keysOfCell } from './cell-keys.ts'
import { type CompiledWithArea, type CompileRefusal, compileWithArea } from './compile-report.ts'
import { type Opens, recordOpens } from './record-opens.ts'
import { policyOfReport } from './report-records.ts'

export type CellRefusal = CompileRefusal | Refusal<'cell-unknown'>

interface RecordPage {
  readonly items: readonly CellRecordJson[]
  readonly next: string | null
}

const casesPage = async (
  context: ActContext,
  compiled: CompiledReport,
  cell: CellPath,
  page: PageRequest,
  opens: Opens,
): Promise<RecordPage> => {
  const { organIds, year, form } = compiled
  const policy = await policyOfReport(context, compiled)
  const condition = caseCondition(cell, year, form, policy)
  if (condition === null) return { items: [], next: null }
  const asked = { organIds, year, signed: signedSpans(policy), condition }
  const { items, next } = await listCellCases(context.db, asked, page)
  return { items: items.map((row) => presentCellCase(row, opens('request', row.organId))), next }
}

const keysPage = async (
  context: ActContext,
  compiled: CompiledReport,
  cell: CellPath,
  { cursor, limit }: PageRequest,
  opens: Opens,
): Promise<RecordPage> => {
  const shown = shownBefore(cursor)
  if (shown === null) return { items: [], next: null }
  const keys = await keysOfCell(context, compiled, cell)
  const end = shown + limit
  const items = await describeRecords(context, compiled, cell, keys.slice(shown, end), opens)
  return { items, next: end < keys.length ? makeCursor([end]) : null }
}

const sharesOf = async (
  { db }: ActContext,
  { area, report }: CompiledWithArea,
  cell: CellPath,
): Promise<CellRecordsJson['shares']> => {
  if (area === null) return []
  const organs = await registerForYear(db, report.year)
  return area.parts.flatMap(({ organId }) => {
    const value = area.shares[cell]?.[organId] ?? 0
    if (value === 0) return []
    const organ = { id: organId, name: organs.get(organId)?.name ?? '' }
    return [{ organ, value, text: figureText(cell, value) }]
  })
}

/**
 * The records of the report as it is now; of an area report those of the government's own figures.
 * Refuses as `compileReport` does, and `cell-unknown`.
 */
export const cellRecords = async (
  context: ActContext,
  actor: Actor,
  asked: { readonly organId: number; readonly year: number; readonly cell: string },
  page: PageRequest,
): Promise<Result<CellRecordsJson, CellRefusal>> => {
  const compiled = await compileWithArea(context, asked.organId, asked.year)
  if (!compiled.ok) return compiled
  const { report } = compiled.value
  const cell = asked.cell as CellPath
  const value = Object.hasOwn(report.cells, cell) ? countedValue(report.cells[cell]) : null
  if (value === null) return refused({ code: 'cell-unknown', facts: { cell: asked.cell.slice(0, 60) } })
  const kind = recordKindOf(cell)
  const opens = await recordOpens(context, actor, [kind])
  const list = kind === 'request' ? casesPage : keysPage
  const records = await list(context, ownPart(report), cell, page, opens)
  return ok({
    cell,
    label: cellLabel(cell),
    value,
    text: figureText(cell, value),
    origin: report.origins[cell] ?? 'records',
    items: records.items,
    shares: await sharesOf(context, compiled.value, cell),
    next: records.next,
  })
}
