/** Layouts that are another layout with its characters or words changed. */

import { cellPerLineTables } from './cell-per-line.ts'
import {
  decodedAsGbk,
  inFullWidthDigits,
  inTraditional,
  withGlosses,
  withRadicals,
  withReplacementMarks,
} from './character-changes.ts'
import { framed, PLAIN_FRAME } from './frame.ts'
import { cautious, type Layout, utf8 } from './layout.ts'
import { PLAIN_PDF_TEXT, pdfTextTables } from './pdf-text.ts'
import { tabTables } from './tab-text.ts'
import { textLayout } from './text-layouts.ts'
import { reworded, WORDINGS, WORDINGS_2019, WORDINGS_2021 } from './wordings.ts'

const WITHOUT_BLANKS: Layout['choice'] = { styles: ['plain', 'strokeRules'], dressed: true }

const pdfText = textLayout({
  name: 'PDF text',
  tables: (report) => pdfTextTables(report, PLAIN_PDF_TEXT),
  choice: WITHOUT_BLANKS,
})
const pdfTextInOneLine = textLayout({
  name: 'PDF text, labels unwrapped',
  tables: (report) => pdfTextTables(report, { ...PLAIN_PDF_TEXT, wrap: 'unwrapped', airy: false }),
  choice: WITHOUT_BLANKS,
})
const tabText = textLayout({
  name: 'tab text',
  tables: (report) => tabTables(report, { stray: 'none', emptyFields: 0, sixteenth: false, lostTabs: false }),
  choice: { styles: ['plain'] },
})
const cellText = textLayout({
  name: 'cell per line',
  tables: (report) => cellPerLineTables(report, 'blankBetween'),
  choice: WITHOUT_BLANKS,
})

const changed = (
  layout: Layout,
  name: string,
  change: (text: string) => string,
  rest: Partial<Layout> = {},
): Layout => ({
  ...layout,
  name: `${layout.name}, ${name}`,
  write: async (report) => utf8(change(new TextDecoder().decode(await layout.write(report)))),
  ...rest,
})

/** The organ comes back in other characters; year and form must not change. */
const organUnsaid: Partial<Layout> = {
  identity: ({ year, form }) => ({ organ: null, year, form }),
}

const CHARACTER_LAYOUTS: readonly Layout[] = [
  changed(pdfText, 'radicals', withRadicals),
  changed(cellText, 'radicals', withRadicals),
  changed(tabText, 'traditional characters', inTraditional, organUnsaid),
  changed(pdfText, 'pinyin glosses', withGlosses, { ...organUnsaid, certainty: cautious }),
  changed(tabText, 'replacement marks', withReplacementMarks, { certainty: cautious }),
  changed(tabText, 'full-width digits', inFullWidthDigits),
]

export const REDECODED_LAYOUT: Layout = changed(tabText, 'UTF-8 taken for GBK', decodedAsGbk, {
  certainty: cautious,
  identity: () => ({ organ: null, year: null, form: '2021' }),
  choice: { styles: ['plain'], editions: ['2021'] },
})

const WORDING_LAYOUTS: readonly Layout[] = WORDINGS.flatMap((wording) =>
  [pdfTextInOneLine, cellText].map((layout) =>
    changed(layout, wording.name, (text) => reworded(text, wording)),
  ),
)

const EDITION_LAYOUTS: readonly Layout[] = [
  ...WORDINGS_2021.map((wording) =>
    changed(pdfTextInOneLine, wording.name, (text) => reworded(text, wording), {
      choice: { ...WITHOUT_BLANKS, editions: ['2021'] },
    }),
  ),
  ...WORDINGS_2019.map((wording) =>
    changed(pdfTextInOneLine, wording.name, (text) => reworded(text, wording), {
      choice: { styles: ['plain'], editions: ['2019'] },
      certainty: (_, path) => (path.endsWith('.change') ? 'cautious' : 'exact'),
    }),
  ),
]

/** A line break gone everywhere: headings, tables and prose on one line. */
const ONE_LINE: Layout = textLayout({
  name: 'everything on one line',
  tables: (report) => pdfTextTables(report, { ...PLAIN_PDF_TEXT, wrap: 'unwrapped' }),
  choice: { styles: ['plain'] },
})

export const CHANGED_LAYOUTS: readonly Layout[] = [
  ...CHARACTER_LAYOUTS,
  ...WORDING_LAYOUTS,
  ...EDITION_LAYOUTS,
  {
    ...ONE_LINE,
    write: (report) =>
      utf8(
        framed(report, pdfTextTables(report, { ...PLAIN_PDF_TEXT, wrap: 'unwrapped' }), PLAIN_FRAME)
          .filter((line) => line !== '')
          .join(' '),
      ),
  },
]
