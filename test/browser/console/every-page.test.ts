/** What holds for every page of the console on every kind of screen: axe finds nothing, nothing is cut off, nothing complains. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '../../../src/access/staff-role.ts'
import { dateOf } from '../../../src/law/time/local-date.ts'
import type { OrganKey } from '../../actions/act-world.ts'
import { openDesk } from '../../actions/manuscript/manuscript-desk.ts'
import { registerRemedy } from '../../actions/remedy/remedy-desk.ts'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let id = 0
let published = 0
let drafted = 0
let waiting = 0
let remedy = 0
beforeAll(async () => {
  site = await openConsole()
  const { world } = site
  const { requestId } = await world.fileRequest({ description: '云岭水库除险加固工程的中标合同及结算明细' })
  id = requestId
  await world.act(id, { type: 'receiptConfirmed', how: '电话确认' })
  await world.act(id, { type: 'registered', number: '' })
  await world.act(
    id,
    { type: 'thirdPartyConsulted', consultation: '', deliveredOn: null },
    { consulted: { name: '云岭建设示例有限公司', address: '', phone: '', content: '单价分析表' } },
  )
  await world.act(id, { type: 'noted', text: '请先核对合同编号' })
  const desk = openDesk(world)
  published = await desk.draft()
  await desk.publish(published)
  await desk.act(published, { type: 'revisionOpened', reason: '金额有误' })
  await desk.save(published, { summary: '更正后的概述', html: '<h2>更正</h2><p>金额为二百万元。</p>' })
  drafted = await desk.draft({ kind: 'normativeDocument', title: '云岭县城乡居民饮用水管理办法' })
  waiting = await desk.draft({ kind: 'penalty', title: '行政处罚决定书（云水罚〔2025〕1号）' })
  await desk.act(waiting, { type: 'submitted', proofread: true })
  const today = dateOf(world.context.now())
  remedy = await registerRemedy(world, { acceptedOn: today, servedOn: today })
})
afterAll(() => site.close())

const PAGES: readonly (readonly [name: string, role: StaffRole, address: () => string])[] = [
  ['the to-do list', 'handler', () => '/'],
  ['registration', 'handler', () => '/register'],
  ['a case', 'handler', () => `/cases/${id}`],
  ['its papers', 'handler', () => `/cases/${id}?view=papers`],
  ['its history', 'handler', () => `/cases/${id}?view=history`],
  ['its trace', 'handler', () => `/cases/${id}?view=audit`],
  ['the reply wizard', 'handler', () => `/cases/${id}/reply`],
  ['the desk of manuscripts', 'handler', () => '/manuscripts'],
  ['a new manuscript', 'handler', () => '/manuscripts/new'],
  ['writing a manuscript', 'handler', () => `/manuscripts/${drafted}/write`],
  ['a manuscript', 'handler', () => `/manuscripts/${published}`],
  ['its changes', 'handler', () => `/manuscripts/${published}?view=changes`],
  ['a manuscript in review', 'reviewer', () => `/manuscripts/${waiting}`],
  ['its review record', 'reviewer', () => `/manuscripts/${waiting}?view=record`],
  ['its course', 'reviewer', () => `/manuscripts/${waiting}?view=history`],
  ['the review chains', 'organAdministrator', () => '/review-chains'],
  ['a case that is not there', 'handler', () => '/cases/999999'],
  ['a page that is not there', 'handler', () => '/nowhere'],
  ['a page that is not for everybody', 'handler', () => '/templates'],
  ['the templates', 'organAdministrator', () => '/templates'],
  ['the columns', 'organAdministrator', () => '/columns'],
  ['the names and phrases', 'organAdministrator', () => '/phrases'],
  ['a template', 'organAdministrator', () => '/templates?kind=extensionNotice'],
  ['the to-do list of the office above', 'competentAuthority', () => '/'],
  ['the standard catalogue', 'handler', () => '/standard-catalogue'],
  ['the standard catalogue to be arranged', 'competentAuthority', () => '/standard-catalogue'],
  ['the register of remedies', 'handler', () => '/remedies'],
  ['registering a remedy case', 'handler', () => '/remedies/new'],
  ['a remedy case', 'handler', () => `/remedies/${remedy}`],
  ['the monthly figures', 'handler', () => '/statistics'],
  ['the monthly figures of every organ', 'competentAuthority', () => '/statistics'],
  [
    'the roll-up of the county',
    'evaluator',
    () => `/annual-reports/${site.world.organs.county}/2025/roll-up`,
  ],
  [
    'the sums of the county',
    'evaluator',
    () => `/annual-reports/${site.world.organs.county}/2025/roll-up?view=sums`,
  ],
  ['the years of annual reports', 'handler', () => '/annual-reports'],
  ['an annual report as of today', 'handler', () => `/annual-reports/${site.world.organs.water}/2025`],
  [
    'the checks of an annual report',
    'reviewer',
    () => `/annual-reports/${site.world.organs.water}/2025?view=checks`,
  ],
  [
    'the course of an annual report',
    'reviewer',
    () => `/annual-reports/${site.world.organs.water}/2025?view=history`,
  ],
  ['a report that is not owed', 'handler', () => `/annual-reports/${site.world.organs.water}/2018`],
]

/** Where those sit who look over others. */
const DESKS: Readonly<Partial<Record<StaffRole, OrganKey>>> = {
  competentAuthority: 'office',
  evaluator: 'county',
}

const SCREENS = [
  ['a phone', { width: 390, height: 844 }],
  ['a tablet', { width: 820, height: 1180 }],
  ['a desk', { width: 1280, height: 900 }],
] as const

const desks = new Map<StaffRole, Desk>()
/** One browser for each role, so that the console is fetched once, as people do. */
const deskOf = async (role: StaffRole): Promise<Desk> => {
  const desk = desks.get(role) ?? (await site.desk(DESKS[role] ?? 'water', role))
  desks.set(role, desk)
  return desk
}

const pixelsPast = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Only the width tells the console what screen it is on, so that a page that was opened is made wider. */
test.each(PAGES)('%s reads well on every screen', async (name, role, address) => {
  const { page } = await deskOf(role)
  await page.setViewportSize(SCREENS[0][1])
  await page.goto(`/console${address()}`)
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('.waiting').count()).toBe(0)
  for (const [screen, size] of SCREENS) {
    await page.setViewportSize(size)
    await picture(page, `every-${screen.replaceAll(' ', '-')}-${name.replaceAll(/[^a-z]+/g, '-')}`)
    expect(await pixelsPast(page), `nothing reaches past ${screen}`).toBe(0)
    expect(await axeFindings(page), screen).toEqual([])
  }
})

describe('on paper', () => {
  test('a case is printed without the site around it', async () => {
    const { page } = await site.desk('water', 'handler')
    await page.goto(`/console/cases/${id}`)
    await page.getByRole('heading', { name: '期限', exact: true }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation', { name: '功能' }).isVisible()).toBe(false)
    expect(await page.getByText('这一天是怎样算出来的').isVisible()).toBe(true)
    await picture(page, 'every-paper-case')
  })
})
