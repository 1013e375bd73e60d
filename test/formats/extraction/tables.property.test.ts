/** Any table, written as a page, as a Word file or drawn with ruling lines, comes out with the same cells. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GridCell } from '../../../src/formats/source-document.ts'
import { documentOf, utf8, wordCell, wordFile, wordTable } from './small-files.ts'
import { smallPdf } from './small-pdf.ts'

interface Cell extends GridCell {
  readonly row: number
}

interface Grid {
  readonly columns: number
  readonly rows: number
  readonly cells: readonly Cell[]
}

const TEXTS = ['0', '12', '3', '规章', '（一）予以公开', '1.属于国家秘密', ''] as const

interface Block {
  readonly column: number
  readonly row: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** Cuts a block of the grid by the given numbers until they run out; what is left uncut are the cells. */
const cut = (block: Block, numbers: number[]): readonly Block[] => {
  const number = numbers.shift() ?? 0
  const { column, row, columnSpan, rowSpan } = block
  const isAcross = number % 2 === 0
  const length = isAcross ? columnSpan : rowSpan
  if (length < 2 || number % 7 === 0)
    return length < 2 && columnSpan + rowSpan > 2 ? cutOther(block, numbers) : [block]
  const at = 1 + (number % (length - 1))
  const [first, second] = isAcross
    ? [
        { ...block, columnSpan: at },
        { ...block, column: column + at, columnSpan: columnSpan - at },
      ]
    : [
        { ...block, rowSpan: at },
        { ...block, row: row + at, rowSpan: rowSpan - at },
      ]
  return [...cut(first, numbers), ...cut(second, numbers)]
}

const cutOther = (block: Block, numbers: number[]): readonly Block[] =>
  numbers.length === 0 ? [block] : cut(block, numbers)

/**
 * Every line of the grid must be a side of some cell, or it would not be there to be seen: the first row and
 * the first column are single cells.
 */
const grid: fc.Arbitrary<Grid> = fc
  .record({
    columns: fc.integer({ min: 2, max: 6 }),
    rows: fc.integer({ min: 2, max: 6 }),
    numbers: fc.array(fc.nat({ max: 1000 }), { maxLength: 30 }),
    texts: fc.array(fc.constantFrom(...TEXTS), { minLength: 49, maxLength: 49 }),
  })
  .map(({ columns, rows, numbers, texts }) => {
    const single = (column: number, row: number): Block => ({ column, row, columnSpan: 1, rowSpan: 1 })
    const inner = { column: 1, row: 1, columnSpan: columns - 1, rowSpan: rows - 1 }
    const blocks = [
      ...Array.from({ length: columns }, (_, column) => single(column, 0)),
      ...Array.from({ length: rows - 1 }, (_, row) => single(0, row + 1)),
      ...cut(inner, [...numbers]),
    ]
    const cells = blocks.map((block, index) => ({ ...block, text: texts[index % texts.length] ?? '' }))
    return {
      columns,
      rows,
      cells: cells.map((cell, index) => (index === 0 ? { ...cell, text: '项目' } : cell)),
    }
  })

const inRow = ({ cells }: Grid, row: number): readonly Cell[] =>
  cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)

const expectedRows = (table: Grid): readonly (readonly GridCell[])[] =>
  Array.from({ length: table.rows }, (_, row) =>
    inRow(table, row).map(({ text, column, columnSpan, rowSpan }) => ({ text, column, columnSpan, rowSpan })),
  ).filter((cells) => cells.length > 0)

const asPage = (table: Grid): Uint8Array => {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    inRow(table, row).map(
      ({ text, columnSpan, rowSpan }) => `<td colspan="${columnSpan}" rowspan="${rowSpan}">${text}</td>`,
    ),
  )
  return utf8(
    `<html><body><table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table></body></html>`,
  )
}

const asWordFile = (table: Grid): Uint8Array => {
  const covering = (row: number): readonly Cell[] =>
    table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
  const cell = ({ text, columnSpan, rowSpan, row }: Cell, at: number): string => {
    const merge = rowSpan === 1 ? '' : at === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
    return wordCell(at === row ? text : '', `<w:gridSpan w:val="${columnSpan}"/>${merge}`)
  }
  return wordFile(
    wordTable(Array.from({ length: table.rows }, (_, row) => covering(row).map((each) => cell(each, row)))),
  )
}

const WIDTH = 80
const HEIGHT = 20
const LEFT = 40
const TOP = 780

const asPdf = (table: Grid): Uint8Array => {
  const x = (column: number): number => LEFT + WIDTH * column
  const y = (row: number): number => TOP - HEIGHT * row
  const boxes = table.cells.map(
    ({ column, row, columnSpan, rowSpan }) =>
      `${x(column)} ${y(row + rowSpan)} ${WIDTH * columnSpan} ${HEIGHT * rowSpan} re S`,
  )
  const texts = table.cells
    .filter(({ text }) => text !== '')
    .map(({ text, column, row }) => ({ text, x: x(column) + 4, y: y(row) - 14 }))
  const prose = { text: '本机关依法公开政府信息并接受社会监督方便群众', x: LEFT, y: 100 }
  return smallPdf([{ texts: [...texts, prose], drawing: boxes.join('\n') }])
}

const rowsIn = async (file: Uint8Array): Promise<readonly (readonly GridCell[])[]> =>
  (await documentOf(file)).blocks.flatMap((block) => (block.kind === 'row' ? [block.cells] : []))

describe('tables', () => {
  test.each([
    ['a page', asPage, 150],
    ['a Word file', asWordFile, 150],
    ['a PDF', asPdf, 60],
  ] as const)('in %s', async (_name, write, numRuns) => {
    await fc.assert(
      fc.asyncProperty(grid, async (table) => {
        expect(await rowsIn(write(table))).toEqual(expectedRows(table))
      }),
      { numRuns, seed: 711 },
    )
  })
})
