/** A table with its caption, heads that sort, and the next rows on demand. Scrolls by itself where it is too wide. */
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { ScrollRegion } from './scroll-region.tsx'

export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly isRowHead?: boolean
  readonly isFigure?: boolean
  /** Left out on phones. */
  readonly isMinor?: boolean
  /** Value by which the head sorts what is shown; heads without it do not sort. */
  readonly sort?: string
}

export interface Sorting {
  readonly by: string
  readonly isDescending?: boolean
  readonly onSort: (by: string) => void
}

interface TableProps<Row> {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string | number
  readonly rowClass?: (row: Row) => string | undefined
  readonly sorting?: Sorting
  /** Null when everything is shown. */
  readonly more?: { readonly onMore: () => void; readonly busy: boolean } | null
}

const classOf = <Row,>({ isFigure = false, isMinor = false }: Column<Row>): string | undefined =>
  [isFigure ? 'figure' : '', isMinor ? 'minor' : ''].join(' ').trim() || undefined

const Head = <Row,>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) => {
  const { sort, head } = column
  const isSorted = sort !== undefined && sorting?.by === sort
  const isDescending = sorting?.isDescending ?? false
  return (
    <th
      scope="col"
      className={classOf(column)}
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}
    >
      {sort === undefined || sorting === undefined ? (
        head
      ) : (
        <button type="button" className="sort" onClick={() => sorting.onSort(sort)}>
          {head}
          <span aria-hidden="true">{isSorted ? (isDescending ? ' ↓' : ' ↑') : ' ↕'}</span>
        </button>
      )}
    </th>
  )
}

const Row = <Row,>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) =>
  columns.map((column) =>
    column.isRowHead === true ? (
      <th scope="row" key={column.key}>
        {column.cell(row)}
      </th>
    ) : (
      <td key={column.key} className={classOf(column)}>
        {column.cell(row)}
      </td>
    ),
  )

export const Table = <Row,>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  rowClass,
  sorting,
  more = null,
}: TableProps<Row>) => (
  <>
    <ScrollRegion label={caption}>
      <table className="plain-table">
        <caption className={captionHidden ? 'spoken' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              <Row row={row} columns={columns} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
    {more !== null && (
      <p className="more">
        <Button onPress={more.onMore} busy={more.busy}>
          显示更多
        </Button>
      </p>
    )}
  </>
)
