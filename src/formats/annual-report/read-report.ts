/** Shape of a report that was read: the report itself, plus where each figure stood and what the reader had to decide. */
import type { AnnualReport, CellPath, Finding } from '../../law/annual-report/annual-report.ts'
import type { Media, Place } from '../source-document.ts'

export interface ReadReport extends AnnualReport {
  readonly media: Media
  /** Where each cell of the form stood; absent when it was not found. */
  readonly places: Readonly<Partial<Record<CellPath, Place>>>
  /** What the reader noticed or decided (I-1 … of the rulebook): surplus cells, radicals folded, organ taken from the body. */
  readonly remarks: readonly Finding[]
}
