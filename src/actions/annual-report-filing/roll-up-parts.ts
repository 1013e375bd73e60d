/** What the report of an area is added up from, now: each part with where it stands and its figures in a row. */
import { type FormEdition, TOTAL_COLUMN } from '../../law/annual-report/annual-report.ts'
import type { UncountedReport, UndividedReport } from '../../law/annual-report/checks/roll-up.ts'
import { type YearRefusal, yearToCompile } from '../../law/annual-report/compile/assemble.ts'
import { type AreaTree, areaTree } from '../../law/annual-report/roll-up/area-tree.ts'
import {
  type FigureRow,
  figureRow,
  placeOf,
  rowInForm,
  sumRows,
  uncountedCells,
} from '../../law/annual-report/roll-up/figure-row.ts'
import {
  type CountedAs,
  countedAs,
  type ReportStanding,
} from '../../law/annual-report/roll-up/roll-up-state.ts'
import { otherMiscCell } from '../../law/annual-report/roll-up/undivided-other.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { type OrganRows, type RegisteredOrgan, registerForYear } from '../../store/reporting-organs.ts'
import {
  type FilingStand,
  filingStands,
  type StandingFigures,
  standingFigures,
} from '../../store/roll-up-figures.ts'
import type { ActContext } from '../act-context.ts'
import { compileByRegion } from './compile-report.ts'

export type RollUpRefusal = YearRefusal | Refusal<'organ-unknown' | 'not-an-area'>

export interface RollUpPart {
  readonly organ: RegisteredOrgan
  readonly countedAs: CountedAs
  readonly standing: ReportStanding
  readonly filing: FilingStand | null
  /** Number of the last freeze; null where nothing was signed here. */
  readonly freeze: number | null
  readonly frozenAt: Date | null
  readonly row: FigureRow
  /** Its （六）其他处理 stands in one row, which counts as 其他. */
  readonly isUndivided: boolean
}

export interface RollUpNow {
  readonly organ: RegisteredOrgan
  readonly year: number
  readonly form: FormEdition
  readonly asOf: LocalDate
  readonly organs: OrganRows
  readonly tree: AreaTree
  /** The government itself first, then by id. */
  readonly parts: readonly RollUpPart[]
  readonly sum: readonly number[]
  /** Reports in the sum with figures that count 0 because nobody can read them, at whatever depth; by organ id. */
  readonly uncounted: readonly UncountedReport[]
  /** Reports in the sum whose （六）其他处理 counts as 其他 because it stands in one row; as above. */
  readonly undivided: readonly UndividedReport[]
  /** The report of the area as it was signed or imported; null: neither. */
  readonly reported: StandingFigures | null
  readonly filing: FilingStand | null
}

const OTHER_MISC = otherMiscCell(TOTAL_COLUMN)

type Standings = ReadonlyMap<number, StandingFigures>

/** Level by level: an area that has signed stands for everything below it. */
const readStandings = async (
  { db }: Pick<ActContext, 'db'>,
  { areas }: AreaTree,
  areaId: number,
  year: number,
): Promise<Standings> => {
  const found = new Map<number, StandingFigures>()
  let level: readonly number[] = [areaId, ...(areas.get(areaId) ?? [])]
  while (level.length > 0) {
    for (const each of await standingFigures(db, level, year)) found.set(each.organId, each)
    level = level.flatMap((id) => (id === areaId || found.has(id) ? [] : (areas.get(id) ?? [])))
  }
  return found
}

/** Reporters whose records have to be counted: the area itself, and below it whoever has nothing that stands. */
const toCount = ({ areas }: AreaTree, areaId: number, standings: Standings): readonly number[] => {
  const found = [areaId]
  const below = [...(areas.get(areaId) ?? [])]
  for (let id = below.pop(); id !== undefined; id = below.pop()) {
    if (standings.has(id)) continue
    found.push(id)
    below.push(...(areas.get(id) ?? []))
  }
  return found
}

const standingOf = (stands: StandingFigures | undefined, filing: FilingStand | null): ReportStanding => ({
  phase: filing?.phase ?? null,
  isSigned: stands !== undefined && stands.freeze !== null,
  wasPublished: filing?.publishedAt != null || stands?.library === 'made',
  library: stands?.library ?? null,
})

