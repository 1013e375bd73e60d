/** The figures of a report in a row, in the printed order of its form: what adding up thousands of reports needs of each. */
import { APPLICANT_COLUMNS, type CellPath, type Cells, type FormEdition } from '../annual-report.ts'
import { countedValue } from '../cell-value.ts'
import { formCells, formOf, requestCell } from '../form-cells.ts'
import { otherMiscCell, otherZeroCells, withOtherCounted } from './undivided-other.ts'

/** Items or 分; null: not found or unreadable, so that it cannot be counted. */
export type FigureRow = readonly (number | null)[]

const PATHS: Readonly<Record<FormEdition, readonly CellPath[]>> = {
  '2019': formCells(formOf('2019')),
  '2021': formCells(formOf('2021')),
}

const PLACES: Readonly<Record<FormEdition, ReadonlyMap<CellPath, number>>> = {
  '2019': new Map(PATHS['2019'].map((path, place) => [path, place])),
  '2021': new Map(PATHS['2021'].map((path, place) => [path, place])),
}

export const pathsOf = (form: FormEdition): readonly CellPath[] => PATHS[form]

/** Index of a cell in the rows of a form; -1 where the form has no such cell. */
export const placeOf = (form: FormEdition, cell: string): number => PLACES[form].get(cell as CellPath) ?? -1

export const figureRow = (form: FormEdition, cells: Cells): FigureRow =>
  PATHS[form].map((path) => countedValue(cells[path]))

/** As `figureRow`, of a report that is added up in the 2021 form: an undivided （六） counts as 其他. */
export const countedRow = (cells: Cells): FigureRow => figureRow('2021', withOtherCounted(cells))

/** `0,12,,3`: nothing stands for what cannot be counted. */
export const makeFigureRow = (row: FigureRow): string => row.map((value) => value ?? '').join(',')

const COMMA = 44
const ZERO = 48
const NINE = 57
/** Beyond, digits are no longer exact one by one. */
const PLAIN_DIGITS = 15

/** As `makeFigureRow` wrote it. Nearly all figures are a few digits: those are read digit by digit, thousands of rows at once. */
export const parseFigureRow = (text: string): FigureRow => {
  const row: (number | null)[] = []
  let start = 0
  let value = 0
  let isPlain = true
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? COMMA : text.charCodeAt(at)
    if (code >= ZERO && code <= NINE && at - start < PLAIN_DIGITS) value = value * 10 + code - ZERO
    else if (code !== COMMA) isPlain = false
    else {
      row.push(at === start ? null : isPlain ? value : Number(text.slice(start, at)))
      start = at + 1
      value = 0
      isPlain = true
    }
  }
  return row
}

/** Cells of the 2021 form → where the 2019 form has what counts there, and what is counted of it. */
const FROM_UNDIVIDED: ReadonlyMap<CellPath, { readonly path: CellPath; readonly counts: boolean }> = new Map(
  APPLICANT_COLUMNS.flatMap((_, column) => {
    const path = requestCell('otherUndivided', column)
    const misc = otherMiscCell(column)
    return [misc, ...otherZeroCells(column)].map((to) => [to, { path, counts: to === misc }] as const)
  }),
)

const valueFrom2019 = (row: FigureRow, path: CellPath): number | null => {
  const undivided = FROM_UNDIVIDED.get(path)
  const value = row[placeOf('2019', undivided?.path ?? path)] ?? null
  return value === null || undivided?.counts !== false ? value : 0
}

/** The row of a report in another form, as far as the forms have the same cells; the undivided （六） of 2019 counts as 其他. */
export const rowInForm = (row: FigureRow, from: FormEdition, to: FormEdition): FigureRow => {
  if (from === to) return row
  return to === '2021'
    ? PATHS['2021'].map((path) => valueFrom2019(row, path))
    : PATHS[to].map((path) => row[placeOf(from, path)] ?? null)
}

/** Adds the rows up; what cannot be counted counts 0. */
export const sumRows = (form: FormEdition, rows: readonly FigureRow[]): readonly number[] => {
  const sum = PATHS[form].map(() => 0)
  for (const row of rows) {
    for (let place = 0; place < sum.length; place += 1) sum[place] = (sum[place] ?? 0) + (row[place] ?? 0)
  }
  return sum
}

export const isZeroRow = (row: FigureRow): boolean => row.every((value) => value === 0)

/** The cells behind `uncountedIn`, in the order of the form. */
export const uncountedCells = (form: FormEdition, row: FigureRow): readonly CellPath[] =>
  PATHS[form].filter((_, place) => row[place] === null)

export const uncountedIn = (row: FigureRow): number => row.filter((value) => value === null).length
