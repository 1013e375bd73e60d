import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../src/formats/annual-report/read-annual-report.ts'
import { readReportWorkbook } from '../../src/formats/annual-report-document/read-report-workbook.ts'
import { DEVELOPMENT, type OpenPortal, openPortal } from './open-portal.ts'
import { attribute, pageElements, textOf } from './page-tree.ts'

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
