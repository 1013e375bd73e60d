/** Beside a signed report: the records that a figure counted when it was signed. */
import { useInfiniteQuery } from '@tanstack/react-query'
import type { CellRecordsJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { CellPath } from '../../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../../law/annual-report/cell-label.ts'
import { Awaited } from '../../parts/awaited.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { cellRecordsQuery, type FilingOf } from '../filing-api.ts'
import { RecordList } from './record-list.tsx'
import { ShareList } from './share-list.tsx'

interface RecordsProps {
  readonly of: FilingOf
  readonly freeze: number
  readonly pages: readonly CellRecordsJson[]
}

const Records = ({ of, freeze, pages }: RecordsProps) => {
  const [first] = pages
  if (first === undefined) return null
  const items = pages.flatMap((page) => page.items)
  return (
    <>
      <dl className="figure-facts">
        <div>
          <dt>第{freeze}次签发时</dt>
          <dd>{first.text}</dd>
        </div>
      </dl>
      <p className="soft">下列是签发时计入的记录；编号和说明是记录现在的样子。</p>
      {first.shares.length > 0 && <ShareList cell={first.cell} year={of.year} shares={first.shares} />}
      {items.length > 0 && <RecordList label={`${first.label}签发时的记录`} items={items} />}
      {items.length === 0 && first.shares.length === 0 && <p>没有对应的记录。</p>}
    </>
  )
}

interface FrozenCellPanelProps {
  readonly of: FilingOf
  readonly cell: CellPath
  readonly freeze: number
  readonly onClose: () => void
}

export const FrozenCellPanel = ({ of, cell, freeze, onClose }: FrozenCellPanelProps) => {
  const list = useInfiniteQuery(cellRecordsQuery(of, cell, freeze))
  return (
    <Dialog title={cellLabel(cell)} size="side" onClose={onClose}>
      <div className="dialog-body">
        <Awaited query={list}>{({ pages }) => <Records of={of} freeze={freeze} pages={pages} />}</Awaited>
        {list.hasNextPage && (
          <p className="more">
            <Button onPress={() => list.fetchNextPage()} busy={list.isFetchingNextPage}>
              显示更多
            </Button>
          </p>
        )}
      </div>
    </Dialog>
  )
}
