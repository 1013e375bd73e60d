/** What the library holds, in four figures. */
import type { RegionSummary } from '../../contract/annual-report-library.ts'
import { figureText } from '../chart/figure.ts'
import { LIBRARY_PATH, libraryPath } from '../site-paths.ts'

interface GlanceProps {
  readonly regions: readonly RegionSummary[]
  /** Reports with at least one error. */
  readonly withErrors: number
}

const sumOf = (regions: readonly RegionSummary[], key: 'reports' | 'organs'): number =>
  regions.reduce((sum, region) => sum + region[key], 0)

const yearSpan = (regions: readonly RegionSummary[]): string => {
  const years = regions.flatMap((region) => region.years.map(({ year }) => year))
  if (years.length === 0) return '—'
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}–${last}`
}

export const Glance = ({ regions, withErrors }: GlanceProps) => (
  <dl className="glance" aria-label="本库概况">
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
