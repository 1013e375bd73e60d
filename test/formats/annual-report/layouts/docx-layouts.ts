/** Word files: as made, and with the group label copied into every row instead of a merged cell. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { type ReportPart, reportParts } from '../../../../src/formats/annual-report/make-report-sections.ts'
import type { StatutoryTable } from '../../../../src/formats/annual-report/make-report-tables.ts'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import { makeReportDocx } from '../makers/make-report-docx.ts'
import { exact, type Layout, printedIdentity } from './layout.ts'
import { requestLines } from './report-lines.ts'

const docxLayout = (name: string, write: Layout['write']): Layout => ({
  name: `Word, ${name}`,
  fileName: 'report.docx',
  choice: { dressed: true },
  write,
  certainty: exact,
  identity: printedIdentity,
})

const cell = (text: string, columnSpan = 1): TableCell =>
  new TableCell({ columnSpan, children: [new Paragraph(text)] })

const table = (rows: readonly (readonly TableCell[])[]): Table =>
  new Table({ rows: rows.map((children) => new TableRow({ children })) })

/** Every row carries 三、本年度办理结果 and its group in cells of its own. */
const flatRequests = (report: AnnualReport): Table =>
  table([
    [
      cell('项目', 3),
      ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((label) =>
        cell(label),
      ),
    ],
    ...requestLines(report).map((row) => {
      const values = row.values.map((value) => cell(value))
      if (row.kind === 'inflow' || row.kind === 'outflow') return [cell(row.label, 3), ...values]
      return [cell('三、本年度办理结果'), cell(row.group ?? row.label), cell(row.label), ...values]
    }),
  ])

const spanned = (source: StatutoryTable): Table =>
  new Table({
    rows: source.rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            ({ text, columnSpan, rowSpan }) =>
              new TableCell({ columnSpan, rowSpan, children: [new Paragraph(text)] }),
          ),
        }),
    ),
  })

const packed = async (children: readonly (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] })))

const flatBlock = (report: AnnualReport, part: ReportPart): Paragraph | Table => {
  if (part.kind !== 'table') return new Paragraph(part.text)
  return part.table.name === 'requests' ? flatRequests(report) : spanned(part.table)
}

const withRepeatedGroups = (report: AnnualReport): Promise<Uint8Array> =>
  packed(reportParts(report).map((part) => flatBlock(report, part)))

/** Each cell's text broken into a paragraph per two characters, as narrow columns are typed. */
const inParagraphs = (source: StatutoryTable): Table =>
  new Table({
    rows: source.rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(({ text, columnSpan, rowSpan, role }) => {
            const lines = role === 'figure' ? [text] : (text.match(/[\s\S]{1,6}/gu) ?? [''])
            return new TableCell({ columnSpan, rowSpan, children: lines.map((line) => new Paragraph(line)) })
          }),
        }),
    ),
  })

const withBrokenLabels = (report: AnnualReport): Promise<Uint8Array> =>
  packed(
    reportParts(report).map((part) =>
      part.kind === 'table' ? inParagraphs(part.table) : new Paragraph(part.text),
    ),
  )

export const DOCX_LAYOUTS: readonly Layout[] = [
  docxLayout('as made', makeReportDocx),
  docxLayout('group labels repeated', withRepeatedGroups),
  docxLayout('labels in several paragraphs', withBrokenLabels),
]
