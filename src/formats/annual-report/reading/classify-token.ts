import { parseValueInPrint } from '../../number-in-print.ts'
import { matchKey } from './matching-text.ts'
import type { Token } from './printed-row.ts'

interface Position {
  readonly left: number
  readonly right: number
  readonly row: number
}

/** Replacement marks that a converter left before a figure: `?0`, `? 0`, `�0`. */
const REPLACEMENT_MARKS = /^[?？\ufffd]+\s*(?=\d)/

/** What a piece of text between blanks or cell borders is. */
export const classifyToken = (text: string, { left, right, row }: Position): Token => {
  const value = parseValueInPrint(text.replace(REPLACEMENT_MARKS, ''))
  if (value?.kind === 'blank') return { kind: 'blank', text, key: '', value, left, right, row }
  if (value !== null) return { kind: 'value', text, key: '', value, left, right, row }
  const key = matchKey(text)
  return { kind: key === '' ? 'noise' : 'words', text, key, value: null, left, right, row }
}
