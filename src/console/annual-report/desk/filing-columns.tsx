/** Columns of the lists of reports. */
import { Link } from 'wouter'
import type { FilingItemJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { annualReportAddress } from '../../addresses.ts'
import { dayText, shortDayText } from '../../parts/day-text.ts'
import { Lamp } from '../../parts/lamp.tsx'
import type { Column } from '../../parts/table.tsx'
import { remainingDaysText } from '../remaining-days.ts'

const PhaseCell = ({ item: { phase, phaseName, isLate } }: { readonly item: FilingItemJson }) => (
  <>
    <span className={phase === 'published' ? 'badge badge-green' : 'badge badge-blue'}>{phaseName}</span>
    {isLate && <span className="badge badge-red">逾期</span>}
  </>
)

const DeadlineCell = ({ item: { deadline, phase } }: { readonly item: FilingItemJson }) =>
  phase === 'published' ? (
    <span className="faint">已完成</span>
  ) : (
    <>
      <Lamp lamp={deadline.lamp} text={remainingDaysText(deadline.remainingDays)} />
      <span className="cell-note">
        {deadline.name} <span className="nowrap">{dayText(deadline.on)}</span>
      </span>
    </>
  )

const figure = (value: number | null) => value ?? <span className="faint">—</span>

const REST: readonly Column<FilingItemJson>[] = [
  { key: 'phase', head: '阶段', cell: (item) => <PhaseCell item={item} /> },
  { key: 'deadline', head: '期限', cell: (item) => <DeadlineCell item={item} /> },
  { key: 'received', head: '新收申请', isFigure: true, cell: ({ newReceived }) => figure(newReceived) },
  { key: 'processed', head: '办理', isFigure: true, cell: ({ totalProcessed }) => figure(totalProcessed) },
  { key: 'submitted', head: '报送', isMinor: true, cell: ({ submittedAt }) => shortDayText(submittedAt) },
  { key: 'published', head: '公布', isMinor: true, cell: ({ publishedAt }) => shortDayText(publishedAt) },
]

const address = ({ organ, year }: FilingItemJson): string => annualReportAddress(organ.id, year)

/** Organs of a year. */
export const ORGAN_COLUMNS: readonly Column<FilingItemJson>[] = [
  {
    key: 'organ',
    head: '机关',
    isRowHead: true,
    cell: (item) => <Link href={address(item)}>{item.organ.name}</Link>,
  },
  ...REST,
]

/** Years of an organ. */
export const YEAR_COLUMNS: readonly Column<FilingItemJson>[] = [
  {
    key: 'year',
    head: '年度',
    isRowHead: true,
    cell: (item) => <Link href={address(item)}>{item.year}年</Link>,
  },
  ...REST,
]
