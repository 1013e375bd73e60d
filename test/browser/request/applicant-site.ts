/** The invented county as an applicant's browser meets it, with the people who work there to act behind the scenes. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { importDemoDisclosures } from '../../../src/actions/disclosure/import-demo-disclosures.ts'
import { openWorld, type World } from '../../actions/act-world.ts'
import { openAppOn } from '../../api/open-app.ts'
import { openBrowser } from '../open-browser.ts'

const DISCLOSURES = fileURLToPath(new URL('../../../demo/disclosures', import.meta.url))

export interface ApplicantVisit {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser complained of, other than answers that refuse a form on purpose. */
  readonly complaints: readonly string[]
}

export interface ApplicantSite {
  readonly world: World
  readonly base: string
  readonly visit: (options?: BrowserContextOptions) => Promise<ApplicantVisit>
  /** Lets the county's clock go on. */
  readonly later: (seconds: number) => void
  readonly close: () => Promise<void>
}

/** 422: the form was refused, and the page says why. */
const ON_PURPOSE = /status of (?:422|403|409)/

const visitWith = async (
  browser: Browser,
  base: string,
  options: BrowserContextOptions,
): Promise<ApplicantVisit> => {
  const context = await browser.newContext({ baseURL: base, locale: 'zh-CN', ...options })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (!ON_PURPOSE.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  return { page, context, complaints }
}

export const openApplicantSite = async (): Promise<ApplicantSite> => {
  const world = await openWorld()
  await importDemoDisclosures(world.db, DISCLOSURES)
  const { app, close } = await openAppOn(world.db, {}, world.db, world.context)
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const browser = await openBrowser()
  return {
    world,
    base,
    visit: (options = {}) => visitWith(browser, base, options),
    later: (seconds) => {
      const now = Date.parse(`${world.context.now()}Z`) + seconds * 1000
      world.setClock(new Date(now).toISOString().slice(0, 19) as `${number}-${number}-${number}T${string}`)
    },
    close: async () => {
      await browser.close()
      await close()
      await world.drop()
    },
  }
}

export const fillForm = async (page: Page): Promise<void> => {
  await page.getByLabel('公民（自然人）').check()
  await page.getByLabel('姓名或者单位名称').fill('林小溪')
  await page.getByLabel('证件类型').selectOption('residentId')
  await page.locator('#identityNumber').fill('110101199003074071')
  await page.getByLabel('联系电话').fill('13900000001')
  await page.getByLabel('信息的名称').fill('河西村集体土地征收补偿安置方案')
  await page.getByLabel('其他特征性描述').fill('南环路改扩建工程')
  await page.getByLabel('电子件', { exact: true }).check()
  await page.getByLabel('在本网站查收').check()
}

export interface CaseKeys {
  readonly number: string
  readonly code: string
}

export const keysOn = async (page: Page): Promise<CaseKeys> => {
  const text = (await page.locator('.case-keys').textContent()) ?? ''
  return {
    number: /\d{8}-\d{5}/.exec(text)?.[0] ?? '',
    code: /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}/.exec(text)?.[0] ?? '',
  }
}

export const lookUp = async (page: Page, { number, code }: CaseKeys): Promise<void> => {
  await page.goto('/cases')
  await page.getByLabel('受理号').fill(number)
  await page.locator('#code').fill(code)
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByRole('heading', { name: '申请进度' }).waitFor()
}

export const caseIdOf = async ({ db }: World, { number }: CaseKeys): Promise<number> => {
  const row = await db
    .selectFrom('request')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return row.id
}
