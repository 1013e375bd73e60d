/** What holds for every page of an applicant on every kind of screen: axe finds nothing, nothing is cut off, nothing complains. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldRadicals } from '../../../src/formats/radicals.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { axeFindings } from '../axe-findings.ts'
import {
  type ApplicantSite,
  type CaseKeys,
  fillForm,
  keysOn,
  lookUp,
  openApplicantSite,
} from './applicant-site.ts'

let site: ApplicantSite
const cases: Record<string, CaseKeys> = {}

const caseAt = async (name: string, go: (id: number) => Promise<void>): Promise<void> => {
  const { requestId, number, accessCode } = await site.world.fileRequest()
  await go(requestId)
  cases[name] = { number, code: accessCode }
}

beforeAll(async () => {
  site = await openApplicantSite()
  const { act, context } = site.world
  const today = context.now().slice(0, 10) as LocalDate
  const confirm = (id: number) => act(id, { type: 'receiptConfirmed', how: '电话确认' })
  await caseAt('waiting for confirmation', async () => undefined)
  await caseAt('waiting for a supplement', async (id) => {
    await confirm(id)
    await act(id, {
      type: 'supplementRequested',
      defects: ['请写明年份', '请写明是哪一段河道'],
      days: 15,
      deliveredOn: today,
    })
  })
  await caseAt('waiting for payment', async (id) => {
    await confirm(id)
    await act(id, { type: 'feeNotified', basis: 'byPage', amountYuan: 380, deliveredOn: today })
  })
  await caseAt('waiting for reasons', async (id) => {
    await confirm(id)
    await act(id, { type: 'reasonRequested', days: 10, deliveredOn: today })
  })
  await caseAt('served', async (id) => {
    await confirm(id)
    await act(id, { type: 'registered', number: '' })
    await act(id, { type: 'replyDrafted', outcome: 'deniedDeliberative', facts: { grounds: '过程性信息' } })
    for (const stage of ['section', 'legal', 'secrecy'] as const) await act(id, { type: 'reviewed', stage })
    await act(id, { type: 'signed', documentNumber: '' })
    await act(id, { type: 'served', method: 'post', on: today })
  })
})
afterAll(() => site.close())

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const sound = async (page: Page, name: string): Promise<void> => {
  expect(await overflow(page), name).toBe(0)
  expect(await axeFindings(page), name).toEqual([])
}

const reachCheck = async (page: Page): Promise<void> => {
  await page.goto('/apply/yunling-water')
  site.later(60)
  await fillForm(page)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('已经自动完成验证').waitFor()
}

const phone = { viewport: { width: 360, height: 740 } }
const desk = { viewport: { width: 1440, height: 900 } }

describe.each([
  { screen: 'a phone', mode: 'standard', options: phone },
  { screen: 'a desk', mode: 'standard', options: desk },
  { screen: 'a phone', mode: 'elder', options: phone },
  { screen: 'a desk with strong contrast', mode: 'elder', options: { ...desk, contrast: 'more' } },
] satisfies readonly { screen: string; mode: string; options: BrowserContextOptions }[])(
  'on $screen in $mode mode',
  ({ mode, options }) => {
    const visit = async () => {
      const visited = await site.visit(options)
      if (mode === 'elder')
        await visited.context.addCookies([{ name: 'sunlit_view', value: 'elder', url: site.base }])
      return visited
    }

    test('guides, organs, published documents and the look-up are sound', async () => {
      const { page, context, complaints } = await visit()
      for (const address of [
        '/',
        '/apply',
        '/apply?q=zzz',
        '/cases',
        '/organs/yunling-water',
        '/guide/yunling-water',
        '/disclosures/1',
      ]) {
        await page.goto(address)
        await sound(page, address)
      }
      expect(complaints).toEqual([])
      await context.close()
    })

    test('the form, its faults, the check and the receipt are sound', async () => {
      const { page, context, complaints } = await visit()
      await page.goto('/apply/yunling-water')
      await sound(page, 'the form')
      await page.getByRole('button', { name: '下一步' }).click()
      await sound(page, 'the faults')
      await page.getByLabel('商业企业').check()
      await page.getByLabel('我是代理人').check()
      await sound(page, 'the form of an organisation with an agent')
      await reachCheck(page)
      await sound(page, 'the check')
      await page.getByRole('button', { name: '提交申请' }).click()
      await page.getByRole('heading', { name: '政府信息公开申请接收回执' }).waitFor()
      await sound(page, 'the receipt')
      expect(complaints).toEqual([])
      await context.close()
    })

    test('cases at every turn are sound', async () => {
      const { page, context, complaints } = await visit()
      for (const [name, keys] of Object.entries(cases)) {
        await lookUp(page, keys)
        await sound(page, name)
      }
      await lookUp(page, cases['waiting for confirmation'] ?? { number: '', code: '' })
      await page.getByRole('button', { name: '撤回申请' }).click()
      await sound(page, 'withdrawing')
      expect(complaints).toEqual([])
      await context.close()
    })
  },
)

const printed = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(
      foldRadicals(items.map((item) => ('str' in item ? item.str : '')).join('')).replaceAll(/\s/g, ''),
    )
  }
  await pdf.destroy()
  return pages
}

describe('on paper', () => {
  test('the receipt is one sheet with number and code, without the site around it', async () => {
    const { page, context } = await site.visit()
    await reachCheck(page)
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('heading', { name: '政府信息公开申请接收回执' }).waitFor()
    const { number, code } = await keysOn(page)
    const pages = await printed(await page.pdf({ preferCSSPageSize: true }))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(number)
    expect(pages[0]).toContain(code)
    expect(pages[0]).not.toMatch(/长者模式|下载回执|按Ctrl/)
    await context.close()
  })

  test('a case keeps status, timeline and remedies and loses its forms', async () => {
    const { page, context } = await site.visit()
    await lookUp(page, cases.served ?? { number: '', code: '' })
    const text = (await printed(await page.pdf({ preferCSSPageSize: true }))).join('')
    expect(text).toContain('应当先申请行政复议')
    expect(text).toContain('办理经过')
    expect(text).not.toMatch(/提交评价|退出/)
    await context.close()
  })
})
