/** What holds for every kind of page on every kind of screen: axe finds nothing, nothing is cut off, nothing complains. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CIVIL_AFFAIRS, DEVELOPMENT, NATURAL_RESOURCES } from '../portal/open-portal.ts'
import { makeCounty, publish } from '../portal/published-county.ts'
import { axeFindings } from './axe-findings.ts'
import { type OpenSite, openSite, type Visit } from './open-site.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openSite()
  const county = await makeCounty(site.db)
  const columns = [county.column]
  const organId = county.water
  await publish(site.db, { id: 5001, organId, content: { title: '云岭县农村供水暂行办法', columns } })
  const effects = [
    { effect: 'repeals', disclosureId: 5001, title: '云岭县农村供水暂行办法', documentNumber: '' },
  ] as const
  const cells = '<td>一月至三月供水量（立方米）</td>'.repeat(9)
  const html = `<h2>总则</h2><p>第一条　为了规范供水。</p><table><tbody><tr>${cells}</tr></tbody></table>`
  await publish(site.db, { id: 5002, organId, content: { columns, effects, html, keywords: ['供水'] } })
  const interprets = [{ disclosureId: 5002, form: 'picture' }] as const
  const explained = { kind: 'interpretation', title: '一图读懂农村供水', interprets } as const
  await publish(site.db, { id: 5003, organId, content: explained })
  await publish(site.db, {
    id: 5002,
    organId,
    version: 2,
    changeNote: '更正错字',
    content: { columns, effects, html },
  })
})
afterAll(() => site.close())

const slug = (name: string): string => site.organ(name).split('/').at(-1) ?? ''

type AddressOf = () => string

const PAGES: readonly (readonly [name: string, address: AddressOf])[] = [
  ['the front page', () => '/'],
  ['a document', () => '/disclosures/5002'],
  ['an earlier version of it', () => '/disclosures/5002?version=1'],
  ['a repealed document', () => '/disclosures/5001'],
  ['an interpretation', () => '/disclosures/5003'],
  ['the directory of organs', () => '/organs'],
  ['the platform of an organ', () => '/organs/yunling-water'],
  ['a column', () => '/organs/yunling-water/columns/gongshui'],
  ['an archived year', () => '/organs/yunling-water/archive/2024'],
  ['the catalogue', () => '/catalogue'],
  ['the catalogue of an organ, filtered', () => '/catalogue/yunling-water?item=20-1&year=2024'],
  ['the library', () => '/annual-reports'],
  ['a search', () => '/annual-reports?q=%E6%B0%91%E6%94%BF&year=2022'],
  ['a search that finds nothing', () => '/annual-reports?q=zzz'],
  ['a report in the 2019 form', () => `${site.organ(DEVELOPMENT)}/2020`],
  ['a report with errors', () => `${site.organ(DEVELOPMENT)}/2022`],
  ['a report with places', () => `${site.organ(DEVELOPMENT)}/2022?origin=1`],
  ['a hybrid report', () => `${site.organ(CIVIL_AFFAIRS)}/2022`],
  ['the years of an organ', () => site.organ(DEVELOPMENT)],
  ['the choice of organs', () => '/annual-reports/compare'],
  ['organs side by side', () => compared([DEVELOPMENT, NATURAL_RESOURCES], 2022)],
  ['organs of which one is missing', () => compared([DEVELOPMENT, CIVIL_AFFAIRS], 2020)],
  ['a region', () => `/annual-reports/regions/${encodeURIComponent('岚溪县')}/2021`],
  ['the help', () => '/about'],
  ['the statement on accessibility', () => '/accessibility'],
  ['the documentation of the API', () => '/api/docs'],
]

const compared = (names: readonly string[], year: number): string =>
  `/annual-reports/compare?${new URLSearchParams([...names.map((name) => ['organ', slug(name)]), ['year', String(year)]])}`

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const elderCookie = (base: string) => ({ name: 'sunlit_view', value: 'elder', url: base })

const phone = { viewport: { width: 360, height: 740 } }
const tablet = { viewport: { width: 768, height: 1024 } }
const desk = { viewport: { width: 1440, height: 900 } }

interface Screen {
  readonly screen: string
  readonly mode: 'standard' | 'elder'
  readonly options: BrowserContextOptions
}

const SCREENS: readonly Screen[] = [
  { screen: 'a phone', mode: 'standard', options: phone },
  { screen: 'a tablet', mode: 'standard', options: tablet },
  { screen: 'a desk', mode: 'standard', options: desk },
  { screen: 'a phone', mode: 'elder', options: phone },
  { screen: 'a tablet', mode: 'elder', options: tablet },
  { screen: 'a desk', mode: 'elder', options: desk },
]

const visitIn = async ({ mode, options }: Omit<Screen, 'screen'>): Promise<Visit> => {
  const visit = await site.visit(options)
  if (mode === 'elder') await visit.context.addCookies([elderCookie(site.base)])
  return visit
}

describe.each(SCREENS)('on $screen in $mode mode', (screen) => {
  test('nothing reaches past the screen, nothing complains', async () => {
    const { page, context, complaints } = await visitIn(screen)
    for (const [name, address] of PAGES) {
      await page.goto(address())
      expect(await overflow(page), name).toBe(0)
    }
    expect(complaints).toEqual([])
    await context.close()
  })
})

/** Tablets show what desks show; axe looks at the two ends and at the strongest contrast. */
describe.each([
  { screen: 'a phone', mode: 'standard', options: phone },
  { screen: 'a desk', mode: 'standard', options: desk },
  { screen: 'a phone', mode: 'elder', options: phone },
  { screen: 'a desk with strong contrast', mode: 'elder', options: { ...desk, contrast: 'more' } },
] satisfies readonly Screen[])('on $screen in $mode mode', (screen) => {
  let visit: Visit
  beforeAll(async () => {
    visit = await visitIn(screen)
  })
  afterAll(() => visit.context.close())

  test.each(PAGES)('axe finds nothing on %s', async (_name, address) => {
    await visit.page.goto(address())
    expect(await axeFindings(visit.page)).toEqual([])
  })
})

describe('a page that is not there', () => {
  test('is as good as the others', async () => {
    const { page, context } = await site.visit({ viewport: { width: 360, height: 740 } })
    const answer = await page.goto('/annual-reports/nobody/2022')
    expect(answer?.status()).toBe(404)
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await context.close()
  })
})
