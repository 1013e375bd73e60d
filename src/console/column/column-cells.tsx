/** What a line of the list of columns shows. */
import type { ColumnJson } from '../../contract/column/column-json.ts'
import { COLUMN_CARE_WORDS, COLUMN_PACE_WORDS } from '../../contract/column/column-words.ts'
import { Lamp } from '../parts/lamp.tsx'
import type { Column } from '../parts/table.tsx'

const LAMPS = { kept: 'green', late: 'red', empty: 'yellow', noTerm: 'none', closed: 'none' } as const

const careText = ({ care, dueBy }: ColumnJson): string => {
  const words = COLUMN_CARE_WORDS[care]
  if (care === 'kept') return `${words}，下次不晚于${dueBy ?? ''}`
  return care === 'late' ? `${words}，应不晚于${dueBy ?? ''}` : words
}

export const columnCells = (mostCounted: number): readonly Column<ColumnJson>[] => [
  {
    key: 'name',
    head: '栏目',
    isRowHead: true,
    cell: ({ name, parentId, isKeyArea, about }) => (
      <span className={parentId === null ? undefined : 'tree-depth-1'}>
        {name}
        {isKeyArea && <span className="choice-note"> 重点领域</span>}
        {about !== '' && <span className="column-about"> {about}</span>}
      </span>
    ),
  },
  { key: 'pace', head: '更新要求', cell: ({ pace }) => COLUMN_PACE_WORDS[pace] },
  {
    key: 'documents',
    head: '内容',
    isFigure: true,
    cell: ({ documents }) => (documents >= mostCounted ? `${mostCounted}份以上` : `${documents}份`),
  },
  { key: 'last', head: '最近更新', cell: ({ lastOn }) => lastOn ?? '—' },
  {
    key: 'care',
    head: '更新情况',
    cell: (column) => <Lamp lamp={LAMPS[column.care]} text={careText(column)} />,
  },
]
