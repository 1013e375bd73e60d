/** What search engines may know: every public page, and nothing else. */
import { CASE_PATH, FEEDBACK_PATH, SITEMAP_PATH, VIEW_MODE_PATH } from '../site-paths.ts'
import { xmlText } from '../xml-text.ts'

/** The protocol allows 50,000 addresses in one file. */
export const MOST_ADDRESSES = 50_000

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
export const URLSET_START = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
export const URLSET_END = '</urlset>\n'

/** @param changed null where it is not known */
export const sitemapEntry = (address: string, changed: Date | null): string => {
  const lastmod = changed === null ? '' : `<lastmod>${changed.toISOString()}</lastmod>`
  return `<url><loc>${xmlText(address)}</loc>${lastmod}</url>\n`
}

/** @param base address of the site without a slash at the end @param paths of the pages */
export const makeSitemap = (base: string, paths: readonly string[]): string => {
  const entries = paths.slice(0, MOST_ADDRESSES).map((path) => sitemapEntry(`${base}${path}`, null))
  return `${XML_HEAD}${URLSET_START}${entries.join('')}${URLSET_END}`
}

/** @param paths of the sitemaps that it names */
export const makeSitemapIndex = (base: string, paths: readonly string[]): string =>
  [
    XML_HEAD,
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...paths.map((path) => `<sitemap><loc>${xmlText(`${base}${path}`)}</loc></sitemap>\n`),
    '</sitemapindex>\n',
  ].join('')

/** @param base address of the site without a slash at the end */
export const makeRobots = (base: string): string =>
  [
    'User-agent: *',
    `Disallow: ${VIEW_MODE_PATH}`,
    `Disallow: ${CASE_PATH}`,
    `Disallow: ${FEEDBACK_PATH}?`,
    'Disallow: /*?*origin=',
    `Sitemap: ${base}${SITEMAP_PATH}`,
    '',
  ].join('\n')
