/** Every address of the portal, and every address of the open-data API that its pages link to, once. */

import type { ReportFilter } from '../contract/annual-report-library.ts'
import type { CellPath } from '../law/annual-report/annual-report.ts'

/** Stands in an address for organs whose name does not say where they are. */
const REGION_UNKNOWN = '未注明'

export const regionSegment = (region: string): string => (region === '' ? REGION_UNKNOWN : region)
export const regionOfSegment = (segment: string): string => (segment === REGION_UNKNOWN ? '' : segment)

export const regionLabel = (region: string): string => (region === '' ? '地区未注明' : region)

export const HOME_PATH = '/'
export const LIBRARY_PATH = '/annual-reports'
export const COMPARE_PATH = '/annual-reports/compare'
export const ABOUT_PATH = '/about'
export const ACCESSIBILITY_PATH = '/accessibility'
export const APPLY_PATH = '/apply'
export const CASES_PATH = '/cases'
/** The case that one has opened with number and code. */
export const CASE_PATH = `${CASES_PATH}/follow`
export const VIEW_MODE_PATH = '/view-mode'
export const SITEMAP_PATH = '/sitemap.xml'
export const ROBOTS_PATH = '/robots.txt'
export const API_DOCS_PATH = '/api/docs'
const API_PATH = '/api/v1'
const API_REPORTS_PATH = `${API_PATH}/annual-reports`

export const organPath = (slug: string): string => `${LIBRARY_PATH}/${encodeURIComponent(slug)}`
export const reportPath = (slug: string, year: number): string => `${organPath(slug)}/${year}`
export const regionPath = (region: string, year: number): string =>
  `${LIBRARY_PATH}/regions/${encodeURIComponent(regionSegment(region))}/${year}`

export const applyPath = (slug: string): string => `${APPLY_PATH}/${encodeURIComponent(slug)}`
export const applyOrgansPath = (q: string): string => withQuery(APPLY_PATH, [['q', q]])
export const guidePath = (slug: string): string => `/guide/${encodeURIComponent(slug)}`
/** The organ with its four statutory blocks. */
export const organEntryPath = (slug: string): string => `/organs/${encodeURIComponent(slug)}`
export const disclosurePath = (id: number): string => `/disclosures/${id}`

/** Anchor of a figure on its report page. */
export const cellAnchor = (path: CellPath): string => `#${path}`
export const findingAnchor = (number: number): string => `finding-${number}`

const withQuery = (
  path: string,
  fields: readonly (readonly [string, string | number | undefined])[],
): string => {
  const query = new URLSearchParams(
    fields.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)] as [string, string]],
    ),
  ).toString()
  return query === '' ? path : `${path}?${query}`
}

const filterFields = (filter: ReportFilter): readonly (readonly [string, string | number | undefined])[] => [
  ['q', filter.q],
  ['region', filter.region === undefined ? undefined : regionSegment(filter.region)],
  ['organ', filter.organ],
  ['year', filter.year],
  ['severity', filter.severity],
]

export const libraryPath = (filter: ReportFilter, after?: string): string =>
  withQuery(LIBRARY_PATH, [...filterFields(filter), ['after', after]])

/** @param region whose organs are offered for choice; null for that of the first organ */
export const comparePath = (
  slugs: readonly string[],
  year: number | null,
  region: string | null = null,
): string =>
  withQuery(COMPARE_PATH, [
    ...slugs.map((slug) => ['organ', slug] as const),
    ['year', year ?? undefined],
    ['region', region === null ? undefined : regionSegment(region)],
  ])

export const viewModePath = (mode: string, back: string): string =>
  withQuery(VIEW_MODE_PATH, [
    ['mode', mode],
    ['back', back],
  ])

export type DownloadFormat = 'json' | 'csv'

export const reportDownloadPath = (view: ReportView, format: DownloadFormat): string =>
  withQuery(
    `${API_REPORTS_PATH}/${encodeURIComponent(view.slug)}/${view.year}${format === 'csv' ? '.csv' : ''}`,
    [['version', view.version ?? undefined]],
  )

/** How a report is asked for. */
export interface ReportView {
  readonly slug: string
  readonly year: number
  /** Null for the current version. */
  readonly version: number | null
  /** Whether each figure shows where it stands in the file it came from. */
  readonly showsOrigin: boolean
}

export const reportViewPath = ({ slug, year, version, showsOrigin }: ReportView): string =>
  withQuery(reportPath(slug, year), [
    ['origin', showsOrigin ? 1 : undefined],
    ['version', version ?? undefined],
  ])

export const regionDownloadPath = (region: string, year: number, format: DownloadFormat): string =>
  `${API_PATH}/regions/${encodeURIComponent(regionSegment(region))}/${year}${format === 'csv' ? '.csv' : ''}`

export const libraryDownloadPath = (filter: ReportFilter, format: DownloadFormat): string =>
  withQuery(`${API_REPORTS_PATH}${format === 'csv' ? '.csv' : ''}`, filterFields(filter))
