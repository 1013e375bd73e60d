/** What search engines may know: every report, organ and region, and nothing else. */
import type { OrganSummary, RegionSummary } from '../../contract/annual-report-library.ts'
import {
  ABOUT_PATH,
  ACCESSIBILITY_PATH,
  APPLY_PATH,
  CASE_PATH,
  CASES_PATH,
  COMPARE_PATH,
  HOME_PATH,
  LIBRARY_PATH,
  organPath,
  regionPath,
  reportPath,
  SITEMAP_PATH,
  VIEW_MODE_PATH,
} from '../site-paths.ts'

const FIXED_PATHS = [
  HOME_PATH,
  APPLY_PATH,
  CASES_PATH,
  LIBRARY_PATH,
  COMPARE_PATH,
  ABOUT_PATH,
  ACCESSIBILITY_PATH,
] as const

/** The protocol allows 50,000 addresses in one file. */
const MOST_ADDRESSES = 50_000

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * @param base address of the site without a slash at the end
 * @param more paths besides those of the annual reports
 */
export const makeSitemap = (
  base: string,
  regions: readonly RegionSummary[],
  organs: readonly OrganSummary[],
  more: readonly string[] = [],
): string => {
  const paths = [
    ...FIXED_PATHS,
    ...more,
    ...regions.flatMap(({ name, years }) => years.map(({ year }) => regionPath(name, year))),
    ...organs.flatMap(({ slug, years }) => [organPath(slug), ...years.map((year) => reportPath(slug, year))]),
  ].slice(0, MOST_ADDRESSES)
  const entries = paths.map((path) => `<url><loc>${escapeXml(`${base}${path}`)}</loc></url>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n')
}

/** @param base address of the site without a slash at the end */
export const makeRobots = (base: string): string =>
  [
    'User-agent: *',
    `Disallow: ${VIEW_MODE_PATH}`,
    `Disallow: ${CASE_PATH}`,
    'Disallow: /*?*origin=',
    `Sitemap: ${base}${SITEMAP_PATH}`,
    '',
  ].join('\n')
