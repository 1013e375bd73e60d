/** The log of an organ and the keeping of its cases, as its administrator meets them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let desk: Desk
let number = ''

beforeAll(async () => {
  site = await openConsole()
  const { world } = site
  const filed = await world.fileRequest()
  number = filed.number
  await world.act(filed.requestId, { type: 'receiptConfirmed', how: '电话确认' })
  await world.act(filed.requestId, { type: 'registered', number: '' })
  await world.act(filed.requestId, { type: 'withdrawn', reason: '已自行取得' })
  await site.setClock('2026-09-16T10:00')
  desk = await site.desk('water', 'organAdministrator')
})
afterAll(() => site.close())

const shown = async (name: string): Promise<void> => {
  await picture(desk.page, name)
  expect(await axeFindings(desk.page)).toEqual([])
  expect(desk.complaints).toEqual([])
}

describe.sequential('an administrator', () => {
  test('reads who did what, and narrows it to what applicants did', async () => {
    const { page } = desk
    await desk.open('/audit')
    await page.getByRole('rowheader', { name: '撤回申请' }).waitFor()
    expect(await page.getByRole('link', { name: number }).count()).toBe(4)
    await shown('audit-log')
    await page.getByLabel('操作人').selectOption({ label: '申请人' })
    await expect.poll(() => page.getByRole('link', { name: number }).count()).toBe(1)
    await page.getByLabel('从').fill('2026-01-01')
    await page.getByText('没有这样的记录。').waitFor()
  })

  test('sets a rule, and keeps one case longer with a reason', async () => {
    const { page } = desk
    await desk.open('/retention')
    await page.getByText('没有期满的申请。').waitFor()
    await page.getByLabel('办结后保管多少年').fill('1')
    await page.getByRole('button', { name: '保存规则' }).click()
    await page.getByRole('button', { name: `审查${number}` }).click()
    await page.getByLabel('理由').fill('涉及土地权属')
    await shown('retention-review')
    await page.getByRole('dialog').getByRole('button', { name: '继续保管' }).click()
    await page.getByText('没有期满的申请。').waitFor()
    const row = await site.world.db.selectFrom('request').select('kept_until').executeTakeFirstOrThrow()
    expect(row.kept_until).toBe('2031-09-16')
  })

  test('finds both in the log', async () => {
    const { page } = desk
    await desk.open('/audit')
    await page.getByRole('rowheader', { name: '到期审查：继续保留' }).waitFor()
    await page.getByRole('rowheader', { name: '设定保管规则' }).waitFor()
    await shown('audit-log-after')
  })
})
