/** The library: every report held, by region, organ and year. */
import type {
  Page,
  RegionSummary,
  ReportFilter,
  ReportSummary,
} from '../../contract/annual-report-library.ts'
import { figureText } from '../chart/figure.ts'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { COMPARE_PATH, libraryDownloadPath, libraryPath, regionLabel, regionPath } from '../site-paths.ts'
import { ActiveFilters, LibraryFilter } from './library-filter.tsx'
import { ReadingSteps } from './reading-steps.tsx'
import { ReportList } from './report-list.tsx'

interface LibraryPageProps {
  readonly context: PageContext
  readonly filter: ReportFilter
  /** Name of the organ filtered by; null when there is none, or no such organ. */
  readonly organName: string | null
  readonly regions: readonly RegionSummary[]
  readonly page: Page<ReportSummary>
  /** How many reports meet the filter, on all pages. */
  readonly count: number
  /** Whether this is a later page. */
  readonly isLater: boolean
}

const VERDICT_WORDS = { error: '核对有错误 · ', warning: '核对有警告 · ' } as const

const titleOf = ({ filter, organName }: Pick<LibraryPageProps, 'filter' | 'organName'>): string => {
  const where = organName ?? (filter.region === undefined ? '' : regionLabel(filter.region))
  const year = filter.year === undefined ? '' : `${filter.year}年`
  const words = filter.q === undefined ? '' : `“${filter.q}”的查询结果 · `
  const verdict = filter.severity === undefined ? '' : VERDICT_WORDS[filter.severity]
  return `${words}${verdict}${where}${year}${where === '' && year === '' ? '政府信息公开' : ''}年度报告库`
}

const factsOf = (props: LibraryPageProps): PageFacts => {
  const isIndexed = props.filter.q === undefined && props.filter.severity === undefined && !props.isLater
  return {
    title: titleOf(props),
    description: '按地区、单位、年度查询政府信息公开年度报告，查看统计表、核对结果，下载数据。',
    canonical: isIndexed ? libraryPath(props.filter) : null,
    crumbs: [],
    nav: 'library',
  }
}

const Downloads = ({ filter }: { filter: ReportFilter }) => (
  <ul className="actions">
    <li>
      <a className="button" href={libraryDownloadPath(filter, 'json')} download>
        下载 JSON
      </a>
    </li>
    <li>
      <a className="button" href={libraryDownloadPath(filter, 'csv')} download>
        下载 CSV
      </a>
    </li>
  </ul>
)

const Paging = ({ filter, page, isLater }: Pick<LibraryPageProps, 'filter' | 'page' | 'isLater'>) => {
  if (page.next === null && !isLater) return null
  return (
    <nav aria-label="翻页">
      <ul className="actions">
        {isLater && (
          <li>
            <a className="button" href={libraryPath(filter)}>
              回到第一页
            </a>
          </li>
        )}
        {page.next !== null && (
          <li>
            <a className="button primary" href={libraryPath(filter, page.next)} rel="next">
              下一页
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

const Regions = ({ regions }: { regions: readonly RegionSummary[] }) => (
  <section aria-labelledby="regions-title">
    <h2 id="regions-title">按地区查看</h2>
    <ul className="region-links">
      {regions.map(({ name, reports, years }) => (
        <li key={name}>
          <a href={regionPath(name, years[0]?.year ?? 0)}>{regionLabel(name)}</a>
          <span>{reports} 份报告</span>
        </li>
      ))}
    </ul>
  </section>
)

const Nothing = ({ filter }: { filter: ReportFilter }) => (
  <div className="sheet empty">
    <p>没有符合条件的报告。</p>
    <p>
      可以减少条件，或者
      <a href={libraryPath(filter.region === undefined ? {} : { region: filter.region })}>查看全部报告</a>。
    </p>
  </div>
)

export const LibraryPage = (props: LibraryPageProps) => {
  const { context, filter, organName, regions, page, count, isLater } = props
  return (
    <PageShell context={context} facts={factsOf(props)} here="年报库">
      <div className="wrap">
        <header className="page-head">
          <h1>{titleOf(props)}</h1>
          <ul className="actions">
            <li>
              <a className="button" href={COMPARE_PATH}>
                单位对比
              </a>
            </li>
          </ul>
        </header>
        <LibraryFilter filter={filter} regions={regions} />
        <ActiveFilters filter={filter} organName={organName} />
        <section aria-labelledby="results-title">
          <div className="results-head">
            <h2 id="results-title">共 {figureText(count)} 份报告</h2>
            {count > 0 && <Downloads filter={filter} />}
          </div>
          {page.items.length === 0 ? (
            <Nothing filter={filter} />
          ) : (
            <div className="sheet list-sheet">
              <ReportList reports={page.items} />
            </div>
          )}
          <Paging filter={filter} page={page} isLater={isLater} />
        </section>
        {regions.length > 1 && Object.keys(filter).length === 0 && !isLater && <Regions regions={regions} />}
        {Object.keys(filter).length === 0 && !isLater && <ReadingSteps />}
      </div>
    </PageShell>
  )
}
