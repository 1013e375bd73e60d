/** What the statutory tables need to know of a report, prepared once per page. */
import type { PrintedAt, StoredReport } from '../../contract/annual-report-library.ts'
import type { CellPath, Cells, Finding, Severity } from '../../law/annual-report/annual-report.ts'
import { type CellKind, cellKind } from './cell-text.ts'

export interface CellFlag {
  /** Number of the finding in the list, from 1. */
  readonly number: number
  readonly severity: Exclude<Severity, 'note'>
}

export interface FigureView {
  readonly cells: Cells
  readonly places: Readonly<Partial<Record<CellPath, PrintedAt>>>
  readonly flags: ReadonlyMap<CellPath, readonly CellFlag[]>
  /** Whether each figure shows where it stands in the source. */
  readonly showsOrigin: boolean
}

/** A finding over more cells than a column has speaks of the table as a whole. */
const MOST_MARKED = 25

/** Notes mark no cell: what they speak of (a blank, a stroke) already shows in the cell. */
const flagsOf = (findings: readonly Finding[]): ReadonlyMap<CellPath, readonly CellFlag[]> => {
  const flags = new Map<CellPath, CellFlag[]>()
  findings.forEach(({ severity, cells }, index) => {
    if (severity === 'note' || cells.length > MOST_MARKED) return
    for (const path of cells) {
      const flag = { number: index + 1, severity }
      const known = flags.get(path)
      if (known === undefined) flags.set(path, [flag])
      else known.push(flag)
    }
  })
  return flags
}

export const figureViewOf = (stored: StoredReport, showsOrigin: boolean): FigureView => ({
  cells: stored.report.cells,
  places: stored.places,
  flags: flagsOf(stored.findings),
  showsOrigin,
})

/** Kinds of cell that a legend must explain, in the order of the legend. */
export const kindsIn = (view: FigureView, paths: readonly CellPath[]): readonly CellKind[] => {
  const kinds = new Set(paths.map((path) => cellKind(view.cells[path])))
  return (['blank', 'notApplicable', 'annotated', 'unreadable', 'absent'] as const).filter((kind) =>
    kinds.has(kind),
  )
}
