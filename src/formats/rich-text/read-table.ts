import { MAX_SPAN } from './allowed-html.ts'
import type { Block, Cell, Row, Run, Table } from './block.ts'
import { type Around, attributeOf, blockClassOf, type Element, isElement, type ReadInside } from './tree.ts'

const childrenOf = (element: Element, tag: string): readonly Element[] =>
  element.childNodes.filter(isElement).filter(({ tagName }) => tagName === tag)

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number => {
  const written = attributeOf(cell, name)
  const span = /^\d{1,3}$/.test(written) ? Number(written) : 1
  return span >= 1 && span <= MAX_SPAN ? span : 1
}

const readCell = (cell: Element, around: Around, readInside: ReadInside): Cell => ({
  tag: cell.tagName === 'th' ? 'th' : 'td',
  blockClass: blockClassOf(cell),
  colspan: spanOf(cell, 'colspan'),
  rowspan: spanOf(cell, 'rowspan'),
  blocks: readInside(cell, around),
})

const readRows = (part: Element, around: Around, readInside: ReadInside): readonly Row[] =>
  childrenOf(part, 'tr')
    .map((row) =>
      row.childNodes
        .filter(isElement)
        .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
        .map((cell) => readCell(cell, around, readInside)),
    )
    .filter((cells) => cells.length > 0)

/** A caption is one line: its blocks are put one after another. */
const runsOf = (blocks: readonly Block[]): readonly Run[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? block.runs : []))

/** The first rows that have heads only, wherever they were written; a table of nothing but heads has none. */
const headRowsOf = (rows: readonly Row[]): number =>
  Math.max(
    rows.findIndex((row) => row.some(({ tag }) => tag === 'td')),
    0,
  )

/** Null for a table without cells. */
export const readTable = (table: Element, around: Around, readInside: ReadInside): Table | null => {
  const rowsIn = (tag: 'thead' | 'tbody') =>
    childrenOf(table, tag).flatMap((part) => readRows(part, around, readInside))
  const rows = [...rowsIn('thead'), ...rowsIn('tbody')]
  if (rows.length === 0) return null
  const headRows = headRowsOf(rows)
  const caption = childrenOf(table, 'caption').flatMap((part) => runsOf(readInside(part, around)))
  return { kind: 'table', caption, head: rows.slice(0, headRows), body: rows.slice(headRows) }
}
