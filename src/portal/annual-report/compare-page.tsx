/** Several organs side by side in one year. */
import type {
  OrganRef,
  OrganSummary,
  RegionSummary,
  StoredReport,
} from '../../contract/annual-report-library.ts'
import { BarChart } from '../chart/bar-chart.tsx'
import { ChartPanel } from '../chart/chart-panel.tsx'
import { figureText } from '../chart/figure.ts'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { COMPARE_PATH, LIBRARY_PATH, organPath, reportPath } from '../site-paths.ts'
import { CompareForm } from './compare-form.tsx'
import { totalOf } from './figure-sum.ts'
import { KeyFigureTable } from './key-figure-table.tsx'
import { OutcomePanel } from './outcome-panel.tsx'

export interface ComparedOrgan {
  readonly organ: OrganRef
  /** Null where the library holds no report of this organ for the year. */
  readonly stored: StoredReport | null
}

interface ComparePageProps {
  readonly context: PageContext
  readonly regions: readonly RegionSummary[]
  /** The region whose organs may be chosen. */
  readonly region: string
  /** Every organ that may be chosen. */
  readonly organs: readonly OrganSummary[]
  readonly compared: readonly ComparedOrgan[]
  /** Null while nothing is chosen. */
  readonly year: number | null
}

const FACTS: PageFacts = {
  title: '单位对比',
  description: '把几个单位同一年度的政府信息公开年度报告并排比较：申请、办理结果、复议诉讼和主动公开。',
  canonical: COMPARE_PATH,
  crumbs: [{ label: '年报库', href: LIBRARY_PATH }],
  nav: 'compare',
}

const ReceivedPanel = ({ reports }: { reports: readonly StoredReport[] }) => (
  <ChartPanel
    id="received"
    heading="本年新收申请"
    chart={
      <BarChart
        title="本年新收申请，数据见旁边的表格"
        bars={reports.map(({ organ, report }) => ({
          label: organ.name,
          value: totalOf(report.cells, 'newReceived') ?? 0,
        }))}
      />
    }
    head={['单位', '新收', '办结', '结转下年度']}
    rows={reports.map(({ organ, report }) => [
      organ.name,
      figureText(totalOf(report.cells, 'newReceived')),
      figureText(totalOf(report.cells, 'totalProcessed')),
      figureText(totalOf(report.cells, 'carriedForward')),
    ])}
  />
)

const Comparison = ({ compared, year }: { compared: readonly ComparedOrgan[]; year: number }) => {
  const reports = compared.flatMap(({ stored }) => (stored === null ? [] : [stored]))
  const missing = compared.filter(({ stored }) => stored === null)
  return (
    <>
      {missing.length > 0 && (
        <p className="origin-note">
          本库没有收录{missing.map(({ organ }) => organ.name).join('、')}的{year}年报告。
        </p>
      )}
      {reports.length > 0 && (
        <>
          <ReceivedPanel reports={reports} />
          <OutcomePanel
            heading={`${year}年办理结果`}
            corner="单位"
            reports={reports.map((stored) => ({ label: stored.organ.name, stored }))}
          />
        </>
      )}
      <section className="sheet" aria-labelledby="figures-title">
        <h2 id="figures-title">{year}年主要数字</h2>
        <KeyFigureTable
          corner="项目"
          columns={compared.map(({ organ, stored }) => ({
            heading: organ.name,
            href: stored === null ? organPath(organ.slug) : reportPath(organ.slug, stored.year),
            stored,
          }))}
        />
      </section>
    </>
  )
}

export const ComparePage = ({ context, regions, region, organs, compared, year }: ComparePageProps) => (
  <PageShell context={context} facts={FACTS} here="单位对比">
    <div className="wrap">
      <header className="page-head">
        <h1>单位对比</h1>
        <p className="lead">选择两到四个单位和一个年度，并排查看主要数字。</p>
      </header>
      <CompareForm
        regions={regions}
        region={region}
        organs={organs}
        chosen={compared.map(({ organ }) => organ.slug)}
        year={year}
      />
      {year !== null && compared.length > 0 && <Comparison compared={compared} year={year} />}
    </div>
  </PageShell>
)
