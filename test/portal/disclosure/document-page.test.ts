/** What the page of a document shows, through its life. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  confirmInterpretationRow,
  insertExternalInterpretation,
  removeExternalInterpretation,
} from '../../../src/store/interpretation.ts'
import { removeRelease } from '../../../src/store/release.ts'
import { bumpSiteVersion } from '../../../src/store/site-version.ts'
import { contextOn, type OpenApp, openAppOn, settled } from '../../api/open-app.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'
import { attribute, elementsIn, pageElements, textOf } from '../page-tree.ts'
import { attach, type County, makeCounty, publish } from '../published-county.ts'

let database: FreshDatabase
let open: OpenApp
let county: County
const BASE = 'https://gongkai.example.gov.cn'
const RULES = 5001
const EARLIER = 5002
const EXPLAINED = 5003
const BYTES = Buffer.from('%PDF-1.7 示例附件')
let fileAddress = ''

beforeAll(async () => {
  database = await freshDatabase()
  const context = contextOn(database.db)
  open = await openAppOn(database.db, { baseUrl: BASE }, database.db, context)
  county = await makeCounty(database.db)
  const organId = county.water
  await publish(database.db, {
    id: EARLIER,
    organId,
    content: {
      title: '云岭县农村供水暂行办法',
      documentNumber: '云水规〔2015〕2号',
      columns: [county.column],
    },
    publishedOn: '2024-03-01',
  })
  const file = await attach(database.db, context.sealer, {
    id: RULES,
    organId,
    name: '水质标准 表.pdf',
    media: 'application/pdf',
    bytes: BYTES,
  })
  fileAddress = `/disclosures/${RULES}/files/${file.id}/${encodeURIComponent(file.name)}`
  await publish(database.db, {
    id: RULES,
    organId,
    files: [file],
    content: {
      columns: [county.column],
      html: '<p>第一条　<a href="https://example.gov.cn/">依据</a></p><table><tbody><tr><td>一</td></tr></tbody></table>',
      effects: [
        {
          effect: 'repeals',
          disclosureId: EARLIER,
          title: '云岭县农村供水暂行办法',
          documentNumber: '云水规〔2015〕2号',
        },
      ],
      keywords: ['供水', '水费'],
      effectiveOn: '2024-04-01',
    },
  })
  await publish(database.db, {
    id: EXPLAINED,
    organId,
    content: {
      kind: 'interpretation',
      title: '一图读懂农村供水',
      documentNumber: '',
      interprets: [{ disclosureId: RULES, form: 'picture' }],
    },
  })
})
afterAll(async () => {
  await open.close()
  await database.drop()
})

const get = (url: string, headers: Record<string, string> = {}) => open.app.inject({ url, headers })
const body = async (url: string): Promise<string> => {
  const answer = await get(url)
  expect(answer.statusCode, url).toBe(200)
  return answer.body
}
const facts = (html: string): Record<string, string> => {
  const list = pageElements(html, 'dl').find((each) => attribute(each, 'class') === 'document-facts')
  if (list === undefined) throw new Error('no facts')
  const labels = elementsIn(list, 'dt').map(textOf)
  return Object.fromEntries(elementsIn(list, 'dd').map((value, index) => [labels[index], textOf(value)]))
}

describe('a document', () => {
  test('shows its facts as far as they are filled in, its words, its files and its way here', async () => {
    const html = await body(`/disclosures/${RULES}`)
    expect(facts(html)).toMatchObject({
      索引号: `云岭/2024-${RULES}`,
      发布机关: '云岭县水务局',
      文号: '云政规〔2024〕1号',
      成文日期: '2024-03-01',
      有效性: '现行有效',
      关键词: '供水　水费',
      信息类别: '行政规范性文件',
    })
    expect(facts(html)).not.toHaveProperty('主题分类')
    expect(html).toContain('<table><tbody><tr><td>一</td></tr></tbody></table>')
    expect(html).toContain(`href="${fileAddress}"`)
    expect(html).toContain('href="/organs/yunling-water/columns/gongshui"')
  })

  test('is told to machines: canonical, JSON-LD that is no script, and the tags of government sites', async () => {
    const html = await body(`/disclosures/${RULES}`)
    expect(html).toContain(`<link rel="canonical" href="${BASE}/disclosures/${RULES}"/>`)
    const [block] = pageElements(html, 'script')
    expect(block && attribute(block, 'type')).toBe('application/ld+json')
    expect(JSON.parse(block === undefined ? '' : textOf(block))).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '云政规〔2024〕1号',
      url: `${BASE}/disclosures/${RULES}`,
    })
    const tags = Object.fromEntries(
      pageElements(html, 'meta').map((meta) => [attribute(meta, 'name') ?? '', attribute(meta, 'content')]),
    )
    expect(tags).toMatchObject({
      SiteDomain: 'gongkai.example.gov.cn',
      ArticleTitle: '云岭县农村供水管理办法',
      PubDate: '2024-03-05 10:00',
      ContentSource: '云岭县水务局',
      ColumnName: '农村供水',
    })
  })

  test('cannot end its own data block', async () => {
    await publish(database.db, {
      id: 5010,
      organId: county.water,
      content: { title: '</script><script>alert(1)</script>' },
    })
    const html = await body('/disclosures/5010')
    expect(pageElements(html, 'script')).toHaveLength(1)
  })

  test('and what interprets it lead to each other', async () => {
    expect(await body(`/disclosures/${RULES}`)).toContain(`href="/disclosures/${EXPLAINED}"`)
    expect(await body(`/disclosures/${EXPLAINED}`)).toContain(`href="/disclosures/${RULES}"`)
  })

  test('leads to what explains it elsewhere, and says where that is, from its confirmation until it is taken away', async () => {
    const organId = county.water
    const at = new Date('2024-03-06T02:00:00Z')
    const url = 'https://media.example.org/press/1?a=1&b=2'
    const changed = async <Answer>(change: Promise<Answer>): Promise<Answer> => {
      const answer = await change
      await bumpSiteVersion(database.db)
      await settled(open.app, database.db)
      return answer
    }
    const id = await changed(
      insertExternalInterpretation(database.db, {
        disclosureId: RULES,
        organId,
        form: 'press',
        title: '供水管理办法<新闻发布会>',
        url,
        publishedOn: '2024-03-06',
        by: '1',
        at,
      }),
    )
    const shownIn = async (html: Promise<string>) => {
      const part = pageElements(await html, 'section').find(
        (each) => attribute(each, 'aria-labelledby') === 'interpretations-title',
      )
      if (part === undefined) throw new Error('no interpretations')
      return elementsIn(part, 'li').map((item) => [
        textOf(item),
        ...elementsIn(item, 'a').map((link) => attribute(link, 'href')),
      ])
    }
    const here = [expect.stringContaining('一图读懂农村供水'), `/disclosures/${EXPLAINED}`]
    const elsewhere = [expect.stringMatching(/供水管理办法<新闻发布会>.*站外链接 media\.example\.org/), url]
    expect(await shownIn(body(`/disclosures/${RULES}`))).toEqual([here])
    await changed(confirmInterpretationRow(database.db, id, '2', at))
    const both = await shownIn(body(`/disclosures/${RULES}`))
    expect(both).toHaveLength(2)
    expect(both).toEqual(expect.arrayContaining([here, elsewhere]))
    await changed(removeExternalInterpretation(database.db, { id, organId, at }))
    expect(await shownIn(body(`/disclosures/${RULES}`))).toEqual([here])
  })

  test('says that it is repealed, since when and by what', async () => {
    const html = await body(`/disclosures/${EARLIER}`)
    const banner = pageElements(html, 'p').find(
      (each) => attribute(each, 'class') === 'banner banner-repealed',
    )
    expect(banner && textOf(banner)).toContain(
      '自 2024-04-01 起被《云岭县农村供水管理办法》（云政规〔2024〕1号）废止',
    )
    expect(html).toContain('已废止')
  })

  test('leads to its neighbours in the column', async () => {
    const html = await body(`/disclosures/${RULES}`)
    const older = pageElements(html, 'a').find((each) => attribute(each, 'rel') === 'next')
    expect(older && attribute(older, 'href')).toBe(`/disclosures/${EARLIER}`)
  })
})

describe('an attachment', () => {
  test('comes as it is, under its name, in parts where asked', async () => {
    const whole = await get(fileAddress)
    expect(whole.rawPayload.equals(BYTES)).toBe(true)
    expect(whole.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    })
    expect(whole.headers['content-disposition']).toBe(
      `inline; filename*=UTF-8''${encodeURIComponent('水质标准 表.pdf')}`,
    )
    const part = await get(fileAddress, { range: 'bytes=5-7' })
    expect([part.statusCode, part.headers['content-range'], part.body]).toEqual([
      206,
      `bytes 5-7/${BYTES.length}`,
      '1.7',
    ])
    expect((await get(fileAddress, { range: `bytes=${BYTES.length}-` })).statusCode).toBe(416)
    expect((await get(fileAddress, { 'if-none-match': String(whole.headers.etag) })).statusCode).toBe(304)
  })

  test('of one page is not had through another', async () => {
    expect((await get(fileAddress.replace(String(RULES), String(EARLIER)))).statusCode).toBe(404)
    expect((await get(`/disclosures/${RULES}/files/x/y`)).statusCode).toBe(404)
  })
})

describe('a corrected document', () => {
  test('shows its versions, and says on an earlier one that it is not the current one', async () => {
    const organId = county.water
    await publish(database.db, {
      id: 5020,
      organId,
      content: { title: '水价公告', html: '<p>每吨两元。</p>' },
    })
    await publish(database.db, {
      id: 5020,
      organId,
      version: 2,
      changeNote: '更正水价',
      content: { title: '水价公告', html: '<p>每吨三元。</p>' },
    })
    await settled(open.app, database.db)
    expect(await body('/disclosures/5020')).toContain('更正水价')
    const earlier = await body('/disclosures/5020?version=1')
    expect(earlier).toContain('这不是当前版本')
    expect(earlier).toContain('每吨两元')
    expect(earlier).toContain(`<link rel="canonical" href="${BASE}/disclosures/5020"/>`)
    expect((await get('/disclosures/5020?version=3')).statusCode).toBe(404)
    await publish(database.db, {
      id: 5020,
      organId,
      version: 3,
      showsEarlier: false,
      content: { title: '水价公告', html: '<p>每吨四元。</p>' },
    })
    await settled(open.app, database.db)
    expect((await get('/disclosures/5020?version=1')).statusCode).toBe(404)
    expect(await body('/disclosures/5020')).not.toContain('更正水价')
  })
})

describe('a document that was taken down', () => {
  test('leaves the reason and nothing else, and takes its files along', async () => {
    const at = new Date('2025-01-02T02:00:00Z')
    await database.db.transaction().execute((trx) =>
      removeRelease(trx, {
        id: RULES,
        withdrawnAt: at,
        ground: 'mistake',
        publicReason: '内容有误，正在更正',
        showsTitle: false,
      }),
    )
    await database.db.transaction().execute(bumpSiteVersion)
    await settled(open.app, database.db)
    const gone = await get(`/disclosures/${RULES}`)
    expect(gone.statusCode).toBe(410)
    expect(gone.headers['cache-control']).toBe('no-store')
    expect(gone.body).toContain('内容有误，正在更正')
    expect(gone.body).not.toContain('云岭县农村供水管理办法')
    expect((await get(`/disclosures/${RULES}?version=1`)).statusCode).toBe(410)
    expect((await get(fileAddress)).statusCode).toBe(410)
  })

  test('is told apart from one that never was', async () => {
    for (const id of ['999999', '0', 'x', '1e3', '99999999999999999999']) {
      expect((await get(`/disclosures/${id}`)).statusCode, id).toBe(404)
    }
  })
})
