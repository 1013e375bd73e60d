/** The to-do list at work: filters, keys, assignment, views; and a session that runs out over a form. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '../../../src/actions/account/password.ts'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let handler: Desk
const SUBJECTS = ['县城防洪规划图册', '灌区节水改造补助名单', '河道采砂许可证明细', '村级水厂水质检测报告']
beforeAll(async () => {
  site = await openConsole()
  for (const description of SUBJECTS) {
    await site.world.fileRequest({ description, channel: 'inPerson', evidence: { receivedBy: '周示例' } })
  }
  await site.world.fileRequest({ description: '水库移民后期扶持资金发放表' })
  handler = await site.desk('water', 'handler')
})
afterAll(() => site.close())

const rows = (desk: Desk) => desk.page.locator('tbody tr')

describe.sequential('the to-do list', () => {
  test('is moved through by keys', async () => {
    const { page } = handler
    await handler.open('/')
    await rows(handler).first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.locator('tr.is-current').count()).toBe(1)
    await page.keyboard.press('k')
    const subject = (await page.locator('tr.is-current .case-link').textContent()) ?? ''
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: subject }).waitFor()
    await page.keyboard.press('h')
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('灌区')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows(handler).count()).toBe(1)
    expect(page.url()).toContain('q=')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await expect.poll(() => rows(handler).count()).toBe(5)
  })

  test('is narrowed by a lamp, kept as a view and called up again', async () => {
    const { page } = handler
    await page.getByRole('button', { name: /绿灯/ }).click()
    await expect.poll(() => rows(handler).count()).toBe(4)
    await page.getByText('常用筛选').click()
    await page.getByLabel('把当前筛选存为').fill('还来得及的')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('button', { name: '还来得及的', exact: true }).waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await expect.poll(() => rows(handler).count()).toBe(5)
    await page.getByRole('button', { name: '还来得及的', exact: true }).click()
    await expect.poll(() => rows(handler).count()).toBe(4)
    await picture(page, 'desk-01-filtered')
    await page.getByRole('button', { name: '清除筛选' }).click()
  })

  test('gives several cases to one person', async () => {
    const { page } = handler
    for (const subject of SUBJECTS.slice(0, 2)) {
      await rows(handler).filter({ hasText: subject }).getByRole('checkbox').check()
    }
    const bar = page.getByRole('region', { name: '批量分派' })
    await bar.getByText('已选 2 件').waitFor()
    await bar.getByLabel('分派给').selectOption({ label: '云岭县水务局handlersecond' })
    expect(await axeFindings(page)).toEqual([])
    await picture(page, 'desk-02-assign')
    await bar.getByRole('button', { name: '分派', exact: true }).click()
    await page.getByText('2 件案件已经分派').waitFor()
    await expect.poll(() => rows(handler).filter({ hasText: 'handlersecond' }).count()).toBe(2)
  })

  test('is exported as a spreadsheet', async () => {
    const { page } = handler
    const signer = await site.desk('water', 'signer')
    await signer.open('/')
    expect(await signer.page.getByRole('link', { name: '登记申请' }).count()).toBe(0)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出列表' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
    expect(handler.complaints).toEqual([])
  })
})

describe('a session that runs out', () => {
  test('asks for signing in over the form, and what was typed is still there', async () => {
    const account = site.world.staff('water', 'handler', 'second')
    await site.world.db
      .updateTable('account')
      .set({ password_hash: await hashPassword('云岭-示例-口令-2025') })
      .where('id', '=', Number(account.id))
      .execute()
    const login = await site.world.db
      .selectFrom('account')
      .select('login_name')
      .where('id', '=', Number(account.id))
      .executeTakeFirstOrThrow()
    const { page, context } = await site.desk('water', 'handler')
    await context.clearCookies()
    await page.goto('/console/register')
    await page.getByLabel('用户名').fill(login.login_name)
    await page.getByLabel('密码').fill('云岭-示例-口令-2025')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '登记申请' }).waitFor()
    await page.getByLabel('姓名').fill('陈示例')
    await page.getByLabel(/要获取的信息/).fill('河长制考核结果')
    await context.clearCookies()
    const dialog = page.getByRole('dialog', { name: '登录已经过期' })
    await dialog.waitFor()
    expect(await axeFindings(page)).toEqual([])
    await picture(page, 'desk-03-signed-out')
    await dialog.getByLabel('用户名').fill(login.login_name)
    await dialog.getByLabel('密码').fill('云岭-示例-口令-2025')
    await dialog.getByRole('button', { name: '登录', exact: true }).click()
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await page.getByLabel(/要获取的信息/).inputValue()).toBe('河长制考核结果')
    await page.getByRole('button', { name: '保存并打印回执' }).click()
    await page.getByRole('heading', { name: '政府信息公开申请收件回执' }).waitFor()
  })
})
