import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../axe-findings.ts'
import { type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
beforeAll(async () => {
  site = await openConsole()
})
afterAll(() => site.close())

/** Water: one overdue, one to confirm; finance: one green. */
const fill = async (): Promise<{ readonly overdue: string }> => {
  const { world } = site
  world.setClock('2026-09-07T10:00')
  const overdue = await world.fileRequest()
  await world.act(overdue.requestId, { type: 'receiptConfirmed', how: '电话' })
  world.setClock('2026-10-20T10:00')
  const green = await world.fileRequest({ organId: world.organs.finance })
  await world.act(green.requestId, { type: 'receiptConfirmed', how: '电话' })
  await world.fileRequest()
  return { overdue: overdue.number }
}

test('the authority sees every lamp, opens a figure, urges; the organ is told and answers', async () => {
  const { overdue } = await fill()
  await site.setClock('2026-10-20T10:30')
  const authority = await site.desk('county', 'competentAuthority')
  const { page } = authority
  await authority.open('/supervision')
  await page.getByRole('listitem').filter({ hasText: '云岭县水务局' }).first().waitFor()
  await picture(page, 'supervision')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '云岭县水务局，逾期 1：查看案件' }).click()
  await page.getByRole('heading', { name: '云岭县水务局：逾期' }).waitFor()
  expect(page.url()).toContain('figure=overdue')
  expect(await page.textContent('main')).not.toContain('林小溪')
  await page.getByRole('checkbox', { name: `选中${overdue}` }).check()
  await page.getByRole('textbox', { name: '催办 1 件' }).fill('已经逾期，请今日答复')
  await picture(page, 'supervision-urge')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '催办', exact: true }).click()
  await page.getByText('已催办 1 件。').waitFor()
  expect(authority.complaints).toEqual([])

  const handler = await site.desk('water', 'handler')
  await handler.open('/inbox')
  await handler.page.getByText('已经逾期，请今日答复').waitFor()
  await picture(handler.page, 'inbox')
  expect(await axeFindings(handler.page)).toEqual([])
  await handler.page.getByRole('button', { name: '全部标为已读' }).click()
  await handler.page.getByText('没有未读的消息', { exact: true }).waitFor()
  expect(handler.complaints).toEqual([])
})

test('a holiday notice is typed in, shows what it moves, and is taken only then', async () => {
  await site.setClock('2026-12-14T10:00')
  const { world } = site
  const { number } = await world.fileRequest({ channel: 'inPerson', evidence: { receivedBy: '前台' } })
  const administrator = await site.desk('county', 'systemAdministrator')
  const { page } = administrator
  await administrator.open('/calendar')
  await page.getByLabel('文号').fill('示例电〔2026〕9号')
  await page.getByLabel('发文日期').fill('2026-11-10')
  await page.getByLabel('安排的年份').fill('2027')
  const periods = [
    ['2027-01-01', '2027-01-03'],
    ['2027-05-01', '2027-05-05'],
    ['2027-10-01', '2027-10-07'],
  ] as const
  for (const [index, [first, last]] of periods.entries()) {
    if (index > 0) await page.getByRole('button', { name: '再加一段' }).click()
    await page.getByLabel(`第${index + 1}段，首日`).fill(first)
    await page.getByLabel('末日').nth(index).fill(last)
  }
  await page.getByLabel('调休上班日').fill('2027-01-04')
  await page.getByRole('button', { name: '查看会变动的期限' }).click()
  await page.getByText('2027-01-04本来就是工作日，不是调休上班日。').waitFor()
  await page.getByLabel('调休上班日').fill('')
  await page.getByRole('button', { name: '查看会变动的期限' }).click()
  await page.getByRole('rowheader', { name: number }).waitFor()
  await picture(page, 'calendar-preview')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '录入', exact: true }).click()
  await page.getByRole('rowheader', { name: '示例电〔2026〕9号' }).waitFor()
  expect(administrator.complaints.filter((each) => !each.includes('422'))).toEqual([])
})

test('a value of policy is set from a day on, with its document', async () => {
  const administrator = await site.desk('county', 'systemAdministrator')
  const { page } = administrator
  await administrator.open('/policy')
  await page.getByRole('button', { name: '设定：提醒的时间' }).click()
  await page.getByLabel('答复', { exact: true }).fill('7、2、0')
  await page.getByLabel('施行日期').fill('2027-01-01')
  await page.getByLabel('作出规定的文件').fill('云府办〔2026〕8号')
  await picture(page, 'policy-dialog')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '设定', exact: true }).click()
  await page.getByText('答复 7、2、0；').waitFor()
  await page.getByRole('button', { name: '撤回：提醒的时间' }).waitFor()
  await picture(page, 'policy')
  expect(await axeFindings(page)).toEqual([])
  expect(administrator.complaints).toEqual([])
})

test('administrators see that messages wait for want of a sender', async () => {
  const administrator = await site.desk('county', 'systemAdministrator')
  await administrator.open('/outbox')
  await administrator.page.getByText('邮件：待发送').waitFor()
  await picture(administrator.page, 'outbox')
  expect(await axeFindings(administrator.page)).toEqual([])
  expect(await administrator.page.textContent('main')).not.toContain('lin@example.org')
  expect(administrator.complaints).toEqual([])
})

test.each([
  ['/supervision', 'county', 'competentAuthority'],
  ['/supervision?figure=open', 'county', 'competentAuthority'],
  ['/calendar', 'county', 'systemAdministrator'],
  ['/policy', 'county', 'systemAdministrator'],
  ['/outbox', 'county', 'systemAdministrator'],
  ['/inbox', 'water', 'handler'],
] as const)('%s reads well on a phone', async (address, organ, role) => {
  const { page, context } = await site.desk(organ, role, { viewport: { width: 390, height: 844 } })
  await page.goto(`/console${address}`)
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('.waiting').count(), { timeout: 10_000 }).toBe(0)
  const past = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  await picture(page, `phone-${address.replaceAll(/[^a-z]+/g, '-')}`)
  expect(past, 'nothing reaches past the screen').toBe(0)
  expect(await axeFindings(page)).toEqual([])
  await context.close()
})
