/** What this year's report is compared with: last year's, those of predecessors added (AR-11). */
import type { CellPath, Cells, FormEdition, Narrative } from '../annual-report.ts'
import { sumOf } from '../cell-value.ts'
import { formCells, formOf } from '../form-cells.ts'
import { numberCell } from './assemble.ts'

export interface ReportThatStands {
  readonly organId: number
  readonly origin: 'made' | 'imported'
  readonly form: FormEdition
  readonly cells: Cells
  readonly narrative: Narrative
}

export interface PreviousReport {
  readonly form: FormEdition
  readonly origin: 'made' | 'imported'
  readonly cells: Cells
  /** As the organ itself wrote it. */
  readonly narrative: Narrative
  /** Whose reports were added up. */
  readonly organIds: readonly number[]
}

const NO_WORDS: Narrative = { overview: null, problems: null, other: null }

const added = (form: FormEdition, reports: readonly ReportThatStands[]): Cells => {
  const sums = formCells(formOf(form)).map((path): [CellPath, number] | null => {
    const values = reports.map(({ cells }) => sumOf(cells, [path]))
    if (values.includes(null)) return null
    return [path, values.reduce<number>((sum, value) => sum + (value ?? 0), 0)]
  })
  return Object.fromEntries(
    sums.flatMap((each) => (each === null ? [] : [[each[0], numberCell(each[0], each[1])]])),
  ) as Cells
}

/**
 * Null where there is none, where one of the organs that should have reported did not, and where two were in different forms.
 * @param expected organs whose reports of last year stand behind this one
 */
export const previousOf = (
  organId: number,
  expected: readonly number[],
  reports: readonly ReportThatStands[],
): PreviousReport | null => {
  const found = expected.flatMap((id) => reports.find((report) => report.organId === id) ?? [])
  const [first, ...others] = found
  if (first === undefined || found.length < expected.length) return null
  if (others.some(({ form }) => form !== first.form)) return null
  return {
    form: first.form,
    origin: found.every(({ origin }) => origin === 'made') ? 'made' : 'imported',
    cells: others.length === 0 ? first.cells : added(first.form, found),
    narrative: found.find((report) => report.organId === organId)?.narrative ?? NO_WORDS,
    organIds: found.map((report) => report.organId),
  }
}
