/** Every text and Markdown layout, composed of a table writer and a frame. */
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import { CELL_MARKS, type CellMark, cellPerLineTables } from './cell-per-line.ts'
import {
  type Frame,
  framed,
  HEADING_STYLES,
  PLAIN_FRAME,
  SURROUNDINGS,
  type TableText,
  TITLE_PLACES,
} from './frame.ts'
import { type Certainty, exact, type Layout, printedIdentity, utf8 } from './layout.ts'
import { shiftedMarkdownTables, smallMarkdownTables } from './markdown-tables.ts'
import { GROUP_PLACES, type PdfTextStyle, PLAIN_PDF_TEXT, pdfTextTables, WRAPS } from './pdf-text.ts'
import { requestLines } from './report-lines.ts'
import { rowCertainty } from './row-certainty.ts'
import { hasStray, STRAYS, strayIsProvable, type TabStyle, tabTables } from './tab-text.ts'

interface TextLayout {
  readonly name: string
  readonly tables: (report: AnnualReport) => TableText
  readonly frame?: Frame
  readonly choice?: Layout['choice']
  readonly certainty?: Layout['certainty']
  readonly fileName?: string
}

/** Joined by spaces, a blank leaves no trace: only reports without blanks can be told apart. */
const WITHOUT_BLANKS: Layout['choice'] = { styles: ['plain', 'strokeZeros', 'strokeRules'], dressed: true }
const WITH_BLANKS: Layout['choice'] = { dressed: true }

export const textLayout = (layout: TextLayout): Layout => ({
  name: layout.name,
  fileName: layout.fileName ?? 'report.txt',
  choice: layout.choice ?? WITH_BLANKS,
  write: (report) => utf8(framed(report, layout.tables(report), layout.frame ?? PLAIN_FRAME).join('\n')),
  certainty: layout.certainty ?? exact,
  identity: printedIdentity,
})

const pdfText = (name: string, style: Partial<PdfTextStyle>): Layout =>
  textLayout({
    name: `PDF text, ${name}`,
    tables: (report) => pdfTextTables(report, { ...PLAIN_PDF_TEXT, ...style }),
    choice: WITHOUT_BLANKS,
  })

const PDF_TEXT_LAYOUTS: readonly Layout[] = [
  ...WRAPS.map((wrap) => pdfText(`long labels ${wrap}`, { wrap })),
  ...GROUP_PLACES.filter((groups) => groups !== 'ownLine').map((groups) =>
    pdfText(`group labels ${groups}`, { groups, wrap: 'valuesBetween' }),
  ),
  pdfText('no blank lines', { airy: false }),
  ...['-4-', '- 4 -', '— 5 —', '4'].map((mark) =>
    pdfText(`page break marked ${mark}`, { pageBreak: { afterRow: 12, mark } }),
  ),
]

const PLAIN_TABS: TabStyle = { stray: 'none', emptyFields: 0, sixteenth: false, lostTabs: false }

/** A row with a stray cell must be read only where the sums leave one choice. */
const strayCertainty =
  (style: TabStyle) =>
  (report: AnnualReport, path: string): Certainty => {
    if (style.sixteenth && path.startsWith('remedies.')) return 'cautious'
    const row = requestLines(report).find(({ key }) => path.startsWith(`requests.${key}.`))
    if (row === undefined || !hasStray(row, style)) return 'exact'
    return strayIsProvable(row.values, style.stray) ? 'exact' : 'cautious'
  }

const tabText = (name: string, change: Partial<TabStyle>): Layout => {
  const style = { ...PLAIN_TABS, ...change }
  return textLayout({
    name: `tab text, ${name}`,
    tables: (report) => tabTables(report, style),
    choice: { styles: ['plain'], dressed: true },
    certainty: strayCertainty(style),
  })
}

const TAB_LAYOUTS: readonly Layout[] = [
  ...STRAYS.map((stray) => tabText(`stray cells: ${stray}`, { stray, emptyFields: 3 })),
  tabText('sixteen figures in table four', { sixteenth: true }),
  tabText('lost leading tabs', { lostTabs: true, stray: 'zeroAfter', emptyFields: 3 }),
]

/** Where a covered cell leaves the same empty mark as a blank figure, blanks cannot be placed. */
const keepsBlanks = (mark: CellMark): boolean => mark === 'trailingPipe' || mark === 'pipeBetween'

const CELL_LAYOUTS: readonly Layout[] = CELL_MARKS.map((mark) =>
  textLayout({
    name: `cell per line, ${mark}`,
    tables: (report) => cellPerLineTables(report, mark),
    choice: keepsBlanks(mark) ? WITH_BLANKS : WITHOUT_BLANKS,
    certainty: mark === 'pipeBetween' ? rowCertainty : exact,
  }),
)

const MARKDOWN_LAYOUTS: readonly Layout[] = [
  textLayout({
    name: 'Markdown, shifted columns',
    fileName: 'report.md',
    tables: shiftedMarkdownTables,
    choice: WITHOUT_BLANKS,
  }),
  textLayout({
    name: 'Markdown, one small table per row',
    fileName: 'report.md',
    tables: smallMarkdownTables,
    choice: WITHOUT_BLANKS,
  }),
]

const framedLayout = (name: string, change: Partial<Frame>): Layout =>
  textLayout({
    name,
    tables: (report) => pdfTextTables(report, PLAIN_PDF_TEXT),
    frame: { ...PLAIN_FRAME, ...change },
    choice: WITHOUT_BLANKS,
  })

const FRAME_LAYOUTS: readonly Layout[] = [
  ...TITLE_PLACES.filter((title) => title !== 'top' && title !== 'absent').map((title) =>
    framedLayout(`title ${title}`, { title }),
  ),
  {
    ...framedLayout('title absent', { title: 'absent', surroundings: 'preface' }),
    identity: ({ year, form }) => ({ organ: null, year, form }),
  },
  ...HEADING_STYLES.filter((headings) => headings !== 'statutory').map((headings) =>
    framedLayout(`headings ${headings}`, { headings }),
  ),
  ...SURROUNDINGS.filter((surroundings) => surroundings !== 'none').map((surroundings) =>
    framedLayout(`surroundings ${surroundings}`, { surroundings }),
  ),
]

export const TEXT_LAYOUTS: readonly Layout[] = [
  ...PDF_TEXT_LAYOUTS,
  ...TAB_LAYOUTS,
  ...CELL_LAYOUTS,
  ...MARKDOWN_LAYOUTS,
  ...FRAME_LAYOUTS,
]
