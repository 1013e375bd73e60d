import type { Line, Span } from '../../source-document.ts'
import { touchesUnspaced } from '../text/join-text.ts'
import type { PageItem } from './page-item.ts'

/** Baselines this far apart, in font sizes, are still one line; half a line up stands the value of a wrapped label. */
const SAME_BASELINE = 0.3
/** Gaps in font sizes: between the glyphs of a justified line, between words, between two figures. */
const COLUMN_GAP = 0.6
const WORD_GAP = 0.12
const FIGURE_GAP = 0.18
/** Share of a glyph run that a second copy of it covers when bold type is imitated by printing twice. */
const COPY_OVERLAP = 0.5

interface Draft {
  text: string
  readonly x: number
  right: number
  readonly baseline: number
  readonly size: number
}

const ENDS_IN_FIGURE = /[\d./+-]$/
const STARTS_WITH_FIGURE = /^[\d./+-]/

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

/** Splits a run at its own blanks where figures meet: they are neighbours in a table, set close. */
const splitFigures = (item: PageItem): readonly PageItem[] => {
  if (!/\s/.test(item.text.trim()) || !/\d/.test(item.text)) return [item]
  const perLetter = item.width / weight(item.text)
  const parts: PageItem[] = []
  let x = item.x
  for (const piece of item.text.split(/(\s+)/)) {
    const width = weight(piece) * perLetter
    if (piece.trim() !== '') parts.push({ ...item, text: piece, x, width })
    x += width
  }
  return parts
}

/** Length of a text in letters, half-width ones counting half. */
const weight = (text: string): number => {
  let sum = 0
  for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index) < 0x2000 ? 1 : 2
  return sum
}

const separator = (last: Draft, item: PageItem): '' | ' ' | 'column' => {
  const gap = (item.x - last.right) / Math.max(last.size, item.size, 0.01)
  if (gap > COLUMN_GAP) return 'column'
  if (gap > FIGURE_GAP && ENDS_IN_FIGURE.test(last.text) && STARTS_WITH_FIGURE.test(item.text))
    return 'column'
  if (gap > WORD_GAP && !touchesUnspaced(last.text, item.text)) return ' '
  return ''
}

const spansOf = (items: readonly PageItem[]): readonly Span[] => {
  const drafts: Draft[] = []
  let previous: PageItem | null = null
  for (const item of items) {
    const last = drafts.at(-1)
    const right = item.x + item.width
    if (last !== undefined && previous !== null && isSecondCopy(last, previous, item)) continue
    const between = last === undefined ? 'column' : separator(last, item)
    previous = item
    if (last === undefined || between === 'column') {
      drafts.push({ text: item.text, x: item.x, right, baseline: item.baseline, size: item.size })
      continue
    }
    last.text += between + item.text
    last.right = Math.max(last.right, right)
  }
  return drafts.map(toSpan)
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

/** Orders the text of a page into the lines a reader sees, each split into spans at real gaps. */
export const visualLines = (items: readonly PageItem[], page: number): readonly Line[] =>
  rowsOf(items.flatMap(splitFigures)).map((row, index) => {
    const spans = spansOf([...row].sort((a, b) => a.x - b.x))
    return {
      kind: 'line',
      text: spans.map(({ text }) => text).join(' '),
      spans,
      place: { page, line: index + 1 },
    }
  })
