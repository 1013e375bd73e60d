/** A region in one year: who filed, what came in, what became of it. */
import type { OrganSummary, StoredReport } from '../../contract/annual-report-library.ts'
import {
  presentRegionOverview,
  type RegionOverview,
  type RegionShare,
} from '../../contract/region-overview.ts'
import { BarChart } from '../chart/bar-chart.tsx'
import { ChartPanel } from '../chart/chart-panel.tsx'
import { figureText } from '../chart/figure.ts'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { LIBRARY_PATH, libraryPath, regionDownloadPath, regionLabel, regionPath } from '../site-paths.ts'
import { BalanceStrip, Term } from './balance-strip.tsx'
import { RegionOrgans } from './region-organs.tsx'

interface SharePanelProps {
  readonly id: string
  readonly heading: string
  readonly note: string
  readonly shares: readonly RegionShare[]
}

/** 属于国家秘密, without the group and the number that the heading already says. */
const shortGround = (label: string): string => label.replace(/^（[^）]*）[^\d]*\d+\./u, '')

const shareOf = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`)

const SharePanel = ({ id, heading, note, shares }: SharePanelProps) => (
  <ChartPanel
    id={id}
    heading={heading}
    note={note}
    chart={
      <BarChart
        title={`${heading}，数据见旁边的表格`}
        bars={shares.map(({ label, value }) => ({ label: shortGround(label), value }))}
      />
    }
    head={['情形', '件数', '占比']}
    rows={[
      ...shares.map(({ label, value, share }) => [shortGround(label), figureText(value), shareOf(share)]),
      ['合计', figureText(shares.reduce((sum, { value }) => sum + value, 0)), ''],
    ]}
  />
)

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

const Totals = ({ overview }: { overview: RegionOverview }) => {
  const { newReceived, carriedOver, totalProcessed, carriedForward } = overview.requests
  const lawsuits = overview.remedies.filter(({ key }) => key !== 'reconsideration')
  const leftOut = Math.max(...Object.values(overview.requests).map(({ reportsLeftOut }) => reportsLeftOut))
  return (
    <section className="in-brief" aria-labelledby="totals-title">
      <h2 id="totals-title">全地区合计</h2>
      <div className="year-figures">
        <BalanceStrip
          balance={{
            newReceived: newReceived.value,
            carriedOver: carriedOver.value,
            totalProcessed: totalProcessed.value,
            carriedForward: carriedForward.value,
          }}
        />
        <dl className="remedy-terms">
          {overview.remedies.slice(0, 1).map(({ key, value }) => (
            <Term key={key} figure={value} label="行政复议" />
          ))}
          <Term figure={lawsuits.reduce((sum, { value }) => sum + value, 0)} label="行政诉讼" />
        </dl>
      </div>
      <p className="chart-note">
        由已收录的 {overview.filed.length} 份报告相加得出；政府的报告如已汇总所属单位，会与各单位重复计算。
        {leftOut > 0 && `有 ${leftOut} 份报告的部分数字未载明，没有计入合计。`}
      </p>
    </section>
  )
}

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
        <Totals overview={overview} />
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
