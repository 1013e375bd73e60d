import type { RegionSummary, ReportFilter } from '../../contract/annual-report-library.ts'
import { LIBRARY_PATH, libraryPath, regionLabel, regionSegment } from '../site-paths.ts'

const SEVERITY_CHOICES = [
  { value: 'error', label: '有错误' },
  { value: 'warning', label: '有警告' },
] as const

interface LibraryFilterProps {
  readonly filter: ReportFilter
  readonly regions: readonly RegionSummary[]
}

const yearsOf = (regions: readonly RegionSummary[]): readonly number[] =>
  [...new Set(regions.flatMap(({ years }) => years.map(({ year }) => year)))].sort((a, b) => b - a)

export const LibraryFilter = ({ filter, regions }: LibraryFilterProps) => (
  <search>
    <form className="sheet fields library-fields" method="get" action={LIBRARY_PATH}>
      <div className="field">
        <label htmlFor="q">单位名称或报告中的词语</label>
        <input id="q" name="q" type="search" defaultValue={filter.q} maxLength={100} />
      </div>
      <div className="field">
        <label htmlFor="region">地区</label>
        <select
          id="region"
          name="region"
          defaultValue={filter.region === undefined ? '' : regionSegment(filter.region)}
        >
          <option value="">全部地区</option>
          {regions.map(({ name, reports }) => (
            <option key={name} value={regionSegment(name)}>
              {regionLabel(name)}（{reports}）
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="year">年度</label>
        <select id="year" name="year" defaultValue={filter.year === undefined ? '' : String(filter.year)}>
          <option value="">全部年度</option>
          {yearsOf(regions).map((year) => (
            <option key={year} value={year}>
              {year}年
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="severity">核对结果</label>
        <select id="severity" name="severity" defaultValue={filter.severity ?? ''}>
          <option value="">不限</option>
          {SEVERITY_CHOICES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {filter.organ !== undefined && <input type="hidden" name="organ" value={filter.organ} />}
      <div className="field field-submit">
        <button type="submit" className="primary">
          查询
        </button>
      </div>
    </form>
  </search>
)

type FilterField = keyof ReportFilter

const wordsOf = (
  filter: ReportFilter,
  organName: string | null,
): readonly (readonly [FilterField, string])[] => {
  const words: (readonly [FilterField, string])[] = []
  if (filter.q !== undefined) words.push(['q', `含“${filter.q}”`])
  if (filter.region !== undefined) words.push(['region', regionLabel(filter.region)])
  if (filter.organ !== undefined) words.push(['organ', organName ?? filter.organ])
  if (filter.year !== undefined) words.push(['year', `${filter.year}年`])
  if (filter.severity !== undefined)
    words.push(['severity', filter.severity === 'error' ? '有错误' : '有警告'])
  return words
}

const without = (filter: ReportFilter, field: FilterField): ReportFilter => {
  const { [field]: _dropped, ...rest } = filter
  return rest
}

/** What is set, each with a link that takes it away. */
export const ActiveFilters = ({ filter, organName }: { filter: ReportFilter; organName: string | null }) => {
  const words = wordsOf(filter, organName)
  if (words.length === 0) return null
  return (
    <ul className="choices" aria-label="已选条件">
      {words.map(([field, label]) => (
        <li key={field}>
          <a href={libraryPath(without(filter, field))}>
            {label}
            <span aria-hidden="true"> ×</span>
            <span className="spoken">，去掉这个条件</span>
          </a>
        </li>
      ))}
      <li>
        <a href={LIBRARY_PATH}>全部清除</a>
      </li>
    </ul>
  )
}
