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
/** In font sizes: a line at the margin. */
const AT_MARGIN = 0.4
/** Share of lines that may stand elsewhere. */
const STRAY = 0.1
/** A line that much shorter than the longest one ends before the margin. */
const FULL = 0.5

type Standing = 'margin' | 'indented' | 'elsewhere'

const standing = ({ x, height }: Span, margin: number): Standing => {
  const offset = (x - margin) / Math.max(height, 1)
  if (Math.abs(offset) <= AT_MARGIN) return 'margin'
  return offset >= LEAST_INDENT && offset <= MOST_INDENT ? 'indented' : 'elsewhere'
}

const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character >= '\u1100' ? 2 : 1), 0)

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
  const margin = starts.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
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
