/** A normative document from the first word to its withdrawal, each step by the one whose it is, seen by the public at every turn. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk } from '../../actions/manuscript/manuscript-desk.ts'
import { doAct } from './do-act.ts'
import { type Desk, type OpenConsole, openConsole, picture, type Visit } from './open-console.ts'
import { actOn, DOT, passStage, paste, saved, WORD_MARKUP } from './write-manuscript.ts'

const TITLE = '云岭县城乡居民饮用水管理办法'

let site: OpenConsole
let handler: Desk
let outsider: Visit
let id = 0
beforeAll(async () => {
  site = await openConsole()
  handler = await site.desk('water', 'handler')
  outsider = await site.visit()
})
afterAll(() => site.close())

const statusOutside = async (): Promise<number> =>
  (await outsider.page.goto(`/disclosures/${id}`))?.status() ?? 0

describe.sequential('a normative document', () => {
  test('is to be reviewed for legality by the bureau of justice', async () => {
    const admin = await site.desk('water', 'organAdministrator')
    await admin.open('/review-chains')
    await admin.page.getByRole('button', { name: '修改行政规范性文件的流程' }).click()
    const dialog = admin.page.getByRole('dialog')
    await dialog.getByLabel('合法性审查由谁办理').selectOption({ label: '云岭县司法局' })
    expect(await dialog.getByRole('button', { name: '不用合法性审查' }).count()).toBe(0)
    await dialog.getByRole('button', { name: '保存流程' }).click()
    await admin.page.getByText('合法性审查由云岭县司法局办理').waitFor()
    expect(admin.complaints).toEqual([])
  })

  test('is begun, and the editor comes only now', async () => {
    const { page } = handler
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.push(request.url())
    })
    await handler.open('/manuscripts')
    const before = scripts.length
    await page.getByRole('link', { name: '撰写稿件' }).click()
    await page.getByRole('radio', { name: /行政规范性文件/ }).check()
    await page.getByLabel('标题').fill(TITLE)
    await page.getByRole('button', { name: '开始撰写' }).click()
    await page.getByRole('textbox', { name: '正文' }).waitFor()
    expect(scripts.length).toBeGreaterThan(before)
    id = Number(/manuscripts\/(\d+)\/write/.exec(page.url())?.[1])
    expect(await statusOutside()).toBe(404)
  })

  test('takes what Word puts on the clipboard as clean paragraphs', async () => {
    const { page } = handler
    await paste(handler, WORD_MARKUP)
    const editor = page.getByRole('textbox', { name: '正文' })
    expect(await editor.locator('p.center').textContent()).toBe('第一章总则')
    expect(await editor.locator('td').count()).toBe(2)
    expect(await editor.textContent()).not.toContain('批注')
    expect(await editor.innerHTML()).not.toMatch(/mso|font-family|onclick|　/)
    await editor.press('Control+End')
    await page.keyboard.type('由县水务局负责解释。')
    await saved(handler)
    await page.reload()
    await expect
      .poll(() => page.getByRole('textbox', { name: '正文' }).textContent())
      .toContain('由县水务局负责解释。')
  })

  test('keeps its attachments, and shows pictures in the text', async () => {
    const { page } = handler
    await page
      .getByLabel('加入附件')
      .setInputFiles({ name: '示意图.png', mimeType: 'image/png', buffer: DOT })
    await page.getByRole('button', { name: '把示意图.png插入正文' }).click()
    await expect
      .poll(() =>
        page
          .getByRole('textbox', { name: '正文' })
          .locator('img[alt=示意图]')
          .evaluate((image) => (image as HTMLImageElement).naturalWidth),
      )
      .toBe(1)
    await saved(handler)
  })

  test('says what is missing, leads there, and shows the term', async () => {
    const { page } = handler
    await page.getByLabel('法定主动公开内容').selectOption({ label: '行政法规、规章和规范性文件' })
    await page.getByLabel('成文日期').fill('2025-02-24')
    await saved(handler)
    await page.getByText('2025年3月24日').waitFor()
    await page.getByText('《中华人民共和国政府信息公开条例》第二十六条').waitFor()
    const finding = page.locator('.finding', { hasText: '文号' })
    await finding.getByRole('button', { name: '到所在位置' }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.placed')?.id))
      .toBe('place-documentNumber')
    await page.keyboard.type('云水规〔2025〕1号')
    await page.getByLabel('内容概述').fill('规定城乡居民饮用水的水质、水价和管护责任。')
    await page.getByLabel('责任部门').fill('农村供水股')
    await saved(handler)
    await expect.poll(() => page.locator('.finding', { hasText: '没有填写“文号”' }).count()).toBe(0)
    await picture(page, 'publishing-01-write')
    await doAct(handler, '送审', { send: '送审' })
    await page.getByText('待科室审核').waitFor()
  })

  test('passes section, secrecy, the bureau of justice and signature', async () => {
    const reviewer = await site.desk('water', 'reviewer')
    await reviewer.open('/manuscripts')
    await reviewer.page.getByRole('button', { name: /待我审核/ }).click()
    await reviewer.page.getByRole('link', { name: TITLE }).waitFor()
    await passStage(reviewer, id)
    await passStage(await site.desk('water', 'secrecyReviewer'), id)
    const justice = await site.desk('justice', 'legalReviewer')
    await justice.open('/manuscripts')
    await justice.page.getByRole('link', { name: TITLE }).waitFor()
    await passStage(justice, id)
    const signer = await site.desk('water', 'signer')
    await passStage(signer, id, '签发')
    await signer.open(`/manuscripts/${id}?view=record`)
    const record = signer.page.getByRole('table')
    expect(await record.getByText('已完成').count()).toBe(5)
    expect(await record.getByText('云岭县司法局', { exact: true }).count()).toBe(1)
    await signer.page.emulateMedia({ media: 'print' })
    await picture(signer.page, 'publishing-02-record-on-paper')
    expect([...reviewer.complaints, ...justice.complaints, ...signer.complaints]).toEqual([])
    expect(await statusOutside()).toBe(404)
  })

  test('is scheduled, unscheduled, and published at once', async () => {
    await actOn(handler, id, '定时发布', { fields: { 发布时间: '2025-03-04T09:00' }, send: '定时发布' })
    await handler.page.getByText('2025-03-04 09:00发布').waitFor()
    await doAct(handler, '取消定时', { fields: { 理由: '提前发布' }, send: '取消定时' })
    await doAct(handler, '发布', { send: '立即发布' })
    await handler.page.getByRole('link', { name: '打开公众页面' }).waitFor()
    expect(await statusOutside()).toBe(200)
    await outsider.page.getByRole('heading', { name: TITLE }).first().waitFor()
    await outsider.page.getByText('由县水务局负责解释。').first().waitFor()
    const file = outsider.page.locator(`a[href^="/disclosures/${id}/files/"]`).first()
    const address = (await file.getAttribute('href')) ?? ''
    expect((await outsider.context.request.get(address)).status()).toBe(200)
  })

  test('is corrected in a new version, with what changed to be seen by the reviewers and the public', async () => {
    await actOn(handler, id, '修订', { fields: { 修订的原因: '补充监督电话' }, send: '开始修订' })
    await handler.open(`/manuscripts/${id}/write`)
    const editor = handler.page.getByRole('textbox', { name: '正文' })
    await editor.press('Control+End')
    await handler.page.keyboard.type('监督电话见县水务局门户。')
    await saved(handler)
    await handler.open(`/manuscripts/${id}?view=changes`)
    await handler.page.locator('ins', { hasText: '监督电话见县水务局门户。' }).waitFor()
    await picture(handler.page, 'publishing-03-changes')
    await openDesk(site.world).pass(id)
    await actOn(handler, id, '发布', { fields: { 修订说明: '补充监督电话。' }, send: '立即发布' })
    await handler.page.getByRole('cell', { name: '补充监督电话。' }).waitFor()
    await outsider.page.goto(`/disclosures/${id}`)
    await outsider.page.getByText('监督电话见县水务局门户。').first().waitFor()
    await outsider.page.getByText('补充监督电话。').first().waitFor()
  })

  test('is withdrawn with its reason, and is gone', async () => {
    const signer = await site.desk('water', 'signer')
    await signer.open(`/manuscripts/${id}`)
    await signer.page.getByRole('button', { name: '撤下', exact: true }).click()
    await signer.page.getByRole('dialog').getByText('原标题不再显示。').waitFor()
    await picture(signer.page, 'publishing-04-withdraw')
    await signer.page.keyboard.press('Escape')
    await doAct(signer, '撤下', {
      choices: ['内容有误'],
      fields: { 向社会说明的理由: '文件正在重新制定。' },
      send: '撤下',
    })
    expect(await statusOutside()).toBe(410)
    await outsider.page.getByText('文件正在重新制定。').waitFor()
    expect(await outsider.page.getByText(TITLE).count()).toBe(0)
    expect([...signer.complaints, ...handler.complaints]).toEqual([])
  })
})
