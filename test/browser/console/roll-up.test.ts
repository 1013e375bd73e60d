/** The county adds up: who has reported, what a figure is made of down to the case, a file that comes in, and what changed since signature. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileWithArea } from '../../../src/actions/annual-report-filing/compile-report.ts'
import { importPlain, randomCells, sign, YEAR } from '../../actions/annual-report-filing/roll-up-county.ts'
import { makeReportText } from '../../formats/annual-report/makers/make-report-text.ts'
import { figure, plainReport } from '../../store/saved-report.ts'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let office: Desk

const address = (rest = '') => `/annual-reports/${site.world.organs.county}/${YEAR}/roll-up${rest}`

beforeAll(async () => {
  site = await openConsole()
  const { world } = site
  await world.fileRequest({ channel: 'inPerson', description: '2024年云岭水库除险加固工程的批复文件' })
  await site.setClock('2026-02-10T09:00')
  const { finance, justice, stream } = world.organs
  await sign(world, finance, YEAR - 1, { ...randomCells(1), 'requests.newReceived.6': figure(20) })
  await sign(world, finance, YEAR, { ...randomCells(2), 'requests.newReceived.6': figure(61) })
  await importPlain(world, '云岭县司法局', YEAR, randomCells(3))
  await sign(world, justice, YEAR, randomCells(3))
  await importPlain(world, '云岭县溪口镇人民政府', YEAR, { ...randomCells(4) })
  expect(stream).toBeGreaterThan(0)
  office = await site.desk('county', 'competentAuthority')
}, 240_000)
afterAll(() => site.close())

const ready = async ({ page }: Desk): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('.waiting').count()).toBe(0)
}

const openAt = async (rest = ''): Promise<void> => {
  await office.open(address(rest))
  await ready(office)
}

const WIDTHS = [390, 820, 1280] as const

const readsWell = async ({ page }: Desk, name: string): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await ready({ page } as Desk)
    const past = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    await picture(page, `roll-up-${name}-${width}`)
    expect(past, `${name} at ${width} reaches past the screen`).toBe(0)
    expect(await axeFindings(page), `${name} at ${width}`).toEqual([])
  }
  await page.emulateMedia({ media: 'print' })
  await picture(page, `roll-up-${name}-print`)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe('the roll-up of a county', () => {
  test('the board says who has reported, what counts, and what is unusual', {
    timeout: 180_000,
  }, async () => {
    await openAt()
    const { page } = office
    await page.getByText('汇总6个机关的报告').waitFor()
    const row = page.getByRole('row', { name: /云岭县财政局/ })
    await row.getByText('变动较大').first().waitFor()
    await page.getByText(/只计系统内签发的一份/).waitFor()
    await readsWell(office, 'board')
    await page.getByRole('button', { name: /未报送/ }).click()
    await ready(office)
    expect(await page.getByRole('row', { name: /云岭县财政局/ }).count()).toBe(0)
    expect(await page.getByRole('row', { name: /云岭县水务局/ }).count()).toBe(1)
  })

  test('a figure opens the organs, the organ its report, the report the case', {
    timeout: 180_000,
  }, async () => {
    await openAt('?view=sums')
    const { page } = office
    await readsWell(office, 'sums')
    await page.getByRole('link', { name: /本年新收政府信息公开申请数量”·总计：查看由来/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('link', { name: '云岭县水务局' }).waitFor()
    await readsWell(office, 'figure')
    await dialog.getByRole('link', { name: '云岭县水务局' }).click()
    await ready(office)
    await page.getByRole('dialog').getByText('云岭水库').first().waitFor()
  })

  test('the checks name who is missing', { timeout: 180_000 }, async () => {
    await openAt('?view=checks')
    await office.page.getByText('云岭县水务局尚未报送年度报告。').waitFor()
    await readsWell(office, 'checks')
    const { county } = site.world.organs
    await office.open(`/annual-reports/${county}/${YEAR}?view=checks`)
    await ready(office)
    const missing = office.page
      .getByRole('listitem')
      .filter({ hasText: '云岭县水务局尚未报送年度报告。' })
      .last()
    await missing.getByRole('link', { name: '查看各机关报送和汇总情况' }).click()
    await ready(office)
    expect(new URL(office.page.url()).pathname).toMatch(new RegExp(`${address()}$`))
    await office.page.getByText('汇总6个机关的报告').waitFor()
  })

  test('a file is looked at, confirmed, and counts', { timeout: 180_000 }, async () => {
    await openAt()
    const { page } = office
    await page.getByRole('button', { name: '导入报告文件' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('哪个机关的报告').selectOption({ label: '云岭县石桥乡人民政府（未报送）' })
    const text = makeReportText(
      plainReport('别处县石桥乡人民政府', YEAR, { 'requests.newReceived.6': figure(3) }),
    )
    await dialog.getByLabel('报告文件').setInputFiles({
      name: '石桥乡报告.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text, 'utf8'),
    })
    await dialog.getByRole('button', { name: '读取并预览' }).click()
    await dialog.getByText('（不是云岭县石桥乡人民政府）').waitFor()
    await dialog.getByText('机关或者年度与文件不一致').waitFor()
    await readsWell(office, 'import')
    await dialog.getByLabel(/就是云岭县石桥乡人民政府/).check()
    await dialog.getByRole('button', { name: '确认导入' }).click()
    await expect.poll(() => dialog.count()).toBe(0)
    await ready(office)
    await page
      .getByRole('row', { name: /云岭县石桥乡人民政府/ })
      .getByText('文件导入')
      .waitFor()
  })

  test('after signature a correction below shows, with the way to a corrected report', {
    timeout: 180_000,
  }, async () => {
    const { world } = site
    const { county, finance } = world.organs
    const area = await compileWithArea(world.context, county, YEAR)
    if (!area.ok || area.value.area === null) expect.fail('not compiled')
    const { report, shares } = area.value.area
    await sign(world, county, YEAR, report.cells, { scope: 'area', shares })
    await sign(world, finance, YEAR, { ...randomCells(2), 'requests.newReceived.6': figure(64) })
    await openAt('?view=changes')
    const { page } = office
    await page
      .getByText(/云岭县财政局：签发时61，现在64/)
      .or(page.getByText(/签发时61，现在64/))
      .waitFor()
    await page.getByRole('link', { name: '去发起更正' }).waitFor()
    await readsWell(office, 'changes')
    expect(office.complaints).toEqual([])
  })
})
