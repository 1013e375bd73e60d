/**
 * The forms that no longer journey passes through, each filled in by somebody at a desk.
 * Days were counted by hand with the holiday notice for 2025 (国办发明电〔2024〕12号): off 4 to 6 April.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { urgeCases } from '../../../src/actions/urge/urge-cases.ts'
import { axeFindings } from '../axe-findings.ts'
import { doAct, headOf } from './do-act.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let handler: Desk
beforeAll(async () => {
  site = await openConsole()
  handler = await site.desk('water', 'handler')
})
beforeEach(() => site.setClock('2025-03-03T10:00:00'))
afterAll(() => site.close())

const look = async (name: string): Promise<void> => {
  expect(await axeFindings(handler.page), name).toEqual([])
  await picture(handler.page, `other-${name}`)
}

/** Handed in at the desk on Monday 3 March and registered: the reply is due on 31 March. */
const openRegistered = async (description: string): Promise<number> => {
  const { requestId } = await site.world.fileRequest({
    channel: 'inPerson',
    description,
    evidence: { receivedBy: '周示例' },
  })
  await site.world.act(requestId, { type: 'registered', number: '' })
  await handler.open(`/cases/${requestId}`)
  return requestId
}

const expectDay = (day: string): Promise<void> =>
  expect.poll(() => handler.page.locator('.deadline-line').textContent()).toContain(day)

test('one form that asks for two things goes on as two cases, both due as the form was', async () => {
  const { requestId } = await site.world.fileRequest({ description: '水库批复文件，以及水务局年度决算' })
  await site.world.act(requestId, { type: 'receiptConfirmed', how: '电话' })
  await handler.open(`/cases/${requestId}`)
  const { page } = handler
  await page.getByRole('button', { name: '拆分', exact: true }).click()
  await page.getByLabel('第1件要获取的信息').fill('水库除险加固批复文件')
  await page.getByRole('button', { name: '拆分为 2 件' }).click()
  await page.getByRole('dialog', { name: '拆分申请' }).getByRole('alert').waitFor()
  await look('01-split-wants-both')
  await page.getByLabel('第2件要获取的信息').fill('水务局2024年度决算')
  await page.getByRole('button', { name: '拆分为 2 件' }).click()
  const done = page.getByRole('dialog', { name: '已拆分为 2 件' })
  await done.getByText('沿用原查询码').waitFor()
  expect(await done.locator('code').textContent()).toMatch(/^[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}$/)
  await look('02-split')
  await done.getByRole('button', { name: '已经记下' }).click()
  await page.getByRole('heading', { level: 1, name: '水库除险加固批复文件' }).waitFor()
  await expectDay('2025年3月31日')
  await page.getByRole('link', { name: '水务局2024年度决算' }).click()
  await page.getByRole('heading', { level: 1, name: '水务局2024年度决算' }).waitFor()
  await expectDay('2025年3月31日')
  await look('03-second-part')
})

test('reasons are asked for, found good, and a longer term is set', async () => {
  const { page } = handler
  const id = await openRegistered('2000年以来全部取水许可的卷宗')
  await doAct(handler, '要求说明理由', {
    fields: {
      认为超过合理范围的情况: '本月第十五件，涉及二十五年的卷宗',
      '给申请人说明理由的期限（工作日）': '5',
      送达之日: '2025-03-03',
    },
    send: '发出说明理由告知书',
  })
  expect(await headOf(handler)).toContain('待说明理由')
  await look('04-reasons-asked')
  await site.setClock('2025-03-06T10:00:00')
  await handler.open(`/cases/${id}`)
  await doAct(handler, '认定理由', { choices: ['理由合理'], send: '登记认定' })
  await expectDay('2025年3月31日')
  await doAct(handler, '确定延迟答复的期限', {
    fields: { 答复期限延至: '2025-06-30' },
    send: '确定期限并告知',
  })
  await expectDay('2025年6月30日')
  await look('05-special-term')
  await handler.open(`/cases/${id}?view=papers`)
  await page.getByRole('button', { name: '延迟答复告知书', exact: true }).click()
  const letter = page.getByRole('dialog', { name: '延迟答复告知书' }).locator('.letter')
  await expect.poll(() => letter.textContent()).toContain('2025年6月30日')
  await look('06-special-term-letter')
})

