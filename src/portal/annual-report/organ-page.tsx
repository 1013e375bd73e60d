/** One organ, year on year. */
import type { OrganRef, StoredReport } from '../../contract/annual-report-library.ts'
import { ChartPanel, SeriesKey } from '../chart/chart-panel.tsx'
import { ColumnChart, type Series } from '../chart/column-chart.tsx'
import { figureText } from '../chart/figure.ts'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import {
  comparePath,
  LIBRARY_PATH,
  libraryDownloadPath,
  libraryPath,
  organPath,
  regionLabel,
  reportPath,
} from '../site-paths.ts'
import { lawsuitsOf, reconsiderationsOf, totalOf } from './figure-sum.ts'
import { KeyFigureTable } from './key-figure-table.tsx'
import { OutcomePanel } from './outcome-panel.tsx'
import { YearCards } from './year-cards.tsx'
import { YearChecks } from './year-checks.tsx'

const yearLabel = ({ year }: StoredReport): string => `${year}年`

interface YearChartProps {
  readonly id: string
  readonly heading: string
  readonly reports: readonly StoredReport[]
  readonly series: readonly Series[]
}

const YearChart = ({ id, heading, reports, series }: YearChartProps) => (
  <ChartPanel
    id={id}
    heading={heading}
    chart={
      <>
        <SeriesKey labels={series.map(({ label }) => label)} />
        <ColumnChart
          title={`${heading}，数据见旁边的表格`}
          categories={reports.map(yearLabel)}
          series={series}
        />
      </>
    }
    head={['年度', ...series.map(({ label }) => label)]}
    rows={reports.map((stored, index) => [
      yearLabel(stored),
      ...series.map(({ values }) => figureText(values[index] ?? null)),
    ])}
  />
)

const requestSeries = (reports: readonly StoredReport[]): readonly Series[] => [
  { label: '本年新收', values: reports.map(({ report }) => totalOf(report.cells, 'newReceived')) },
  { label: '本年办结', values: reports.map(({ report }) => totalOf(report.cells, 'totalProcessed')) },
  { label: '结转下年度', values: reports.map(({ report }) => totalOf(report.cells, 'carriedForward')) },
]

const remedySeries = (reports: readonly StoredReport[]): readonly Series[] => [
  { label: '行政复议', values: reports.map(({ report }) => reconsiderationsOf(report.cells)) },
  { label: '行政诉讼', values: reports.map(({ report }) => lawsuitsOf(report.cells)) },
]

const Actions = ({ organ }: { organ: OrganRef }) => (
  <ul className="actions">
    <li>
      <a className="button" href={comparePath([organ.slug], null)}>
        与其他单位对比
      </a>
    </li>
    <li>
      <a className="button" href={libraryDownloadPath({ organ: organ.slug }, 'json')} download>
        下载 JSON
      </a>
    </li>
    <li>
      <a className="button" href={libraryDownloadPath({ organ: organ.slug }, 'csv')} download>
        下载 CSV
      </a>
    </li>
  </ul>
)

const factsOf = (organ: OrganRef): PageFacts => ({
  title: `${organ.name}历年政府信息公开年度报告`,
  description: `${organ.name}历年政府信息公开年度报告的主要数字、图表和年度之间的核对。`,
  canonical: organPath(organ.slug),
  crumbs: [
    { label: '年报库', href: LIBRARY_PATH },
    { label: regionLabel(organ.region), href: libraryPath({ region: organ.region }) },
  ],
  nav: 'library',
})

interface OrganPageProps {
  readonly context: PageContext
  readonly organ: OrganRef
  /** Oldest first. */
  readonly reports: readonly StoredReport[]
}

export const OrganPage = ({ context, organ, reports }: OrganPageProps) => (
  <PageShell context={context} facts={factsOf(organ)} here={organ.name}>
    <div className="wrap">
      <header className="page-head">
        <h1>{organ.name}</h1>
        <p className="lead">历年政府信息公开年度报告。</p>
        <Actions organ={organ} />
      </header>
      <YearCards reports={[...reports].reverse()} />
      <YearChecks reports={reports} />
      <YearChart id="requests" heading="申请的收到与办结" reports={reports} series={requestSeries(reports)} />
      <OutcomePanel
        heading="历年办理结果"
        corner="年度"
        reports={reports.map((stored) => ({ label: yearLabel(stored), stored }))}
      />
      <YearChart
        id="remedies"
        heading="行政复议与行政诉讼"
        reports={reports}
        series={remedySeries(reports)}
      />
      <section className="sheet" aria-labelledby="figures-title">
        <h2 id="figures-title">主要数字一览</h2>
        <p className="chart-note">
          带下划线的数字可以点开，回到当年报告中的那一格。“—”表示当年的表格没有这一项。
        </p>
        <KeyFigureTable
          corner="项目"
          columns={reports.map((stored) => ({
            heading: yearLabel(stored),
            href: reportPath(organ.slug, stored.year),
            stored,
          }))}
        />
      </section>
    </div>
  </PageShell>
)
