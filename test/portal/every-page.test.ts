/** What holds for every page that can be reached from the front page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'
import { attribute, pageElements } from './page-tree.ts'
import { makeCounty, publish } from './published-county.ts'
import { wholeSitemap } from './whole-sitemap.ts'

let portal: OpenPortal
const pages = new Map<string, string>()

const hrefs = (html: string): readonly string[] =>
  pageElements(html, 'a').flatMap((link) => attribute(link, 'href') ?? [])

const pathOf = (address: string): string => address.split('#')[0] ?? address

/** Follows every link within the portal; data and the switch of modes are tried, not followed. */
const crawl = async (): Promise<void> => {
  const queue = ['/']
  for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
    if (pages.has(address)) continue
    const html = await portal.page(address)
    pages.set(address, html)
    queue.push(
      ...hrefs(html)
        .filter(
          (href) =>
            href.startsWith('/') &&
            !/^\/(api|view-mode|feedback(?!\/answers)|subscribe|feeds|open-data\/(?:catalog|annual-reports)|disclosures\/\d+\/text\.|annual-reports\/[^/]+\/\d+\/(report|picture)\.)/.test(
              href,
            ),
        )
        .map(pathOf),
    )
  }
}

beforeAll(async () => {
  portal = await openPortal()
  const { water: organId, column } = await makeCounty(portal.db)
  await publish(portal.db, {
    id: 5001,
    organId,
    content: { title: '云岭县农村供水暂行办法', columns: [column] },
  })
  const interprets = [{ disclosureId: 5001, form: 'text' }] as const
  const explained = {
    kind: 'interpretation',
    title: '农村供水暂行办法解读',
    documentNumber: '',
    interprets,
  } as const
  await publish(portal.db, { id: 5002, organId, content: explained })
  await crawl()
})
afterAll(() => portal.close())

describe('every page', () => {
  test('is reached by links from the front page', () => {
    for (const address of ['/annual-reports', '/annual-reports/compare', '/about', '/accessibility']) {
      expect([...pages.keys()]).toContain(address)
    }
    expect(pages.size).toBeGreaterThan(40)
  })

  test('has a language, one main heading, a title of its own and a description', () => {
    const titles = new Map<string, string>()
    for (const [address, html] of pages) {
      expect(html.startsWith('<!doctype html><html lang="zh-CN"'), address).toBe(true)
      expect(pageElements(html, 'h1'), address).toHaveLength(1)
      const description = pageElements(html, 'meta').find((meta) => attribute(meta, 'name') === 'description')
      expect(description && attribute(description, 'content'), address).toBeTruthy()
      const [, title = ''] = /<title>([^<]+)<\/title>/.exec(html) ?? []
      const canonical = pageElements(html, 'link').find((link) => attribute(link, 'rel') === 'canonical')
      const known = (canonical && attribute(canonical, 'href')) ?? address
      expect(titles.get(title) ?? known, address).toBe(known)
      titles.set(title, known)
    }
  })

  test('needs no script and no inline style', () => {
    for (const [address, html] of pages) {
      const run = pageElements(html, 'script').filter(
        (script) => attribute(script, 'type') !== 'application/ld+json',
      )
      expect(run, address).toEqual([])
      expect(pageElements(html, 'style'), address).toEqual([])
      const inline = pageElements(html).flatMap(({ attrs }) =>
        attrs.filter(({ name }) => /^(style|on.*)$/.test(name)),
      )
      expect(inline, address).toEqual([])
    }
  })

  test('uses each id once, and every anchor on it leads somewhere', () => {
    for (const [address, html] of pages) {
      const ids = pageElements(html).flatMap((element) => attribute(element, 'id') ?? [])
      expect(ids.length, address).toBe(new Set(ids).size)
      const missing = hrefs(html)
        .filter((href) => href.startsWith('#'))
        .filter((href) => !ids.includes(href.slice(1)))
      expect(missing, address).toEqual([])
    }
  })

  test('leads to cells that exist on the pages they are on', () => {
    for (const html of pages.values()) {
      for (const href of hrefs(html).filter((each) => /^\/[^#]+#/.test(each))) {
        const [target = '', anchor = ''] = href.split('#')
        expect(pages.get(target), href).toContain(`id="${anchor}"`)
      }
    }
  })

  test('offers only data that is there', async () => {
    const data = new Set([...pages.values()].flatMap(hrefs).filter((href) => /^\/(api|feeds)\//.test(href)))
    expect(data.size).toBeGreaterThan(20)
    for (const address of data) {
      expect((await portal.app.inject(address)).statusCode, address).toBe(200)
    }
  })

  test('is in the sitemap under its canonical address', async () => {
    const sitemap = await wholeSitemap(portal.page)
    for (const html of pages.values()) {
      const canonical = pageElements(html, 'link').find((link) => attribute(link, 'rel') === 'canonical')
      const path = canonical && attribute(canonical, 'href')
      if (!path || path.includes('?')) continue
      expect(sitemap).toContain(`${path}</loc>`)
    }
  })
})