test('a joint maker is asked and answers after three working days, which are not counted', async () => {
  const id = await openRegistered('与财政局共同制作的资金拨付方案')
  await doAct(handler, '征求其他机关意见', {
    choices: ['共同制作机关'],
    fields: {
      被征求意见的机关: '云岭县财政局',
      征求意见的内容: '资金拨付方案全文',
      送达之日: '2025-03-03',
    },
    send: '发出征求意见函',
  })
  const opinions = handler.page.getByRole('region', { name: '征求意见，各有自己的期限' })
  await opinions.getByText('云岭县财政局').first().waitFor()
  await opinions.getByText('期限至 2025年3月24日').waitFor()
  await look('07-organ-asked')
  await site.setClock('2025-03-06T10:00:00')
  await handler.open(`/cases/${id}`)
  await doAct(handler, '其他机关答复意见', { choices: [/^同意公开/], send: '登记意见' })
  await opinions.getByText('3月6日答复').waitFor()
  await expectDay('2025年4月3日')
  await look('08-organ-answered')
})

test('a document beside the procedure is made, and read', async () => {
  const { page } = handler
  const id = await openRegistered('河道采砂许可台账')
  await handler.open(`/cases/${id}?view=papers`)
  await page.getByRole('button', { name: '制作其他文书' }).click()
  const dialog = page.getByRole('dialog', { name: '制作其他文书' })
  await dialog.getByLabel('种类').selectOption({ label: '更正答复' })
  await dialog.getByRole('button', { name: '制作', exact: true }).click()
  await dialog.getByRole('alert').waitFor()
  await look('09-document-wants-facts')
  await dialog.getByLabel('要求更正的记录').fill('许可证编号')
  await dialog.getByLabel('处理结果').fill('经核实，编号有误，已经更正')
  await dialog.getByRole('button', { name: '制作', exact: true }).click()
  await page.getByText('文书已经制作。').waitFor()
  await page.getByRole('button', { name: '更正答复', exact: true }).click()
  const letter = page.getByRole('dialog', { name: '更正答复' }).locator('.letter')
  await expect.poll(() => letter.textContent()).toContain('经核实，编号有误，已经更正')
  await look('10-document')
})

test('a third party is masked until somebody gives a reason, which is kept', async () => {
  const { page } = handler
  const id = await openRegistered('水库承包合同')
  await doAct(handler, '征求第三方意见', {
    fields: {
      第三方的姓名或者名称: '赵小满',
      联系电话: '13900000002',
      征求意见的内容: '承包合同中的个人信息',
      送达之日: '2025-03-03',
    },
    send: '发出征求意见书',
  })
  const opinions = page.getByRole('region', { name: '征求意见，各有自己的期限' })
  await opinions.waitFor()
  expect(await page.locator('main').textContent()).not.toMatch(/赵小满|13900000002/)
  await opinions.getByRole('button', { name: /^显示第三方的信息/ }).click()
  const dialog = page.getByRole('dialog', { name: '查看第三方信息' })
  await dialog.getByRole('button', { name: '显示', exact: true }).click()
  await dialog.getByRole('alert').waitFor()
  await look('11-unmask-wants-reason')
  await dialog.getByLabel('查看的理由').fill('电话询问是否收到征求意见书')
  await dialog.getByRole('button', { name: '显示', exact: true }).click()
  await opinions.getByText('赵小满').waitFor()
  await opinions.getByText('13900000002').waitFor()
  await look('12-unmasked')
  await handler.open(`/cases/${id}?view=audit`)
  await page.getByText('电话询问是否收到征求意见书').first().waitFor()
  await look('13-unmasking-in-audit')
})

test('an urging stands on the home page until it is answered', async () => {
  const { page } = handler
  const id = await openRegistered('水库移民安置方案')
  await urgeCases(site.world.context, site.world.staff('county', 'competentAuthority'), {
    requestIds: [id],
    text: '请本周内答复',
  })
  await handler.open('/')
  const queue = page.getByRole('region', { name: '主管部门催办，等待回复' })
  await queue.waitFor()
  await look('14-urged')
  await queue.getByRole('link', { name: '水库移民安置方案' }).click()
  await page.getByText('请本周内答复').waitFor()
  await page.getByLabel('回复催办').fill('已经送审，周五答复')
  await look('15-answering')
  await page.getByRole('button', { name: '回复', exact: true }).click()
  await page.getByText(/回复：已经送审，周五答复/).waitFor()
  await look('16-answered')
  await handler.open('/')
  await page.getByRole('link', { name: '水库移民安置方案' }).first().waitFor()
  await expect.poll(() => queue.count()).toBe(0)
})

test('nothing of all this made the browser complain, but the forms refused on purpose', () => {
  expect(handler.complaints.filter((complaint) => !/status of (?:400|422)/.test(complaint))).toEqual([])
})
