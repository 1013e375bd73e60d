/** A report ready for paper: what every maker of documents prints, in order, with the levels of GB/T 9704-2012. */
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { reportParts, reportTitle } from '../annual-report/make-report-sections.ts'
import type { StatutoryTable } from '../annual-report/make-report-tables.ts'
import { type LeadingParagraph, splitLead } from './paragraph-lead.ts'

/** Said at the head of every page of what is not final. */
export const DRAFT_MARK = '草稿'

/** How a report is printed. */
export interface ReportPrint {
  /** Date of the file itself: of publication, of signature, or the last day that counts. */
  readonly dated: LocalDate
  /** Null for what is final. */
  readonly mark: typeof DRAFT_MARK | null
}

export type PrintPart =
  | { readonly kind: 'heading'; readonly text: string }
  | ({ readonly kind: 'paragraph' } & LeadingParagraph)
  | { readonly kind: 'table'; readonly table: StatutoryTable }

export interface PrintedReport {
  readonly organ: string
  /** One line, or organ and rest where both together are too long for one. */
  readonly title: readonly string[]
  readonly parts: readonly PrintPart[]
  readonly print: ReportPrint
}

/** What no document can hold: controls but for the tab, halves of pairs, code points that are no characters. */
const NO_CHARACTER = /(?!\t)[\p{Cc}\p{Cs}\ufffe\uffff]/gu

const clean = (text: string): string => text.replace(NO_CHARACTER, '')

const cleanTable = (table: StatutoryTable): StatutoryTable => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: clean(cell.text) }))),
})

/** Characters of 2号 on a line of 156 mm. */
const TITLE_CHARACTERS = 20

const titleLines = (report: AnnualReport): readonly string[] => {
  const title = clean(reportTitle(report)).replaceAll(/\s+/g, ' ').trim()
  const organ = clean(report.organ ?? '')
  if (title.length <= TITLE_CHARACTERS || organ === '' || !title.startsWith(organ)) return [title]
  const rest = title.slice(organ.length)
  return rest === '' ? [title] : [organ, rest]
}

export const printReport = (report: AnnualReport, print: ReportPrint): PrintedReport => ({
  organ: clean(report.organ ?? ''),
  title: titleLines(report),
  parts: reportParts(report).flatMap((part): readonly PrintPart[] => {
    if (part.kind === 'title') return []
    if (part.kind === 'paragraph') return [{ kind: 'paragraph', ...splitLead(clean(part.text)) }]
    if (part.kind === 'table') return [{ kind: 'table', table: cleanTable(part.table) }]
    return [{ kind: 'heading', text: part.text }]
  }),
  print,
})
