import { MAX_BLOCKS } from '../limits.ts'

export const TOO_MANY_LINES = { code: 'file-too-large', facts: { limit: MAX_BLOCKS, of: 'lines' } } as const

/** Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator. */
const BREAKS = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029])

/** Counts without cutting, so that a file of nothing but line breaks costs no memory. */
export const hasTooManyLines = (text: string): boolean => {
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    if (BREAKS.has(text.charCodeAt(index))) count += 1
    if (count > MAX_BLOCKS) return true
  }
  return false
}
