/** Cells that are others now than when the report was signed, with the records that came and went. */
import type { CellPath, Cells, FormEdition } from '../annual-report.ts'
import { countedValue } from '../cell-value.ts'
import type { CellRecords } from '../compiled-report.ts'
import { formCells, formOf } from '../form-cells.ts'

export interface CountedContent {
  readonly form: FormEdition
  readonly cells: Cells
  readonly records: CellRecords
}

export interface ChangedCell {
  readonly cell: CellPath
  /** Keys of records that stand behind it now and did not. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

const without = (keys: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others)
  return keys.filter((key) => !known.has(key))
}

/** A cell whose records changed and whose figure stayed is told too. In printed order. */
export const changedCells = (signed: CountedContent, now: CountedContent): readonly ChangedCell[] =>
  formCells(formOf(now.form)).flatMap((cell) => {
    const [before, after] = [signed.records[cell] ?? [], now.records[cell] ?? []]
    const [added, removed] = [without(after, before), without(before, after)]
    const isSame = countedValue(signed.cells[cell]) === countedValue(now.cells[cell])
    return isSame && added.length === 0 && removed.length === 0 ? [] : [{ cell, added, removed }]
  })
