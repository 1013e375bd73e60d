/** What each organ of an area adds to a figure, the most first. */
import { Link } from 'wouter'
import type { CellRecordsJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { CellPath } from '../../../law/annual-report/annual-report.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { placeAddress } from '../report-address.ts'

type Share = CellRecordsJson['shares'][number]

interface ShareListProps {
  readonly cell: CellPath
  readonly year: number
  readonly shares: readonly Share[]
}

export const ShareList = ({ cell, year, shares }: ShareListProps) => {
  const adding = shares.filter(({ value }) => value !== 0).toSorted((a, b) => b.value - a.value)
  const columns: readonly Column<Share>[] = [
    {
      key: 'organ',
      head: '机关',
      isRowHead: true,
      cell: ({ organ }) => <Link href={placeAddress({ organ: organ.id, year }, { cell })}>{organ.name}</Link>,
    },
    { key: 'value', head: '数字', isFigure: true, cell: ({ text }) => text },
  ]
  return (
    <>
      <Table caption="各机关的数字" columns={columns} rows={adding} rowKey={({ organ }) => organ.id} />
      {adding.length < shares.length && (
        <p className="soft">其余{shares.length - adding.length}个机关为零。</p>
      )}
    </>
  )
}
