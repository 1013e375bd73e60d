/** An application on paper: registered with its evidence, searched for, not held, answered. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../axe-findings.ts'
import { doAct, headOf } from './do-act.ts'
import { draftReply, reviewAndSign } from './draft-reply.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let handler: Desk
let id = 0
beforeAll(async () => {
  site = await openConsole()
  handler = await site.desk('stream', 'handler')
})
afterAll(() => site.close())

describe.sequential('an application by registered mail', () => {
  test('says what its receipt comes to before it is saved, and asks for its evidence', async () => {
    const { page } = handler
    await handler.open('/register')
    await page.getByRole('radio', { name: /平常信函/ }).check()
    await page.getByText('须与申请人确认。').waitFor()
    await page.getByRole('radio', { name: /邮寄（需签收）/ }).check()
    await page.getByLabel('签收之日').fill('2025-02-28')
    await page.getByText('2025年3月28日').waitFor()
    await page.getByText('星期五，工作日').waitFor()
    await page.getByRole('button', { name: '保存并打印回执' }).click()
    await page.getByText('这种渠道须有这项收件凭据').first().waitFor()
    await picture(page, 'paper-01-missing')
    expect(await axeFindings(page)).toEqual([])
  })

  test('is kept while it is typed: a page that is left comes back as it was', async () => {
    const { page } = handler
    await page.getByLabel('姓名').fill('陈示例')
    await page.getByLabel('联系电话').fill('13900000002')
    await page.getByLabel(/要获取的信息/).fill('2009年溪口镇集体林权登记的档案')
    await page.waitForResponse((answer) => answer.url().includes('/unsent-text/') && answer.ok())
    await page.evaluate(() => sessionStorage.clear())
    await handler.open('/register')
    await page.getByText('已恢复上次没有提交的内容').waitFor()
    expect(await page.getByLabel(/要获取的信息/).inputValue()).toBe('2009年溪口镇集体林权登记的档案')
  })

  test('is saved once, with a receipt to print', async () => {
    const { page } = handler
    await page.getByLabel('邮件号码').fill('XA00000000001')
    await page.getByLabel('签收人').fill('门卫室 周示例')
    await page.getByRole('button', { name: '保存并打印回执' }).dblclick()
    await page.getByRole('heading', { name: '政府信息公开申请收件回执' }).waitFor()
    await picture(page, 'paper-02-receipt')
    expect(await axeFindings(page)).toEqual([])
    const count = await site.world.db.selectFrom('request').select('id').execute()
    expect(count).toHaveLength(1)
    id = count[0]?.id ?? 0
    await page.getByRole('link', { name: '打开案件' }).click()
    await page.getByRole('heading', { level: 1, name: /集体林权/ }).waitFor()
  })

  test('cannot be answered as not held before somebody has searched', async () => {
    await doAct(handler, '登记', { send: '登记' })
    const { page } = handler
    await page.getByRole('button', { name: '起草答复', exact: true }).click()
    await page.getByRole('radio', { name: /^信息不存在/ }).check()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByText(/案件里还没有“检索”的记录/).waitFor()
    await page.getByRole('link', { name: '回到案件补上' }).click()
    await doAct(handler, '检索', {
      fields: { 检索的范围: '镇综合档案室\n林业站档案柜', 关键词: '林权登记\n2009' },
      choices: ['没有检索到相关信息'],
      send: '保存检索记录',
    })
  })

  test('is answered, reviewed, signed, served', async () => {
    const letter = await draftReply(handler, { outcome: /^信息不存在/ })
    expect(letter).toContain('检索')
    await reviewAndSign(site, 'stream', id)
    await handler.open(`/cases/${id}`)
    await doAct(handler, '送达', { choices: ['直接送达'], send: '登记送达' })
    expect(await headOf(handler)).toContain('信息不存在')
    await picture(handler.page, 'paper-03-served')
    expect(handler.complaints).toEqual([])
  })
})
