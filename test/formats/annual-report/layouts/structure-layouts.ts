/** HTML whose structure is not what it looks like: one table for all, tables of divs, hidden cells, odd spans. */

import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import { makeReportHtml } from '../makers/make-report-html.ts'
import { cautious, exact, type Layout, printedIdentity, utf8 } from './layout.ts'

const structure = (
  name: string,
  change: (page: string, report: AnnualReport) => string,
  rest: Partial<Layout> = {},
): Layout => ({
  name: `HTML, ${name}`,
  fileName: 'report.html',
  choice: { dressed: true },
  write: (report) => utf8(change(makeReportHtml(report), report)),
  certainty: exact,
  identity: printedIdentity,
  ...rest,
})

/** Headings and prose as rows of one table that holds everything. */
const inOneTable = (page: string): string =>
  page
    .replace('<body>', '<body><table>')
    .replace('</body>', '</table></body>')
    .replaceAll(/<(h1|h2|p)>([\s\S]*?)<\/\1>/g, '<tr><td colspan="15">$2</td></tr>')
    .replaceAll(/<\/?table>\n(?=<tr>|<tr><td)/g, '')
    .replaceAll('</table>\n<tr>', '\n<tr>')

/** Rows and cells as div elements; spans are lost. */
const inDivs = (page: string): string =>
  page
    .replaceAll(/<t[hd][^>]*>/g, '<div class="cell">')
    .replaceAll(/<\/t[hd]>/g, '</div>')
    .replaceAll('<tr>', '<div class="row">')
    .replaceAll('</tr>', '</div>')
    .replaceAll('<table>', '<div class="grid">')
    .replaceAll('</table>', '</div>')

const figures = (page: string, change: (digits: string) => string): string =>
  page.replaceAll(
    /(<td[^>]*>)(\d+)(<\/td>)/g,
    (_, open: string, digits: string, close: string) => `${open}${change(digits)}${close}`,
  )

const grouped = (digits: string, comma: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, comma)

const inFullWidth = (digits: string): string =>
  [...digits].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')

/** Figures alone: 1,234 is met in tables of large organs. */
export const STRUCTURE_LAYOUTS: readonly Layout[] = [
  structure('one table for everything', inOneTable),
  structure('tables of div elements', inDivs, { choice: { styles: ['plain'] }, certainty: cautious }),
  structure('a hidden old figure in each cell', (page) =>
    figures(page, (digits) => `<span style="display:none">9${digits}</span>${digits}`),
  ),
  structure('thousands separated', (page) => figures(page, (digits) => grouped(digits, ','))),
  structure('thousands separated by full-width commas', (page) =>
    figures(page, (digits) => grouped(digits, '，')),
  ),
  structure('full-width digits', (page) => figures(page, inFullWidth)),
  structure('spaces around and inside tags', (page) =>
    figures(page, (digits) => `\n\t<p> &nbsp; <b>${digits}</b>&ensp;</p>\n`),
  ),
  structure('a digit a tag', (page) =>
    figures(page, (digits) => [...digits].map((digit) => `<font>${digit}</font>`).join('')),
  ),
  structure('spans of zero', (page) => page.replaceAll('<td>', '<td colspan="0" rowspan="0">'), {
    certainty: cautious,
  }),
  structure(
    'headings as images',
    (page) => page.replaceAll(/<h2>[^<]*<\/h2>/g, '<img src="heading.png" alt="">'),
    {
      choice: { styles: ['plain'] },
    },
  ),
]
