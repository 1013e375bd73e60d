/** 我要纠错 and subscriptions in a browser: with scripts the question answers itself; every page reads well on every screen. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../actions/act-world.ts'
import { publishPage } from '../actions/channel/published-page.ts'
import { openAppOn } from '../api/open-app.ts'
import { axeFindings, picture } from './console/open-console.ts'
import { openBrowser } from './open-browser.ts'

let world: World
let base = ''
let browser: Browser
let end: () => Promise<void>
let release = 0

beforeAll(async () => {
  world = await openWorld()
  const { app, close } = await openAppOn(world.db, {}, world.db, world.context)
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  release = await publishPage(world)
  browser = await openBrowser()
  end = async () => {
    await browser.close()
    await close()
    await world.drop()
  }
})
afterAll(() => end())

const later = (seconds: number): void => {
  const now = new Date(Date.parse(`${world.context.now()}Z`) + seconds * 1000)
  world.setClock(now.toISOString().slice(0, 19) as `${number}-${number}-${number}T${string}`)
}

const readsWell = async (page: Page, name: string): Promise<void> => {
  const past = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  await picture(page, name)
  expect(past, `${name}: nothing reaches past the screen`).toBe(0)
  expect(await axeFindings(page), name).toEqual([])
}

const report = async (page: Page): Promise<void> => {
  await page.goto(`${base}/feedback?page=/disclosures/${release}`)
  later(20)
  await page.getByRole('radio', { name: /内容有误/ }).check()
  await page.getByLabel(/差错在哪里/).fill('第二段年份写错了，应为二〇二五年。')
  await page.getByText('已经自动完成验证').waitFor()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { name: '纠错已经提交' }).waitFor()
}

const SCREENS = [
  ['a phone', { width: 390, height: 844 }],
  ['a tablet', { width: 820, height: 1180 }],
  ['a desk', { width: 1280, height: 900 }],
] as const

describe.each(SCREENS)('on %s', (screen, viewport) => {
  test('a fault is reported and followed', async () => {
    const context = await browser.newContext({ viewport, bypassCSP: true })
    const page = await context.newPage()
    const named = (name: string) => `feedback-${screen.replaceAll(' ', '-')}-${name}`
    await page.goto(`${base}/feedback?page=/disclosures/${release}`)
    await readsWell(page, named('form'))
    await report(page)
    await readsWell(page, named('receipt'))
    await page.emulateMedia({ media: 'print' })
    await picture(page, named('receipt-on-paper'))
    await page.emulateMedia({ media: 'screen' })
    const [number = '', code = ''] = await page.locator('.case-keys dd').allTextContents()
    await page.goto(`${base}/feedback/follow`)
    await readsWell(page, named('look-up'))
    await page.getByLabel('编号').fill(number)
    await page.getByLabel('查询码').fill(code)
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('已经收到您的纠错').waitFor()
    await readsWell(page, named('course'))
    expect(page.url()).not.toContain(number)
    await context.close()
  })

  test('a search is subscribed to', async () => {
    const context = await browser.newContext({ viewport, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`${base}/subscribe?q=${encodeURIComponent('饮水')}&kind=publicNotice`)
    await readsWell(page, `subscribe-${screen.replaceAll(' ', '-')}`)
    later(20)
    await page.getByLabel(/电子邮箱/).fill('reader@example.org')
    await page.getByText('已经自动完成验证').waitFor()
    await page.getByRole('button', { name: '订阅' }).click()
    await page.getByRole('heading', { name: '请查收邮件' }).waitFor()
    await readsWell(page, `subscribed-${screen.replaceAll(' ', '-')}`)
    await context.close()
  })
})
