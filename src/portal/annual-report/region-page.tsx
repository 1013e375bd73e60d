/** A region in one year: who filed, what came in, what became of it. */
import type { OrganSummary, StoredReport } from '../../contract/annual-report-library.ts'
import { presentRegionOverview } from '../../contract/region-overview.ts'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { LIBRARY_PATH, libraryPath, regionDownloadPath, regionLabel, regionPath } from '../site-paths.ts'
import { RegionOrgans } from './region-organs.tsx'
import { RegionTotals } from './region-totals.tsx'
import { SharePanel } from './share-panel.tsx'

interface RegionPageProps {
  readonly context: PageContext
  readonly region: string
  readonly year: number
  /** Years with at least one report, newest first. */
  readonly years: readonly number[]
  readonly organs: readonly OrganSummary[]
  readonly reports: readonly StoredReport[]
}

const YearLinks = ({ region, year, years }: Pick<RegionPageProps, 'region' | 'year' | 'years'>) => (
  <nav aria-label="选择年度">
    <ul className="choices">
      {years.map((each) => (
        <li key={each}>
          <a href={regionPath(region, each)} aria-current={each === year ? 'page' : undefined}>
            {each}年
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Actions = ({ region, year }: Pick<RegionPageProps, 'region' | 'year'>) => (
  <ul className="actions">
    <li>
      <a className="button" href={libraryPath({ region, year })}>
        在年报库中查看
      </a>
    </li>
    <li>
      <a className="button" href={regionDownloadPath(region, year, 'json')} download>
        下载 JSON
      </a>
    </li>
    <li>
      <a className="button" href={regionDownloadPath(region, year, 'csv')} download>
        下载 CSV
      </a>
    </li>
  </ul>
)

const factsOf = ({ region, year }: Pick<RegionPageProps, 'region' | 'year'>): PageFacts => ({
  title: `${regionLabel(region)}${year}年政府信息公开概览`,
  description: `${regionLabel(region)}${year}年各单位年度报告收录情况、申请办理合计、办理结果和不予公开理由的构成。`,
  canonical: regionPath(region, year),
  crumbs: [
    { label: '年报库', href: LIBRARY_PATH },
    { label: regionLabel(region), href: libraryPath({ region }) },
  ],
  nav: 'library',
})

export const RegionPage = ({ context, region, year, years, organs, reports }: RegionPageProps) => {
  const overview = presentRegionOverview(region, year, organs, reports)
  return (
    <PageShell context={context} facts={factsOf({ region, year })} here={`${year}年概览`}>
      <div className="wrap">
        <header className="page-head">
          <h1>
            <span>{regionLabel(region)}</span>
            <span>{year}年</span>
            <span>政府信息公开概览</span>
          </h1>
          <YearLinks region={region} year={year} years={years} />
          <Actions region={region} year={year} />
        </header>
        <RegionTotals overview={overview} />
        <RegionOrgans organs={organs} reports={reports} year={year} />
        <SharePanel
          id="outcomes"
          heading="办理结果"
          note="本年度办结的申请按六类结果划分。"
          shares={overview.outcomes}
        />
        <SharePanel
          id="refusals"
          heading="不予公开的理由"
          note="“（三）不予公开”的八种理由各占多少。"
          shares={overview.refusalGrounds}
        />
      </div>
    </PageShell>
  )
}
