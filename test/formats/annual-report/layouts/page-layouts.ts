/** Pages and files around a clean report: encodings, line ends, layout tables, split tables, JSON. */
import iconv from 'iconv-lite'
import { reportTitle } from '../../../../src/formats/annual-report/make-report-sections.ts'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import { rowsOf } from '../../../../src/law/annual-report/report-rows.ts'
import { makeReportHtml } from '../makers/make-report-html.ts'
import { makeReportText } from '../makers/make-report-text.ts'
import { exact, type Layout, printedIdentity, utf8 } from './layout.ts'

const pageLayout = (name: string, fileName: string, write: (report: AnnualReport) => Uint8Array): Layout => ({
  name,
  fileName,
  choice: { dressed: true },
  write,
  certainty: exact,
  identity: printedIdentity,
})

const html = (name: string, change: (page: string, report: AnnualReport) => string): Layout =>
  pageLayout(`HTML, ${name}`, 'report.html', (report) => utf8(change(makeReportHtml(report), report)))

const body = (page: string): string => page.slice(page.indexOf('<body>') + 6, page.indexOf('</body>'))

/** The whole page laid out in tables, as sites of the 2000s are. */
const inLayoutTables = (page: string): string =>
  page
    .replace(
      '<body>',
      '<body><table width="1000"><tr><td colspan="2">政务公开 | 办事服务 | 互动交流</td></tr><tr><td width="200"><table><tr><td>机构职能</td></tr><tr><td>年度报告</td></tr></table></td><td>',
    )
    .replace('</body>', '</td></tr><tr><td colspan="2">Copyright 2009-2024</td></tr></table></body>')

const REQUEST_HEAD =
  /<tr><th colspan="3" rowspan="3">[\s\S]*?<\/tr>\n<tr>[\s\S]*?<\/tr>\n<tr>[\s\S]*?<\/tr>\n/

/** Table three broken before （五） into a second table with its own header. */
const inTwoTables = (page: string, resultRows: number): string => {
  const head = REQUEST_HEAD.exec(page)?.[0] ?? ''
  const [before = '', after = ''] = page.split(/(?=<tr><th rowspan="5">（五）不予处理)/)
  const label = (rows: number) => `<th rowspan="${rows}">三、本年度办理结果</th>`
  const opened = before.replace(/<th rowspan="\d+">三、本年度办理结果<\/th>/, label(13))
  const rest = after.replace('<tr>', `<tr>${label(resultRows - 13)}`)
  return `${opened}</table>\n<p>— 3 —</p>\n<table>\n${head}${rest}`
}

const resultRows = (report: AnnualReport): number =>
  rowsOf(report).filter(({ kind }) => kind === 'result' || kind === 'total').length

/** The cell 三、 spans one row too many, so that browsers push the last row one column to the right. */
const withLongSpan = (page: string): string =>
  page.replace(
    /<th rowspan="(\d+)">三、本年度办理结果<\/th>/,
    (_, rows: string) => `<th rowspan="${Number(rows) + 1}">三、本年度办理结果</th>`,
  )

/** Tags without their end, unquoted attributes, capitals: what old editors wrote. */
const inOldTags = (page: string): string =>
  page
    .replaceAll(/<\/(td|th|tr|p)>/g, '')
    .replaceAll(/<(td|th|tr|table)/g, (tag) => tag.toUpperCase())
    .replaceAll(/="(\d+)"/g, '=$1')

const HIDDEN_COPY = '<div class="mobile" style="display:none">'

export const PAGE_LAYOUTS: readonly Layout[] = [
  html('in layout tables', inLayoutTables),
  html('table three in two tables', (page, report) => inTwoTables(page, resultRows(report))),
  html('a span one row too long', withLongSpan),
  html('old tags', inOldTags),
  html('figures as entities', (page) =>
    page.replaceAll(
      /<td>(\d+)<\/td>/g,
      (_, digits: string) => `<td>${[...digits].map((digit) => `&#${digit.charCodeAt(0)};`).join('')}</td>`,
    ),
  ),
  html('the report twice, once hidden', (page) =>
    page.replace('</body>', `${HIDDEN_COPY}${body(page)}</div></body>`),
  ),
  html('comments and scripts in cells', (page) =>
    page.replaceAll('<td>', '<td><!-- 12 --><script>var n = 7;</script><style>.a{width:9px}</style>'),
  ),
  pageLayout('JSON with the page as a string', 'report.json', (report) =>
    utf8(
      JSON.stringify({
        code: 200,
        data: { title: reportTitle(report), content: body(makeReportHtml(report)) },
      }),
    ),
  ),
  pageLayout('text, UTF-8 with a byte order mark', 'report.txt', (report) =>
    utf8(`\uFEFF${makeReportText(report)}`),
  ),
  pageLayout('text, Windows line ends', 'report.txt', (report) =>
    utf8(makeReportText(report).replaceAll('\n', '\r\n')),
  ),
  pageLayout('text, old Macintosh line ends', 'report.txt', (report) =>
    utf8(makeReportText(report).replaceAll('\n', '\r')),
  ),
  pageLayout('text, UTF-16', 'report.txt', (report) =>
    iconv.encode(makeReportText(report), 'utf-16', { addBOM: true }),
  ),
  pageLayout('text, GBK', 'report.txt', (report) => iconv.encode(makeReportText(report), 'gbk')),
  pageLayout('text, without an extension', 'report', (report) => utf8(makeReportText(report))),
]
