import type { AnnualReport, CellPath } from '../../../../src/law/annual-report/annual-report.ts'
import type { Certainty } from './layout.ts'
import { printedAt, proactiveLines, remedyValues, requestLines } from './report-lines.ts'

const hasBlank = (values: readonly string[]): boolean => values.includes('')

/** A row that lost the place of its blanks cannot be read for certain; a full row can. */
export const rowCertainty = (report: AnnualReport, path: CellPath): Certainty => {
  const row = requestLines(report).find(({ key }) => path.startsWith(`requests.${key}.`))
  if (row !== undefined) return hasBlank(row.values) ? 'cautious' : 'exact'
  if (path.startsWith('remedies.')) return hasBlank(remedyValues(report)) ? 'cautious' : 'exact'
  const rows = proactiveLines(report).flatMap((block) => block.rows)
  const own = rows.find(({ values }) => values.includes(printedAt(report, path)))
  return own !== undefined && rows.some(({ values }) => hasBlank(values)) ? 'cautious' : 'exact'
}
