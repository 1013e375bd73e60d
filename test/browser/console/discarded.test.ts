/** A draft that is given up, and kinds that an organ cannot choose. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk } from '../../actions/manuscript/manuscript-desk.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let handler: Desk
beforeAll(async () => {
  site = await openConsole()
  handler = await site.desk('water', 'handler')
})
afterAll(() => site.close())

test('a draft is given up with a reason and a second look, and is found only by its phase', async () => {
  const title = '关于临时供水安排的公告'
  const id = await openDesk(site.world).draft({ title })
  const { page } = handler
  await handler.open(`/manuscripts/${id}/write`)
  await page.getByRole('button', { name: '作废', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '作废' })
  const send = dialog.getByRole('button', { name: '作废', exact: true })
  await dialog.getByLabel('作废的理由').fill('安排已经取消。')
  await send.click()
  await dialog.getByText('请勾选“我确认作废这件稿件”。').waitFor()
  await picture(page, 'discard-dialog')
  await dialog.getByRole('checkbox').check()
  await send.click()
  await page.getByText('目前没有需要您办理的事项。').waitFor()
  expect(await page.getByRole('link', { name: '继续撰写' }).count()).toBe(0)
  await handler.open(`/manuscripts/${id}?view=history`)
  await page.getByText('作废，理由：安排已经取消').waitFor()
  await handler.open('/manuscripts')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByLabel('阶段').selectOption('discarded')
  await page.getByRole('link', { name: title }).waitFor()
  await page.getByLabel('阶段').selectOption('')
  await expect.poll(() => page.getByRole('link', { name: title }).count()).toBe(0)
  expect(handler.complaints).toEqual([])
})

test('规章 cannot be chosen by a bureau, which is told why', async () => {
  const { page } = handler
  await handler.open('/manuscripts/new')
  const rule = page.getByRole('radio', { name: /^规章/ })
  await rule.waitFor()
  expect(await rule.isDisabled()).toBe(true)
  await page.getByText('本机关没有规章制定权').waitFor()
  expect(await page.getByRole('radio', { name: /^行政规范性文件/ }).isDisabled()).toBe(false)
  await picture(page, 'new-manuscript')
})
