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

/** @param isLeftOut tokens whose words are not part of the text, such as letters of a label printed down the page */
export const wordStream = (tokens: readonly Token[], isLeftOut: (token: Token) => boolean): WordStream => {
  const tokenAt: number[] = []
  const offsets: number[] = []
  const keys: string[] = []
  for (const [index, token] of tokens.entries()) {
    offsets.push(tokenAt.length)
    if (token.key === '' || isLeftOut(token)) continue
    keys.push(token.key)
    for (let char = 0; char < token.key.length; char++) tokenAt.push(index)
  }
  return { tokens, text: keys.join(''), tokenAt, offsets }
}
