/** Accounts as people meet them: invited, signing in with a code, away and stood in for; and the tree of organs. */
import { Secret, TOTP } from 'otpauth'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAccount } from '../../api/staff/staff-app.ts'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

const PASSWORD = '七里坪 稻田 与风车 廿四桥'

let site: OpenConsole
let administrator: Desk
let newcomer: Page
let context: BrowserContext
let link = ''
let secret = ''

beforeAll(async () => {
  site = await openConsole()
  administrator = await site.desk('water', 'organAdministrator')
  const browser = administrator.context.browser()
  if (browser === null) throw new Error('the context has no browser')
  context = await browser.newContext({ baseURL: site.base, locale: 'zh-CN' })
  context.setDefaultTimeout(15_000)
  newcomer = await context.newPage()
})

afterAll(() => site.close())

const shown = async (page: Page, name: string): Promise<void> => {
  await picture(page, name)
  // What lies under the fixed head while the page is scrolled is not judged for the size of what is left of it.
  await page.evaluate(() => window.scrollTo(0, 0))
  expect(await axeFindings(page)).toEqual([])
}

const code = (): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: site.world.context.instant().getTime(),
  })

const enterPassword = async (): Promise<void> => {
  await newcomer.getByLabel('用户名').fill('qinyue')
  await newcomer.getByLabel('密码').fill(PASSWORD)
  await newcomer.getByRole('button', { name: '登录', exact: true }).click()
}

const signOut = async (): Promise<void> => {
  await newcomer.locator('.own-menu summary').click()
  await newcomer.getByRole('button', { name: '退出登录' }).click()
  await newcomer.getByRole('heading', { name: '登录工作台' }).waitFor()
}

describe.sequential('an account', () => {
  test('is opened by the administrator of the organ, who may give no role beyond their own', async () => {
    const { page } = administrator
    await administrator.open('/accounts')
    await page.getByLabel('姓名').fill('秦越')
    await page.getByLabel('用户名').fill('QinYue')
    expect(await page.getByRole('checkbox', { name: '系统管理员' }).count()).toBe(0)
    await page.getByRole('checkbox', { name: '经办' }).check()
    await page.getByRole('button', { name: '开通账号' }).click()
    link = ((await page.locator('.notice .secret').textContent()) ?? '').trim()
    expect(link).toContain('/console/invitation#')
    await page.getByRole('row', { name: /秦越/ }).getByText('待设置密码').waitFor()
    await shown(page, 'accounts-01-invited')
  })

  test('gets its password by the link, which is good once', async () => {
    await newcomer.goto(new URL(link).pathname + new URL(link).hash)
    await newcomer.getByText('您的用户名是').waitFor()
    await shown(newcomer, 'accounts-02-invitation')
    await newcomer.getByLabel('新密码', { exact: true }).fill('短密码')
    await newcomer.getByLabel('再输入一次新密码').fill('短密码')
    await newcomer.getByRole('button', { name: '设置密码并登录' }).click()
    await newcomer.getByText('密码至少要有 12 个字符').waitFor()
    await newcomer.getByLabel('新密码', { exact: true }).fill(PASSWORD)
    await newcomer.getByLabel('再输入一次新密码').fill(PASSWORD)
    await newcomer.getByRole('button', { name: '设置密码并登录' }).click()
    await newcomer.getByRole('link', { name: '登记申请' }).first().waitFor()
    await signOut()
    await newcomer.goto(new URL(link).pathname + new URL(link).hash)
    await newcomer.getByText('这个链接已经用过').waitFor()
  })

  test('signs in, on to the page that was asked for', async () => {
    await newcomer.goto('/console/register')
    await newcomer.getByRole('heading', { name: '登录工作台' }).waitFor()
    expect(await newcomer.getByRole('dialog').count()).toBe(0)
    await shown(newcomer, 'accounts-03-sign-in')
    await newcomer.getByLabel('用户名').fill('qinyue')
    await newcomer.getByLabel('密码').fill('wrong')
    await newcomer.getByRole('button', { name: '登录', exact: true }).click()
    await newcomer.getByText('用户名或者密码不对。').waitFor()
    await enterPassword()
    await newcomer.getByRole('heading', { name: '登记申请' }).waitFor()
  })

  test('is given a second factor by its owner, and asks for it from then on', async () => {
    await newcomer.goto('/console/account')
    await newcomer.getByRole('button', { name: '开始启用' }).click()
    secret = ((await newcomer.locator('code.secret').textContent()) ?? '').replaceAll(/\s/g, '')
    await newcomer.getByRole('img', { name: /二维码/ }).waitFor()
    await shown(newcomer, 'accounts-04-second-factor')
    await newcomer.getByRole('textbox', { name: '动态验证码' }).fill(code())
    await newcomer.getByRole('button', { name: '启用', exact: true }).click()
    await newcomer.getByText('动态验证码已经启用。').waitFor()
    expect(await newcomer.locator('.recovery-codes li').count()).toBe(10)
    await newcomer.getByRole('button', { name: '已经保存' }).click()
    await newcomer.getByText('还有 10 个备用码可用').waitFor()
    await signOut()
    await site.setClock('2025-03-03T10:05:00')
    await enterPassword()
    await newcomer.getByRole('heading', { name: '输入动态验证码' }).waitFor()
    await shown(newcomer, 'accounts-05-code')
    await newcomer.getByRole('textbox', { name: '动态验证码' }).fill(code())
    await newcomer.getByRole('button', { name: '完成登录' }).click()
    await newcomer.getByRole('link', { name: '登记申请' }).first().waitFor()
  })

  test('lends its role to a colleague while away', async () => {
    await newcomer.goto('/console/account')
    await newcomer.getByText('新的委托').click()
    await newcomer.getByLabel('委托给').selectOption({ index: 1 })
    await newcomer.getByLabel('到哪一天止（含）').fill('2025-03-07')
    await newcomer.getByLabel('事由').fill('外出培训')
    await newcomer.getByRole('button', { name: '委托', exact: true }).click()
    await newcomer.getByText(/代 秦越/).waitFor()
    await shown(newcomer, 'accounts-06-own-account')
    await newcomer.getByRole('button', { name: '结束委托' }).click()
    await newcomer.getByText('现在没有委托。').waitFor()
  })

  test('is stood in for by arrangement of the administrator as well', async () => {
    const { page } = administrator
    await administrator.open('/accounts')
    await page.getByText('为已经离岗的人办理委托').click()
    await page.getByLabel('谁的角色').selectOption({ label: '秦越 · 经办' })
    await page.getByLabel('由谁代行').selectOption({ index: 1 })
    await page.getByRole('button', { name: '登记委托' }).click()
    await page.getByText(/代 秦越/).waitFor()
    await shown(page, 'accounts-08-organ-delegations')
  })

  test('is disabled, and is out at once', async () => {
    const { page } = administrator
    await administrator.open('/accounts')
    await page.getByRole('button', { name: '停用：秦越' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '停用账号' }).click()
    await page.getByText('没有待转交的在办申请。').waitFor()
    await newcomer.goto('/console/account')
    await newcomer.getByRole('heading', { name: '登录工作台' }).waitFor()
    expect(administrator.complaints).toEqual([])
  })
})

