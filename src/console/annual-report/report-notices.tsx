/** What has to be known before anything else: a year that is not over, remarks, changes since signature. */
import { Link } from 'wouter'
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import { dayText } from '../parts/day-text.ts'
import { RemarkList } from './remark-list.tsx'
import { placeAddress } from './report-address.ts'

const Running = ({ filing: { asOf, year } }: { readonly filing: FilingJson }) =>
  asOf >= `${year}-12-31` ? null : (
    <p className="notice">
      <strong>截至今日（{dayText(asOf)}）。</strong>
      {year}年还没有结束，下列数字随记录变化；年度结束以后才能报送。
    </p>
  )

const Returned = ({ filing }: { readonly filing: FilingJson }) => {
  const returned = filing.timeline.findLast(({ type }) => type === 'returned')
  if (filing.phase !== 'returned' || returned === undefined) return null
  return (
    <div className="notice notice-amber">
      <p>
        <strong>{returned.byName}退回了报告，请按下列意见修改：</strong>
      </p>
      <RemarkList remarks={returned.remarks} of={{ organ: filing.organ.id, year: filing.year }} />
    </div>
  )
}

const Changed = ({ filing }: { readonly filing: FilingJson }) => {
  const changed = filing.figures.filter(({ signed }) => signed !== null).length
  if (changed === 0) return null
  return (
    <p className="notice notice-amber">
      <strong>有{changed}个数字和签发时不同。</strong>
      签发的报告没有改变。
      <Link href={placeAddress({ organ: filing.organ.id, year: filing.year }, { view: 'changes' })}>
        查看是哪些记录
      </Link>
    </p>
  )
}

const Correcting = ({ filing: { freezes, phase } }: { readonly filing: FilingJson }) =>
  freezes.length === 0 || phase === 'signed' || phase === 'published' ? null : (
    <p className="notice">
      <strong>正在更正。</strong>第{freezes.length}次签发的报告继续公布，直到更正后的报告公布。
    </p>
  )

export const ReportNotices = ({ filing }: { readonly filing: FilingJson }) => (
  <>
    <Running filing={filing} />
    <div className="no-print">
      <Correcting filing={filing} />
      <Returned filing={filing} />
      <Changed filing={filing} />
    </div>
  </>
)
