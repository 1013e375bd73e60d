/** Cuts a printed line into tokens: by pipes, by tabs, or by blanks. */
import { parseValueInPrint } from '../../number-in-print.ts'
import { foldRadicals } from '../../radicals.ts'
import type { Line } from '../../source-document.ts'
import { classifyToken } from './classify-token.ts'
import { matchKey } from './matching-text.ts'
import { isPageMark, type PrintedRow, type Token } from './printed-row.ts'
import { splitSpans } from './split-spans.ts'

/** Longer lines are prose or noise; a table row is far shorter even when a whole table stands on one line. */
const MAX_LINE = 60_000

const MARKDOWN_RULE = /^[\s|:+\-—=]*$/
const PIPE = /[|｜¦│┃]/
const PIPES = /[|｜¦│┃]/g

const pipeCells = (text: string): readonly string[] => {
  const cells = text.replace(PIPES, '|').split('|')
  if ((cells[0] ?? '').trim() === '' && cells.length > 1) cells.shift()
  if ((cells.at(-1) ?? '').trim() === '' && cells.length > 1) cells.pop()
  return cells
}

/** A cell holding several figures (a column of cells that collapsed into one) gives one token each. */
const cellTokens = (text: string, column: number, row: number): readonly Token[] => {
  const printed = text.trim()
  const whole = classifyToken(printed, { left: column, right: column + 1, row })
  if (whole.kind === 'value' || whole.kind === 'blank' || !/\s/.test(printed)) return [whole]
  const parts = printed
    .split(/\s+/)
    .map((part) => classifyToken(part, { left: column, right: column + 1, row }))
  return parts.every(({ kind }) => kind === 'value') ? parts : [whole]
}

const cellRow = (cells: readonly string[], row: number, line: Line): PrintedRow => ({
  kind: 'cells',
  grid: false,
  tokens: cells.flatMap((cell, column) => cellTokens(cell, column, row)),
  place: line.place,
})

const isWide = (code: number): boolean => code >= 0x1100

const displayWidth = (text: string): number => {
  let width = 0
  for (let index = 0; index < text.length; index++) width += isWide(text.charCodeAt(index)) ? 2 : 1
  return width
}

/** Digits stuck to the end of a label (`重复申请0`) are its first figure; behind 约, 减, 第 and the like they are not. */
const STUCK_DIGITS =
  /^(.*[\u3400-\u9fff].*(?![约近超共达逾第年月为是增减负万余])[\u3400-\u9fff][)）"”’'》]?)(\d{1,8})$/

const stuckDigits = (part: string): RegExpExecArray | null =>
  parseValueInPrint(part) === null ? STUCK_DIGITS.exec(part) : null

const textTokens = (text: string, row: number): readonly Token[] => {
  const tokens: Token[] = []
  let column = 0
  for (const part of text.split(/([\s\u3000]+)/)) {
    const width = displayWidth(part)
    const stuck = stuckDigits(part)
    if (stuck !== null) {
      const [, words = '', digits = ''] = stuck
      const middle = column + displayWidth(words)
      tokens.push(classifyToken(words, { left: column, right: middle, row }))
      tokens.push(classifyToken(digits, { left: middle, right: column + width, row }))
    } else if (part.trim() !== '') {
      tokens.push(classifyToken(part, { left: column, right: column + width, row }))
    }
    column += width
  }
  return tokens
}

/** 无 among words is a word (half of 无法提供, printed down the page); among figures it means "none". */
const asWord = (token: Token): Token => ({ ...token, kind: 'words', key: matchKey(token.text), value: null })

const settleWordStrokes = (tokens: readonly Token[]): readonly Token[] => {
  const figures = tokens.filter(({ kind, text }) => kind === 'value' && text !== '无').length
  const nones = tokens.filter(({ text }) => text === '无').length
  if (nones === 0 || figures + nones >= 3) return tokens
  return tokens.map((token) => (token.text === '无' ? asWord(token) : token))
}

/** `法提供 - 4 - 2.没有现成信息`: a page mark that ran into a row. */
const INLINE_PAGE_MARK = /(^|\s)[-—–－]\s?\d{1,3}\s?[-—–－](?=\s*[\u3400-\u9fff]|\s+\d[.．、])/g

const withoutInlineMarks = (text: string): string =>
  /[-—–－]/.test(text) ? text.replace(INLINE_PAGE_MARK, (mark) => ' '.repeat(mark.length)) : text

/** Null for a line that carries nothing of a table: empty, a page number, the rule under a Markdown header. */
export const splitLine = (line: Line, row: number): PrintedRow | null => {
  const text = foldRadicals(line.text.length > MAX_LINE ? line.text.slice(0, MAX_LINE) : line.text)
  if (text.trim() === '' || isPageMark(text)) return null
  if (line.spans !== null && line.spans.length > 0) {
    return {
      kind: 'spans',
      grid: false,
      tokens: settleWordStrokes(splitSpans(line.spans, row)),
      place: line.place,
    }
  }
  if (PIPE.test(text)) {
    if (MARKDOWN_RULE.test(text) && /[-—=]/.test(text)) return null
    return cellRow(pipeCells(text), row, line)
  }
  if (text.includes('\t')) return cellRow(text.split('\t'), row, line)
  const tokens = settleWordStrokes(textTokens(withoutInlineMarks(text), row))
  return { kind: 'text', grid: false, tokens, place: line.place }
}
