/** A citizen applies, follows the case, answers, withdraws: with scripts, without, and with nothing but the keyboard. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { SMALL_PDF } from '../../portal/request/small-files.ts'
import { answerQuestion } from './answer-question.ts'
import {
  type ApplicantSite,
  type CaseKeys,
  caseIdOf,
  fillForm,
  keysOn,
  lookUp,
  openApplicantSite,
} from './applicant-site.ts'

let site: ApplicantSite
beforeAll(async () => {
  site = await openApplicantSite()
})
afterAll(() => site.close())

const today = () => site.world.context.now().slice(0, 10) as LocalDate

const reachForm = async (page: Page): Promise<void> => {
  await page.goto('/')
  await page.getByRole('link', { name: '我要申请' }).click()
  await page.getByLabel('按名称查找机关').fill('自然资源')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('link', { name: /填写申请.*云岭县自然资源局/ }).click()
  site.later(60)
}

/** What the organ does meanwhile. */
const askForSupplement = async (keys: CaseKeys): Promise<void> => {
  const { act, db, staff } = site.world
  const id = await caseIdOf(site.world, keys)
  const { organ_id } = await db
    .selectFrom('request')
    .select('organ_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const handler = staff('water', 'handler')
  const by = { ...handler, roles: [{ role: 'handler' as const, organId: organ_id }] }
  await db
    .insertInto('account_role')
    .values({
      account_id: Number(handler.id),
      organ_id,
      role: 'handler',
      granted_by: 'system',
      granted_at: new Date('2025-01-01T00:00:00Z'),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await act(id, { type: 'receiptConfirmed', how: '网上确认' }, { by })
  await act(
    id,
    { type: 'supplementRequested', defects: ['请写明是哪一年的方案'], days: 15, deliveredOn: today() },
    { by },
  )
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a citizen %s', (_name, javaScriptEnabled) => {
  test('applies, follows, answers, and withdraws', async () => {
    const { page, context, complaints } = await site.visit({ javaScriptEnabled, acceptDownloads: true })
    await reachForm(page)
    await page.getByRole('button', { name: '下一步' }).click()
    expect(await page.locator('#faults').textContent()).toContain('处需要修改')
    await fillForm(page)
    await page.locator('#attachment').setInputFiles({
      name: '位置图.pdf',
      mimeType: 'application/pdf',
      buffer: SMALL_PDF,
    })
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '核对申请' }).waitFor()
    expect(await page.locator('.suggested li').count()).toBeGreaterThanOrEqual(3)
    expect(await page.locator('.suggested li').first().textContent()).toContain(
      '白河乡河西村集体土地征收批复',
    )
    expect(await page.getByText('位置图.pdf').count()).toBe(1)
    if (javaScriptEnabled) await page.getByText('已经自动完成验证').waitFor()
    else await answerQuestion(page)
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('heading', { name: '政府信息公开申请接收回执' }).waitFor()
    const keys = await keysOn(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载回执' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain(keys.code)

    await lookUp(page, keys)
    await page.getByRole('button', { name: '我确认提交了这件申请' }).click()
    expect(await page.getByRole('status').first().textContent()).toContain('您的确认已经送达机关')
    await askForSupplement(keys)
    await page.reload()
    await page.getByLabel('补正的内容').fill('2026年批复的方案')
    await page.getByRole('button', { name: '提交补正' }).click()
    expect(await page.locator('.timeline').textContent()).toContain('收到申请人的补正材料')
    expect(page.url()).not.toContain(keys.number)
    await page.getByRole('button', { name: '撤回申请' }).click()
    await page.getByRole('button', { name: '确认撤回' }).click()
    await page.getByRole('heading', { name: '结果：申请人撤回' }).waitFor()
    await page.getByRole('button', { name: '退出' }).click()
    await page.goto('/cases/follow')
    expect(await page.locator('#faults').textContent()).toContain('请重新输入')
    expect(complaints).toEqual([])
    await context.close()
  })
})

/** Goes on with Tab until the focus is on what is looked for. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let press = 0; press < 80; press += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} is out of reach of the keyboard`)
}

const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector)
  await page.keyboard.insertText(text)
}

describe('a citizen with nothing but the keyboard', () => {
  test('fills in the form, is led to what is amiss, and sends it', async () => {
    const { page, context } = await site.visit()
    await page.goto('/apply/yunling-water')
    site.later(60)
    await tabTo(page, 'input[name=applicantType]')
    await page.keyboard.press('Space')
    await type(page, '#name', '林小溪')
    await tabTo(page, '#identityKind')
    await page.keyboard.press('ArrowDown')
    await type(page, '#identityNumber', '110101199003074071')
    await type(page, '#phone', '13900000001')
    await tabTo(page, 'button[value=check]')
    await page.keyboard.press('Enter')
    await page.locator('#faults').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('faults')
    await tabTo(page, 'a[href="#informationName"]')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('informationName')
    await page.keyboard.insertText('2024年防汛物资采购清单')
    await tabTo(page, 'input[name=deliveryForm]')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'input[name=deliveryMethod]')
    await page.keyboard.press('Space')
    await tabTo(page, 'button[value=check]')
    await page.keyboard.press('Enter')
    await page.getByText('已经自动完成验证').waitFor()
    await tabTo(page, 'button[value=send]')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '政府信息公开申请接收回执' }).waitFor()
    expect((await keysOn(page)).code).toMatch(/^[A-Z2-9-]{19}$/)
    await context.close()
  })
})

describe('the back button', () => {
  test('after sending: sending once more shows the same receipt', async () => {
    const { page, context } = await site.visit()
    await page.goto('/apply/yunling-finance')
    site.later(60)
    await fillForm(page)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByText('已经自动完成验证').waitFor()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('heading', { name: '政府信息公开申请接收回执' }).waitFor()
    const first = await keysOn(page)
    await page.reload()
    expect(await keysOn(page)).toEqual(first)
    await context.close()
  })
})
