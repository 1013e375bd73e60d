/** Every figure of every organ; each opens to its cases. */
import { useState } from 'react'
import type { SupervisedOrganJson, SupervisionJson } from '../../contract/supervision/supervision-json.ts'
import { type Column, Table } from '../parts/table.tsx'
import type { Choose } from './chosen-figure.ts'
import { FIGURES, type Figure, type Row } from './organ-figures.ts'

const Cell = ({
  row,
  figure,
  choose,
}: {
  readonly row: Row
  readonly figure: Figure
  readonly choose: Choose
}) => {
  const value = figure.value(row)
  if (value === null) return <span className="faint">—</span>
  const text = figure.text?.(value) ?? String(value)
  const { opens } = figure
  if (opens === null || value === 0) return text
  return (
    <button
      type="button"
      className="figure-link"
      aria-label={`${row.name}，${figure.head} ${text}：查看案件`}
      onClick={() => choose({ figure: opens, organ: row.id })}
    >
      {text}
    </button>
  )
}

const columnsFor = (choose: Choose): readonly Column<Row>[] => [
  {
    key: 'name',
    head: '机关',
    isRowHead: true,
    sort: 'name',
    cell: ({ name }) => <span className="organ-name">{name}</span>,
  },
  ...FIGURES.map(
    (figure): Column<Row> => ({
      key: figure.key,
      head: figure.head,
      isFigure: true,
      sort: figure.key,
      cell: (row) => <Cell row={row} figure={figure} choose={choose} />,
    }),
  ),
]

const sorted = (
  organs: readonly SupervisedOrganJson[],
  by: string,
  isDescending: boolean,
): readonly SupervisedOrganJson[] => {
  const figure = FIGURES.find(({ key }) => key === by)
  const compare = (a: SupervisedOrganJson, b: SupervisedOrganJson): number =>
    figure === undefined
      ? a.name.localeCompare(b.name, 'zh-CN')
      : (figure.value(a) ?? -1) - (figure.value(b) ?? -1)
  return [...organs].sort((a, b) => (isDescending ? compare(b, a) : compare(a, b)) || b.open - a.open)
}

export const OrganTable = ({
  supervision: { organs, total },
  choose,
}: {
  readonly supervision: SupervisionJson
  readonly choose: Choose
}) => {
  const [by, setBy] = useState('overdue')
  const [isDescending, setDescending] = useState(true)
  const onSort = (next: string) => {
    setDescending(next === by ? !isDescending : next !== 'name')
    setBy(next)
  }
  const rows: readonly Row[] = [...sorted(organs, by, isDescending), { ...total, id: null, name: '合计' }]
  return (
    <Table
      caption="各机关办理情况"
      captionHidden
      columns={columnsFor(choose)}
      rows={rows}
      rowKey={({ id }) => id ?? 'total'}
      rowClass={({ id }) => (id === null ? 'total-row' : undefined)}
      sorting={{ by, isDescending, onSort }}
    />
  )
}
