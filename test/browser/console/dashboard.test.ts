/** The pictures of a year as the office above and an organ see them: figures open, every width reads well, paper too. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemoCounty } from '../../../src/actions/demo/fill-demo-county.ts'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

const WISH = { organs: 14, requests: 900, documents: 80, years: 3, seed: 5, open: 30 }

let site: OpenConsole

const opened = async (desk: Desk, address: string): Promise<void> => {
  await desk.open(address)
  await desk.page.waitForLoadState('networkidle')
  await expect.poll(() => desk.page.locator('.waiting').count()).toBe(0)
}

beforeAll(async () => {
  site = await openConsole()
  await site.setClock('2025-09-18T10:00:00')
  const filled = await fillDemoCounty(site.world.context, WISH)
  if (!filled.ok) throw new Error(filled.refusal.code)
})
afterAll(() => site.close())

const SCREENS = [
  ['phone', { viewport: { width: 390, height: 844 } }],
  ['tablet', { viewport: { width: 820, height: 1180 } }],
  ['desk', { viewport: { width: 1280, height: 900 } }],
] as const

describe.each(SCREENS)('on a %s', (screen, options) => {
  test('the county reads well, and so does a list behind a figure', async () => {
    const desk = await site.desk('county', 'competentAuthority', options)
    for (const figure of ['', '?figure=finished&value=denied']) {
      await opened(desk, `/dashboard${figure}`)
      const past = await desk.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      await picture(desk.page, `dashboard-${screen}${figure === '' ? '' : '-list'}`)
      expect(past, 'nothing reaches past the screen').toBe(0)
      expect(await axeFindings(desk.page)).toEqual([])
    }
    expect(desk.complaints).toEqual([])
    await desk.context.close()
  })
})

test('a month opens to its cases, and the way back closes them', async () => {
  const desk = await site.desk('county', 'competentAuthority')
  const { page } = desk
  await opened(desk, '/dashboard?year=2024')
  const march = page.getByRole('button', { name: /^3月收到/ })
  const count = Number(await march.textContent())
  expect(count).toBeGreaterThan(5)
  await march.click()
  const list = page.getByRole('region', { name: /2024年收到的申请（3月）/ }).first()
  await list.waitFor()
  await expect.poll(() => list.locator('tbody tr').count()).toBe(Math.min(count, 50))
  await page.goBack()
  await expect.poll(() => page.getByRole('heading', { name: /2024年收到的申请（3月）/ }).count()).toBe(0)
  await desk.context.close()
})

/** How many are listed on one page, at most. */
const PAGE = 50

/** The list that a figure's address opens. */
const listAt = ({ page }: Desk, href: string) => {
  if (href.includes('/remedies')) return page.getByRole('table', { name: '复议诉讼案件' })
  if (href.includes('/channels')) return page.getByRole('table', { name: /的发布，新的在前$/ })
  return page.getByRole('dialog').getByRole('table')
}

interface FigureLink {
  readonly href: string
  readonly label: string
  readonly count: number
}

const figureLinks = async ({ page }: Desk, within: string): Promise<readonly FigureLink[]> => {
  const found = await page.locator(`${within} a.figure-link`).evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      label: link.getAttribute('aria-label') ?? '',
      count: Number(link.textContent),
    })),
  )
  return found.filter(({ count }) => Number.isInteger(count))
}

const expectToOpen = async (desk: Desk, links: readonly FigureLink[]): Promise<void> => {
  for (const { href, label, count } of links) {
    await desk.page.goto(href)
    const rows = listAt(desk, href).locator('tbody tr')
    await expect.poll(() => rows.count(), { message: label, timeout: 20_000 }).toBe(Math.min(count, PAGE))
  }
}

const sectionOf = (heading: string): string => `section:has(> .section-head > h2:text-is("${heading}"))`

test('remedies, channels and a row of the comparison open exactly what they count', {
  timeout: 240_000,
}, async () => {
  const desk = await site.desk('county', 'competentAuthority')
  await opened(desk, '/dashboard?year=2024')
  const remedies = await figureLinks(desk, sectionOf('行政复议和行政诉讼'))
  const channels = await figureLinks(desk, sectionOf('发布渠道'))
  const organs = await figureLinks(desk, sectionOf('各机关比较'))
  const busiest = organs
    .filter(({ href }) => href.includes('only='))
    .map(({ href }) => /only=(\d+)/.exec(href)?.[1])[0]
  const row = organs.filter(({ href }) => href.includes(`only=${busiest}`))
  const attacked = organs.filter(({ href }) => href.includes('/remedies')).slice(0, 2)
  expect([remedies.length > 2, channels.length > 0, row.length > 3, attacked.length > 0]).toEqual([
    true,
    true,
    true,
    true,
  ])
  await expectToOpen(desk, [...remedies, ...channels, ...row, ...attacked])
  expect(desk.complaints).toEqual([])
  await desk.context.close()
})

test('a figure far down opens its list over the page, and closing it leads back to the figure', async () => {
  const desk = await site.desk('county', 'competentAuthority')
  const { page } = desk
  await opened(desk, '/dashboard?year=2024')
  const figure = page
    .locator(sectionOf('申请渠道'))
    .getByRole('button', { name: /^2023年/ })
    .last()
  const count = Number(await figure.textContent())
  await figure.click()
  const dialog = page.getByRole('dialog', { name: /^2023年收到的申请/ })
  await dialog.waitFor()
  await expect.poll(() => dialog.locator('tbody tr').count()).toBe(Math.min(count, PAGE))
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog.count()).toBe(0)
  await expect.poll(() => figure.evaluate((element) => element === document.activeElement)).toBe(true)
  await desk.context.close()
})

test('the comparison sorts by any head, and a name leads to that organ alone', async () => {
  const desk = await site.desk('county', 'competentAuthority')
  const { page } = desk
  await opened(desk, '/dashboard?year=2024')
  const table = page.getByRole('table', { name: '2024年各机关比较' })
  const late = async () =>
    (await table.locator('tbody tr td:nth-child(8)').allTextContents()).map((text) => Number(text))
  await table.getByRole('button', { name: '逾期' }).click()
  const falling = await late()
  expect(falling).toEqual([...falling].sort((a, b) => b - a))
  await table.getByRole('button', { name: '逾期' }).click()
  expect(await late()).toEqual([...falling].reverse().sort((a, b) => a - b))
  const name = (await table.locator('tbody th a').first().textContent()) ?? ''
  await table.getByRole('link', { name, exact: true }).click()
  await page.getByText(`${name}，2024年`).waitFor()
  expect(await page.getByRole('heading', { name: '各机关比较' }).count()).toBe(0)
  await desk.context.close()
})

test('an officer sees the own organ, and prints it on A4', async () => {
  const desk = await site.desk('county', 'handler')
  await opened(desk, '/dashboard?year=2024')
  expect(await desk.page.getByRole('heading', { name: '各机关比较' }).count()).toBe(0)
  await desk.page.emulateMedia({ media: 'print' })
  expect(await desk.page.getByRole('navigation', { name: '功能' }).isVisible()).toBe(false)
  expect(await desk.page.getByRole('img', { name: /各月收到申请/ }).isVisible()).toBe(true)
  await picture(desk.page, 'dashboard-paper')
  await desk.context.close()
})
