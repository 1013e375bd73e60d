/** What is another figure or word now than when the report was sent in. */
import { figureOf, figureText } from '../../contract/annual-report-filing/present-filing.ts'
import { type CellPath, type Cells, NARRATIVE_SECTIONS } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { SECTION_NAMES } from '../../law/annual-report/narrative/written-checks.ts'
import type { Submitted } from '../../store/report-filing-event.ts'
import type { FilingDifference } from './filing-act.ts'
import type { ReportAtHand } from './report-at-hand.ts'

const textOf = (cells: Cells, path: CellPath): string => {
  const value = figureOf(cells[path])
  return value === null ? '' : figureText(path, value)
}

export const filingDifferences = (
  before: Submitted,
  { compiled, words }: Pick<ReportAtHand, 'compiled' | 'words'>,
): readonly FilingDifference[] => {
  const paths = Object.keys(compiled.cells) as CellPath[]
  const figures = paths
    .filter((path) => figureOf(compiled.cells[path]) !== figureOf(before.cells[path]))
    .map((path) => ({
      place: path,
      label: cellLabel(path),
      before: textOf(before.cells, path),
      now: textOf(compiled.cells, path),
    }))
  const chapters = NARRATIVE_SECTIONS.filter(
    (section) => words.shown[section] !== (before.narrative[section] ?? ''),
  ).map((section) => ({
    place: section,
    label: SECTION_NAMES[section],
    before: before.narrative[section] ?? '',
    now: words.shown[section],
  }))
  return [...figures, ...chapters]
}
