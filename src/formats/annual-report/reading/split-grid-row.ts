/** Cuts a table row whose grid the source declares. */
import { foldRadicals } from '../../radicals.ts'
import type { TableRow } from '../../source-document.ts'
import { classifyToken } from './classify-token.ts'
import type { PrintedRow } from './printed-row.ts'

export const splitGridRow = (block: TableRow, row: number): PrintedRow => ({
  kind: 'cells',
  grid: true,
  tokens: block.cells.flatMap(({ text, column, columnSpan }) => {
    const position = { left: column, right: column + columnSpan, wide: 0, row }
    const printed = foldRadicals(text).trim()
    const whole = classifyToken(printed, position)
    if (whole.kind === 'value' || whole.kind === 'blank' || !/\s/.test(printed)) return [whole]
    const parts = printed.split(/\s+/).map((part) => classifyToken(part, position))
    return parts.every(({ kind }) => kind === 'value') ? parts : [whole]
  }),
  end: Math.max(0, ...block.cells.map(({ column, columnSpan }) => column + columnSpan)),
  place: block.place,
})
