/** 我要纠错 and subscriptions in a browser: with scripts the question answers itself; every page reads well on every screen. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicantAt } from '../../src/actions/actor.ts'
import { actOnFault } from '../../src/actions/fault-report/act-on-fault.ts'
import { reportFault } from '../../src/actions/fault-report/report-fault.ts'
import type { FaultAct } from '../../src/law/fault-report/fault-report.ts'
import { openWorld, type World } from '../actions/act-world.ts'
import { publishPage } from '../actions/channel/published-page.ts'
import { openAppOn } from '../api/open-app.ts'
import { axeFindings } from './axe-findings.ts'
import { picture } from './console/open-console.ts'
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
  await showAnswers()
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

const SHOWN: readonly (readonly [string, string, boolean])[] = [
  ['指南里的办公电话少了一位', '经核对，指南中的办公电话漏写一位数字，已经改正。感谢您的指正。', true],
  ['农村饮水安全项目公示的附件无法下载', '附件已经重新上传，可以正常下载。', true],
  [
    '水库除险加固项目的完工日期与去年的年度报告不一致',
    '年度报告写的是主体工程完工日期，本页写的是竣工验收日期，两处都没有错误。为免误解，本页已经加注说明。',
    false,
  ],
]

const showAnswers = async (): Promise<void> => {
  for (const [place, [question, answer, corrected]] of SHOWN.entries()) {
    const given = { organId: world.organs.water, kind: 'content', page: '/guide/yunling-water' } as const
    const form = { nonce: `form-${place}`, formKey: Buffer.from(`form-${place}`) }
    const done = await reportFault(world.context, applicantAt('192.0.2.9'), {
      ...given,
      ...form,
      text: '（原文）',
      contact: '',
    })
    if (!done.ok) throw new Error(done.refusal.code)
    const { id: reportId } = await world.db
      .selectFrom('fault_report')
      .select('id')
      .where('number', '=', done.value.number)
      .executeTakeFirstOrThrow()
    const act = (version: number, asked: FaultAct, second?: 'second') =>
      actOnFault(world.context, world.staff('water', 'handler', second), {
        organId: world.organs.water,
        reportId,
        version,
        act: asked,
      })
    await act(1, { type: 'answered', answer, corrected })
    await act(2, { type: 'answerShown', question, answer }, 'second')
  }
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

  test('answers that an organ shows are read by everybody', async () => {
    const context = await browser.newContext({ viewport, bypassCSP: true })
    const page = await context.newPage()
    const name = `feedback-${screen.replaceAll(' ', '-')}-answers`
    await page.goto(`${base}/feedback`)
    await page.getByRole('link', { name: '已经公开的答复' }).click()
    await page.getByRole('heading', { name: '纠错答复公开' }).waitFor()
    await page.getByRole('heading', { name: '指南里的办公电话少了一位' }).waitFor()
    await readsWell(page, name)
    await page.emulateMedia({ media: 'print' })
    await picture(page, `${name}-on-paper`)
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
