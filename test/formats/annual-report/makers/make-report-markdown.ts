import { type ReportPart, reportParts } from '../../../../src/formats/annual-report/make-report-sections.ts'
import type { StatutoryTable } from '../../../../src/formats/annual-report/make-report-tables.ts'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import { tableGrid } from './make-report-grid.ts'

const escapeText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|')

const tableLines = (table: StatutoryTable): readonly string[] => {
  const lines = tableGrid(table).map((row) => `| ${row.map((cell) => escapeText(cell)).join(' | ')} |`)
  const rule = `|${' --- |'.repeat(table.columns)}`
  return [lines[0] ?? '', rule, ...lines.slice(1)]
}

const partLines = (part: ReportPart): readonly string[] => {
  if (part.kind === 'table') return [...tableLines(part.table), '']
  if (part.kind === 'title') return [`# ${part.text}`, '']
  if (part.kind === 'heading') return [`## ${part.text}`, '']
  return [part.text, '']
}

/** Markdown with pipe tables as wide as the statutory grid; fields that a span covers are empty. Read back equal. */
export const makeReportMarkdown = (report: AnnualReport): string =>
  reportParts(report).flatMap(partLines).join('\n')
