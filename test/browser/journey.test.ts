/** What a reader does: find a report, follow a finding to its figure and the figure to its source, compare, take the data. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEVELOPMENT, NATURAL_RESOURCES } from '../portal/open-portal.ts'
import { type OpenSite, openSite } from './open-site.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const openReport = async (page: Page): Promise<void> => {
  await page.goto('/')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '年报库' }).click()
  await page.getByRole('searchbox').fill('发展和改革')
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByRole('link', { name: new RegExp(`2022年报告.*${DEVELOPMENT}`) }).click()
  await page.getByRole('heading', { level: 1, name: DEVELOPMENT }).waitFor()
}

const download = async (page: Page, name: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return readFile(await file.path(), 'utf8')
}

const withoutScript = { javaScriptEnabled: false }

describe('a reader without scripts', () => {
  test('finds a report, and follows an error to its cell and back', async () => {
    const { page, context, complaints } = await site.visit(withoutScript)
    await openReport(page)
    await page.getByRole('link', { name: /^核对发现/ }).click()
    const finding = page.getByRole('listitem').filter({ hasText: 'K3-3' })
    await finding.getByRole('link', { name: '表三“（三）不予公开5.属于三类内部事务信息”·总计' }).click()
    const cell = page.locator('td:target')
    expect(await cell.textContent()).toContain('3')
    await cell.scrollIntoViewIfNeeded()
    const normal = await page
      .locator('[id="requests.granted.0"]')
      .evaluate((td) => getComputedStyle(td).outlineStyle)
    const marked = await cell.evaluate((td) => getComputedStyle(td).outlineStyle)
    expect([normal, marked]).toEqual(['none', 'solid'])
    await cell
      .getByRole('link', { name: /核对结果第\d+条/ })
      .last()
      .click()
    expect(await page.locator('li:target').textContent()).toContain('K3-3')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('sees where each figure was printed', async () => {
    const { page, context, complaints } = await site.visit(withoutScript)
    await openReport(page)
    expect(await page.locator('.origin').count()).toBe(0)
    await page.getByRole('link', { name: '显示数字在原件中的位置' }).click()
    const cell = page.locator('[id="requests.newReceived.6"]')
    expect(await cell.textContent()).toMatch(/^24\d页\d+行/)
    await page.getByRole('link', { name: '隐藏原件位置' }).click()
    expect(await page.locator('.origin').count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('goes on to the years, and from a figure of a year to its cell', async () => {
    const { page, context, complaints } = await site.visit(withoutScript)
    await openReport(page)
    await page.getByRole('link', { name: '历年对比' }).click()
    await page.getByRole('heading', { name: '年度之间的核对' }).waitFor()
    expect(await page.getByRole('img', { name: /申请的收到与办结/ }).isVisible()).toBe(true)
    const figures = page.getByRole('region', { name: '主要数字表' })
    await figures
      .getByRole('row', { name: /^本年新收/ })
      .getByRole('link', { name: '28' })
      .click()
    expect(page.url()).toContain('/2021#requests.newReceived.6')
    expect(await page.locator('td:target').textContent()).toBe('28')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('sets organs side by side by filling in the form', async () => {
    const { page, context, complaints } = await site.visit(withoutScript)
    await openReport(page)
    await page.getByRole('link', { name: '与其他单位对比' }).click()
    await page.getByRole('link', { name: '云禾市' }).click()
    await page.getByLabel('单位2').selectOption({ label: NATURAL_RESOURCES })
    await page.getByLabel('年度', { exact: true }).selectOption('2022')
    await page.getByRole('button', { name: '对比' }).click()
    const received = page.getByRole('region', { name: '主要数字表' }).getByRole('row', { name: /^本年新收/ })
    expect(await received.textContent()).toBe('本年新收2460')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('takes the data along', async () => {
    const { page, context, complaints } = await site.visit(withoutScript)
    await openReport(page)
    const json = JSON.parse(await download(page, '下载 JSON'))
    expect(json.requests.newReceived).toEqual([22, 1, 0, 1, 0, 0, 24])
    expect(await download(page, '下载 CSV')).toContain('requests.newReceived.6')
    await page.goto('/annual-reports?year=2022')
    expect(JSON.parse(await download(page, '下载 JSON')).items).toHaveLength(5)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('changes to 长者模式 and stays in it from page to page', async () => {
    const { page, context, complaints } = await site.visit(withoutScript)
    await page.goto('/annual-reports')
    const size = () =>
      page.locator('h1').evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))
    const usual = await size()
    await page.getByRole('link', { name: '长者模式' }).click()
    expect(new URL(page.url()).pathname).toBe('/annual-reports')
    expect(await size()).toBeGreaterThan(usual * 1.25)
    await page.getByRole('link', { name: '使用说明', exact: true }).click()
    await page.getByRole('link', { name: '返回标准版' }).click()
    await page.getByRole('link', { name: '长者模式' }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe('a reader with a keyboard', () => {
  test('skips to the content first', async () => {
    const { page, context } = await site.visit()
    await page.goto(`${site.organ(DEVELOPMENT)}/2022`)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await context.close()
  })

  test('scrolls a wide table on a small screen, its first column staying in view', async () => {
    const { page, context } = await site.visit({ viewport: { width: 360, height: 740 } })
    await page.goto(`${site.organ(DEVELOPMENT)}/2022`)
    const region = page.getByRole('region', { name: '收到和处理政府信息公开申请情况统计表' })
    await region.focus()
    const left = () =>
      page
        .getByRole('rowheader', { name: '1.属于国家秘密' })
        .evaluate((head) => head.getBoundingClientRect().left)
    const start = await region.evaluate((element) => element.getBoundingClientRect().left)
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight')
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100)
    expect(Math.abs((await left()) - start)).toBeLessThan(3)
    await context.close()
  })
})