describe.sequential('a first administrator', () => {
  test('changes the password and sets up a code before anything else', async () => {
    const { context: acts, organs, db } = site.world
    const name = 'first'
    await addAccount(acts, {
      loginName: name,
      displayName: '系统管理员',
      password: PASSWORD,
      roles: [{ role: 'systemAdministrator', organId: organs.county }],
    })
    await db
      .updateTable('account')
      .set({ must_change_password: true })
      .where('login_name', '=', name)
      .execute()
    await newcomer.goto('/console')
    await newcomer.getByLabel('用户名').fill(name)
    await newcomer.getByLabel('密码').fill(PASSWORD)
    await newcomer.getByRole('button', { name: '登录', exact: true }).click()
    await newcomer.getByText('这是初始密码，请先修改').waitFor()
    await shown(newcomer, 'accounts-07-first-password')
    const next = '改过的 密码 长一些 好记'
    await newcomer.getByLabel('当前密码').fill(PASSWORD)
    await newcomer.getByLabel('新密码', { exact: true }).fill(next)
    await newcomer.getByLabel('再输入一次新密码').fill(next)
    await newcomer.getByRole('button', { name: '修改密码' }).click()
    await newcomer.getByText('须先启用动态验证码').waitFor()
    expect(await newcomer.getByRole('link', { name: '账号和角色' }).count()).toBe(0)
    await newcomer.getByRole('button', { name: '开始启用' }).click()
    secret = ((await newcomer.locator('code.secret').textContent()) ?? '').replaceAll(/\s/g, '')
    await newcomer.getByRole('textbox', { name: '动态验证码' }).fill(code())
    await newcomer.getByRole('button', { name: '启用', exact: true }).click()
    await newcomer.getByRole('button', { name: '已经保存' }).click()
    await newcomer.getByRole('link', { name: '账号和角色' }).waitFor()
  })
})

describe.sequential('organs', () => {
  test('stand as a tree, in which one ends and another takes over', async () => {
    const desk = await site.desk('county', 'systemAdministrator')
    const { page } = desk
    await desk.open('/organs')
    await page.getByLabel('机关全称').fill('云岭县数据局')
    await page.getByLabel('上级机关').selectOption({ label: '云岭县人民政府' })
    await page.getByRole('button', { name: '新设机关' }).click()
    await page.getByRole('row', { name: /云岭县数据局/ }).waitFor()
    await shown(page, 'organs-01-tree')
    await page.getByRole('button', { name: '撤销：云岭县数据局' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '登记撤销' }).click()
    await dialog.getByText('请选择承接其职责的机关').waitFor()
    await dialog.getByLabel('承接机关').selectOption({ index: 1 })
    await shown(page, 'organs-02-end')
    await dialog.getByRole('button', { name: '登记撤销' }).click()
    await page.getByRole('row', { name: /云岭县数据局.*起撤销，由.*承接/ }).waitFor()
  })

  test('have a guide that their administrator keeps', async () => {
    const { page } = administrator
    await administrator.open('/guide')
    await page.getByLabel('办公地址').fill('云岭县示例路9号')
    await page.getByRole('button', { name: '保存指南' }).click()
    await page.getByText('公开指南已经更新').waitFor()
    await shown(page, 'organs-03-guide')
    expect(administrator.complaints).toEqual([])
  })
})
