/** Cuts a PDF line into tokens with their positions. */
import { foldRadicals } from '../../radicals.ts'
import type { Span } from '../../source-document.ts'
import { classifyPart } from './classify-token.ts'
import { isOneExpression } from './figure-expression.ts'
import type { Token } from './printed-row.ts'

interface Piece {
  text: string
  left: number
  right: number
  height: number
}

const weightOf = (char: string): number => (char.charCodeAt(0) >= 0x1100 ? 2 : 1)

/** The pieces of a span between blanks, each with its share of the width. */
const piecesOf = ({ text, x, width, height }: Span): readonly Piece[] => {
  const chars = Array.from(text)
  const total = chars.reduce((sum, char) => sum + weightOf(char), 0)
  if (total === 0) return []
  const pieces: Piece[] = []
  let at = x
  let open: Piece | null = null
  for (const char of chars) {
    const next = at + (width * weightOf(char)) / total
    if (char.trim() === '') open = null
    else if (open === null) {
      open = { text: char, left: at, right: next, height }
      pieces.push(open)
    } else {
      open.text += char
      open.right = next
    }
    at = next
  }
  return pieces
}

/** Glyphs closer than this share of their height belong to one word or one figure. */
const TOUCHING = 0.2
/** Typesetters leave up to so much between Han characters and digits of one expression. */
const LOOSE = 0.8

const isTouching = (before: Piece, after: Piece): boolean => {
  const gap = (after.left - before.right) / Math.max(before.height, after.height, 1)
  return gap <= TOUCHING || (gap <= LOOSE && isOneExpression(before.text, after.text))
}

const merged = (pieces: readonly Piece[]): readonly Piece[] => {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last !== undefined && isTouching(last, piece)) {
      last.text += piece.text
      last.right = piece.right
    } else result.push({ ...piece })
  }
  return result
}

/** Tokens of a line from left to right; positions in points. */
export const splitSpans = (spans: readonly Span[], row: number): readonly Token[] => {
  const pieces = spans.flatMap((span) => piecesOf({ ...span, text: foldRadicals(span.text) }))
  const ordered = [...pieces].sort((a, b) => a.left - b.left)
  return merged(ordered).flatMap(({ text, left, right }) => classifyPart(text, { left, right, wide: 0, row }))
}
