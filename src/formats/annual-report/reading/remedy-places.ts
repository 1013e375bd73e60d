/** Table four with blanks or merged cells, told by where its figures stand. */
import { agreedColumns, extentOf, readByPosition, SPACING } from './position-columns.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import { groupsProve, type RemedyTable, WIDTH } from './remedy-figures.ts'
import { slotOf } from './slot.ts'

const HEADS = /^(?:结果|其他|尚未|总)/

/** One token for each of the fifteen heads, by place; of a head on two lines the upper half. */
const headTokens = (tokens: readonly Token[], inCharacters: boolean): readonly Token[] => {
  const heads = tokens
    .filter(({ kind, key }) => kind === 'words' && HEADS.test(key) && key.length <= 4)
    .map((token) => ({ token, ...extentOf(token, inCharacters) }))
    .sort((a, b) => a.from - b.from || a.token.row - b.token.row)
  return heads
    .filter(({ from }, index) => index === 0 || from >= (heads[index - 1]?.to ?? 0))
    .map(({ token }) => token)
}

/** Blanks among the figures of one line, told by where the heads stand. */
export const readByHeads = (tokens: readonly Token[], rows: readonly PrintedRow[]): RemedyTable | null => {
  const values = tokens.filter(({ kind }) => kind === 'value')
  const kind = rows[values[0]?.row ?? -1]?.kind
  if (kind === undefined || kind === 'cells' || values.length >= WIDTH) return null
  if (values.some(({ row }) => row !== values[0]?.row)) return null
  for (const inCharacters of kind === 'text' ? [true, false] : [false]) {
    const heads = headTokens(tokens, inCharacters)
    const columns = heads.length === WIDTH ? agreedColumns([heads, heads], SPACING[kind], inCharacters) : null
    const placed = columns === null ? null : readByPosition(values, columns)
    if (placed !== null && groupsProve(placed.slots)) return placed
  }
  return null
}

const ZERO = /^[0０]$/

/** A row of a grid in which a cell with 0 spans several columns: the zero counts for each. */
export const readMerged = (tokens: readonly Token[], rows: readonly PrintedRow[]): RemedyTable | null => {
  const row = tokens.find(({ kind }) => kind === 'value')?.row
  const cells = tokens.filter((token) => token.row === row)
  const isWhole = row !== undefined && rows[row]?.grid === true && cells.every(({ kind }) => kind !== 'words')
  const expanded = cells.flatMap((cell) => Array.from({ length: cell.right - cell.left }, () => cell))
  if (!isWhole || expanded.length !== WIDTH || cells.length === WIDTH) return null
  const isOpen = cells.every(
    ({ left, right, kind, text }) => right - left === 1 || kind === 'blank' || ZERO.test(text),
  )
  return isOpen ? { slots: expanded.map(slotOf), mode: 'mergedCell' } : null
}
