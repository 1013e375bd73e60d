/** The words of a region joined into one string, figures left out, so that a label broken by figures or lines is whole again. */
import type { Token } from './printed-row.ts'

export interface WordStream {
  readonly tokens: readonly Token[]
  readonly text: string
  /** Index in `tokens` for every character of `text`. */
  readonly tokenAt: readonly number[]
  /** Offset in `text` where each token begins (for a token without words: where the next word begins). */
  readonly offsets: readonly number[]
}

export const wordStream = (tokens: readonly Token[]): WordStream => {
  const tokenAt: number[] = []
  const offsets: number[] = []
  const keys: string[] = []
  for (const [index, { key }] of tokens.entries()) {
    offsets.push(tokenAt.length)
    if (key === '') continue
    keys.push(key)
    for (let char = 0; char < key.length; char++) tokenAt.push(index)
  }
  return { tokens, text: keys.join(''), tokenAt, offsets }
}
