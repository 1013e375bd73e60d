/** Columns as a tree in one list, and what moving one does to their order. */
import type { ColumnJson } from '../../contract/column/column-json.ts'

/** Each top column followed by those below it. */
export const asTree = (columns: readonly ColumnJson[]): readonly ColumnJson[] =>
  columns
    .filter(({ parentId }) => parentId === null)
    .flatMap((top) => [top, ...columns.filter(({ parentId }) => parentId === top.id)])

/** The order after a column has changed places with the one before it, or after it, among its like; null where there is none. */
export const movedOrder = (
  columns: readonly ColumnJson[],
  column: ColumnJson,
  by: -1 | 1,
): readonly number[] | null => {
  const alike = columns.filter(({ parentId }) => parentId === column.parentId)
  const other = alike[alike.findIndex(({ id }) => id === column.id) + by]
  if (other === undefined) return null
  return columns.map(({ id }) => {
    if (id === column.id) return other.id
    return id === other.id ? column.id : id
  })
}
