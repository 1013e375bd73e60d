/** Several liberties at once, as real files take them: a frame, a way of wrapping, some wordings, some characters. */
import fc from 'fast-check'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import { CELL_MARKS, cellPerLineTables } from './cell-per-line.ts'
import { withGlosses, withRadicals } from './character-changes.ts'
import { type Frame, framed, HEADING_STYLES, SURROUNDINGS, type TableText } from './frame.ts'
import { alignedTables, REMEDY_SHAPES, tablesWithRemedies } from './odd-tables.ts'
import { GROUP_PLACES, type PdfTextStyle, pdfTextTables, WRAPS } from './pdf-text.ts'
import { tabTables } from './tab-text.ts'
import { reworded, WORDINGS } from './wordings.ts'

type Writer = (report: AnnualReport) => TableText

export interface Mixture {
  readonly table: string
  readonly style: PdfTextStyle
  readonly frame: Frame
  readonly wordings: readonly string[]
  readonly characters: 'asTyped' | 'radicals' | 'glosses'
  readonly remedies: (typeof REMEDY_SHAPES)[number] | 'own'
  readonly lineEnd: '\n' | '\r\n'
}

const PLAIN_TABS = { stray: 'none', emptyFields: 0, sixteenth: false, lostTabs: false } as const

const WRITERS: Readonly<Record<string, (style: PdfTextStyle) => Writer>> = {
  pdfText: (style) => (report) => pdfTextTables(report, style),
  tabText: () => (report) => tabTables(report, PLAIN_TABS),
  aligned: () => alignedTables,
  ...Object.fromEntries(
    CELL_MARKS.map((mark) => [mark, () => (report: AnnualReport) => cellPerLineTables(report, mark)]),
  ),
}

const style: fc.Arbitrary<PdfTextStyle> = fc.record({
  wrap: fc.constantFrom(...WRAPS),
  groups: fc.constantFrom(...GROUP_PLACES),
  airy: fc.boolean(),
  labelWidth: fc.integer({ min: 14, max: 30 }),
  pageBreak: fc.option(
    fc.record({
      afterRow: fc.nat({ max: 22 }),
      mark: fc.constantFrom('-4-', '— 3 —', '- 4 -', '第3页 共6页'),
    }),
  ),
})

export const mixture: fc.Arbitrary<Mixture> = fc.record({
  table: fc.constantFrom('pdfText', 'pdfText', ...Object.keys(WRITERS)),
  style,
  frame: fc.record({
    title: fc.constantFrom('top', 'afterFirstHeading', 'split', 'doubledYear'),
    headings: fc.constantFrom(...HEADING_STYLES),
    surroundings: fc.constantFrom(...SURROUNDINGS),
  }),
  wordings: fc.subarray(
    WORDINGS.map(({ name }) => name),
    { maxLength: 4 },
  ),
  characters: fc.constantFrom('asTyped', 'asTyped', 'radicals', 'glosses'),
  remedies: fc.constantFrom('own', 'own', ...REMEDY_SHAPES),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
})

const CHARACTERS = {
  asTyped: (text: string) => text,
  radicals: withRadicals,
  glosses: withGlosses,
} as const

const tablesOf = (report: AnnualReport, { table, style, remedies }: Mixture): TableText => {
  const writer = WRITERS[table]?.(style) ?? alignedTables
  const own = writer(report)
  return remedies === 'own' ? own : { ...own, remedies: tablesWithRemedies(report, remedies).remedies }
}

export const writeMixture = (report: AnnualReport, choice: Mixture): string => {
  const text = framed(report, tablesOf(report, choice), choice.frame).join('\n')
  const worded = choice.wordings.reduce((changed, name) => {
    const wording = WORDINGS.find((each) => each.name === name)
    return wording === undefined ? changed : reworded(changed, wording)
  }, text)
  return CHARACTERS[choice.characters](worded).replaceAll('\n', choice.lineEnd)
}
