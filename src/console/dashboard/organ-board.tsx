/** The county at a glance: a tile for each organ by how far its report of the year has come. */
import { Link } from 'wouter'
import { FILING_PHASE_NAMES } from '../../contract/annual-report-filing/filing-words.ts'
import type { DashboardJson, DashboardOrganJson } from '../../contract/dashboard/dashboard-json.ts'
import { FILING_PHASES } from '../../law/annual-report/filing/filing-event.ts'
import { annualReportAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { Section } from '../parts/page.tsx'
import { percentText } from './figure-button.tsx'
import { dashboardAddress } from './use-dashboard-place.ts'

const STANDINGS = [...FILING_PHASES, 'unopened'] as const
type Standing = (typeof STANDINGS)[number]

/** Nearest to its end first. */
const ORDER: readonly (Standing | null)[] = [
  'returned',
  'unopened',
  'drafting',
  'submitted',
  'accepted',
  'signed',
  'published',
  null,
]

interface TileProps {
  readonly organ: DashboardOrganJson
  readonly year: number
  /** Whether who looks may open reports. */
  readonly opens: boolean
}

const Tile = ({ organ, year, opens }: TileProps) => (
  <li className={`tile phase-tile phase-tile-${organ.phase ?? 'none'}`}>
    <h3>
      <Link href={dashboardAddress({ organ: organ.id, year, below: false, open: null })}>{organ.name}</Link>
    </h3>
    <p className="phase-name">
      {opens ? (
        <Link
          href={annualReportAddress(organ.id, year)}
          aria-label={`${organ.name}${year}年度报告：${organ.phaseName}`}
        >
          {organ.phaseName}
        </Link>
      ) : (
        organ.phaseName
      )}
    </p>
    <p className="tile-figures">
      {organ.received === 0 ? '没有收到申请' : `收到${organ.received}件`}
      {organ.inTimeRate !== null && ` · 按期${percentText(organ.inTimeRate)}`}
      {organ.late > 0 && <strong> · 逾期{organ.late}件</strong>}
    </p>
  </li>
)

const Counts = ({ organs }: { readonly organs: readonly DashboardOrganJson[] }) => (
  <ul className="chart-key">
    {STANDINGS.map((phase) => [phase, organs.filter((organ) => organ.phase === phase).length] as const)
      .filter(([, count]) => count > 0)
      .map(([phase, count]) => (
        <li key={phase}>
          <span className={`swatch phase-swatch-${phase}`} />
          {FILING_PHASE_NAMES[phase]} {count}个
        </li>
      ))}
  </ul>
)

export const OrganBoard = ({ dashboard: { organs, year } }: { readonly dashboard: DashboardJson }) => {
  const opens = useMay('annualReport.read')
  return (
    <Section title={`${year}年度报告进度`}>
      <Counts organs={organs} />
      <ul className="tiles tiles-small">
        {[...organs]
          .filter(({ phase }) => phase !== null)
          .sort((a, b) => ORDER.indexOf(a.phase) - ORDER.indexOf(b.phase) || a.id - b.id)
          .map((organ) => (
            <Tile key={organ.id} organ={organ} year={year} opens={opens} />
          ))}
      </ul>
    </Section>
  )
}
