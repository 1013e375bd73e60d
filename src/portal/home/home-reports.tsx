/** The library of annual reports on the front page: what it holds, and the reports of the last year. */
import type { RegionSummary } from '../../contract/annual-report-library.ts'
import { ReportList } from '../annual-report/report-list.tsx'
import { LIBRARY_PATH, regionLabel, regionPath } from '../site-paths.ts'
import { Glance } from './glance.tsx'
import type { HomeView } from './home-view.ts'

/** More than these are found in the library. */
const REGIONS_SHOWN = 6
const YEARS_SHOWN = 6

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
        {region.years.slice(0, YEARS_SHOWN).map(({ year }) => (
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

export const HomeReports = ({ view: { regions, latestReports, withErrors } }: { view: HomeView }) =>
  regions.length > 0 && (
    <section aria-labelledby="home-reports-title" className="home-reports">
      <h2 id="home-reports-title">年度报告</h2>
      <Glance regions={regions} withErrors={withErrors} />
      <div className="sheet list-sheet">
        <h3 id="latest-title">最近年度的报告</h3>
        <ReportList reports={latestReports} />
        <p className="list-more">
          <a href={LIBRARY_PATH}>进入年报库</a>
        </p>
      </div>
      <h3 id="home-regions-title">地区概览</h3>
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
  )
