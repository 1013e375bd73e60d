/** Every figure of every organ; each opens to its cases. */
import { useState } from 'react'
import {
  FIGURE_NAMES,
  type SupervisedOrganJson,
  type SupervisionFigure,
  type SupervisionFigures,
  type SupervisionJson,
  shareOf,
} from '../../contract/supervision/supervision-json.ts'
import { type Column, Table } from '../parts/table.tsx'
import type { Choose } from './chosen-figure.ts'

interface Row extends SupervisionFigures {
  /** Null: the sum of all. */
  readonly id: number | null
  readonly name: string
}

type Value = (figures: SupervisionFigures) => number | null

interface Figure {
  readonly key: string
  readonly head: string
  readonly value: Value
  /** Figure whose cases it opens to. */
  readonly opens: SupervisionFigure | null
  readonly text?: (value: number) => string
}

const counted = (figure: SupervisionFigure, value: Value): Figure => ({
  key: figure,
  head: FIGURE_NAMES[figure],
  value,
  opens: figure,
})

const FIGURES: readonly Figure[] = [
  counted('open', ({ open }) => open),
  counted('overdue', ({ lamps }) => lamps.overdue),
  counted('confirmToday', ({ lamps }) => lamps.confirmToday),
  counted('red', ({ lamps }) => lamps.red),
  counted('yellow', ({ lamps }) => lamps.yellow),
  counted('unassigned', ({ unassigned }) => unassigned),
  counted('openUrges', ({ openUrges }) => openUrges),
  counted('arrivedThisMonth', ({ arrivedThisMonth }) => arrivedThisMonth),
  counted('closedThisMonth', ({ closedThisMonth }) => closedThisMonth),
  counted('answeredThisYear', ({ answeredThisYear }) => answeredThisYear),
  counted('lateThisYear', ({ lateThisYear }) => lateThisYear),
  {
    key: 'averageDays',
    head: FIGURE_NAMES.averageDays,
    value: ({ averageDays }) => averageDays,
    opens: null,
  },
  {
    key: 'extended',
    head: '本年延期占比',
    value: ({ extendedThisYear, receivedThisYear }) => shareOf(extendedThisYear, receivedThisYear),
    opens: 'extendedThisYear',
    text: (value) => `${value}%`,
  },
  {
    key: 'stars',
    head: FIGURE_NAMES.averageStars,
    value: ({ averageStars }) => averageStars,
    opens: 'ratings',
  },
]

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
