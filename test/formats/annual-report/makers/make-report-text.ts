import { type ReportPart, reportParts } from '../../../../src/formats/annual-report/make-report-sections.ts'
import type { TableCell } from '../../../../src/formats/annual-report/make-report-tables.ts'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'

/** A row as tab-separated fields; the fields that a span covers are not written. */
const rowText = (cells: readonly TableCell[]): string => cells.map(({ text }) => text).join('\t')

const partLines = (part: ReportPart): readonly string[] => {
  if (part.kind === 'table') return ['', ...part.table.rows.map(rowText), '']
  if (part.kind === 'paragraph') return [`　　${part.text}`]
  return ['', part.text, '']
}

/** Plain text, UTF-8: one line a paragraph, one line a table row, fields separated by tabs. Read back equal. */
export const makeReportText = (report: AnnualReport): string =>
  `${reportParts(report)
    .flatMap(partLines)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
