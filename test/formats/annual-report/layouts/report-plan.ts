/** A consistent report from a plan of figures: sums are computed here, never drawn. */
import type { AnnualReport, Cell, CellPath } from '../../../../src/law/annual-report/annual-report.ts'
import { REMEDY_GROUPS } from '../../../../src/law/annual-report/annual-report.ts'
import { formOf, requestCell } from '../../../../src/law/annual-report/form-cells.ts'
import { rowsOf } from '../../../../src/law/annual-report/report-rows.ts'
import { inventedNarrative } from './invented-words.ts'
import { blankCell, numberCell, strokeCell } from './printed-cells.ts'

/** 'hybrid': table two of the 2021 form, one row under （六）. */
export type Edition = '2019' | '2021' | 'hybrid'

export const CELL_STYLES = [
  'plain',
  'blankZeros',
  'blankZerosKeepTotals',
  'blankTotals',
  'strokeZeros',
  'strokeRules',
] as const
export type CellStyle = (typeof CELL_STYLES)[number]

export interface Outcome {
  readonly row: number
  readonly column: number
  readonly count: number
}

export interface ReportPlan {
  readonly edition: Edition
  readonly year: number
  readonly organ: string
  /** Added up where row (taken modulo the result rows) and column (0–5) coincide. */
  readonly outcomes: readonly Outcome[]
  /** Still open at the end of the year, per column (6). */
  readonly open: readonly number[]
  /** How many of the year's cases came from the year before, as a share of 0–100, per column (6). */
  readonly oldShare: readonly number[]
  /** Decided and pending, per group of table four (3 × 4). */
  readonly remedies: readonly (readonly number[])[]
  readonly proactive: Readonly<Partial<Record<CellPath, Cell>>>
  readonly style: CellStyle
  /** Chooses among the wordings of the prose. */
  readonly wording: number
}

type MutableCells = Partial<Record<CellPath, Cell>>

const PERSONS = [0, 1, 2, 3, 4, 5] as const

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const rowSkeleton = (edition: Edition) => {
  const undivided = edition === 'hybrid' ? { [requestCell('otherUndivided', 6)]: blankCell } : {}
  return rowsOf({ form: edition === '2019' ? '2019' : '2021', cells: undivided })
}

/** Six counts per row of table three; the inflow follows from outcomes and open cases. */
const countsByRow = (plan: ReportPlan): ReadonlyMap<string, readonly number[]> => {
  const rows = rowSkeleton(plan.edition)
  const results = rows.filter(({ kind }) => kind === 'result')
  const counts = new Map(results.map(({ key }) => [key as string, PERSONS.map(() => 0)]))
  for (const { row, column, count } of plan.outcomes) {
    const cells = counts.get(results[row % results.length]?.key ?? '')
    if (cells !== undefined) cells[column] = (cells[column] ?? 0) + count
  }
  const done = PERSONS.map((column) => sum([...counts.values()].map((cells) => cells[column] ?? 0)))
  const open = PERSONS.map((column) => plan.open[column] ?? 0)
  const all = PERSONS.map((column) => (done[column] ?? 0) + (open[column] ?? 0))
  const old = all.map((value, column) => Math.floor((value * (plan.oldShare[column] ?? 0)) / 100))
  return new Map<string, readonly number[]>([
    ['newReceived', all.map((value, column) => value - (old[column] ?? 0))],
    ['carriedOver', old],
    ...counts,
    ['totalProcessed', done],
    ['carriedForward', open],
  ])
}

const requestCells = (plan: ReportPlan): MutableCells => {
  const counts = countsByRow(plan)
  return Object.fromEntries(
    rowSkeleton(plan.edition).flatMap(({ key }) => {
      const persons = counts.get(key) ?? []
      return [...persons, sum(persons)].map((value, column) => [requestCell(key, column), numberCell(value)])
    }),
  )
}

const remedyCells = (plan: ReportPlan): MutableCells =>
  Object.fromEntries(
    REMEDY_GROUPS.flatMap((group, index) => {
      const [upheld = 0, corrected = 0, other = 0, pending = 0] = plan.remedies[index] ?? []
      const total = upheld + corrected + other + pending
      const values = { upheld, corrected, other, pending, total }
      return Object.entries(values).map(([result, value]) => [
        `remedies.${group}.${result}`,
        numberCell(value),
      ])
    }),
  )

const isTotal = (path: string): boolean => /^requests\..*\.6$|^remedies\..*\.total$/.test(path)
const isRule = (path: string): boolean => path.startsWith('proactive.governmentRules.')

const restyled = (path: string, cell: Cell, style: CellStyle): Cell => {
  const isZero = cell.state === 'number' && cell.value === 0
  if (style === 'blankTotals') return isTotal(path) ? blankCell : cell
  if (!isZero) return cell
  if (style === 'blankZeros') return blankCell
  if (style === 'blankZerosKeepTotals') return isTotal(path) ? cell : blankCell
  if (style === 'strokeZeros') return strokeCell('/')
  if (style === 'strokeRules') return isRule(path) ? strokeCell('/') : cell
  return cell
}

const restyledCells = (cells: MutableCells, style: CellStyle): MutableCells =>
  Object.fromEntries(
    Object.entries(cells).map(([path, cell]) => [
      path,
      cell === undefined ? cell : restyled(path, cell, style),
    ]),
  )

/** Figures of table two that the plan leaves out are zero. */
const proactiveCellsOf = (plan: ReportPlan): MutableCells =>
  Object.fromEntries(
    formOf(plan.edition === '2019' ? '2019' : '2021').proactive.flatMap(({ rows }) =>
      rows.flatMap(({ measures }) =>
        measures.map(({ path }) => [path, plan.proactive[path] ?? numberCell(0)]),
      ),
    ),
  )

export const reportOf = (plan: ReportPlan): AnnualReport => {
  const cells: MutableCells = { ...proactiveCellsOf(plan), ...requestCells(plan), ...remedyCells(plan) }
  return {
    organ: plan.organ,
    year: plan.year,
    form: plan.edition === '2019' ? '2019' : '2021',
    title: `${plan.organ}${plan.year}年政府信息公开工作年度报告`,
    headings: [],
    cells: restyledCells(cells, plan.style),
    narrative: inventedNarrative({ ...plan, cells }),
    claims: [],
  }
}
