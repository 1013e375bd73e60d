/** The report out of its figures: every cell of the form a number, with where it comes from. */
import { ok, type Refusal, type Result, refused } from '../../result.ts'
import { type LocalDate, yearOf } from '../../time/local-date.ts'
import { makeWanYuan } from '../amount.ts'
import {
  APPLICANT_COLUMNS,
  type Cell,
  type CellPath,
  type Cells,
  type FormEdition,
} from '../annual-report.ts'
import type { CarryOver, CellOrigin, CompiledReport } from '../compiled-report.ts'
import { formCells, formForYear, formOf, requestCell } from '../form-cells.ts'
import { type Figures, lastDayOf } from './counted-cases.ts'

/** The form that is compiled: earlier years come from imported reports. */
const COMPILED_FORM: FormEdition = '2021'

/** Table two prints 万元 with four decimals; more where the amount needs them, so that a check can tell. */
const WAN_YUAN_DECIMALS = 4

const AMOUNTS: ReadonlySet<CellPath> = new Set(
  formOf(COMPILED_FORM).proactive.flatMap(({ rows }) =>
    rows.flatMap(({ measures }) => measures.flatMap(({ unit, path }) => (unit === 'wanYuan' ? [path] : []))),
  ),
)

const isAmount = (cell: CellPath): boolean => AMOUNTS.has(cell)

/** A figure as printed: items, or 万元 for 分. */
export const figureText = (cell: CellPath, value: number): string =>
  isAmount(cell) ? makeWanYuan(value, WAN_YUAN_DECIMALS) : String(value)

/** @param value items, or 分 */
export const numberCell = (path: CellPath, value: number): Cell => {
  const printed = figureText(path, value)
  if (!isAmount(path)) return { state: 'number', value, printed }
  return { state: 'number', value, printed, decimals: printed.split('.')[1]?.length ?? 0 }
}

export type YearRefusal = Refusal<'form-not-compiled' | 'year-not-begun'>

export interface CompiledYear {
  readonly form: FormEdition
  /** 31 December, or today while the year runs. */
  readonly asOf: LocalDate
}

/** Refuses years of other forms than the present one, which are imported, and years that have not begun. */
export const yearToCompile = (year: number, today: LocalDate): Result<CompiledYear, YearRefusal> => {
  if (formForYear(year)?.edition !== COMPILED_FORM) {
    return refused({ code: 'form-not-compiled', source: 'FORM-2021', facts: { year } })
  }
  if (year > yearOf(today)) return refused({ code: 'year-not-begun', source: 'OGI-49', facts: { year } })
  const last = lastDayOf(year)
  return ok({ form: COMPILED_FORM, asOf: today < last ? today : last })
}

const PATHS = formCells(formOf(COMPILED_FORM))

/** Most figures of most organs are zero. */
const ZEROS: Cells = Object.fromEntries(PATHS.map((path) => [path, numberCell(path, 0)]))

/** Every cell of the form that is compiled; 0 where there is no figure. */
export const cellsOfFigures = (figures: Figures): Partial<Record<CellPath, Cell>> => {
  const cells: Partial<Record<CellPath, Cell>> = { ...ZEROS }
  for (const [path, value] of figures) cells[path] = numberCell(path, value)
  return cells
}

export const originsWith = (
  origin: CellOrigin,
  carried: CellOrigin,
): Readonly<Partial<Record<CellPath, CellOrigin>>> => {
  const carriedOver = new Set(APPLICANT_COLUMNS.map((_, column) => requestCell('carriedOver', column)))
  return Object.fromEntries(PATHS.map((path) => [path, carriedOver.has(path) ? carried : origin]))
}

const OUT_OF_RECORDS = originsWith('records', 'records')
const AFTER_LAST_YEAR = originsWith('records', 'lastYear')

export interface OwnFigures {
  readonly organId: number
  readonly year: number
  readonly organIds: readonly number[]
  /** Of all three tables, counted. */
  readonly figures: Figures
  readonly carryOver: CarryOver
}

/** The report of one organ over its own records. */
export const assembleReport = (
  { form, asOf }: CompiledYear,
  { organId, year, organIds, figures, carryOver }: OwnFigures,
): CompiledReport => {
  const cells = cellsOfFigures(figures)
  for (const [column, value] of (carryOver.last ?? []).entries()) {
    const path = requestCell('carriedOver', column)
    cells[path] = numberCell(path, value)
  }
  return {
    organId,
    year,
    form,
    scope: 'own',
    asOf,
    organIds,
    cells,
    origins: carryOver.last === null ? OUT_OF_RECORDS : AFTER_LAST_YEAR,
    carryOver,
  }
}
