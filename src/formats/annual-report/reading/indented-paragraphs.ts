/** Joins printed lines to paragraphs where the page itself shows which line begins one: by its indent. */
import type { Span } from '../../source-document.ts'

export interface PlacedLine {
  readonly text: string
  /** First run of the line; null where no place is known. */
  readonly start: Span | null
}

/** In font sizes: the indent of two characters, with some play. */
const LEAST_INDENT = 1.4
const MOST_INDENT = 2.6
/** In font sizes: a line at the margin; an opening bracket at its beginning may stand half a character further out. */
const AT_MARGIN = { from: -0.7, to: 0.4 }
/** Share of lines that may stand elsewhere. */
const STRAY = 0.1
/** A line that much shorter than the longest one ends before the margin. */
const FULL = 0.5

type Standing = 'margin' | 'indented' | 'elsewhere'

const standing = ({ x, height }: Span, margin: number): Standing => {
  const offset = (x - margin) / Math.max(height, 1)
  if (offset >= AT_MARGIN.from && offset <= AT_MARGIN.to) return 'margin'
  return offset >= LEAST_INDENT && offset <= MOST_INDENT ? 'indented' : 'elsewhere'
}

const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character >= '\u1100' ? 2 : 1), 0)

/** The place at which lines may begin that are not indented: one of those where most lines begin. */
const CANDIDATES = 4

const marginOf = (starts: readonly Span[]): number => {
  const times = new Map<number, number>()
  for (const { x } of starts) times.set(Math.round(x), (times.get(Math.round(x)) ?? 0) + 1)
  const candidates = [...times].sort(([, a], [, b]) => b - a).slice(0, CANDIDATES)
  const fitting = (margin: number) => starts.filter((start) => standing(start, margin) !== 'elsewhere').length
  const ranked = candidates.map(([margin]) => ({ margin, fits: fitting(margin) }))
  return ranked.reduce((best, each) =>
    each.fits > best.fits || (each.fits === best.fits && each.margin < best.margin) ? each : best,
  ).margin
}

interface Indents {
  readonly margin: number
  readonly longest: number
}

/**
 * How the prose of a page is set; null unless nearly every line stands either at the margin or two characters in,
 * and both occur.
 */
export const indentsOf = (lines: readonly PlacedLine[]): Indents | null => {
  const starts = lines.flatMap(({ start }) => (start === null ? [] : [start]))
  if (starts.length === 0 || starts.length < lines.length * (1 - STRAY)) return null
  const margin = marginOf(starts)
  const standings = starts.map((start) => standing(start, margin))
  const count = (which: Standing) => standings.filter((each) => each === which).length
  if (count('indented') === 0 || count('elsewhere') > starts.length * STRAY) return null
  return { margin, longest: Math.max(...lines.map(({ text }) => widthOf(text.trim()))) }
}

/** Paragraphs: a line begins one where it is indented, or where the line before ended long before the margin. */
export const joinIndented = (
  lines: readonly PlacedLine[],
  { margin, longest }: Indents,
): readonly string[] => {
  const paragraphs: string[] = []
  let isFull = false
  for (const { text, start } of lines.filter((line) => line.text.trim() !== '')) {
    const goesOn = isFull && start !== null && standing(start, margin) === 'margin'
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''}${text.trim()}`)
    else paragraphs.push(text.trim())
    isFull = widthOf(text.trim()) >= longest * FULL
  }
  return paragraphs
}
