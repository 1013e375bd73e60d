/** One report: the six statutory sections as people know them from paper, and what the checks found. */
import type { ReactNode } from 'react'
import type { StoredReport } from '../../contract/annual-report-library.ts'
import { sectionHeading } from '../../formats/annual-report/make-report-sections.ts'
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { LIBRARY_PATH, libraryPath, organPath, regionLabel, reportPath } from '../site-paths.ts'
import { BalanceStrip, Term } from './balance-strip.tsx'
import { DownloadsSection } from './downloads-section.tsx'
import { balanceOf, lawsuitsOf, reconsiderationsOf } from './figure-sum.ts'
import { type FigureView, figureViewOf } from './figure-view.ts'
import { FindingsSection } from './findings-section.tsx'
import { Narrative } from './narrative.tsx'
import { PictureSection } from './picture-section.tsx'
import { ProactiveTable } from './proactive-table.tsx'
import { RemedyTable } from './remedy-table.tsx'
import { ReportHeader, reportTitle } from './report-header.tsx'
import { RequestTable } from './request-table.tsx'
import { VersionsSection } from './versions-section.tsx'

type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6
const SECTION_NUMBERS: readonly SectionNumber[] = [1, 2, 3, 4, 5, 6]

const sectionId = (number: SectionNumber): string => `section-${number}`

const Section = ({ number, children }: { number: SectionNumber; children: ReactNode }) => (
  <section className={`chapter chapter-${number}`} aria-labelledby={sectionId(number)}>
    <h2 id={sectionId(number)}>{sectionHeading(number)}</h2>
    {children}
  </section>
)

const Contents = () => (
  <nav className="contents" aria-labelledby="contents-title">
    <h2 id="contents-title">本页目录</h2>
    <ol>
      {SECTION_NUMBERS.map((number) => (
        <li key={number}>
          <a href={`#${sectionId(number)}`}>{sectionHeading(number)}</a>
        </li>
      ))}
      <li>
        <a href="#picture">图解</a>
      </li>
      <li>
        <a href="#findings">核对结果</a>
      </li>
      <li>
        <a href="#downloads">下载</a>
      </li>
      <li>
        <a href="#versions">版本</a>
      </li>
    </ol>
  </nav>
)

const InBrief = ({ stored }: { stored: StoredReport }) => {
  const { cells } = stored.report
  return (
    <section className="in-brief" aria-labelledby="in-brief-title">
      <h2 id="in-brief-title">这一年</h2>
      <div className="year-figures">
        <BalanceStrip balance={balanceOf(cells)} />
        <dl className="remedy-terms">
          <Term figure={reconsiderationsOf(cells)} label="行政复议" />
          <Term figure={lawsuitsOf(cells)} label="行政诉讼" />
        </dl>
      </div>
    </section>
  )
}

const Sheet = ({ stored, view }: { stored: StoredReport; view: FigureView }) => {
  const { report } = stored
  return (
    <article className="sheet report-sheet" aria-label="报告全文">
      <Section number={1}>
        <Narrative text={report.narrative.overview} />
      </Section>
      <Section number={2}>
        <ProactiveTable form={report.form} view={view} />
      </Section>
      <Section number={3}>
        <RequestTable report={report} view={view} />
      </Section>
      <Section number={4}>
        <RemedyTable view={view} />
      </Section>
      <Section number={5}>
        <Narrative text={report.narrative.problems} />
      </Section>
      <Section number={6}>
        <Narrative text={report.narrative.other} />
      </Section>
    </article>
  )
}

const factsOf = (stored: StoredReport): PageFacts => ({
  title: reportTitle(stored),
  description: `${reportTitle(stored)}：六个部分全文、三张统计表、核对结果和数据下载。`,
  canonical: reportPath(stored.organ.slug, stored.year),
  crumbs: [
    { label: '年报库', href: LIBRARY_PATH },
    { label: regionLabel(stored.organ.region), href: libraryPath({ region: stored.organ.region }) },
    { label: stored.organ.name, href: organPath(stored.organ.slug) },
  ],
  nav: 'library',
})

interface ReportPageProps {
  readonly context: PageContext
  readonly stored: StoredReport
  /** The report of the year before; null where there is none. */
  readonly lastYear: AnnualReport | null
  /** Version asked for; null for the current one. */
  readonly version: number | null
  /** Whether each figure shows where it stands in the source. */
  readonly showsOrigin: boolean
}

export const ReportPage = ({ context, stored, lastYear, version, showsOrigin }: ReportPageProps) => (
  <PageShell context={context} facts={factsOf(stored)} here={`${stored.year}年`}>
    <div className="wrap report-page">
      <ReportHeader
        stored={stored}
        view={{ slug: stored.organ.slug, year: stored.year, version, showsOrigin }}
      />
      <InBrief stored={stored} />
      <div className="report-columns">
        <Contents />
        <div className="report-body">
          {showsOrigin && (
            <p className="origin-note">每个数字下方注明它在来源文件中的位置：页、表、行、列，从 1 数起。</p>
          )}
          <Sheet stored={stored} view={figureViewOf(stored, showsOrigin)} />
          <PictureSection stored={stored} lastYear={lastYear} version={version} />
          <FindingsSection findings={stored.findings} places={stored.places} />
          <DownloadsSection stored={stored} version={version} />
          <VersionsSection stored={stored} />
        </div>
      </div>
    </div>
  </PageShell>
)
