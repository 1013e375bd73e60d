/** What all sitemaps of the index name together. */

const locations = (xml: string): readonly string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')

/** @param page the text at a path of the site */
export const wholeSitemap = async (page: (path: string) => Promise<string>): Promise<string> => {
  const index = await page('/sitemap.xml')
  const parts = await Promise.all(locations(index).map((address) => page(new URL(address).pathname)))
  return parts.join('')
}
