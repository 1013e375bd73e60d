/** The page of GB/T 9704-2012 in Word: measures, fonts, header and footers. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  DocumentGridType,
  Footer,
  type IPropertiesOptions,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'

/** Half-points. */
export const SIZE = { title: 44, body: 32, pageNumber: 28, form: 24 } as const

/** The fonts of the standard, by the names under which Chinese office programs know them; each program falls back on its own. */
export const FONTS = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
  secondLevel: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体' },
  pageNumber: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
} as const

/** Twentieths of a point: text area 225 mm in 22 lines, 156 mm in 28 characters. */
export const LINE = Math.round(convertMillimetersToTwip(225) / 22)
export const CHARACTER = Math.round(convertMillimetersToTwip(156) / 28)

/** What the grid adds to 16 pt, in 4096ths of a point. */
const GRID_SPACE = Math.round(((156 / 25.4) * 72 * 4096) / 28 - 16 * 4096)

const pageNumber = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.LEFT ? { left: CHARACTER } : { right: CHARACTER },
        children: [
          new TextRun({
            font: FONTS.pageNumber,
            size: SIZE.pageNumber,
            children: ['– ', PageNumber.CURRENT, ' –'],
          }),
        ],
      }),
    ],
  })

/** A4 with the margins of the standard; page numbers outside, 7 mm below the text. */
export const section = (children: ISectionOptions['children']): ISectionOptions => ({
  properties: {
    page: {
      size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
      margin: {
        top: convertMillimetersToTwip(37),
        bottom: convertMillimetersToTwip(35),
        left: convertMillimetersToTwip(28),
        right: convertMillimetersToTwip(26),
        header: convertMillimetersToTwip(15),
        footer: convertMillimetersToTwip(25),
      },
    },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: GRID_SPACE },
  },
  footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
  children,
})

/** Settings of the whole file. */
export const SETTINGS: Pick<IPropertiesOptions, 'evenAndOddHeaderAndFooters' | 'styles'> = {
  evenAndOddHeaderAndFooters: true,
  styles: {
    default: {
      document: {
        run: { size: SIZE.body, font: FONTS.body, language: { eastAsia: 'zh-CN', value: 'zh-CN' } },
        paragraph: { spacing: { line: LINE, lineRule: 'exact', before: 0, after: 0 } },
      },
    },
  },
}
