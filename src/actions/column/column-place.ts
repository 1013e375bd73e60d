/** Where a column may stand: two levels, names apart. */
import type { SiteColumn } from '../../store/site-column.ts'
import type { ColumnRefusal } from './column-act.ts'

interface Placing {
  /** Null for a new one. */
  readonly id: number | null
  readonly parentId: number | null
  readonly name: string
}

const isFitParent = (columns: readonly SiteColumn[], { id, parentId }: Placing): boolean => {
  if (parentId === null) return true
  const parent = columns.find((each) => each.id === parentId)
  const hasBelow = columns.some((each) => each.parentId === id && id !== null)
  return (
    parent !== undefined &&
    parent.id !== id &&
    parent.parentId === null &&
    parent.closedAt === null &&
    !hasBelow
  )
}

/** Null where the place is fit. */
export const placeRefusal = (columns: readonly SiteColumn[], given: Placing): ColumnRefusal | null => {
  if (!isFitParent(columns, given)) return { code: 'column-parent-unfit' }
  const isTaken = columns.some(
    (each) => each.id !== given.id && each.parentId === given.parentId && each.name === given.name,
  )
  return isTaken ? { code: 'column-name-taken' } : null
}
