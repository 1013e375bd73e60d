/** What became another figure since the report of an area was signed, and through which organs. */
import type { CellPath, FormEdition } from '../annual-report.ts'
import type { CellShares } from '../compiled-report.ts'
import { type FigureRow, pathsOf, placeOf } from './figure-row.ts'

export interface ShareChange {
  readonly organId: number
  readonly signed: number
  readonly now: number
}

export interface AreaDifference {
  readonly cell: CellPath
  readonly signed: number
  readonly now: number
  /** The largest changes first. */
  readonly organs: readonly ShareChange[]
}

/** Cells in which the sum is another one than the report of the area says, in printed order. */
export const changedFigures = (form: FormEdition, reported: FigureRow, sum: FigureRow): readonly CellPath[] =>
  pathsOf(form).filter((_, place) => (reported[place] ?? 0) !== (sum[place] ?? 0))

const changesIn = (
  place: number,
  signed: Readonly<Record<string, number>>,
  parts: ReadonlyMap<number, FigureRow>,
): readonly ShareChange[] => {
  const ids = new Set([...Object.keys(signed).map(Number), ...parts.keys()])
  return [...ids]
    .map((organId) => ({
      organId,
      signed: signed[organId] ?? 0,
      now: parts.get(organId)?.[place] ?? 0,
    }))
    .filter((each) => each.signed !== each.now)
    .sort((a, b) => Math.abs(b.now - b.signed) - Math.abs(a.now - a.signed) || a.organId - b.organId)
}

/** @param shares at signature, of the changed cells @param parts rows as they count now, by organ */
export const areaDifferences = (
  form: FormEdition,
  cells: readonly CellPath[],
  reported: FigureRow,
  sum: FigureRow,
  shares: CellShares,
  parts: ReadonlyMap<number, FigureRow>,
): readonly AreaDifference[] =>
  cells.map((cell) => {
    const place = placeOf(form, cell)
    return {
      cell,
      signed: reported[place] ?? 0,
      now: sum[place] ?? 0,
      organs: changesIn(place, shares[cell] ?? {}, parts),
    }
  })
