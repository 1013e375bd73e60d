/** A report as a sequence of parts, in statutory order: what every maker writes, whatever the format. */
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import { SECTION_HEADINGS } from '../../law/annual-report/form.ts'
import { proactiveTable, remedyTable, requestTable, type StatutoryTable } from './make-report-tables.ts'

export type ReportPart =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: StatutoryTable }

const SECTION_NUMBERS = ['一', '二', '三', '四', '五', '六'] as const

/** The heading of a chapter as the form prints it, for instance 一、总体情况. */
export const sectionHeading = (section: 1 | 2 | 3 | 4 | 5 | 6): string =>
  `${SECTION_NUMBERS[section - 1]}、${SECTION_HEADINGS[section - 1]}`

/** The prescribed title; organ and year are left out where the report does not know them. */
export const reportTitle = (report: AnnualReport): string =>
  report.title ??
  `${report.organ ?? ''}${report.year === null ? '' : `${report.year}年`}政府信息公开工作年度报告`

const heading = (section: 1 | 2 | 3 | 4 | 5 | 6): ReportPart => ({
  kind: 'heading',
  text: sectionHeading(section),
})
const paragraphs = (text: string | null): readonly ReportPart[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): ReportPart => ({ kind: 'paragraph', text: line }))

export const reportParts = (report: AnnualReport): readonly ReportPart[] => [
  { kind: 'title', text: reportTitle(report) },
  heading(1),
  ...paragraphs(report.narrative.overview),
  heading(2),
  { kind: 'table', table: proactiveTable(report) },
  heading(3),
  { kind: 'table', table: requestTable(report) },
  heading(4),
  { kind: 'table', table: remedyTable(report) },
  heading(5),
  ...paragraphs(report.narrative.problems),
  heading(6),
  ...paragraphs(report.narrative.other),
]
