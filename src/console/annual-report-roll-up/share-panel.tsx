/** Beside the sums: which organs a figure is added up from, and on to each one's report and cases. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { RollUpCellJson, RollUpShareJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import type { FilingOf } from '../annual-report/filing-api.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { rollUpCellQuery } from './roll-up-api.ts'

const Name = ({ share }: { share: RollUpShareJson }) => {
  const { organ, path, publicPath, levelName, stateName, undivided } = share
  return (
    <>
      {path !== null && <Link href={path}>{organ.name}</Link>}
      {path === null && publicPath !== null && <a href={publicPath}>{organ.name}</a>}
      {path === null && publicPath === null && organ.name}
      <span className="cell-note">
        {levelName}，{stateName}
      </span>
      {undivided !== null && <span className="cell-note">{undivided}</span>}
    </>
  )
}

const Against = ({ share: { before, change, isUnusual } }: { share: RollUpShareJson }) => (
  <>
    {before ?? '无'}
    {change !== null && (
      <small className={isUnusual ? 'cell-note unusual' : 'cell-note'}>
        {change}
        {isUnusual && ' 变动较大'}
      </small>
    )}
  </>
)

const Figure = ({ share: { text, isProvisional, signed } }: { share: RollUpShareJson }) => (
  <>
    {text}
    {isProvisional && <small className="cell-note">暂计</small>}
    {signed !== null && <small className="cell-note unusual">签发时{signed}</small>}
  </>
)

const COLUMNS: readonly Column<RollUpShareJson>[] = [
  { key: 'organ', head: '机关', isRowHead: true, cell: (share) => <Name share={share} /> },
  { key: 'value', head: '数字', isFigure: true, cell: (share) => <Figure share={share} /> },
  { key: 'share', head: '占比', isFigure: true, cell: ({ share }) => share ?? '—' },
  { key: 'before', head: '上年', isFigure: true, cell: (share) => <Against share={share} /> },
]

const Shares = ({ pages }: { readonly pages: readonly RollUpCellJson[] }) => {
  const [first] = pages
  if (first === undefined) return null
  return (
    <>
      <dl className="figure-facts">
        <div>
          <dt>各机关之和</dt>
          <dd>{first.text}</dd>
        </div>
        {first.reported !== null && (
          <div>
            <dt>报告中</dt>
            <dd>{first.reported}</dd>
          </div>
        )}
        <div>
          <dt>上年</dt>
          <dd>{first.before ?? '无'}</dd>
        </div>
      </dl>
      <p className="soft">点机关名称，看它的报告中这个数字对应的案件、文件或者统计记录。</p>
      <div className="roll-up-board">
        <Table
          caption="各机关的数字"
          captionHidden
          columns={COLUMNS}
          rows={pages.flatMap((page) => page.items)}
          rowKey={({ organ }) => organ.id}
        />
      </div>
      {first.zeros > 0 && <p className="soft">其中{first.zeros}个机关为零。</p>}
    </>
  )
}

interface SharePanelProps {
  readonly of: FilingOf
  readonly cell: CellPath
  readonly onClose: () => void
}

export const SharePanel = ({ of, cell, onClose }: SharePanelProps) => {
  const list = useInfiniteQuery(rollUpCellQuery(of, cell))
  return (
    <Dialog title={cellLabel(cell)} size="side" onClose={onClose}>
      <div className="dialog-body">
        <Awaited query={list}>{({ pages }) => <Shares pages={pages} />}</Awaited>
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
