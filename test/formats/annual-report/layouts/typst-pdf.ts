/** PDF by typst: the statutory tables with merged cells, narrow label columns, page breaks where they fall. */
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { reportParts, reportTitle } from '../../../../src/formats/annual-report/make-report-sections.ts'
import type { StatutoryTable, TableCell } from '../../../../src/formats/annual-report/make-report-tables.ts'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'

export interface PdfStyle {
  readonly flipped: boolean
  /** Widths of the three label columns of table three, as typst lengths. */
  readonly labelColumns: string
  readonly size: number
  /** Printed at the foot of each page; null: nothing. '1' stands for the page number. */
  readonly pageMark: string | null
  /** Height of a page in mm, so that table three breaks early or late. */
  readonly pageHeight: number
  /** Header rows of a table printed again after a page break. */
  readonly repeatedHead: boolean
  readonly rules: boolean
  /** Date, title and address in the margins of each page, as browsers print them. */
  readonly browserMargins: boolean
  /** A small raised 1 behind every figure, as a footnote has it. */
  readonly raisedMarks: boolean
}

export const PLAIN_PDF: PdfStyle = {
  flipped: false,
  labelColumns: '2.2em, 4em, 11em',
  size: 9,
  pageMark: '— 1 —',
  pageHeight: 297,
  repeatedHead: false,
  rules: true,
  browserMargins: false,
  raisedMarks: false,
}

const FONT_FOLDER = fileURLToPath(
  new URL('../../../../node_modules/@expo-google-fonts/noto-serif-sc/400Regular', import.meta.url),
)

let compiler: NodeCompiler | null = null
const typst = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [FONT_FOLDER] }] })
  return compiler
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const cell = ({ text, columnSpan, rowSpan, role }: TableCell, style: PdfStyle): string => {
  const mark = style.raisedMarks && role === 'figure' ? ' + super("1")' : ''
  return `table.cell(colspan: ${columnSpan}, rowspan: ${rowSpan}, [#(${quoted(text)}${mark})])`
}

const COLUMNS = {
  proactive: () => '(1fr, 1fr, 1fr, 1fr)',
  requests: ({ labelColumns }: PdfStyle) => `(${labelColumns}, ${'1fr, '.repeat(7)})`,
  remedies: () => `(${'1fr, '.repeat(15)})`,
} as const

const HEAD_ROWS = { proactive: 0, requests: 3, remedies: 3 } as const

const table = (source: StatutoryTable, style: PdfStyle): string => {
  const rows = source.rows.map((cells) => cells.map((each) => cell(each, style)).join(', '))
  const heads = style.repeatedHead ? HEAD_ROWS[source.name] : 0
  const head = heads === 0 ? [] : [`table.header(repeat: true, ${rows.slice(0, heads).join(', ')})`]
  const body = [...head, ...rows.slice(heads)].join(',\n')
  return `#table(columns: ${COLUMNS[source.name](style)}, align: center + horizon, inset: 3pt, stroke: ${style.rules ? '0.5pt' : 'none'},\n${body})`
}

const BROWSER_FOOTER =
  'context [#text(size: 7pt)[#"file:///srv/nb/report.html" #h(1fr) #counter(page).get().first()/#counter(page).final().first()]]'

const footer = ({ pageMark, browserMargins }: PdfStyle): string => {
  if (browserMargins) return BROWSER_FOOTER
  if (pageMark === null) return 'none'
  const [before = '', after = ''] = pageMark.split('1')
  return `context align(center, ${quoted(before)} + str(counter(page).get().first()) + ${quoted(after)})`
}

const header = (report: AnnualReport, { browserMargins }: PdfStyle): string =>
  browserMargins
    ? `[#text(size: 7pt)[1/18/24, 8:36 PM #h(1fr) #${quoted(reportTitle(report))} #h(1fr)]]`
    : 'none'

const source = (report: AnnualReport, style: PdfStyle): string => {
  const body = reportParts(report).map((part) => {
    if (part.kind === 'table') return table(part.table, style)
    if (part.kind === 'title') return `#align(center, text(size: 16pt, ${quoted(part.text)}))`
    return `#par(${quoted(part.text)})`
  })
  const [width, height] = style.flipped ? [style.pageHeight, 210] : [210, style.pageHeight]
  return [
    `#set page(width: ${width}mm, height: ${height}mm, margin: ${style.browserMargins ? 12 : 20}mm, header: ${header(report, style)}, footer: ${footer(style)})`,
    `#set text(font: "Noto Serif SC", size: ${style.size}pt, lang: "zh")`,
    ...body,
  ].join('\n\n')
}

const compiled = (content: string): Uint8Array => new Uint8Array(typst().pdf({ mainFileContent: content }))

export const typstPdf = (report: AnnualReport, style: PdfStyle): Uint8Array => compiled(source(report, style))

/** The same pages as outlines only, as a scan has them: no text to read. */
export const imageOnlyPdf = (report: AnnualReport): Uint8Array => {
  const svg = typst().plainSvg({ mainFileContent: source(report, { ...PLAIN_PDF, pageHeight: 600 }) })
  return compiled(
    `#set page(width: 210mm, height: 600mm, margin: 0mm)\n#image(bytes(${quoted(svg.replaceAll('\n', ' '))}), format: "svg", width: 100%)`,
  )
}
