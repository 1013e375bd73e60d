/** Manuscripts that do not go straight: sent back, withheld, written by two at once, cut off from the server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDateTime } from '../../../src/law/time/local-date.ts'
import { openDesk } from '../../actions/manuscript/manuscript-desk.ts'
import { doAct, headOf } from './do-act.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'
import { actOn, passStage, saved } from './write-manuscript.ts'

let site: OpenConsole
let handler: Desk
beforeAll(async () => {
  site = await openConsole()
  handler = await site.desk('water', 'handler')
})
afterAll(() => site.close())

const summaryOf = ({ page }: Desk) => page.getByLabel('内容概述')

describe('a manuscript that is sent back', () => {
  test('goes to its writer with the reason, and in again', async () => {
    const id = await openDesk(site.world).draft()
    const reviewer = await site.desk('water', 'reviewer')
    await actOn(handler, id, '送审', { send: '送审' })
    await actOn(reviewer, id, '退回', { fields: { 退回理由: '请补充批复文号。' }, send: '退回' })
    await handler.open(`/manuscripts/${id}/write`)
    await handler.page.getByText('请补充批复文号。').waitFor()
    await handler.page.getByRole('textbox', { name: /^文号/ }).fill('云水〔2025〕3号')
    await saved(handler)
    await doAct(handler, '送审', { send: '送审' })
    await handler.page.getByText('待科室审核').waitFor()
    await reviewer.open(`/manuscripts/${id}?view=changes`)
    await reviewer.page.locator('ins', { hasText: '云水〔2025〕3号' }).waitFor()
    expect([...reviewer.complaints, ...handler.complaints]).toEqual([])
  })

  test('is not passed with a point that is not met', async () => {
    const id = await openDesk(site.world).draft({ title: '关于河道清淤的公告' })
    const reviewer = await site.desk('water', 'reviewer')
    await actOn(handler, id, '送审', { send: '送审' })
    await reviewer.open(`/manuscripts/${id}`)
    await reviewer.page.getByRole('button', { name: '审核通过' }).click()
    const dialog = reviewer.page.getByRole('dialog')
    await dialog.getByRole('button', { name: '审核通过' }).click()
    await dialog.getByText('请逐项答复审核要点。').waitFor()
    for (const point of await dialog.getByRole('radio', { name: '不符合' }).all()) await point.check()
    await dialog.getByRole('button', { name: '审核通过' }).click()
    await dialog.getByText('有要点不符合，应当退回，不能通过。').waitFor()
    await reviewer.page.getByText('暂时不能做的').first().waitFor()
  })
})

describe('information that is withheld', () => {
  test('is reviewed, listed, never on the portal, and looked at again when its day comes', async () => {
    const id = await openDesk(site.world).draft({ kind: 'information', title: '人事管理内部流程' })
    const { page } = handler
    await handler.open(`/manuscripts/${id}/write`)
    await page.getByRole('radio', { name: /不予公开/ }).check()
    await page.getByLabel('法定事由').selectOption('EX-16-1')
    await page.getByLabel('理由', { exact: false }).first().fill('属于内部事务信息。')
    await saved(handler)
    await openDesk(site.world).pass(id)
    await handler.open(`/manuscripts/${id}`)
    await page.getByText('暂时不能做的').click()
    await page.getByText('这件稿件不是主动公开，不能发布').first().waitFor()
    await doAct(handler, '列入清单', { send: '列入清单' })
    await page.getByText('已列入不予公开清单').waitFor()
    const outsider = await site.visit()
    expect((await outsider.page.goto(`/disclosures/${id}`))?.status()).toBe(404)
    await site.setClock('2026-04-01T10:00:00' as LocalDateTime)
    await handler.open('/manuscripts')
    await page.getByRole('button', { name: /1\s*到期重新评估/ }).click()
    await page.getByRole('link', { name: '人事管理内部流程' }).click()
    await page.getByRole('heading', { level: 1, name: '人事管理内部流程' }).waitFor()
    await doAct(handler, '定期评估', {
      choices: ['维持不变'],
      fields: { 理由: '情势没有变化。', 下次评估日期: '2027-04-01' },
      send: '登记评估结果',
    })
    await page.getByText('2027年4月1日').waitFor()
    await picture(page, 'manuscripts-01-withheld')
    await site.setClock('2025-03-03T10:00:00' as LocalDateTime)
  })
})

describe('what is typed', () => {
  test('by two at once is shown side by side, and each choice is kept', async () => {
    const id = await openDesk(site.world).draft({ title: '两人同时撰写的公告' })
    const other = await site.desk('water', 'handler')
    await handler.open(`/manuscripts/${id}/write`)
    await other.open(`/manuscripts/${id}/write`)
    await summaryOf(handler).fill('甲写的概述')
    await saved(handler)
    await expect.poll(async () => (await openDesk(site.world).versionOf(id)) > 0).toBe(true)
    await summaryOf(other).fill('乙写的概述')
    await other.page.getByLabel('责任部门').fill('工程股')
    const box = other.page.getByRole('alert', { name: '他人已修改' })
    await box.waitFor()
    await box.getByText('甲写的概述').waitFor()
    await box.getByText('乙写的概述').waitFor()
    await picture(other.page, 'manuscripts-02-conflict')
    await box
      .getByRole('group', { name: '内容概述' })
      .getByRole('radio', { name: /采用已保存的/ })
      .check()
    await box.getByRole('button', { name: '按选定的内容保存' }).click()
    await saved(other)
    await handler.open(`/manuscripts/${id}/write`)
    await expect.poll(() => summaryOf(handler).inputValue()).toBe('甲写的概述')
    expect(await handler.page.getByLabel('责任部门').inputValue()).toBe('工程股')
  })

  test('while the server is away survives a reload', async () => {
    const id = await openDesk(site.world).draft({ title: '断线时撰写的公告' })
    const { page } = handler
    await handler.open(`/manuscripts/${id}/write`)
    await page.route('**/content', (route) => route.abort())
    await summaryOf(handler).fill('断线时写的概述')
    await page.getByText('还没有保存').waitFor()
    await page.reload()
    await page.getByText('已恢复上次没有保存的内容。').waitFor()
    expect(await summaryOf(handler).inputValue()).toBe('断线时写的概述')
    await page.unroute('**/content')
    await saved(handler)
    await page.reload()
    await expect.poll(() => summaryOf(handler).inputValue()).toBe('断线时写的概述')
    expect(await headOf(handler)).toContain('起草')
  })
})

describe('a correction', () => {
  test('that was passed by everyone is shown with a chain of its own', async () => {
    const id = await openDesk(site.world).draft({ title: '关于供水时间的公告' })
    await openDesk(site.world).publish(id)
    await actOn(handler, id, '修订', { fields: { 修订的原因: '时间有误' }, send: '开始修订' })
    await handler.page.getByText('已有版本在公开').waitFor()
    await handler.open(`/manuscripts/${id}/write`)
    await summaryOf(handler).fill('供水时间更正')
    await saved(handler)
    await doAct(handler, '送审', { send: '送审' })
    await passStage(await site.desk('water', 'reviewer'), id)
    await handler.open(`/manuscripts/${id}?view=record`)
    await handler.page.getByRole('row', { name: /科室审核.*已完成/ }).waitFor()
    await handler.page.getByRole('row', { name: /保密审查.*待办理/ }).waitFor()
  })
})
