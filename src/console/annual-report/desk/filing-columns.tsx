/** Columns of the lists of reports. */
import { Link } from 'wouter'
import type { FilingItemJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { annualReportAddress } from '../../addresses.ts'
import { dayText, shortDayText } from '../../parts/day-text.ts'
import { Lamp } from '../../parts/lamp.tsx'
import type { Column } from '../../parts/table.tsx'
import { remainingDaysText } from '../remaining-days.ts'

/** Nothing is due any more. */
export const isDone = ({ deadline }: FilingItemJson): boolean => deadline.lamp === 'none'

/** Of a year before the system was used: it came, if at all, from a file, and is not begun here. */
const isBefore = (item: FilingItemJson): boolean => item.phase === null && isDone(item)

const BADGES: Readonly<Record<NonNullable<FilingItemJson['phase']> | 'unopened', string>> = {
  unopened: 'badge',
  drafting: 'badge badge-blue',
  returned: 'badge badge-amber',
  submitted: 'badge badge-blue',
  accepted: 'badge badge-blue',
  signed: 'badge badge-blue',
  published: 'badge badge-green',
}

const PhaseCell = ({ item: { phase, phaseName, isLate } }: { readonly item: FilingItemJson }) => (
  <>
    <span className={BADGES[phase ?? 'unopened']}>{phaseName}</span>
    {isLate && <span className="badge badge-red">逾期</span>}
  </>
)

const DeadlineCell = ({ item }: { readonly item: FilingItemJson }) =>
  isDone(item) ? (
    <span className="faint">{isBefore(item) ? '—' : '已完成'}</span>
  ) : (
    <>
      <Lamp lamp={item.deadline.lamp} text={remainingDaysText(item.deadline.remainingDays)} />
      <span className="cell-note">
        {item.deadline.name} <span className="nowrap">{dayText(item.deadline.on)}</span>
      </span>
    </>
  )

const figure = (value: number | null) => value ?? <span className="faint">—</span>

const Day = ({ on }: { readonly on: string | null }) => <span className="nowrap">{shortDayText(on)}</span>

const REST: readonly Column<FilingItemJson>[] = [
  { key: 'phase', head: '阶段', cell: (item) => <PhaseCell item={item} /> },
  { key: 'deadline', head: '期限', cell: (item) => <DeadlineCell item={item} /> },
  {
    key: 'received',
    head: '新收申请',
    isFigure: true,
    isMinor: true,
    cell: ({ newReceived }) => figure(newReceived),
  },
  {
    key: 'processed',
    head: '办理',
    isFigure: true,
    isMinor: true,
    cell: ({ totalProcessed }) => figure(totalProcessed),
  },
  { key: 'submitted', head: '报送', isMinor: true, cell: ({ submittedAt }) => <Day on={submittedAt} /> },
  { key: 'published', head: '公布', isMinor: true, cell: ({ publishedAt }) => <Day on={publishedAt} /> },
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
    cell: (item) => (isBefore(item) ? `${item.year}年` : <Link href={address(item)}>{item.year}年</Link>),
  },
  ...REST,
]

/** Who is to be chased. */
export const pickColumn = (
  picked: ReadonlySet<number>,
  onToggle: (organ: number) => void,
): Column<FilingItemJson> => ({
  key: 'pick',
  head: <span className="spoken">选中催报</span>,
  cell: (item) =>
    !isDone(item) && (
      <input
        type="checkbox"
        aria-label={`选中${item.organ.name}`}
        checked={picked.has(item.organ.id)}
        onChange={() => onToggle(item.organ.id)}
      />
    ),
})
