/** Columns as a reader meets them: those that are kept up, in their order, each with those below it. */
import type { SiteColumn } from '../../store/site-column.ts'

export interface ColumnNode {
  readonly column: SiteColumn
  readonly below: readonly SiteColumn[]
}

const isKeptUp = ({ closedAt }: SiteColumn): boolean => closedAt === null

/** The top columns; a column whose parent is closed is found on the parent's page. */
export const topColumns = (columns: readonly SiteColumn[]): readonly ColumnNode[] =>
  columns
    .filter((column) => column.parentId === null && isKeptUp(column))
    .map((column) => ({
      column,
      below: columns.filter((each) => each.parentId === column.id && isKeptUp(each)),
    }))

const DEEPEST = 5

/** The column and everything below it, closed ones too: old columns stay readable. */
export const withBelow = (columns: readonly SiteColumn[], id: number): readonly number[] => {
  const found = [id]
  let layer = [id]
  for (let depth = 0; depth < DEEPEST && layer.length > 0; depth += 1) {
    layer = columns
      .filter(
        ({ parentId, id: own }) => parentId !== null && layer.includes(parentId) && !found.includes(own),
      )
      .map((column) => column.id)
    found.push(...layer)
  }
  return found
}
