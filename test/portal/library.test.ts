import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleReport } from './example-plans.ts'
import { CIVIL_AFFAIRS, DEVELOPMENT, NATURAL_RESOURCES, type OpenPortal, openPortal } from './open-portal.ts'
import { attribute, elementById, elementsIn, pageElements, textOf } from './page-tree.ts'
import { saveExample } from './save-examples.ts'

let portal: OpenPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal.close())

/** Organ and year of each report listed. */
const listed = (html: string): readonly string[] =>
  pageElements(html, 'table')
    .filter((table) => attribute(table, 'class')?.includes('report-list'))
    .flatMap((table) => elementsIn(table, 'tr').slice(1))
    .map((row) => {
      const organ = elementsIn(row, 'th').map(textOf).join('')
      return `${organ} ${elementsIn(row, 'td').slice(0, 1).map(textOf).join('').slice(0, 4)}`
    })

const links = (html: string, text: string): readonly string[] =>
  pageElements(html, 'a')
    .filter((link) => textOf(link).trim() === text)
    .flatMap((link) => attribute(link, 'href') ?? [])

const search = (fields: Record<string, string>) => `/annual-reports?${new URLSearchParams(fields)}`

describe('the library', () => {
  test('lists every report, newest year first, and says how many there are', async () => {
    const html = await portal.page('/annual-reports')
    expect(html).toContain('共 8 份报告')
    expect(listed(html)).toHaveLength(8)
    expect(listed(html)[0]).toContain('2022')
    expect(listed(html).at(-1)).toBe(`${DEVELOPMENT} 2020`)
  })

  test.each([
    { fields: { region: '云禾市' }, found: [`${NATURAL_RESOURCES} 2022`] },
    { fields: { year: '2020' }, found: [`${DEVELOPMENT} 2020`] },
    { fields: { q: '自然资源' }, found: [`${NATURAL_RESOURCES} 2022`] },
    { fields: { severity: 'error' }, found: [`${DEVELOPMENT} 2022`] },
    { fields: { q: '民政', year: '2021' }, found: [`${CIVIL_AFFAIRS} 2021`] },
  ])('shows what $fields asks for and nothing else', async ({ fields, found }) => {
    const html = await portal.page(search(fields as unknown as Record<string, string>))
    expect(listed(html)).toEqual(found)
    expect(html).toContain(`共 ${found.length} 份报告`)
  })

  test('offers the data of exactly what is shown', async () => {
    const html = await portal.page(search({ region: '岚溪县', year: '2022' }))
    const [json = ''] = links(html, '下载 JSON')
    const answer = await portal.app.inject(json)
    expect(answer.json().items).toHaveLength(listed(html).length)
    const [csv = ''] = links(html, '下载 CSV')
    expect((await portal.app.inject(csv)).statusCode).toBe(200)
    expect(new URL(csv, 'http://x').search).toBe(new URL(json, 'http://x').search)
  })

  test('lets each condition be taken away by itself', async () => {
    const html = await portal.page(search({ region: '岚溪县', year: '2022' }))
    const chosen = pageElements(html, 'ul').find((list) => attribute(list, 'aria-label') === '已选条件')
    if (chosen === undefined) throw new Error('no conditions shown')
    const targets = elementsIn(chosen, 'a').map((link) => attribute(link, 'href'))
    expect(targets).toEqual([search({ year: '2022' }), search({ region: '岚溪县' }), '/annual-reports'])
  })

  test('remembers the question in the form', async () => {
    const html = await portal.page(search({ q: '民政 "局"', year: '2021' }))
    expect(attribute(elementById(html, 'q'), 'value')).toBe('民政 "局"')
    const year = elementsIn(elementById(html, 'year'), 'option').find(
      (option) => attribute(option, 'selected') !== null,
    )
    expect(year && attribute(year, 'value')).toBe('2021')
  })

  test('treats a field left empty as not asked', async () => {
    const html = await portal.page('/annual-reports?q=&region=&year=&severity=')
    expect(html).toContain('共 8 份报告')
  })

  test('says so when nothing is found, and does not ask to be indexed', async () => {
    const html = await portal.page(search({ q: '查无此词' }))
    expect(html).toContain('没有符合条件的报告')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
  })

  test.each(['year=22', 'severity=all', 'after=!!', `q=${'长'.repeat(101)}`, 'year=2021&year=2022'])(
    'refuses %s',
    async (query) => {
      expect((await portal.app.inject(encodeURI(`/annual-reports?${query}`))).statusCode).toBe(400)
    },
  )
})

describe('the library, when it has more than a page', () => {
  test('turns pages without losing or repeating a report', async () => {
    const base = exampleReport('lanxi-xian-qingshi-zhen', 2022)
    for (let number = 1; number <= 60; number += 1) {
      const organ = { ...base.organ, name: `白鹭县第${number}镇人民政府`, region: '白鹭县' }
      await saveExample(portal.db, { ...base, organ, report: { ...base.report, title: organ.name } })
    }
    const seen: string[] = []
    let address: string | undefined = search({ region: '白鹭县' })
    while (address !== undefined) {
      const html: string = await portal.page(address)
      expect(html).toContain('共 60 份报告')
      seen.push(...listed(html))
      address = links(html, '下一页')[0]
    }
    expect(seen).toHaveLength(60)
    expect(new Set(seen).size).toBe(60)
  })
})
