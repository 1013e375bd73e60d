/** The front page: what this is, one box to search, the figures at a glance, what came in last. */
import type { RegionSummary, ReportSummary } from '../../contract/annual-report-library.ts'
import { ReportList } from '../annual-report/report-list.tsx'
import { figureText } from '../chart/figure.ts'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { SITE_TITLE } from '../shell/site-mark.tsx'
import { ABOUT_PATH, HOME_PATH, LIBRARY_PATH, libraryPath, regionLabel, regionPath } from '../site-paths.ts'
import { Daylight } from './daylight.tsx'

interface HomePageProps {
  readonly context: PageContext
  readonly regions: readonly RegionSummary[]
  readonly latest: readonly ReportSummary[]
  /** Reports with at least one error. */
  readonly withErrors: number
}

const FACTS: PageFacts = {
  title: SITE_TITLE,
  description:
    '收录行政机关的政府信息公开年度报告：按单位、地区、年度查询，三张统计表逐格核对，注明依据和原件位置。',
  canonical: HOME_PATH,
  crumbs: [],
  nav: 'home',
}

const SearchBox = () => (
  <search>
    <form className="search-box" method="get" action={LIBRARY_PATH}>
      <label className="spoken" htmlFor="home-q">
        查找单位名称或报告中的词语
      </label>
      <input
        id="home-q"
        name="q"
        type="search"
        maxLength={100}
        placeholder="单位名称，或报告中的词语"
        autoComplete="off"
      />
      <button type="submit">查找报告</button>
    </form>
  </search>
)

const Hero = () => (
  <section className="hero" aria-labelledby="hero-title">
    <Daylight />
    <div className="wrap">
      <h1 id="hero-title">
        <span>政府信息公开</span>
        <span>年度报告库</span>
      </h1>
      <p className="hero-lead">每一份报告都能查到，每一个数字都经过核对，并注明依据和原件中的位置。</p>
      <SearchBox />
    </div>
  </section>
)

const sumOf = (regions: readonly RegionSummary[], key: 'reports' | 'organs'): number =>
  regions.reduce((sum, region) => sum + region[key], 0)

const yearSpan = (regions: readonly RegionSummary[]): string => {
  const years = regions.flatMap((region) => region.years.map(({ year }) => year))
  if (years.length === 0) return '—'
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}–${last}`
}

const Glance = ({ regions, withErrors }: Pick<HomePageProps, 'regions' | 'withErrors'>) => (
  <dl className="glance wrap" aria-label="本库概况">
    <div>
      <dt>收录报告</dt>
      <dd>
        <a href={LIBRARY_PATH}>{figureText(sumOf(regions, 'reports'))}</a>
        <span>份</span>
      </dd>
    </div>
    <div>
      <dt>报告单位</dt>
      <dd>
        {figureText(sumOf(regions, 'organs'))}
        <span>个</span>
      </dd>
    </div>
    <div>
      <dt>报告年度</dt>
      <dd>{yearSpan(regions)}</dd>
    </div>
    <div>
      <dt>核对发现错误</dt>
      <dd>
        <a href={libraryPath({ severity: 'error' })}>{figureText(withErrors)}</a>
        <span>份</span>
      </dd>
    </div>
  </dl>
)

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

const READING_STEPS = [
  {
    title: '先看等式',
    text: '新收加上年结转，应当等于办结加结转下年度。每份报告开头都摆出这个等式。',
  },
  {
    title: '再看标记',
    text: '圆点表示核对一致，三角表示有警告，八角表示有错误。每一条都写明依据，可以点回表中的那一格。',
  },
  {
    title: '最后看来处',
    text: '打开“原件位置”，每个数字下面注明它在原文件的第几页、第几行，可以自己对照。',
  },
] as const

const Reading = () => (
  <section className="reading" aria-labelledby="reading-title">
    <h2 id="reading-title">三步看懂一份年报</h2>
    <ol className="steps">
      {READING_STEPS.map(({ title, text }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
    <p>
      <a href={ABOUT_PATH}>使用说明与全部核对规则</a>
    </p>
  </section>
)

export const HomePage = ({ context, regions, latest, withErrors }: HomePageProps) => (
  <PageShell context={context} facts={FACTS} here={null}>
    <Hero />
    <Glance regions={regions} withErrors={withErrors} />
    <div className="wrap">
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
            {regions.map((region) => (
              <RegionCard key={region.name} region={region} />
            ))}
          </ul>
        </section>
      )}
      <Reading />
    </div>
  </PageShell>
)
