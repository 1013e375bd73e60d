import type { Cell } from 'write-excel-file/node'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'

export interface SheetColumn {
  readonly name: string
  /** Characters; a Chinese character takes two. */
  readonly width: number
}

/** A figure stands as a figure, null stays empty, text is text whatever it looks like. */
export type SheetValue = string | number | null

export interface Sheet {
  /** Name on the tab. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
}

export type SheetRefusal = Refusal<'sheet-too-large' | 'row-too-long'>

/** Bounds of the file format. */
const MOST_ROWS = 1_048_575
const MOST_CHARACTERS = 32_767
const LONGEST_TAB = 31
const NOT_ON_TABS = /[\\/?*[\]:']/g

/** What XML cannot hold, and halves of pairs; line feeds and tabs stay. */
const NO_CHARACTER = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

const cleanText = (text: string): string =>
  [...text.replace(NO_CHARACTER, '\ufffd')].slice(0, MOST_CHARACTERS).join('')

/** `@` is the number format of text: editing the cell does not turn it into a formula either. */
const textCell = (text: string): Cell => ({ value: cleanText(text), type: String, format: '@' })

const cell = (value: SheetValue): Cell => {
  if (value === null || value === '') return null
  if (typeof value === 'string') return textCell(value)
  return Number.isFinite(value) ? { value, type: Number } : textCell(String(value))
}

const tabName = (name: string): string => {
  const clean = cleanText(name).replace(NOT_ON_TABS, ' ').trim()
  return clean === '' ? 'Sheet1' : [...clean].slice(0, LONGEST_TAB).join('')
}

const heading = ({ name }: SheetColumn): Cell => ({
  value: cleanText(name),
  type: String,
  format: '@',
  fontWeight: 'bold',
})

/**
 * One sheet with a heading that stays in view. No text is ever a formula, whatever it begins with; a text longer than a cell
 * may hold is cut. Refuses more rows than the format has, and a row with more cells than columns.
 */
export const makeSheetXlsx = async ({
  name,
  columns,
  rows,
}: Sheet): Promise<Result<Uint8Array, SheetRefusal>> => {
  if (rows.length > MOST_ROWS)
    return refused({ code: 'sheet-too-large', facts: { rows: rows.length, most: MOST_ROWS } })
  const long = rows.findIndex((row) => row.length > columns.length)
  if (long >= 0) return refused({ code: 'row-too-long', facts: { row: long + 1, columns: columns.length } })
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const file = writeXlsxFile([columns.map(heading), ...rows.map((row) => row.map(cell))], {
    sheet: tabName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  })
  return ok(new Uint8Array(await file.toBuffer()))
}
