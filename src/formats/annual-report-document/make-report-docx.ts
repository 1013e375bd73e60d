import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  HeadingLevel,
  HeightRule,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import type { StatutoryTable } from '../annual-report/make-report-tables.ts'
import { CHARACTER, FONTS, LINE, SETTINGS, SIZE, section } from '../request-document/docx-page.ts'
import { finishWordFile } from '../request-document/finish-word-file.ts'
import { type PrintedReport, type PrintPart, printReport, type ReportPrint } from './report-print.ts'
import {
  CELL_INSET,
  COLUMN_WIDTHS,
  cellLines,
  figureSize,
  HEAD_ROWS,
  type PlacedCell,
  placedCells,
  TABLE_SIZES,
} from './table-measures.ts'

const RED = 'C00000'
const TEXT_WIDTH = convertMillimetersToTwip(156)
const INSET = convertMillimetersToTwip(CELL_INSET)
/** Half-points of the mark at the head of a draft. */
const MARK_SIZE = 28
/** Millimetres: rows no lower than this; table three with its heading fills one page. */
const ROW_HEIGHT: Readonly<Record<StatutoryTable['name'], number>> = {
  proactive: 7.5,
  requests: 5.9,
  remedies: 7.5,
}

type Font = (typeof FONTS)[keyof typeof FONTS]

/** All rows but the last keep with the next, so that a table stands on one page where one page holds it. */
const cellLine = (
  text: string,
  name: StatutoryTable['name'],
  cell: PlacedCell,
  isLast: boolean,
): Paragraph => {
  const size = cell.role === 'head' ? TABLE_SIZES[name] : figureSize(name, cell)
  const font: Font = cell.role === 'head' && cell.row < HEAD_ROWS[name] ? FONTS.heading : FONTS.body
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: !isLast,
    spacing: { line: Math.round(TABLE_SIZES[name] * 1.25) * 20, lineRule: 'exact' },
    children: [new TextRun({ text, font, size: Math.round(size * 2), snapToGrid: false })],
  })
}

const spannedWidth = (name: StatutoryTable['name'], { column, columnSpan }: PlacedCell): number =>
  columnTwips(name)
    .slice(column, column + columnSpan)
    .reduce((sum, width) => sum + width, 0)

const columnTwips = (name: StatutoryTable['name']): readonly number[] =>
  COLUMN_WIDTHS[name].map((width) => Math.floor((TEXT_WIDTH * width) / 156))

const tableCell = (name: StatutoryTable['name'], cell: PlacedCell, isLast: boolean): TableCell =>
  new TableCell({
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    width: { size: spannedWidth(name, cell), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: INSET, right: INSET, top: 20, bottom: 20 },
    children: cellLines(cell).map((line) => cellLine(line, name, cell, isLast)),
  })

const table = (source: StatutoryTable): Table => {
  const cells = placedCells(source)
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: [...columnTwips(source.name)],
    rows: source.rows.map(
      (_, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row < HEAD_ROWS[source.name],
          height: { value: convertMillimetersToTwip(ROW_HEIGHT[source.name]), rule: HeightRule.ATLEAST },
          children: cells
            .filter((cell) => cell.row === row)
            .map((cell) => tableCell(source.name, cell, row === source.rows.length - 1)),
        }),
    ),
  })
}

const run = (text: string, font: Font): TextRun => new TextRun({ text, font, size: SIZE.body })

const block = (part: PrintPart): Paragraph | Table => {
  if (part.kind === 'table') return table(part.table)
  if (part.kind === 'heading') {
    return new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      indent: { firstLine: 2 * CHARACTER },
      children: [run(part.text, FONTS.heading)],
    })
  }
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 2 * CHARACTER },
    children: [
      ...(part.lead === '' ? [] : [run(part.lead, FONTS.secondLevel)]),
      ...(part.text === '' ? [] : [run(part.text, FONTS.body)]),
    ],
  })
}

const titleLine = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: 'exact' },
    children: [new TextRun({ text, font: FONTS.title, size: SIZE.title })],
  })

const markAt = (mark: string): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: mark, font: FONTS.heading, size: MARK_SIZE, color: RED })],
      }),
    ],
  })

/** The draft's mark stands on odd and even pages alike. */
const marked = (page: ISectionOptions, mark: string | null): ISectionOptions =>
  mark === null ? page : { ...page, headers: { default: markAt(mark), even: markAt(mark) } }

const HEADING_STYLE = {
  run: { font: FONTS.heading, size: SIZE.body, bold: false, color: '000000' },
  paragraph: { spacing: { line: LINE, lineRule: 'exact' as const, before: 0, after: 0 }, outlineLevel: 0 },
}

const wordFile = ({ organ, title, parts, print }: PrintedReport): Document =>
  new Document({
    ...SETTINGS,
    styles: {
      ...SETTINGS.styles,
      default: { ...SETTINGS.styles?.default, heading1: HEADING_STYLE },
    },
    title: title.join(''),
    creator: organ,
    lastModifiedBy: organ,
    sections: [
      marked(
        section([...title.map(titleLine), new Paragraph({ children: [] }), ...parts.map(block)]),
        print.mark,
      ),
    ],
  })

/**
 * The report for Word and WPS in the layout of GB/T 9704-2012, to be edited further: tables with a true grid and merged cells,
 * headings as styles. The fonts of the standard are named, not embedded. Read back equal.
 */
export const makeReportDocx = async (report: AnnualReport, print: ReportPrint): Promise<Uint8Array> => {
  const file = wordFile(printReport(report, print))
  return finishWordFile(new Uint8Array(await Packer.toBuffer(file)), print.dated)
}
