/** Catalogue, columns, archives and feeds: everything once, in order, page by page; nothing that is not published. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { disclosureTallies } from '../../../src/store/disclosure-tally.ts'
import { removeRelease } from '../../../src/store/release.ts'
import { type OpenAppOnDatabase, openApp, openAppOn } from '../../api/open-app.ts'
import { attribute, pageElements, textOf } from '../page-tree.ts'
import { type County, makeCounty, publish } from '../published-county.ts'

let open: OpenAppOnDatabase
let county: County
const COUNT = 75

const dayOf = (index: number): LocalDate =>
  new Date(Date.UTC(2024, 0, 1) + Math.floor(index / 3) * 86_400_000 * 20)
    .toISOString()
    .slice(0, 10) as LocalDate

beforeAll(async () => {
  open = await openApp()
  county = await makeCounty(open.db)
  for (let index = 0; index < COUNT; index += 1) {
    await publish(open.db, {
      id: 7000 + index,
      organId: county.water,
      publishedOn: dayOf(index),
      content: {
        title: `水质公告第${index}期`,
        documentNumber: '',
        kind: index % 5 === 0 ? 'announcement' : 'information',
        catalogueItem: index % 2 === 0 ? '20-13' : '20-1',
        columns: [county.column],
      },
    })
  }
})
afterAll(() => open.close())

const body = async (url: string): Promise<string> => {
  const answer = await open.app.inject(url)
  expect(answer.statusCode, url).toBe(200)
  return answer.body
}

/** Ids of the documents on all pages, in their order. */
const walked = async (first: string): Promise<readonly number[]> => {
  const ids: number[] = []
  for (let url: string | null = first; url !== null; ) {
    const links = pageElements(await body(url), 'a')
    const hrefs = links.flatMap((link) => attribute(link, 'href') ?? [])
    ids.push(...hrefs.flatMap((href) => /^\/disclosures\/(\d+)$/.exec(href)?.[1] ?? []).map(Number))
    const next = links.find((link) => attribute(link, 'rel') === 'next')
    url = next === undefined ? null : attribute(next, 'href')
  }
  return ids
}

const newestFirst = Array.from({ length: COUNT }, (_, index) => 7000 + COUNT - 1 - index)

describe('every list', () => {
  test.each(['/catalogue', '/catalogue/yunling-water', '/organs/yunling-water/columns/gongshui'])(
    '%s has each document once, newest first',
    async (address) => {
      expect(await walked(address)).toEqual(newestFirst)
    },
  )

  test('archives divide it by year', async () => {
    const years = await Promise.all(
      ['2025', '2024'].map((year) => walked(`/organs/yunling-water/archive/${year}`)),
    )
    const in2025 = newestFirst.filter((id) => dayOf(id - 7000).startsWith('2025'))
    expect(years.flat()).toEqual(newestFirst)
    expect(years[0]).toEqual(in2025)
    expect((await open.app.inject('/organs/yunling-water/archive/1999')).statusCode).toBe(404)
  })

  test('the catalogue keeps to item, kind and year, and counts what it shows', async () => {
    const expected = newestFirst.filter((id) => (id - 7000) % 10 === 0 && dayOf(id - 7000).startsWith('2024'))
    const address = '/catalogue/yunling-water?item=20-13&kind=announcement&year=2024'
    expect(await walked(address)).toEqual(expected)
    const heading = pageElements(await body(address), 'h2').find(
      (each) => attribute(each, 'id') === 'results-title',
    )
    expect(heading && textOf(heading)).toBe(`共 ${expected.length} 份文件`)
  })

  test.each(['item=1', 'kind=x', 'year=24'])('the catalogue refuses ?%s', async (query) => {
    expect((await open.app.inject(`/catalogue?${query}`)).statusCode).toBe(400)
  })

  test('a cursor that is none shows an empty page, not an error', async () => {
    for (const after of [
      'x',
      Buffer.from('["2024-99-99",1]').toString('base64url'),
      Buffer.from('[1,"a"]').toString('base64url'),
    ]) {
      expect(await walked(`/organs/yunling-water/columns/gongshui?after=${after}`)).toEqual([])
    }
  })
})

describe('counts', () => {
  test('follow what is published, corrected and taken down', async () => {
    const total = async (organ: number | null) =>
      (await disclosureTallies(open.db, organ)).reduce((sum, { documents }) => sum + documents, 0)
    expect([await total(county.water), await total(null)]).toEqual([COUNT, COUNT])
    await publish(open.db, { id: 7900, organId: county.government, content: { catalogueItem: '20-3' } })
    await publish(open.db, {
      id: 7900,
      organId: county.government,
      version: 2,
      content: { catalogueItem: '20-4' },
    })
    expect(await disclosureTallies(open.db, county.government)).toMatchObject([
      { item: '20-4', documents: 1 },
    ])
    const gone = {
      id: 7900,
      withdrawnAt: new Date(),
      ground: 'mistake',
      publicReason: '误发',
      showsTitle: true,
    } as const
    await open.db.transaction().execute((trx) => removeRelease(trx, gone))
    expect(await disclosureTallies(open.db, county.government)).toEqual([])
    expect(await total(null)).toBe(COUNT)
  })
})

describe('feeds', () => {
  test.each([
    ['/feeds/all', 50],
    ['/feeds/organs/yunling-water', 50],
    ['/feeds/organs/yunling-water/columns/gongshui', 50],
    ['/feeds/organs/yunling', 0],
  ])('%s give the newest as Atom and RSS', async (path, count) => {
    for (const [format, entry] of [
      ['atom.xml', '<entry>'],
      ['rss.xml', '<item>'],
    ] as const) {
      const answer = await open.app.inject(`${path}/${format}`)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-type']).toContain(format.replace('.', '+'))
      expect(answer.headers['last-modified']).toMatch(/GMT$/)
      expect(answer.body.split(entry)).toHaveLength(count + 1)
      expect(count === 0 || answer.body.indexOf('第74期') < answer.body.indexOf('第73期')).toBe(true)
    }
  })

  test('are kept by their entity tag, and escaped', async () => {
    await publish(open.db, { id: 7950, organId: county.government, content: { title: '甲&乙<丙>\u0007' } })
    const answer = await open.app.inject('/feeds/organs/yunling/atom.xml')
    expect(answer.body).toContain('<title>甲&amp;乙&lt;丙&gt;</title>')
    const { app, close } = await openAppOn(open.db, { baseUrl: 'https://gongkai.example.gov.cn' })
    const first = await app.inject('/feeds/all/atom.xml')
    const again = await app.inject({
      url: '/feeds/all/atom.xml',
      headers: { 'if-none-match': String(first.headers.etag) },
    })
    expect(again.statusCode).toBe(304)
    await close()
  })

  test('there is none of what does not exist', async () => {
    for (const path of [
      '/feeds/all/json',
      '/feeds/organs/x/atom.xml',
      '/feeds/organs/yunling/columns/x/rss.xml',
    ]) {
      expect((await open.app.inject(path)).statusCode, path).toBe(404)
    }
  })
})
