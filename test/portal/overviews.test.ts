/** The years of an organ, organs side by side, a region in a year, the front page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  CIVIL_AFFAIRS,
  DEVELOPMENT,
  NATURAL_RESOURCES,
  type OpenPortal,
  openPortal,
  TOWNSHIP,
} from './open-portal.ts'
import { attribute, elementsIn, type PageElement, pageElements, textOf } from './page-tree.ts'

let portal: OpenPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal.close())

const tableAfter = (html: string, label: string): PageElement => {
  const region = pageElements(html, 'section').find((each) => attribute(each, 'aria-label') === label)
  const table = region && elementsIn(region, 'table')[0]
  if (table === undefined) throw new Error(`no table in ${label}`)
  return table
}

const rowsOf = (table: PageElement): readonly (readonly string[])[] =>
  elementsIn(table, 'tr').map((row) =>
    elementsIn(row)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map(textOf),
  )

const row = (html: string, label: string, name: string): readonly string[] | undefined =>
  rowsOf(tableAfter(html, label)).find(([first]) => first === name)

const slug = (name: string): string => portal.organ(name).split('/').at(-1) ?? ''

const comparison = (names: readonly string[], year?: number): string => {
  const query = new URLSearchParams(names.map((name) => ['organ', slug(name)]))
  if (year !== undefined) query.set('year', String(year))
  return `/annual-reports/compare?${query}`
}

describe('the years of an organ', () => {
  test('stand side by side, oldest first, and lead to the cells', async () => {
    const html = await portal.page(portal.organ(DEVELOPMENT))
    expect(row(html, '主要数字表', '项目')).toEqual(['项目', '2020年', '2021年', '2022年'])
    expect(row(html, '主要数字表', '本年新收')).toEqual(['本年新收', '10', '28', '24'])
    expect(row(html, '主要数字表', '其他处理')).toEqual(['其他处理', '1', '1', '2'])
    const targets = pageElements(html, 'a').map((link) => attribute(link, 'href'))
    expect(targets).toContain(`${portal.organ(DEVELOPMENT)}/2021#requests.newReceived.6`)
  })

  test('show a dash for what the form of the year does not have, never a zero', async () => {
    const html = await portal.page(portal.organ(DEVELOPMENT))
    expect(row(html, '主要数字表', '行政规范性文件现行有效')).toEqual([
      '行政规范性文件现行有效',
      '—',
      '24',
      '26',
    ])
    expect(row(html, '主要数字表', '行政事业性收费（万元）')).toEqual([
      '行政事业性收费（万元）',
      '—',
      '103.3879',
      '96.1716',
    ])
  })

  test('are checked against each other', async () => {
    const html = await portal.page(portal.organ(DEVELOPMENT))
    expect(html).toContain('KY-2')
    expect(html).toContain('上一年度报告的结转下年度为2件')
    expect(html).toContain('前后衔接')
    expect(await portal.page(portal.organ(TOWNSHIP))).toContain('目前只收录一个年度')
  })

  test('draw what the tables beside them say', async () => {
    const html = await portal.page(portal.organ(DEVELOPMENT))
    expect(row(html, '申请的收到与办结数据表', '2021年')).toEqual(['2021年', '28', '27', '2'])
    const drawn = pageElements(html, 'text').map(textOf)
    for (const figure of ['28', '27', '24', '26']) expect(drawn).toContain(figure)
  })
})

describe('organs side by side', () => {
  test('have one column each, of the year asked for', async () => {
    const html = await portal.page(comparison([DEVELOPMENT, NATURAL_RESOURCES], 2022))
    expect(row(html, '主要数字表', '项目')).toEqual(['项目', DEVELOPMENT, NATURAL_RESOURCES])
    expect(row(html, '主要数字表', '本年新收')).toEqual(['本年新收', '24', '60'])
    expect(row(html, '2022年办理结果数据表', NATURAL_RESOURCES)?.slice(1, 4)).toEqual(['38', '0', '12'])
  })

  test('say which report is not held, and show no figure for it', async () => {
    const html = await portal.page(comparison([DEVELOPMENT, CIVIL_AFFAIRS], 2020))
    expect(html).toContain(`本库没有收录${CIVIL_AFFAIRS}的2020年报告`)
    expect(row(html, '主要数字表', '本年新收')).toEqual(['本年新收', '10', '未收录'])
  })

  test('take the latest year when none is given, four organs at most, unknown ones not at all', async () => {
    const html = await portal.page(comparison([CIVIL_AFFAIRS]))
    expect(html).toContain('2022年主要数字')
    const many = await portal.page(
      `${comparison([DEVELOPMENT, CIVIL_AFFAIRS, TOWNSHIP, NATURAL_RESOURCES], 2022)}&organ=nobody`,
    )
    expect(row(many, '主要数字表', '项目')).toHaveLength(5)
  })

  test('keep what is chosen when another region is looked at', async () => {
    const html = await portal.page(
      `${comparison([DEVELOPMENT], 2022)}&region=${encodeURIComponent('云禾市')}`,
    )
    const [first] = pageElements(html, 'select')
    const options = first === undefined ? [] : elementsIn(first, 'option')
    expect(options.map(textOf)).toEqual(['（不选）', NATURAL_RESOURCES, DEVELOPMENT])
    const selected = options.find((option) => attribute(option, 'selected') !== null)
    expect(selected && textOf(selected)).toBe(DEVELOPMENT)
  })
})

describe('a region in a year', () => {
  const address = (region: string, year: number) =>
    `/annual-reports/regions/${encodeURIComponent(region)}/${year}`

  test('lists who filed and who did not', async () => {
    const html = await portal.page(address('岚溪县', 2021))
    const rows = rowsOf(tableAfter(html, '各单位列表'))
    expect(rows.find(([name]) => name === DEVELOPMENT)?.slice(1, 4)).toEqual(['核对一致', '28', '27'])
    expect(rows.find(([name]) => name === TOWNSHIP)?.[1]).toBe('未收录')
    expect(html).toContain('未收录 2')
  })

  test('shows outcomes and grounds of refusal with their shares, as the open data has them', async () => {
    const html = await portal.page(address('岚溪县', 2021))
    const data = (await portal.app.inject(`/api/v1/regions/${encodeURIComponent('岚溪县')}/2021`)).json()
    const denied = data.outcomes.find(({ key }: { key: string }) => key === 'denied')
    expect(row(html, '办理结果数据表', '不予公开')).toEqual([
      '不予公开',
      String(denied.value),
      `${(denied.share * 100).toFixed(1)}%`,
    ])
    expect(row(html, '不予公开的理由数据表', '属于四类过程性信息')).toEqual([
      '属于四类过程性信息',
      '2',
      '40.0%',
    ])
  })

  test('is found without a year, and not found where nothing is', async () => {
    const latest = await portal.app.inject(`/annual-reports/regions/${encodeURIComponent('岚溪县')}`)
    expect(latest.statusCode).toBe(302)
    expect(latest.headers.location).toBe(address('岚溪县', 2022))
    expect((await portal.app.inject(address('岚溪县', 2010))).statusCode).toBe(404)
    expect((await portal.app.inject(address('乌有县', 2022))).statusCode).toBe(404)
    expect((await portal.app.inject('/annual-reports/regions/x')).statusCode).toBe(404)
  })
})

describe('the front page', () => {
  test('counts what the library holds', async () => {
    const html = await portal.page('/')
    const glance = pageElements(html, 'dl').find((list) => attribute(list, 'aria-label') === '本库概况')
    const values = glance === undefined ? [] : elementsIn(glance, 'dd').map(textOf)
    expect(values).toEqual(['8份', '5个', '2020–2022', '1份'])
  })
})
