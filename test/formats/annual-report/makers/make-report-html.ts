import {
  type ReportPart,
  reportParts,
  reportTitle,
} from '../../../../src/formats/annual-report/make-report-sections.ts'
import type { StatutoryTable, TableCell } from '../../../../src/formats/annual-report/make-report-tables.ts'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const spans = ({ columnSpan, rowSpan }: TableCell): string =>
  `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`

const cellHtml = (cell: TableCell): string => {
  const tag = cell.role === 'head' ? 'th' : 'td'
  return `<${tag}${spans(cell)}>${escapeHtml(cell.text)}</${tag}>`
}

const tableHtml = (table: StatutoryTable): string =>
  ['<table>', ...table.rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`), '</table>'].join('\n')

const partHtml = (part: ReportPart): string => {
  if (part.kind === 'table') return tableHtml(part.table)
  if (part.kind === 'title') return `<h1>${escapeHtml(part.text)}</h1>`
  if (part.kind === 'heading') return `<h2>${escapeHtml(part.text)}</h2>`
  return `<p>${escapeHtml(part.text)}</p>`
}

const STYLE =
  'body{font-family:"Noto Serif SC",SimSun,serif;max-width:60rem;margin:2rem auto;line-height:1.8}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.3rem;font-weight:normal;text-align:center}'

/** A complete HTML page, UTF-8, no script: the statutory tables with row and column spans as on paper. Read back equal. */
export const makeReportHtml = (report: AnnualReport): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><title>${escapeHtml(reportTitle(report))}</title><style>${STYLE}</style></head>`,
    '<body>',
    ...reportParts(report).map(partHtml),
    '</body>',
    '</html>',
    '',
  ].join('\n')
