import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  HeightRule,
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
import { CHARACTER, FONTS, SETTINGS, SIZE, section } from './docx-page.ts'
import { finishWordFile } from './finish-word-file.ts'
import type {
  Letter,
  LetterBlock,
  LetterCell,
  LetterParagraph,
  LetterSignature,
  LetterTable,
} from './letter.ts'

const RED = 'C00000'
/** Width of the text area. */
const TEXT_WIDTH = convertMillimetersToTwip(156)

type Font = (typeof FONTS)[keyof typeof FONTS]

const run = (text: string, font: Font = FONTS.body, size: number = SIZE.body): TextRun =>
  new TextRun({ text, font, size })

const blank = (): Paragraph => new Paragraph({ children: [] })

const centred = (child: TextRun): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [child] })

const indented = (text: string, font: Font = FONTS.body): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 2 * CHARACTER },
    children: [run(text, font)],
  })

const note = (text: string): Paragraph =>
  new Paragraph({
    spacing: { line: 400, lineRule: 'exact' },
    indent: { firstLine: 2 * SIZE.form * 10 },
    children: [run(text, FONTS.body, SIZE.form)],
  })

const redHead = (organ: string, number: string | null): readonly Paragraph[] => [
  blank(),
  blank(),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 1000, lineRule: 'atLeast' },
    children: [new TextRun({ text: organ, font: FONTS.title, size: 72, color: RED })],
  }),
  blank(),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: RED } },
    children: [run(number ?? '')],
  }),
  blank(),
]

const titleLine = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: 'exact' },
    children: [run(text, FONTS.title, SIZE.title)],
  })

const cellLine = (text: string, { head }: LetterCell): Paragraph =>
  new Paragraph({
    alignment: head ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: 380, lineRule: 'atLeast' },
    children: [run(text, head ? FONTS.heading : FONTS.body, SIZE.form)],
  })

const tableCell = (cell: LetterCell, width: number): TableCell =>
  new TableCell({
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 100, right: 100, top: 40, bottom: 40 },
    children: cell.text.split('\n').map((line) => cellLine(line, cell)),
  })

const tableRow = (cells: readonly LetterCell[], widths: readonly number[]): TableRow => {
  let column = 0
  const children = cells.map((cell) => {
    const width = widths.slice(column, column + cell.columnSpan).reduce((sum, each) => sum + each, 0)
    column += cell.columnSpan
    return tableCell(cell, width)
  })
  const height = Math.max(...cells.map((cell) => cell.height))
  return new TableRow({
    height: { value: convertMillimetersToTwip(height), rule: HeightRule.ATLEAST },
    children,
  })
}

const table = ({ widths, rows }: LetterTable): Table => {
  const shares = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.floor((TEXT_WIDTH * width) / shares))
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: rows.map((cells) => tableRow(cells, columnWidths)),
  })
}

const paragraph = ({ style, text }: LetterParagraph): Paragraph =>
  style === 'note' ? note(text) : indented(text, style === 'heading' ? FONTS.heading : FONTS.body)

const block = (part: LetterBlock): Paragraph | Table =>
  part.kind === 'table' ? table(part) : paragraph(part)

/** “附件：1. …”: numbers stand under numbers, names under names. */
const attachment = (name: string, index: number, names: readonly string[]): Paragraph => {
  const number = names.length > 1 ? `${index + 1}. ` : ''
  const numberWidth = names.length > 1 ? 1 : 0
  const hanging = numberWidth + (index === 0 ? 3 : 0)
  return new Paragraph({
    indent: { left: (5 + numberWidth) * CHARACTER, hanging: hanging * CHARACTER },
    children: [run(index === 0 ? `附件：${number}${name}` : `${number}${name}`)],
  })
}

const attachments = (names: readonly string[]): readonly Paragraph[] =>
  names.length === 0 ? [] : [blank(), ...names.map(attachment)]

/** Characters of a signature line; Latin letters and figures are half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0)

/** The organ stands over the middle of the date; the longer of both keeps its distance from the right margin. */
const signature = ({ organ, date }: LetterSignature): readonly Paragraph[] => {
  const difference = (widthOf(organ) - widthOf(date)) / 2
  const [organRight, dateRight] = difference > 2 ? [2, 2 + difference] : [4 - difference, 4]
  const line = (text: string, right: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(right * CHARACTER) },
      keepNext,
      children: [run(text)],
    })
  return [blank(), line(organ, organRight, true), line(date, dateRight, false)]
}

const parts = (letter: Letter): readonly (Paragraph | Table)[] => [
  ...(letter.redHead === null ? [] : redHead(letter.redHead, letter.documentNumber)),
  ...letter.title.map(titleLine),
  blank(),
  ...(letter.redHead !== null || letter.documentNumber === null
    ? []
    : [centred(run(letter.documentNumber)), blank()]),
  ...(letter.addressee === null ? [] : [new Paragraph({ children: [run(`${letter.addressee}：`)] })]),
  ...letter.blocks.map(block),
  ...attachments(letter.attachments),
  ...(letter.signature === null ? [] : signature(letter.signature)),
  ...(letter.contact === null ? [] : [blank(), indented(letter.contact)]),
]

/**
 * A document for Word and WPS in the layout of GB/T 9704-2012, to be edited further. The fonts of the standard are named, not embedded;
 * the file names others for machines that lack them.
 */
export const makeLetterDocx = async (letter: Letter): Promise<Uint8Array> => {
  const file = new Document({
    ...SETTINGS,
    title: letter.title.join(''),
    creator: letter.signature?.organ ?? '',
    lastModifiedBy: letter.signature?.organ ?? '',
    sections: [section(parts(letter))],
  })
  return finishWordFile(new Uint8Array(await Packer.toBuffer(file)), letter.dated)
}
