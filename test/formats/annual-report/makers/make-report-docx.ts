import {
  AlignmentType,
  Document,
  TableCell as DocxCell,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import {
  type ReportPart,
  reportParts,
  reportTitle,
} from '../../../../src/formats/annual-report/make-report-sections.ts'
import type { StatutoryTable, TableCell } from '../../../../src/formats/annual-report/make-report-tables.ts'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'

/** Half-points: 小四 for text, 小五 for tables. */
const TEXT_SIZE = 24
const TABLE_SIZE = 18

const cell = (source: TableCell): DocxCell =>
  new DocxCell({
    columnSpan: source.columnSpan,
    rowSpan: source.rowSpan,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: source.text, size: TABLE_SIZE })],
      }),
    ],
  })

const table = (source: StatutoryTable): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: source.rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
  })

const block = (part: ReportPart): Paragraph | Table => {
  if (part.kind === 'table') return table(part.table)
  if (part.kind === 'title') {
    return new Paragraph({ text: part.text, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER })
  }
  if (part.kind === 'heading') return new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_1 })
  return new Paragraph({
    indent: { firstLine: TEXT_SIZE * 20 },
    children: [new TextRun({ text: part.text, size: TEXT_SIZE })],
  })
}

/** A Word document, landscape A4, the statutory tables with merged cells as on paper. Read back equal. */
export const makeReportDocx = async (report: AnnualReport): Promise<Uint8Array> => {
  const file = new Document({
    title: reportTitle(report),
    creator: report.organ ?? '',
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: reportParts(report).map(block),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}
