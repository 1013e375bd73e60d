/** What the tables show of a report's figures. */
import type {
  FigureJson,
  FilingFindingJson,
  FilingJson,
} from '../../../contract/annual-report-filing/filing-json.ts'
import type { CellPath } from '../../../law/annual-report/annual-report.ts'
import type { FilingOf } from '../filing-api.ts'

export interface FigureFlag {
  /** Place among the findings, from 1. */
  readonly number: number
  readonly severity: 'error' | 'warning'
}

export interface FigureView {
  readonly of: FilingOf
  readonly figures: ReadonlyMap<CellPath, FigureJson>
  readonly flags: ReadonlyMap<CellPath, FigureFlag>
  readonly showsLastYear: boolean
  /** Where a figure opens; left out: in the report itself. Null: figures do not open. */
  readonly cellAddress?: ((cell: CellPath) => string) | null
  /** What the other figure is called; left out: as signed. */
  readonly signedName?: string
}

type Flagged = readonly [CellPath, FigureFlag]

const flagsOf = ({ severity, cells, explained }: FilingFindingJson, index: number): readonly Flagged[] =>
  severity === 'note' || explained !== null
    ? []
    : cells.map((cell) => [cell, { number: index + 1, severity }] as const)

/** An error before a warning, the first before the next. */
const worstFirst = ([, a]: Flagged, [, b]: Flagged): number =>
  a.severity === b.severity ? a.number - b.number : a.severity === 'error' ? -1 : 1

export const figureView = (filing: FilingJson, showsLastYear: boolean): FigureView => ({
  of: { organ: filing.organ.id, year: filing.year },
  figures: new Map(filing.figures.map((figure) => [figure.cell, figure])),
  // The last of equal keys stays, which is the worst.
  flags: new Map(filing.findings.flatMap(flagsOf).toSorted(worstFirst).toReversed()),
  showsLastYear,
})
