/** HTML as it lies on the sites: clean, pasted from Word, inside a script, in old encodings. */
import iconv from 'iconv-lite'
import { reportParts, reportTitle } from '../../../../src/formats/annual-report/make-report-sections.ts'
import type { StatutoryTable, TableCell } from '../../../../src/formats/annual-report/make-report-tables.ts'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import { makeReportHtml } from '../makers/make-report-html.ts'
import { exact, type Layout, printedIdentity, utf8 } from './layout.ts'

const WITH_BLANKS: Layout['choice'] = { dressed: true }

const htmlLayout = (
  name: string,
  write: Layout['write'],
  change: Partial<Pick<Layout, 'choice' | 'identity' | 'certainty'>> = {},
): Layout => ({
  name: `HTML, ${name}`,
  fileName: 'report.html',
  choice: WITH_BLANKS,
  write,
  certainty: exact,
  identity: printedIdentity,
  ...change,
})

const spans = (cell: TableCell): string => ` colspan=${cell.columnSpan} rowspan=${cell.rowSpan}`

/** Groups of one to three characters, each in its own span, as Word leaves them. */
const inSpans = (text: string): string =>
  (text.match(/[\s\S]{1,3}/gu) ?? [])
    .map((part, index) => {
      const font = index % 2 === 0 ? '宋体' : 'Times New Roman'
      return `<span style="mso-spacerun:'yes';font-family:${font};font-size:10.5000pt;">${part}</span>`
    })
    .join('')

const wordCell = (cell: TableCell): string => {
  const content = cell.text === '' ? '<o:p>&nbsp;</o:p>' : `${inSpans(cell.text)}<o:p></o:p>`
  return `<td width=81${spans(cell)} valign=center><p class=MsoNormal align=center>${content}</p></td>`
}

const wordTable = (table: StatutoryTable): string =>
  `<table class=MsoNormalTable border=1><tbody>${table.rows
    .map((cells) => `<tr style="mso-yfti-irow:0">${cells.map(wordCell).join('\n')}</tr>`)
    .join('\n')}</tbody></table>`

const wordBody = (report: AnnualReport): string =>
  reportParts(report)
    .map((part) =>
      part.kind === 'table'
        ? `<div align=center>${wordTable(part.table)}</div>`
        : `<p class=MsoNormal>&nbsp;&nbsp;&nbsp;&nbsp;<b>${inSpans(part.text)}</b><o:p></o:p></p>`,
    )
    .join('\n')

const fromWord = (report: AnnualReport): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<title>${reportTitle(report)}_门户网站</title><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
<body>${wordBody(report)}</body></html>`

const inScript = (report: AnnualReport): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${reportTitle(report)}</title></head><body>
<div id="content"></div>
<script>var article = ${JSON.stringify({ id: 3071, content: wordBody(report) }).replaceAll('</', '<\\/')};
document.getElementById('content').innerHTML = article.content;</script></body></html>`

/** The page of a site: menus, breadcrumbs, counters and a footer around the report. */
const inSite = (report: AnnualReport): string =>
  makeReportHtml(report)
    .replace(
      '<body>',
      `<body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/gk">政务公开</a></li><li><a href="/nb">2018年年报</a></li></ul></div>
<table class="meta"><tr><td>索引号</td><td>00417-2023-0009</td><td>发布机构</td><td>${report.organ}</td></tr><tr><td>发布日期</td><td>2024-01-19</td><td>浏览次数</td><td>1286</td></tr></table><div>字体：<a>大</a> <a>中</a> <a>小</a></div>`,
    )
    .replace(
      '</body>',
      '<div>（图解）一张图看懂年度报告</div><div class="foot">主办单位：县政府办公室 网站标识码4199000001 <a>打印</a><a>关闭</a></div></body>',
    )

const REQUEST_LABELS = /（本列数据的勾稽关系为[^<]*）/

/** Title only in the page metadata, as many sites have it. */
const titleInMetaOnly = (report: AnnualReport): string =>
  makeReportHtml(report).replace(/<h1>[^<]*<\/h1>\n/, '')

/** The merged heads copied into every cell they cover: 申请人情况 seven times. */
const repeatedHeads = (report: AnnualReport): string =>
  makeReportHtml(report)
    .replace(/<th colspan="7">申请人情况<\/th>/, '<th>申请人情况</th>'.repeat(7))
    .replace(/<th colspan="5">法人或其他组织<\/th>/, '<th>法人或其他组织</th>'.repeat(5))
    .replace(REQUEST_LABELS, '')

const withCharset = (html: string, charset: string | null): string =>
  charset === null
    ? html.replace('<meta charset="utf-8">', '')
    : html.replace('charset="utf-8"', `charset="${charset}"`)

const encoded = (name: string, encoding: 'gbk' | 'gb18030', charset: string | null): Layout =>
  htmlLayout(name, (report) => iconv.encode(withCharset(makeReportHtml(report), charset), encoding))

export const HTML_LAYOUTS: readonly Layout[] = [
  htmlLayout('as made', (report) => utf8(makeReportHtml(report))),
  htmlLayout('pasted from Word', (report) => utf8(fromWord(report))),
  htmlLayout('inside a script string', (report) => utf8(inScript(report))),
  htmlLayout('in the page of a site', (report) => utf8(inSite(report))),
  htmlLayout('title in the metadata only', (report) => utf8(titleInMetaOnly(report))),
  htmlLayout('heads repeated in covered cells', (report) => utf8(repeatedHeads(report))),
  encoded('GBK, declared', 'gbk', 'gbk'),
  encoded('GBK, declared as gb2312', 'gbk', 'gb2312'),
  encoded('GB18030, declared', 'gb18030', 'gb18030'),
  encoded('GBK, not declared', 'gbk', null),
  encoded('GBK, declared as UTF-8', 'gbk', 'utf-8'),
]
