import { parseValueInPrint } from '../../number-in-print.ts'
import { matchKey } from './matching-text.ts'
import type { Token } from './printed-row.ts'

interface Position {
  readonly left: number
  readonly right: number
  readonly wide: number
  readonly row: number
}

/** Replacement marks that a converter left before a figure: `?0`, `? 0`, `�0`. */
const REPLACEMENT_MARKS = /^[?？\ufffd]+\s*(?=\d)/

const MARK_FIRST = /^[?？\ufffd]/

const LONGEST_FIGURE = 24
/** Meant as a figure, but not to be read for certain: `01`, `1O`, `3?`, 约3, 20余. */
const DAMAGED_FIGURE = /^(?:[^\u2e80-\u9fff]*\d[^\u2e80-\u9fff]*|[OoQ〇○]|[约近超]\d+|\d+[余多])$/
/** The number of a row or of a page. */
const OTHER_NUMBER = /^(?:[（(]?\d{1,2}\s*[.．、)）]+|[-—–－]+\d{1,3}[-—–－]+)$/

/** What a piece of text between blanks or cell borders is. */
export const classifyToken = (text: string, { left, right, wide, row }: Position): Token => {
  const value = parseValueInPrint(MARK_FIRST.test(text) ? text.replace(REPLACEMENT_MARKS, '') : text)
  if (value?.kind === 'blank') return { kind: 'blank', text, key: '', value, left, right, wide, row }
  if (value !== null) return { kind: 'value', text, key: '', value, left, right, wide, row }
  if (text.length <= LONGEST_FIGURE && DAMAGED_FIGURE.test(text) && !OTHER_NUMBER.test(text)) {
    return { kind: 'value', text, key: '', value: null, left, right, wide, row }
  }
  const key = matchKey(text)
  return { kind: key === '' ? 'noise' : 'words', text, key, value: null, left, right, wide, row }
}

/** Han characters take two columns. */
export const displayWidth = (text: string): number => {
  let width = 0
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) >= 0x1100 ? 2 : 1
  return width
}

/** Digits stuck to the end of a label (`重复申请0`) are its first figure; behind 约, 减, 第 and the like they are not. */
const STUCK_DIGITS =
  /^(.*[\u3400-\u9fff].*(?![约近超共达逾第年月为是增减负万余])[\u3400-\u9fff][)）"”’'》]?)(\d{1,8})$/

/** A piece of a line that no blank divides: one token, or a label and the figure stuck to it. */
export const classifyPart = (text: string, position: Position): readonly Token[] => {
  const whole = classifyToken(text, position)
  const stuck = whole.kind === 'words' && text.length < 80 ? STUCK_DIGITS.exec(text) : null
  if (stuck === null) return [whole]
  const [, words = '', digits = ''] = stuck
  const { left, right, wide, row } = position
  const middle = left + ((right - left) * displayWidth(words)) / displayWidth(text)
  return [
    classifyToken(words, { left, right: middle, wide, row }),
    classifyToken(digits, { left: middle, right, wide: wide + words.length, row }),
  ]
}
