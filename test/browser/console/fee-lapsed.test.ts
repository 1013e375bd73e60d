/** A fee that is not paid: computed, told, waited for, lapsed. And two officers at the same case. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../axe-findings.ts'
import { doAct, headOf } from './do-act.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let handler: Desk
let id = 0
beforeAll(async () => {
  site = await openConsole()
  handler = await site.desk('finance', 'handler')
  const { requestId } = await site.world.fileRequest({
    organId: site.world.organs.finance,
    channel: 'inPerson',
    description: '2020年至2024年全部专项资金的分配明细',
    evidence: { receivedBy: '周示例' },
  })
  id = requestId
  await site.world.act(id, { type: 'registered', number: '' })
})
afterAll(() => site.close())

describe.sequential('a fee', () => {
  test('is computed by the schedule; nothing is asked for within what is free', async () => {
    const { page } = handler
    await handler.open(`/cases/${id}`)
    await page.getByRole('button', { name: '通知收费', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '通知收费' })
    await dialog.getByText('应收 0 元').waitFor()
    await dialog.getByLabel('本月在本件以前的件数').fill('13')
    await dialog.getByText('应收 100 元').waitFor()
    await picture(page, 'fee-01-notice')
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByLabel('缴费的方式').fill('县财政非税收入收缴平台，执收编码00000')
    await dialog.getByLabel('送达之日').fill('2025-03-03')
    await dialog.getByRole('button', { name: '发出收费通知书' }).click()
    await expect.poll(() => headOf(handler)).toContain('待缴费')
  })

  test('cannot lapse before its term is over, and says so with the article', async () => {
    const { page } = handler
    await page.getByText(/暂时不能做的/).click()
    const reasons = await page.locator('.off-acts').textContent()
    expect(reasons).toContain('申请人的期限到2025-03-31为止，尚未届满')
    expect(reasons).toContain('国办函〔2020〕109号第六条')
    await picture(page, 'fee-02-waiting')
  })

  test('lapses when it is not paid in time', async () => {
    await site.setClock('2025-04-01T09:00:00')
    await handler.open(`/cases/${id}`)
    await doAct(handler, '逾期未缴费，不再处理', { send: '不再处理' })
    expect(await headOf(handler)).toContain('逾期不缴费')
    await picture(handler.page, 'fee-03-lapsed')
    expect(handler.complaints).toEqual([])
  })
})

describe.sequential('two officers at one case', () => {
  test('the second sees what the first did, keeps what was typed, and can send it again', async () => {
    const { requestId } = await site.world.fileRequest({
      organId: site.world.organs.finance,
      channel: 'inPerson',
      description: '2024年县级预算调整方案',
      evidence: { receivedBy: '周示例' },
    })
    const second = await site.desk('finance', 'reviewer')
    await second.open(`/cases/${requestId}`)
    await second.page.getByRole('button', { name: '备注', exact: true }).click()
    const dialog = second.page.getByRole('dialog', { name: '备注' })
    await dialog.getByLabel('备注').fill('请先查阅人大常委会公报')
    await site.world.act(requestId, { type: 'registered', number: '' })
    await dialog.getByRole('button', { name: '保存备注' }).click()
    await dialog.getByText('案件在您填写期间有了变化').waitFor()
    expect(await dialog.textContent()).toContain('申请已登记')
    expect(await dialog.getByLabel('备注').inputValue()).toBe('请先查阅人大常委会公报')
    await picture(second.page, 'conflict')
    await dialog.getByRole('button', { name: '保存备注' }).click()
    await second.page.getByRole('heading', { name: '内部备注' }).waitFor()
  })
})
