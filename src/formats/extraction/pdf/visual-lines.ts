import type { Line, Span } from '../../source-document.ts'
import { touchesUnspaced } from '../text/join-text.ts'
import type { PageItem } from './page-item.ts'

/** Baselines this far apart, in font sizes, are still one line; half a line up stands the value of a wrapped label. */
const SAME_BASELINE = 0.3
/**
 * Gaps in font sizes from which two runs are two spans: anything; two figures; a figure and the words before
 * it. Printers leave 0.25 between Han characters and figures within a sentence.
 */
const COLUMN_GAP = 0.6
const FIGURES_GAP = 0.2
const LABEL_GAP = 0.1
/** Gap between two spans from which a blank is read between them. */
const BLANK_GAP = 0.3
/** Gap from which words of a script with blanks are two words. */
const WORD_GAP = 0.12
/** Share of a glyph run that a second copy of it covers when bold type is imitated by printing twice. */
const COPY_OVERLAP = 0.5

interface Draft {
  text: string
  readonly x: number
  right: number
  readonly baseline: number
  readonly size: number
  /** To the span before, in font sizes. */
  readonly gap: number
}

const ENDS_IN_FIGURE = /[\d.]$/
const STARTS_WITH_FIGURE = /^[+-]?\d/

const round = (points: number): number => Math.round(points * 100) / 100

const toSpan = ({ text, x, right, baseline, size }: Draft): Span => ({
  text: text.trim(),
  x: round(x),
  y: round(baseline - size),
  width: round(right - x),
  height: round(size),
})

const isSecondCopy = (last: Draft, lastItem: PageItem, item: PageItem): boolean =>
  item.text === lastItem.text &&
  Math.abs(item.x - lastItem.x) < Math.max(item.width, 0.01) * COPY_OVERLAP &&
  item.x < last.right

const startsNewSpan = (last: Draft, item: PageItem, gap: number): boolean => {
  if (gap > COLUMN_GAP) return true
  if (gap <= LABEL_GAP || !STARTS_WITH_FIGURE.test(item.text)) return false
  return gap > FIGURES_GAP || !ENDS_IN_FIGURE.test(last.text)
}

const gapBetween = (last: Draft, item: PageItem): number =>
  (item.x - last.right) / Math.max(last.size, item.size, 0.01)

const newDraft = ({ text, x, width, baseline, size }: PageItem, gap: number): Draft => ({
  text,
  x,
  right: x + width,
  baseline,
  size,
  gap,
})

const draftsOf = (items: readonly PageItem[]): readonly Draft[] => {
  const drafts: Draft[] = []
  let previous: PageItem | null = null
  for (const item of items) {
    const last = drafts.at(-1)
    if (last === undefined || previous === null) {
      drafts.push(newDraft(item, 0))
    } else if (!isSecondCopy(last, previous, item)) {
      const gap = gapBetween(last, item)
      if (startsNewSpan(last, item, gap)) drafts.push(newDraft(item, gap))
      else {
        last.text += gap > WORD_GAP && !touchesUnspaced(last.text, item.text) ? ` ${item.text}` : item.text
        last.right = Math.max(last.right, item.x + item.width)
      }
    }
    previous = item
  }
  return drafts
}

/** The words of a line; a label and its figure get a blank between them only where one is printed. */
const lineText = (drafts: readonly Draft[]): string => {
  let text = ''
  let before = ''
  for (const draft of drafts) {
    const needsBlank =
      draft.gap > BLANK_GAP || (ENDS_IN_FIGURE.test(before) && STARTS_WITH_FIGURE.test(draft.text))
    text += text !== '' && needsBlank ? ` ${draft.text.trim()}` : draft.text.trim()
    before = draft.text
  }
  return text
}

const byPlace = (a: PageItem, b: PageItem): number => a.baseline - b.baseline || a.x - b.x

/** Rows of items that share a baseline, from the top down. */
const rowsOf = (items: readonly PageItem[]): readonly (readonly PageItem[])[] => {
  const rows: PageItem[][] = []
  let row: PageItem[] = []
  let baseline = Number.NEGATIVE_INFINITY
  for (const item of [...items].sort(byPlace)) {
    if (item.baseline - baseline > SAME_BASELINE * item.size || row.length === 0) {
      row = []
      rows.push(row)
      baseline = item.baseline
    }
    row.push(item)
  }
  return rows
}

/** The texts of the lines that pieces of text make, from the top down. */
export const lineTexts = (items: readonly PageItem[]): readonly string[] =>
  rowsOf(items).map((row) => lineText(draftsOf([...row].sort((a, b) => a.x - b.x))))

/** Orders the text of a page into the lines a reader sees, each split into spans at real gaps. */
export const visualLines = (items: readonly PageItem[], page: number): readonly Line[] =>
  rowsOf(items).map((row, index) => {
    const drafts = draftsOf([...row].sort((a, b) => a.x - b.x))
    return {
      kind: 'line',
      text: lineText(drafts),
      spans: drafts.map(toSpan),
      place: { page, line: index + 1 },
    }
  })
