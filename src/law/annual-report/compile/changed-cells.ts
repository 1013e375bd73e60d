/** Cells that are others now than when the report was signed, with the records that came and went. */
import type { CellPath, Cells, FormEdition } from '../annual-report.ts'
import { countedValue } from '../cell-value.ts'
import type { CellRecords, CellShares } from '../compiled-report.ts'
import { formCells, formOf } from '../form-cells.ts'

export interface CountedContent {
  readonly form: FormEdition
  readonly cells: Cells
  readonly records: CellRecords
  /** Of an area: what each organ adds; empty for an organ's own report. */
  readonly shares: CellShares
}

export interface ChangedShare {
  readonly organId: number
  readonly signed: number
  readonly now: number
}

export interface ChangedCell {
  readonly cell: CellPath
  /** Keys of records that stand behind it now and did not. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Organs that add another figure now, by id. */
  readonly shares: readonly ChangedShare[]
}

const without = (keys: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others)
  return keys.filter((key) => !known.has(key))
}

const changedShares = (
  signed: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): readonly ChangedShare[] =>
  [...new Set([...Object.keys(signed), ...Object.keys(now)])]
    .map((id) => ({ organId: Number(id), signed: signed[id] ?? 0, now: now[id] ?? 0 }))
    .filter((share) => share.signed !== share.now)
    .sort((a, b) => a.organId - b.organId)

/** A cell whose records or shares changed and whose figure stayed is told too. In printed order. */
export const changedCells = (signed: CountedContent, now: CountedContent): readonly ChangedCell[] =>
  formCells(formOf(now.form)).flatMap((cell) => {
    const [before, after] = [signed.records[cell] ?? [], now.records[cell] ?? []]
    const [added, removed] = [without(after, before), without(before, after)]
    const isSame = countedValue(signed.cells[cell]) === countedValue(now.cells[cell])
    const shares = changedShares(signed.shares[cell] ?? {}, now.shares[cell] ?? {})
    const isAlike = isSame && added.length === 0 && removed.length === 0 && shares.length === 0
    return isAlike ? [] : [{ cell, added, removed, shares }]
  })
