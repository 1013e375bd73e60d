/** Beside the report: where a figure comes from, record by record. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type {
  CellRecordsJson,
  FigureJson,
  FilingJson,
} from '../../../contract/annual-report-filing/filing-json.ts'
import type { CellPath } from '../../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../../law/annual-report/cell-label.ts'
import type { CellOrigin } from '../../../law/annual-report/compiled-report.ts'
import { Awaited } from '../../parts/awaited.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { cellRecordsQuery, type FilingOf } from '../filing-api.ts'
import { findingId, placeAddress } from '../report-address.ts'
import { RecordList } from './record-list.tsx'
import { ShareList } from './share-list.tsx'

const ORIGIN_WORDS: Readonly<Record<CellOrigin, string>> = {
  records: '按下列记录逐一计数得出，不能手工改动；要改数字，请更正记录本身。',
  lastYear: '承接上年度报告“结转下年度继续办理”的数字；下列是仍在办理的对应申请。',
  organs: '由下列机关的数字相加得出；点机关名称，再看它的记录。',
}

const Compared = ({ figure, now }: { readonly figure: FigureJson | undefined; readonly now: string }) => (
  <dl className="figure-facts">
    <div>
      <dt>现在</dt>
      <dd>{now}</dd>
    </div>
    {figure?.signed != null && (
      <div>
        <dt>签发时</dt>
        <dd>{figure.signed}</dd>
      </div>
    )}
    <div>
      <dt>上年</dt>
      <dd>{figure?.lastYear ?? '无'}</dd>
    </div>
  </dl>
)

const FindingsHere = ({ filing, cell }: { readonly filing: FilingJson; readonly cell: CellPath }) => {
  const here = filing.findings.flatMap((finding, index) =>
    finding.cells.includes(cell) ? [{ finding, number: index + 1 }] : [],
  )
  const of = { organ: filing.organ.id, year: filing.year }
  return here.map(({ finding, number }) => (
    <p
      key={finding.key}
      className={finding.severity === 'error' ? 'notice notice-red' : 'notice notice-amber'}
    >
      {finding.message}{' '}
      <Link href={`${placeAddress(of, { view: 'checks' })}#${findingId(number)}`}>
        见核对清单第{number}条
      </Link>
    </p>
  ))
}

interface PagesProps {
  readonly of: FilingOf
  readonly filing: FilingJson
  readonly pages: readonly CellRecordsJson[]
}

const Records = ({ of, filing, pages }: PagesProps) => {
  const [first] = pages
  if (first === undefined) return null
  const items = pages.flatMap((page) => page.items)
  return (
    <>
      <Compared figure={filing.figures.find(({ cell }) => cell === first.cell)} now={first.text} />
      <p className="soft">{ORIGIN_WORDS[first.origin]}</p>
      <FindingsHere filing={filing} cell={first.cell} />
      {first.shares.length > 0 && <ShareList cell={first.cell} year={of.year} shares={first.shares} />}
      {items.length > 0 && <RecordList label={`${first.label}的记录`} items={items} />}
      {items.length === 0 && first.shares.length === 0 && <p>没有对应的记录。</p>}
    </>
  )
}

interface CellPanelProps {
  readonly filing: FilingJson
  readonly cell: CellPath
  /** Null where the report is not to be returned by whoever looks. */
  readonly onRemark: (() => void) | null
  readonly onClose: () => void
}

export const CellPanel = ({ filing, cell, onRemark, onClose }: CellPanelProps) => {
  const of = { organ: filing.organ.id, year: filing.year }
  const list = useInfiniteQuery(cellRecordsQuery(of, cell))
  return (
    <Dialog title={cellLabel(cell)} size="side" onClose={onClose}>
      <div className="dialog-body">
        <Awaited query={list}>{({ pages }) => <Records of={of} filing={filing} pages={pages} />}</Awaited>
        {onRemark !== null && (
          <p>
            <Button onPress={onRemark}>退回，并对这个数字提出意见</Button>
          </p>
        )}
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
