/** The roll-up checks (KR) over figures that were added up before: what goes into them, and what they find. */
import type { AnnualReport, Cells, Finding, FormEdition } from '../annual-report.ts'
import { TOTAL_COLUMN } from '../annual-report.ts'
import { checkRollUp, type Merger, type UncountedReport, type UndividedReport } from '../checks/roll-up.ts'
import { numberCell } from '../compile/assemble.ts'
import { requestCell } from '../form-cells.ts'
import { type FigureRow, pathsOf, placeOf } from './figure-row.ts'

/** A report that followed on others: its own of the year before, and those of organs merged into it. */
export interface MergedRow {
  readonly name: string
  readonly row: FigureRow
  /** Rows of the year before, all in the same form. */
  readonly before: readonly FigureRow[]
}

export interface AreaToCheck {
  readonly name: string
  readonly year: number
  readonly form: FormEdition
  /** The report of the area as it stands. */
  readonly reported: FigureRow
  /** The sum of the reports; null in a cell that one of them leaves uncountable. */
  readonly sum: FigureRow
  /** Names of the organs that owe a report, and of those that filed: one that filed twice stands twice. */
  readonly duties: readonly string[]
  readonly filed: readonly string[]
  readonly answeredElsewhere: number
  readonly mergers: readonly MergedRow[]
  readonly uncounted: readonly UncountedReport[]
  readonly undivided: readonly UndividedReport[]
}

const reportOf = (organ: string, year: number, form: FormEdition, cells: Cells): AnnualReport => ({
  organ,
  year,
  form,
  title: null,
  headings: [],
  cells,
  narrative: { overview: null, problems: null, other: null },
  claims: [],
})

/** Cells of a row; what cannot be counted is left out. */
export const cellsOfRow = (form: FormEdition, row: FigureRow): Cells =>
  Object.fromEntries(
    pathsOf(form).flatMap((path, place) => {
      const value = row[place] ?? null
      return value === null ? [] : [[path, numberCell(path, value)]]
    }),
  ) as Cells

/** Only the figures on which KR-4 goes. */
const carryCells = (form: FormEdition, row: FigureRow): Cells => {
  const paths = [requestCell('carriedOver', TOTAL_COLUMN), requestCell('carriedForward', TOTAL_COLUMN)]
  return Object.fromEntries(
    paths.flatMap((path) => {
      const value = row[placeOf(form, path)] ?? null
      return value === null ? [] : [[path, numberCell(path, value)]]
    }),
  ) as Cells
}

const mergerOf = ({ name, row, before }: MergedRow, year: number, form: FormEdition): Merger => ({
  successor: reportOf(name, year, form, carryCells(form, row)),
  predecessors: before.map((each) => reportOf(name, year - 1, form, carryCells(form, each))),
})

/** Findings of KR-1 to KR-6, errors first within each question. */
export const checkArea = (area: AreaToCheck): readonly Finding[] => {
  const { name, year, form } = area
  const figures = checkRollUp({
    parent: reportOf(name, year, form, cellsOfRow(form, area.reported)),
    children: [reportOf(name, year, form, cellsOfRow(form, area.sum))],
    duties: [],
    answeredElsewhere: area.answeredElsewhere,
    mergers: area.mergers.map((merger) => mergerOf(merger, year, form)),
    uncounted: area.uncounted,
    undivided: area.undivided,
  })
  const duties = checkRollUp({
    parent: reportOf(name, year, form, {}),
    children: area.filed.map((organ) => reportOf(organ, year, form, {})),
    duties: area.duties,
    answeredElsewhere: 0,
    mergers: [],
    uncounted: [],
    undivided: [],
  })
  return [
    ...figures.filter(({ severity }) => severity === 'error'),
    ...duties,
    ...figures.filter(({ severity }) => severity !== 'error'),
  ]
}