interface Rows {
  readonly areaId: number
  readonly form: FormEdition
  readonly areas: AreaTree['areas']
  readonly standings: Standings
  readonly live: ReadonlyMap<number, FigureRow>
}

const rowOf = (rows: Rows, id: number): FigureRow => {
  const { form, areas, standings, live } = rows
  const stands = standings.get(id)
  if (stands !== undefined) return rowInForm(stands.row, stands.form, form)
  const own = live.get(id) ?? []
  const below = areas.get(id)
  return below === undefined ? own : sumRows(form, [own, ...below.map((each) => rowOf(rows, each))])
}

const partOf = (rows: Rows, organ: RegisteredOrgan, filing: FilingStand | null): RollUpPart => {
  const isItself = organ.id === rows.areaId
  const stands = isItself ? undefined : rows.standings.get(organ.id)
  const standing = standingOf(stands, filing)
  const counts = countedAs(standing)
  const asArea = counts === 'live' && rows.areas.has(organ.id) ? 'area' : counts
  return {
    organ,
    countedAs: isItself ? 'own' : asArea,
    standing,
    filing,
    freeze: stands?.freeze ?? null,
    frozenAt: stands?.frozenAt ?? null,
    isUndivided: stands?.isUndivided === true,
    row: isItself ? (rows.live.get(organ.id) ?? []) : rowOf(rows, organ.id),
  }
}

/** An area that has not reported counts what stands below it: its own row no longer shows what could not be read. */
const flawsOf = ({ areaId, form, standings }: Rows, organs: OrganRows) => {
  const uncounted: UncountedReport[] = []
  const undivided: UndividedReport[] = []
  for (const stands of [...standings.values()].sort((a, b) => a.organId - b.organId)) {
    if (stands.organId === areaId) continue
    const row = rowInForm(stands.row, stands.form, form)
    const cells = uncountedCells(form, row)
    const organ = organs.get(stands.organId)?.name ?? ''
    if (cells.length > 0) uncounted.push({ organ, cells })
    if (stands.isUndivided) undivided.push({ organ, count: row[placeOf(form, OTHER_MISC)] ?? null })
  }
  return { uncounted, undivided }
}

/**
 * Adds up the area now. Of each organ below counts what was signed, else what was imported, else its records as they are.
 * Refuses `organ-unknown`, `not-an-area`, `form-not-compiled` and `year-not-begun`.
 */
export const rollUpParts = async (
  context: ActContext,
  organId: number,
  year: number,
): Promise<Result<RollUpNow, RollUpRefusal>> => {
  const compiled = yearToCompile(year, dateOf(context.now()))
  if (!compiled.ok) return compiled
  const { form, asOf } = compiled.value
  const organs = await registerForYear(context.db, year)
  const organ = organs.get(organId)
  if (organ === undefined) return refused({ code: 'organ-unknown', facts: { organ: organId } })
  const tree = areaTree(organs, year)
  const below = tree.areas.get(organId)
  if (below === undefined) return refused({ code: 'not-an-area', source: 'OGI-49', facts: { year } })
  const [standings, filings] = await Promise.all([
    readStandings(context, tree, organId, year),
    filingStands(context.db, [organId, ...below], year),
  ])
  const reporters = toCount(tree, organId, standings)
  const counted = await compileByRegion(context, organs, { reporters, year, compiled: compiled.value })
  const live = new Map([...counted].map(([id, { cells }]) => [id, figureRow(form, cells)]))
  const filingOf = new Map(filings.map((filing) => [filing.organId, filing]))
  const rows: Rows = { areaId: organId, form, areas: tree.areas, standings, live }
  const members = [organ, ...below.flatMap((id) => organs.get(id) ?? [])]
  const parts = members.map((each) => partOf(rows, each, filingOf.get(each.id) ?? null))
  return ok({
    organ,
    year,
    form,
    asOf,
    organs,
    tree,
    parts,
    sum: sumRows(
      form,
      parts.map(({ row }) => row),
    ),
    ...flawsOf(rows, organs),
    reported: standings.get(organId) ?? null,
    filing: filingOf.get(organId) ?? null,
  })
}
