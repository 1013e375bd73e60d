/** Blanks where nothing marks their place, and rows that print one figure for all columns. */

import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import { makeReportHtml } from '../makers/make-report-html.ts'
import { makeReportMarkdown } from '../makers/make-report-markdown.ts'
import { exact, type Layout, printedIdentity, utf8 } from './layout.ts'
import { shiftedMarkdownTables } from './markdown-tables.ts'
import { alignedTables } from './odd-tables.ts'
import { PLAIN_PDF_TEXT, pdfTextTables } from './pdf-text.ts'
import { requestLines } from './report-lines.ts'
import { rowCertainty } from './row-certainty.ts'
import { tabTables } from './tab-text.ts'
import { textLayout } from './text-layouts.ts'

const BLANKS: Layout['choice'] = { styles: ['blankZeros', 'blankZerosKeepTotals', 'blankTotals'] }

const blankText = (
  name: string,
  tables: Parameters<typeof textLayout>[0]['tables'],
  certainty: Layout['certainty'],
): Layout => textLayout({ name: `blanks: ${name}`, tables, certainty, choice: BLANKS })

const PLAIN_TABS = { stray: 'none', emptyFields: 0, sixteenth: false, lostTabs: false } as const

/** Rows of zeros printed as one 0 across all columns. */
const mergedZeros = (report: AnnualReport): Uint8Array =>
  utf8(makeReportHtml(report).replaceAll('<td>0</td>'.repeat(7), '<td colspan="7">0</td>'))

export const BLANK_LAYOUTS: readonly Layout[] = [
  blankText('PDF text', (report) => pdfTextTables(report, PLAIN_PDF_TEXT), rowCertainty),
  blankText(
    'PDF text, figures between',
    (report) => pdfTextTables(report, { ...PLAIN_PDF_TEXT, wrap: 'valuesBetween' }),
    rowCertainty,
  ),
  blankText('tab text', (report) => tabTables(report, PLAIN_TABS), exact),
  blankText(
    'tab text behind empty fields',
    (report) => tabTables(report, { ...PLAIN_TABS, emptyFields: 4 }),
    rowCertainty,
  ),
  blankText('columns aligned by spaces', alignedTables, rowCertainty),
  { ...blankText('shifted Markdown', shiftedMarkdownTables, rowCertainty), fileName: 'report.md' },
  {
    ...blankText('Markdown', shiftedMarkdownTables, exact),
    fileName: 'report.md',
    write: (report) => utf8(makeReportMarkdown(report)),
  },
  {
    name: 'blanks: one merged 0 for a row',
    fileName: 'report.html',
    choice: { styles: ['plain'] },
    write: mergedZeros,
    certainty: (report, path) => {
      const row = requestLines(report).find(({ key }) => path.startsWith(`requests.${key}.`))
      return row?.values.every((value) => value === '0') ? 'cautious' : 'exact'
    },
    identity: printedIdentity,
  },
]
