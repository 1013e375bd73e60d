/** A case from the citizen's form to the archive: supplement, consultation, extension, partial disclosure, service. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../axe-findings.ts'
import { doAct, headOf } from './do-act.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let id: number
let handler: Desk
beforeAll(async () => {
  site = await openConsole()
  handler = await site.desk('water', 'handler')
  const { requestId } = await site.world.fileRequest({
    description: '云岭水库除险加固工程的中标合同及结算明细',
  })
  id = requestId
})
afterAll(() => site.close())

const openCase = (desk: Desk, view = ''): Promise<void> => desk.open(`/cases/${id}${view}`)

const look = async (desk: Desk, name: string): Promise<void> => {
  expect(await axeFindings(desk.page), name).toEqual([])
  await picture(desk.page, `partial-${name}`)
}

describe.sequential('an application over the web, until it lies in the archive', () => {
  test('stands on top of the to-do list, to be confirmed today', async () => {
    await handler.open('/')
    const queue = handler.page.getByRole('region', { name: /今日须与申请人确认/ })
    await queue.waitFor()
    await look(handler, '01-todo')
    await queue.getByRole('link', { name: /云岭水库/ }).click()
    await handler.page.getByRole('heading', { level: 1, name: /云岭水库/ }).waitFor()
    expect(await headOf(handler)).toContain('待确认')
    await look(handler, '02-arrived')
  })

  test('is confirmed and registered; the reply is due twenty working days later', async () => {
    await doAct(handler, '双方确认', {
      fields: { 怎样确认的: '拨打预留电话，申请人确认内容无误' },
      send: '登记确认',
    })
    await doAct(handler, '登记', { send: '登记' })
    await handler.page.getByText('2025年3月31日').first().waitFor()
    expect(await headOf(handler)).toContain('办理中')
    await look(handler, '03-registered')
  })

  test('is to be supplemented, which the applicant does', async () => {
    await doAct(handler, '要求补正', {
      fields: { 需要补正的内容: '请写明合同的年份\n请写明标段', 送达之日: '2025-03-03' },
      send: '发出补正告知书',
    })
    expect(await headOf(handler)).toContain('待补正')
    await look(handler, '04-supplement-requested')
    await site.setClock('2025-03-10T09:00:00')
    await openCase(handler)
    await doAct(handler, '收到补正', { fields: { 补正的渠道: '当面提交' }, send: '登记补正' })
    expect(await headOf(handler)).toContain('办理中')
    await handler.page.getByText('2025年4月8日').first().waitFor()
    await handler.page.getByText('收到补正之日，期限重新计算').waitFor()
  })

  test('waits for a third party without the time counting', async () => {
    await doAct(handler, '征求第三方意见', {
      fields: {
        第三方的姓名或者名称: '云岭建设示例有限公司',
        征求意见的内容: '结算明细中的单价分析表',
        送达之日: '2025-03-10',
      },
      send: '发出征求意见书',
    })
    await handler.page.getByRole('region', { name: '征求意见，各有自己的期限' }).waitFor()
    await look(handler, '05-consulting')
    await site.setClock('2025-03-17T09:00:00')
    await openCase(handler)
    await doAct(handler, '第三方答复意见', { choices: ['不同意公开'], send: '登记意见' })
    await handler.page.getByText('征求意见等不计入期限的时间').waitFor()
  })

  test('is extended, with the new day shown before it is done', async () => {
    await handler.page.getByRole('button', { name: '延长答复期限', exact: true }).click()
    const dialog = handler.page.getByRole('dialog', { name: '延长答复期限' })
    await dialog.getByLabel('延长多少个工作日').fill('10')
    await dialog.getByText(/延长后为 2025年4月2\d日/).waitFor()
    await look(handler, '06-extension')
    await dialog.getByLabel(/批准人/).fill('王主任')
    await dialog.getByLabel('延长的原因').fill('案卷数量大，需要逐页区分处理')
    await dialog.getByRole('button', { name: '延长并告知' }).click()
    await expect.poll(() => headOf(handler)).toContain('已延期')
    await handler.page.getByText(/暂时不能做的/).click()
    expect(await handler.page.locator('.off-acts').textContent()).toContain('答复期限只能延长一次')
    await look(handler, '07-extended')
  })

  test('is answered in part: one choice gives articles, row and letter', async () => {
    const { page } = handler
    await page.getByRole('button', { name: '起草答复', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '起草答复' }).waitFor()
    await page.getByRole('radio', { name: /^部分公开/ }).check()
    await look(handler, '08-outcome')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('区分处理的内容').fill('结算明细中的单价分析表')
    await page.getByLabel(/^理由/).fill('单价分析表属于第三方的商业秘密，第三方不同意公开')
    await page.getByLabel('提供的方式、途径或时间').fill('随本答复书以电子邮件发送扫描件')
    await page.getByLabel('不予公开的部分属于哪种情形').selectOption({ index: 4 })
    await look(handler, '09-facts')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.locator('.letter').waitFor()
    expect(await page.locator('.letter').textContent()).toContain('复议')
    await look(handler, '10-letter')
    await page.getByRole('button', { name: '送审查' }).click()
    await page.getByRole('heading', { level: 1, name: /云岭水库/ }).waitFor()
    expect(await headOf(handler)).toContain('审查中')
  })

  test('is returned once with a reason, drafted again, reviewed three times and signed', async () => {
    const reviewer = await site.desk('water', 'reviewer')
    await openCase(reviewer)
    await look(reviewer, '11-review')
    await doAct(reviewer, '退回', { fields: { 退回的理由: '请写明合同的名称' }, send: '退回' })
    await openCase(handler)
    await handler.page.getByRole('button', { name: '起草答复', exact: true }).click()
    const { page } = handler
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.locator('.letter').waitFor()
    await page.getByRole('button', { name: '送审查' }).click()
    await page.getByRole('heading', { level: 1, name: /云岭水库/ }).waitFor()
    for (const role of ['reviewer', 'legalReviewer', 'secrecyReviewer'] as const) {
      const desk = await site.desk('water', role)
      await openCase(desk)
      await doAct(desk, '审查', { send: '审查通过' })
      expect(desk.complaints).toEqual([])
    }
    const signer = await site.desk('water', 'signer')
    await openCase(signer)
    await doAct(signer, '签发', { send: '签发' })
    await signer.page.getByText(/文号 云水公?.*〔2025〕1号/).waitFor()
    await look(signer, '12-signed')
  })

  test('is served with proof and archived; the trace of the deadline stays', async () => {
    await openCase(handler)
    await doAct(handler, '送达', {
      choices: ['邮寄送达'],
      fields: { 送达之日: '2025-03-17' },
      send: '登记送达',
    })
    expect(await headOf(handler)).toContain('已办结')
    await doAct(handler, '归档', { send: '归档' })
    expect(await headOf(handler)).toContain('已归档')
    await openCase(handler, '?view=history')
    await handler.page.getByRole('list', { name: '办理经过' }).waitFor()
    await look(handler, '13-history')
    await openCase(handler, '?view=papers')
    await look(handler, '14-papers')
    await openCase(handler, '?view=audit')
    await handler.page.getByRole('region', { name: '操作记录的列表' }).waitFor()
    await look(handler, '15-audit')
    expect(handler.complaints).toEqual([])
  })
})
