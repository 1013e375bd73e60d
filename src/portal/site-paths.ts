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
export const SEARCH_PATH = '/search'
export const ORGANS_PATH = '/organs'
export const CATALOGUE_PATH = '/catalogue'
export const FEEDBACK_PATH = '/feedback'
/** Answers to reports of faults that everybody may read. */
export const FEEDBACK_ANSWERS_PATH = '/feedback/answers'
export const FEEDS_PATH = '/feeds'
export const APPLY_PATH = '/apply'
export const CASES_PATH = '/cases'
/** The case that one has opened with number and code. */
export const CASE_PATH = `${CASES_PATH}/follow`
export const VIEW_MODE_PATH = '/view-mode'
export const SITEMAP_PATH = '/sitemap.xml'
export const ROBOTS_PATH = '/robots.txt'
export const OPEN_DATA_PATH = '/open-data'
/** Without its ending: `.jsonld`, `.ttl`. */
export const DATA_DESCRIPTION_PATH = `${OPEN_DATA_PATH}/catalog`
/** The files of a year's reports, described for machines; an ending follows. */
export const reportCataloguePath = (year: number): string => `${OPEN_DATA_PATH}/annual-reports/${year}`
export const API_DOCS_PATH = '/api/docs'
const API_PATH = '/api/v1'
const API_REPORTS_PATH = `${API_PATH}/annual-reports`

export const organPath = (slug: string): string => `${LIBRARY_PATH}/${encodeURIComponent(slug)}`
export const reportPath = (slug: string, year: number): string => `${organPath(slug)}/${year}`
export const regionPath = (region: string, year: number): string =>
  `${LIBRARY_PATH}/regions/${encodeURIComponent(regionSegment(region))}/${year}`

export const applyPath = (slug: string): string => `${APPLY_PATH}/${encodeURIComponent(slug)}`
export const guidePath = (slug: string): string => `/guide/${encodeURIComponent(slug)}`
/** The organ with its four statutory blocks. */
export const organEntryPath = (slug: string): string => `/organs/${encodeURIComponent(slug)}`
export const disclosurePath = (id: number): string => `/disclosures/${id}`
export const disclosureVersionPath = (id: number, version: number): string =>
  `${disclosurePath(id)}?version=${version}`
export const disclosureFilePath = (id: number, file: string, name: string): string =>
  `${disclosurePath(id)}/files/${file}/${encodeURIComponent(name)}`
export const columnPath = (organSlug: string, columnSlug: string, after?: string): string =>
  withQuery(`${organEntryPath(organSlug)}/columns/${encodeURIComponent(columnSlug)}`, [['after', after]])
export const archivePath = (organSlug: string, year: number, after?: string): string =>
  withQuery(`${organEntryPath(organSlug)}/archive/${year}`, [['after', after]])

export interface CatalogueView {
  /** Null for every organ. */
  readonly slug: string | null
  readonly item?: string | undefined
  readonly kind?: string | undefined
  readonly year?: number | undefined
}

export const cataloguePath = ({ slug, item, kind, year }: CatalogueView, after?: string): string =>
  withQuery(slug === null ? CATALOGUE_PATH : `${CATALOGUE_PATH}/${encodeURIComponent(slug)}`, [
    ['item', item],
    ['kind', kind],
    ['year', year],
    ['after', after],
  ])

/** 规章和规范性文件 of an organ. */
export interface RulesView {
  readonly slug: string
  readonly kind?: string | undefined
  readonly validity?: string | undefined
  readonly year?: number | undefined
  /** Year in which it was repealed or lost its force. */
  readonly ended?: number | undefined
  readonly q?: string | undefined
}

const rulesFields = ({ kind, validity, year, ended, q }: RulesView) =>
  [
    ['kind', kind],
    ['validity', validity],
    ['year', year],
    ['ended', ended],
    ['q', q],
  ] as const

export const rulesPath = (view: RulesView, after?: string): string =>
  withQuery(`/rules/${encodeURIComponent(view.slug)}`, [...rulesFields(view), ['after', after]])
export const rulesDownloadPath = (view: RulesView, format: DownloadFormat): string =>
  withQuery(
    `${API_PATH}/rules/${encodeURIComponent(view.slug)}${format === 'csv' ? '.csv' : ''}`,
    rulesFields(view),
  )
/** The whole text as a file for Word, or for print. */
export const documentTextPath = (id: number, format: 'docx' | 'pdf'): string =>
  `/disclosures/${id}/text.${format}`

/** Fields of a search as they stand in its address; what is undefined is left out. */
export type SearchFields = Readonly<Record<string, string | number | undefined>>

export const searchPath = (fields: SearchFields, after?: string): string =>
  withQuery(SEARCH_PATH, [...Object.entries(fields), ['after', after]])

export const feedbackAnswersPath = (after?: string): string =>
  withQuery(FEEDBACK_ANSWERS_PATH, [['after', after]])

/** Where a fault of the page at this address is reported. */
export const feedbackPath = (address: string): string => withQuery(FEEDBACK_PATH, [['page', address]])

/** Paths of feeds without their format. */
export const ALL_FEED = `${FEEDS_PATH}/all`
export const organFeed = (slug: string): string => `${FEEDS_PATH}/organs/${encodeURIComponent(slug)}`
export const columnFeed = (slug: string, column: string): string =>
  `${organFeed(slug)}/columns/${encodeURIComponent(column)}`
export const atomPath = (feed: string): string => `${feed}/atom.xml`
export const rssPath = (feed: string): string => `${feed}/rss.xml`

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

/** The formats of a report beside those of the open-data API; `svg` and `png` are its one-page picture. */
export const REPORT_FILE_ENDINGS = ['docx', 'pdf', 'html', 'xlsx', 'svg', 'png'] as const
export type ReportFileEnding = (typeof REPORT_FILE_ENDINGS)[number]

export const reportFilePath = (
  { slug, year, version }: Pick<ReportView, 'slug' | 'year' | 'version'>,
  format: ReportFileEnding,
): string => {
  const name = format === 'svg' || format === 'png' ? 'picture' : 'report'
  return withQuery(`${reportPath(slug, year)}/${name}.${format}`, [['version', version ?? undefined]])
}

export type DownloadFormat = 'json' | 'csv'

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
