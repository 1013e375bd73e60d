/** A few words around what was found. */
import type { FoldedText } from './folded-text.ts'

/** Characters before and after. */
const AROUND = 14

/** A part of a text that must not be repeated in a message. */
export interface Masked {
  /** Places in the printed text. */
  readonly start: number
  readonly end: number
  readonly shown: string
}

/** The printed text with what is personal masked. Parts may not overlap; they are in order. */
const maskedBetween = (printed: string, from: number, to: number, masks: readonly Masked[]): string => {
  let text = ''
  let at = from
  for (const { start, end, shown } of masks) {
    if (end <= from || start >= to || start < at) continue
    text += printed.slice(at, start) + shown
    at = end
  }
  return text + printed.slice(at, Math.max(at, to))
}

/** @param start place in the printed text @param end after its last character */
export const excerptAround = (
  printed: string,
  start: number,
  end: number,
  masks: readonly Masked[] = [],
): string => {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(printed.length, end + AROUND)]
  const cut = (edge: number): number =>
    masks.find((mask) => mask.start < edge && edge < mask.end)?.start ?? edge
  const text = maskedBetween(printed, cut(from), cut(to), masks).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${text}${to < printed.length ? '…' : ''}`
}

export const excerptOf = (text: FoldedText, start: number, end: number): string => {
  const [from, last] = [text.at[start] ?? 0, text.at[end - 1] ?? 0]
  return excerptAround(text.printed, from, last + 1)
}
