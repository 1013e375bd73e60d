import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../src/formats/annual-report/read-annual-report.ts'
import { readReportWorkbook } from '../../src/formats/annual-report-document/read-report-workbook.ts'
import { DEVELOPMENT, type OpenPortal, openPortal } from './open-portal.ts'
import { attribute, elementsIn, pageElements, textOf } from './page-tree.ts'

let portal: OpenPortal
let page: string
let html: string
beforeAll(async () => {
  portal = await openPortal()
  const library = await portal.page(
    `/annual-reports?${new URLSearchParams({ q: DEVELOPMENT, year: '2022' })}`,
  )
  page =
    pageElements(library, 'a')
      .flatMap((link) => attribute(link, 'href') ?? [])
      .find((href) => /^\/annual-reports\/[^/]+\/2022$/.test(href)) ?? ''
  html = await portal.page(page)
}, 240_000)
afterAll(() => portal.close())

const linked = (ending: string): string =>
  pageElements(html, 'a')
    .flatMap((link) => attribute(link, 'href') ?? [])
    .find((href) => href.endsWith(ending)) ?? expect.fail(`no link to ${ending}`)

const fetched = async (path: string) => {
  const answer = await portal.app.inject(path)
  expect(answer.statusCode, path).toBe(200)
  return answer
}

describe('the page of a report', () => {
  test.each(['report.docx', 'report.pdf', 'report.html'])(
    'gives a file that reads back as the same report: %s',
    { timeout: 60_000 },
    async (name) => {
      const answer = await fetched(linked(name))
      const read = await readAnnualReport(answer.rawPayload, name)
      const json = (await fetched(`/api/v1${page}`)).json()
      if (!read.ok) expect.fail(read.refusal.code)
      expect(read.value.organ).toBe(json.organ)
      expect(read.value.year).toBe(2022)
      expect(read.value.narrative).toEqual(json.narrative)
    },
  )

  test('gives a workbook and a picture, with their names', { timeout: 60_000 }, async () => {
    const workbook = await fetched(linked('report.xlsx'))
    expect((await readReportWorkbook(workbook.rawPayload)).ok).toBe(true)
    expect(decodeURIComponent(String(workbook.headers['content-disposition']))).toContain('年度报告.xlsx')
    const picture = await fetched(linked('picture.png'))
    expect(picture.rawPayload.subarray(1, 4).toString()).toBe('PNG')
  })

  test('shows the picture with every number of it in words', async () => {
    const [image] = pageElements(html, 'img').filter((each) =>
      attribute(each, 'src')?.endsWith('picture.svg'),
    )
    const svg = (await fetched(image === undefined ? '' : (attribute(image, 'src') ?? ''))).body
    const words = pageElements(html, 'details').map(textOf).join('')
    const shown = [...svg.matchAll(/<text[^>]*>(?:上年 )?([\d,]+)<\/text>/g)].map(([, figure = '']) => figure)
    expect(shown.length).toBeGreaterThan(10)
    for (const figure of shown) expect(words).toContain(figure)
  })

  test('sends a file again only when it is another one', async () => {
    const path = linked('report.html')
    const { headers } = await fetched(path)
    const again = await portal.app.inject({ url: path, headers: { 'if-none-match': String(headers.etag) } })
    expect(again.statusCode).toBe(304)
  })

  test.each(['report.exe', 'picture.pdf', 'report.svg', 'report.pdf?version=99', 'report.pdf?version=x'])(
    'has no %s',
    async (name) => {
      expect((await portal.app.inject(`${page}/${name}`)).statusCode).toBe(404)
    },
  )
})

test('the page, the list of reports, the list of versions and the description for machines name the same files', async () => {
  const [downloads] = pageElements(html, 'dl').filter((each) => attribute(each, 'class') === 'downloads')
  if (downloads === undefined) expect.fail('no downloads on the page')
  const shown = elementsIn(downloads, 'a').flatMap((link) => attribute(link, 'href') ?? [])
  expect(shown.map((path) => /(?:\.(\w+))?$/.exec(path)?.[1] ?? 'json')).toEqual([
    'docx',
    'pdf',
    'html',
    'xlsx',
    'json',
    'csv',
  ])
  const pathsOf = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path)
  const [, , slug = ''] = page.split('/')
  const list = (await fetched(`/api/v1/annual-reports?year=2022&organ=${slug}`)).json()
  expect(pathsOf(list.items[0].files)).toEqual(shown)
  const versions = (await fetched(`/api/v1${page}/versions`)).json()
  expect(pathsOf(versions.items[0].files)).toEqual(
    shown.map((path) => `${path}?version=${versions.items[0].version}`),
  )

  const catalogue = (await fetched('/open-data/catalog.jsonld')).json()
  const [root] = catalogue['@graph']
  const years = root['dcat:catalog'].map((each: { '@id': string }) => each['@id'])
  expect(years.some((id: string) => id.endsWith('/open-data/annual-reports/2022.jsonld'))).toBe(true)
  const description = (await fetched('/open-data/annual-reports/2022.jsonld')).json()['@graph']
  const listed = description
    .filter((node: { '@id': string }) => node['@id'].includes(`${page}#`))
    .flatMap((node: Record<string, readonly { '@id': string }[]>) => node['dcat:downloadURL'] ?? [])
    .map((each: { '@id': string }) => each['@id'].replace(/^https?:\/\/[^/]+/, ''))
  expect(listed).toEqual(shown)
  const turtle = (await fetched('/open-data/annual-reports/2022.ttl')).body
  for (const path of shown) expect(turtle).toContain(`${path}>`)
  for (const path of shown) await fetched(path)
  expect((await portal.app.inject('/open-data')).body).toContain('/open-data/annual-reports/2022.ttl')
  for (const none of ['1999.ttl', '2022.exe', 'x.jsonld'])
    expect((await portal.app.inject(`/open-data/annual-reports/${none}`)).statusCode).toBe(404)
}, 60_000)
