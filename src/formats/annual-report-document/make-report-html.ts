import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import type { StatutoryTable } from '../annual-report/make-report-tables.ts'
import { type PrintedReport, type PrintPart, printReport, type ReportPrint } from './report-print.ts'
import { DRAFT_STYLE, REPORT_STYLE } from './report-style.ts'
import { HEAD_ROWS, type PlacedCell, placedCells } from './table-measures.ts'

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

type Scope = 'col' | 'colgroup' | 'row' | 'rowgroup'

/** What a printed head is the head of; null for the sentence in the corner of table three, which heads nothing. */
const scopeOf = ({ name, columns, rows }: StatutoryTable, cell: PlacedCell): Scope | null => {
  if (cell.row < HEAD_ROWS[name]) {
    if (name === 'requests' && cell.column === 0) return null
    return cell.columnSpan > 1 ? 'colgroup' : 'col'
  }
  if (cell.columnSpan === columns) return 'colgroup'
  if (rows[cell.row]?.every(({ role }) => role === 'head')) return 'col'
  return cell.rowSpan > 1 ? 'rowgroup' : 'row'
}

const spans = ({ columnSpan, rowSpan }: PlacedCell): string =>
  `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`

const cellHtml = (table: StatutoryTable, cell: PlacedCell): string => {
  const text = escapeHtml(cell.text)
  if (cell.role === 'figure') return `<td${spans(cell)}>${text}</td>`
  const scope = scopeOf(table, cell)
  return scope === null
    ? `<td class="note"${spans(cell)}>${text}</td>`
    : `<th scope="${scope}"${spans(cell)}>${text}</th>`
}

const rowsHtml = (table: StatutoryTable, from: number, to: number): string => {
  const cells = placedCells(table)
  return Array.from({ length: to - from }, (_, index) => {
    const row = cells.filter((cell) => cell.row === from + index)
    return `<tr>${row.map((cell) => cellHtml(table, cell)).join('')}</tr>`
  }).join('\n')
}

/** Where the groups of rows begin: each item of article 20 has a head of its own. */
const groupStarts = ({ name, columns, rows }: StatutoryTable): readonly number[] =>
  name === 'proactive'
    ? rows.flatMap((row, index) => (row[0]?.columnSpan === columns ? [index] : []))
    : [HEAD_ROWS[name]]

const tableHtml = (table: StatutoryTable, labelledBy: string): string => {
  const starts = groupStarts(table)
  const bodies = starts.map(
    (start, index) => `<tbody>\n${rowsHtml(table, start, starts[index + 1] ?? table.rows.length)}\n</tbody>`,
  )
  const heads = HEAD_ROWS[table.name]
  return [
    `<div class="wide" role="region" tabindex="0" aria-labelledby="${labelledBy}">`,
    `<table class="${table.name}" aria-labelledby="${labelledBy}">`,
    ...(heads === 0 ? [] : [`<thead>\n${rowsHtml(table, 0, heads)}\n</thead>`]),
    ...bodies,
    '</table>',
    '</div>',
  ].join('\n')
}

const partHtml = (part: PrintPart, chapter: number): string => {
  if (part.kind === 'table') return tableHtml(part.table, `chapter-${chapter}`)
  if (part.kind === 'heading') return `<h2 id="chapter-${chapter}">${escapeHtml(part.text)}</h2>`
  const lead = part.lead === '' ? '' : `<span class="lead">${escapeHtml(part.lead)}</span>`
  return `<p>${lead}${escapeHtml(part.text)}</p>`
}

const bodyHtml = ({ title, parts, print }: PrintedReport): readonly string[] => {
  let chapter = 0
  const printed = parts.map((part) => {
    if (part.kind === 'heading') chapter += 1
    return partHtml(part, chapter)
  })
  return [
    ...(print.mark === null ? [] : [`<p class="mark">${escapeHtml(print.mark)}</p>`]),
    '<main>',
    `<h1>${title.map((line) => `<span>${escapeHtml(line)}</span>`).join('')}</h1>`,
    ...printed,
    '</main>',
  ]
}

/**
 * A complete page, UTF-8, no script, nothing fetched: tables with scopes and spans, printing on the page of GB/T 9704-2012.
 * Read back equal.
 */
export const makeReportHtml = (report: AnnualReport, print: ReportPrint): string => {
  const printed = printReport(report, print)
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(printed.title.join(''))}</title>`,
    `<style>${REPORT_STYLE}${print.mark === null ? '' : DRAFT_STYLE}</style>`,
    '</head>',
    '<body>',
    ...bodyHtml(printed),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
