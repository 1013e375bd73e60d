/** The report of a government over its area: its own records and the reports of the organs below, added up cell by cell. */
import type { CellPath, Cells } from '../annual-report.ts'
import { countedValue } from '../cell-value.ts'
import type { CellShares, CompiledReport } from '../compiled-report.ts'
import { formCells, formOf } from '../form-cells.ts'
import { withOtherCounted } from '../roll-up/undivided-other.ts'
import { cellsOfFigures, originsWith } from './assemble.ts'
import { addTo } from './counted-cases.ts'

/** `own`: the government itself. `frozen`: signed. `imported`: out of a file. `live`: as its records say now, provisional. */
export type PartState = 'own' | 'frozen' | 'imported' | 'live'

export interface AreaPart {
  readonly organId: number
  readonly state: PartState
  readonly cells: Cells
  /** The organs whose records stand in it. */
  readonly organIds: readonly number[]
  /** Number of its signature; null where it was not signed here. */
  readonly freeze: number | null
  /** Its version in the library, where that counts; else null. */
  readonly version: number | null
}

export interface AreaReport {
  readonly report: CompiledReport
  /** What each part adds to a cell; zeros are left out. */
  readonly shares: CellShares
  /** The government itself first. */
  readonly parts: readonly Omit<AreaPart, 'cells'>[]
}

const OF_ORGANS = originsWith('organs', 'organs')

/** Adds up. An undivided （六） counts as 其他. A figure that cannot be read counts 0, like a blank. @param own over the government's own records */
export const addUpArea = (own: CompiledReport, below: readonly AreaPart[]): AreaReport => {
  const parts: readonly AreaPart[] = [
    {
      organId: own.organId,
      state: 'own',
      cells: own.cells,
      organIds: own.organIds,
      freeze: null,
      version: null,
    },
    ...below,
  ]
  const paths = formCells(formOf(own.form))
  const figures = new Map<CellPath, number>()
  const shares: Partial<Record<CellPath, Record<string, number>>> = {}
  for (const { organId, cells: reported } of parts) {
    const cells = withOtherCounted(reported)
    for (const path of paths) {
      const value = countedValue(cells[path]) ?? 0
      if (value === 0) continue
      addTo(figures, path, value)
      const share = shares[path] ?? {}
      share[organId] = value
      shares[path] = share
    }
  }
  const report: CompiledReport = {
    ...own,
    scope: 'area',
    organIds: parts.flatMap(({ organIds }) => organIds),
    ownIds: own.organIds,
    cells: cellsOfFigures(figures),
    origins: OF_ORGANS,
  }
  return { report, shares, parts: parts.map(({ cells: _, ...part }) => part) }
}
