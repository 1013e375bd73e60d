/** Cuts a printed line into tokens: by pipes, by tabs, or by blanks. */
import { foldRadicals } from '../../radicals.ts'
import type { Line } from '../../source-document.ts'
import { classifyPart, classifyToken, displayWidth } from './classify-token.ts'
import { isOneExpression } from './figure-expression.ts'
import { matchKey } from './matching-text.ts'
import { isPageMark, type PrintedRow, type Token } from './printed-row.ts'
import { splitSpans } from './split-spans.ts'

/** Longer lines are prose or noise; a table row is far shorter even when a whole table stands on one line. */
const MAX_LINE = 60_000

const MARKDOWN_RULE = /^[\s|:+\-—=]*$/
const PIPE = /[|｜¦│┃]/
const PIPES = /[|｜¦│┃]/g

/** `第二十条第（五）项 | |||`: one cell and the pipes of the cells it spans. */
const ONE_CELL = /^[^|]*\| ?\|*\s*$/

const pipeCells = (text: string): readonly string[] => {
  if (ONE_CELL.test(text)) return [text.slice(0, text.indexOf('|'))]
  const cells = text.split('|')
  if ((cells[0] ?? '').trim() === '' && cells.length > 1) cells.shift()
  if ((cells.at(-1) ?? '').trim() === '' && cells.length > 1) cells.pop()
  return cells
}

/** A cell holding several figures (a column of cells that collapsed into one) gives one token each. */
const cellTokens = (text: string, column: number, row: number): readonly Token[] => {
  const printed = text.trim()
  const whole = classifyToken(printed, { left: column, right: column + 1, wide: 0, row })
  if (whole.kind === 'value' || whole.kind === 'blank' || !/\s/.test(printed)) return [whole]
  const parts = printed
    .split(/\s+/)
    .map((part) => classifyToken(part, { left: column, right: column + 1, wide: 0, row }))
  return parts.every(({ kind }) => kind === 'value') ? parts : [whole]
}

const cellRow = (cells: readonly string[], row: number, line: Line): PrintedRow => ({
  kind: 'cells',
  grid: false,
  tokens: cells.flatMap((cell, column) => cellTokens(cell, column, row)),
  end: cells.length,
  place: line.place,
})

interface Part {
  text: string
  readonly left: number
  right: number
  readonly wide: number
}

/** Pieces between blanks, with their display columns; a figure keeps its sign, unit and note. */
const textParts = (text: string): readonly Part[] => {
  const parts: Part[] = []
  let column = 0
  let wide = 0
  for (const piece of text.split(/([\s\u3000]+)/)) {
    const right = column + displayWidth(piece)
    const last = parts.at(-1)
    if (piece.trim() !== '') {
      if (last !== undefined && isOneExpression(last.text, piece)) {
        last.text += piece
        last.right = right
      } else parts.push({ text: piece, left: column, right, wide })
    }
    wide += right - column - piece.length
    column = right
  }
  return parts
}

const textTokens = (text: string, row: number): readonly Token[] =>
  textParts(text).flatMap((part) => classifyPart(part.text, { ...part, row }))

/** 无 among words is a word (half of 无法提供, printed down the page); among figures it means "none". */
const asWord = (token: Token): Token => ({ ...token, kind: 'words', key: matchKey(token.text), value: null })

const FIGURES_OF_A_ROW = 7

const settleWordStrokes = (tokens: readonly Token[]): readonly Token[] => {
  const isNone = ({ text }: Token): boolean => text === '无'
  const nones = tokens.filter(isNone).length
  if (nones === 0) return tokens
  const figures = tokens.filter((token) => token.kind === 'value' && !isNone(token)).length
  const isRow = figures !== FIGURES_OF_A_ROW && figures + nones >= 3
  return tokens.map((token, index) => {
    const isFigure = isRow && tokens[index + 1]?.kind !== 'words'
    return isNone(token) && !isFigure ? asWord(token) : token
  })
}

/** `法提供 - 4 - 2.没有现成信息`: a page mark that ran into a row. */
const INLINE_PAGE_MARK = /(^|\s)[-—–－]\s?\d{1,3}\s?[-—–－](?=\s*[\u3400-\u9fff]|\s+\d[.．、])/g

const withoutInlineMarks = (text: string): string =>
  /[-—–－]/.test(text) ? text.replace(INLINE_PAGE_MARK, (mark) => ' '.repeat(mark.length)) : text

/** `label,0,12,/`: cells parted by commas. A comma after a digit of the label may part thousands. */
const COMMA_CELLS = /^[^,]*[^\d,\s]\s*(?:,\s*"?(?:\d+(?:\.\d+)?|[/\-—])?"?\s*)+$/
const COMMA_FIGURES = /^\s*\d*\s*(?:,\s*\d*\s*){4,}$/

/** Null for a line that carries nothing of a table: empty, a page number, the rule under a Markdown header. */
export const splitLine = (line: Line, row: number): PrintedRow | null => {
  const text = foldRadicals(line.text.length > MAX_LINE ? line.text.slice(0, MAX_LINE) : line.text)
  if (text.trim() === '' || isPageMark(text)) return null
  if (line.spans !== null && line.spans.length > 0) {
    return {
      kind: 'spans',
      grid: false,
      tokens: settleWordStrokes(splitSpans(line.spans, row)),
      end: line.spans.reduce((end, { x, width }) => Math.max(end, x + width), 0),
      place: line.place,
    }
  }
  if (PIPE.test(text)) {
    if (MARKDOWN_RULE.test(text) && /[-—=]/.test(text)) return null
    return cellRow(pipeCells(text.replace(PIPES, '|')), row, line)
  }
  if (text.includes('\t')) return cellRow(text.split('\t'), row, line)
  if (COMMA_CELLS.test(text) || COMMA_FIGURES.test(text)) return cellRow(text.split(','), row, line)
  const tokens = settleWordStrokes(textTokens(withoutInlineMarks(text), row))
  return { kind: 'text', grid: false, tokens, end: displayWidth(text), place: line.place }
}
