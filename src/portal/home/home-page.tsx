/** The front page: what this is, one box to search, the figures at a glance, what came in last. */
import type { RegionSummary, ReportSummary } from '../../contract/annual-report-library.ts'
import { ReportList } from '../annual-report/report-list.tsx'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { SITE_TITLE } from '../shell/site-mark.tsx'
import { HOME_PATH, LIBRARY_PATH, regionLabel, regionPath } from '../site-paths.ts'
import { ApplyEntry } from './apply-entry.tsx'
import { Glance } from './glance.tsx'
import { Hero } from './hero.tsx'
import { ReadingSteps } from './reading-steps.tsx'

interface HomePageProps {
  readonly context: PageContext
  readonly regions: readonly RegionSummary[]
  readonly latest: readonly ReportSummary[]
  /** Reports with at least one error. */
  readonly withErrors: number
}

/** More than these are found in the library. */
const REGIONS_SHOWN = 12

const FACTS: PageFacts = {
  title: SITE_TITLE,
  description: '向行政机关申请公开政府信息，查询办理进度，查阅逐格核对过的政府信息公开年度报告。',
  canonical: HOME_PATH,
  crumbs: [],
  nav: 'home',
}

const RegionCard = ({ region }: { region: RegionSummary }) => {
  const latest = region.years[0]?.year ?? 0
  return (
    <li className="card">
      <h3>
        <a href={regionPath(region.name, latest)}>{regionLabel(region.name)}</a>
      </h3>
      <p>
        {region.organs} 个单位，{region.reports} 份报告
      </p>
      <ul className="choices">
        {region.years.slice(0, 6).map(({ year }) => (
          <li key={year}>
            <a href={regionPath(region.name, year)}>
              {year}年<span className="spoken">{regionLabel(region.name)}概览</span>
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}

export const HomePage = ({ context, regions, latest, withErrors }: HomePageProps) => (
  <PageShell context={context} facts={FACTS} here={null}>
    <Hero />
    <Glance regions={regions} withErrors={withErrors} />
    <div className="wrap">
      <ApplyEntry />
      <section aria-labelledby="latest-title">
        <h2 id="latest-title">最近年度的报告</h2>
        {latest.length === 0 ? (
          <p className="sheet">还没有收录报告。</p>
        ) : (
          <div className="sheet list-sheet">
            <ReportList reports={latest} />
            <p>
              <a className="button" href={LIBRARY_PATH}>
                进入年报库
              </a>
            </p>
          </div>
        )}
      </section>
      {regions.length > 0 && (
        <section aria-labelledby="home-regions-title">
          <h2 id="home-regions-title">地区概览</h2>
          <ul className="cards">
            {regions.slice(0, REGIONS_SHOWN).map((region) => (
              <RegionCard key={region.name} region={region} />
            ))}
          </ul>
          {regions.length > REGIONS_SHOWN && (
            <p>
              <a href={LIBRARY_PATH}>全部 {regions.length} 个地区</a>
            </p>
          )}
        </section>
      )}
      <ReadingSteps />
    </div>
  </PageShell>
)
