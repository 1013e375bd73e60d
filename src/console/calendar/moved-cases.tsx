/** Which deadlines move, from when to when. */
import type { MovedCaseJson, MovedCasesJson } from '../../contract/calendar/calendar-json.ts'
import { dayText } from '../parts/day-text.ts'
import { type Column, Table } from '../parts/table.tsx'

const NOT_KNOWN = '尚不能推算'

const COLUMNS: readonly Column<MovedCaseJson>[] = [
  {
    key: 'number',
    head: '受理号',
    isRowHead: true,
    cell: ({ number }) => <span className="case-number">{number}</span>,
  },
  { key: 'organ', head: '机关', cell: ({ organName }) => organName },
  { key: 'what', head: '期限', cell: ({ what }) => what },
  { key: 'before', head: '原来', cell: ({ before }) => (before === null ? NOT_KNOWN : dayText(before)) },
  { key: 'after', head: '以后', cell: ({ after }) => (after === null ? NOT_KNOWN : dayText(after)) },
]

export const MovedCases = ({ moved }: { readonly moved: MovedCasesJson }) => (
  <>
    <p role="status">
      {moved.count === 0 ? '没有案件的期限变动。' : `${moved.count}件案件的期限变动。`}
      {moved.count > moved.items.length && `下面列出前${moved.items.length}件。`}
    </p>
    {moved.items.length > 0 && (
      <Table
        caption="变动的期限"
        captionHidden
        columns={COLUMNS}
        rows={moved.items}
        rowKey={({ requestId }) => requestId}
      />
    )}
  </>
)
