/** The public page of rules on every kind of screen and on paper. */
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmDocuments, enterDocument } from '../../src/actions/normative-document/enter-document.ts'
import { openWorld, type World } from '../actions/act-world.ts'
import { type OpenApp, openAppOn } from '../api/open-app.ts'
import { released } from '../store/register/released-document.ts'
import { axeFindings } from './axe-findings.ts'
import { openBrowser } from './open-browser.ts'

let world: World
let site: OpenApp
let browser: Browser
let base = ''

const OLD = [
  ['云政〔2012〕6号', '云岭县城市供水价格管理办法', '2012-05-10', '2017-06-30'],
  ['云政〔2019〕18号', '云岭县农村宅基地审批管理办法', '2019-09-02', '2027-09-30'],
] as const

beforeAll(async () => {
  world = await openWorld()
  const organId = world.organs.county
  await released(world.db, { id: 601, organId, content: { effectiveOn: '2024-04-01' } })
  await released(world.db, {
    id: 602,
    organId,
    content: {
      title: '云岭县人民政府关于废止《云岭县农村供水管理办法》的决定',
      documentNumber: '云政规〔2025〕1号',
      formedOn: '2025-01-10',
      effectiveOn: '2025-02-01',
      effects: [{ effect: 'repeals', disclosureId: 601, title: '', documentNumber: '' }],
    },
  })
  await released(world.db, {
    id: 603,
    organId,
    content: {
      title: '云岭县城镇燃气管理办法',
      documentNumber: '云政规〔2025〕2号',
      formedOn: '2025-02-20',
      effectiveOn: '2025-05-01',
    },
  })
  const documents: number[] = []
  for (const [documentNumber, title, formedOn, expiresOn] of OLD) {
    const entered = await enterDocument(world.context, world.staff('county', 'handler'), organId, {
      kind: 'normativeDocument',
      documentNumber,
      title,
      formedOn,
      publishedOn: null,
      effectiveOn: null,
      expiresOn,
      leadOrgan: '',
      jointOrgans: [],
      filingNumber: '',
      filedOn: null,
      sourceUrl: '',
    })
    if (entered.ok) documents.push(entered.value)
  }
  await confirmDocuments(world.context, world.staff('county', 'signer'), { organId, documents })
  site = await openAppOn(world.db, {}, world.db, { ...world.context, baseUrl: null })
  site.app.server.listen(0, '127.0.0.1')
  await once(site.app.server, 'listening')
  base = `http://127.0.0.1:${(site.app.server.address() as AddressInfo).port}`
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await site.close()
  await world.drop()
})

const SCREENS = [
  ['phone', 390, 'screen'],
  ['desk', 1280, 'screen'],
  ['paper', 1000, 'print'],
] as const

test.each(SCREENS)('the page of rules reads well on %s', async (name, width, media) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.emulateMedia({ media })
  await page.goto(`${base}/rules/yunling`)
  const folder = process.env.SUNLIT_TEST_PICTURES
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: join(folder, `rules-${name}.png`), fullPage: true })
  }
  const past = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(past).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  expect(await page.getByText('自2025-02-01起').count()).toBe(1)
  await context.close()
})
