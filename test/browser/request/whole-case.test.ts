/**
 * One case through both sides of the site, from the citizen's form to the archived file.
 * The days asserted here were counted by hand with the holiday notice for 2025 (国办发明电〔2024〕12号):
 * off 4 to 6 April, 1 to 5 May, 31 May to 2 June; worked Sunday 27 April.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallPdf } from '../../formats/extraction/small-pdf.ts'
import { doAct, headOf } from '../console/do-act.ts'
import { draftReply, reviewAndSign } from '../console/draft-reply.ts'
import { type Desk, type OpenConsole, openConsole, picture, type Visit } from '../console/open-console.ts'
import { textOfPdf } from '../text-of-pdf.ts'
import { answerQuestion } from './answer-question.ts'
import { type CaseKeys, caseIdOf, fillForm, keysOn, lookUp } from './applicant-site.ts'

const FOUND = [
  { text: '河西村补偿款发放表', x: 80, y: 760, size: 16 },
  { text: '补偿款合计：2400000元', x: 80, y: 700, size: 12 },
  { text: '户主姓名：赵小满', x: 80, y: 670, size: 12 },
]
/** The area of the page, in percent, in which the last line stands. */
const MARK = { 距左边: '10', 距上边: '17', 宽: '60', 高: '5' }

let site: OpenConsole
let citizen: Visit
let handler: Desk
let folder: string
let keys: CaseKeys = { number: '', code: '' }
let id = 0
beforeAll(async () => {
  site = await openConsole()
  folder = await mkdtemp(join(tmpdir(), 'sunlit-case-'))
  await site.setClock('2025-03-24T10:00:00')
  citizen = await site.visit({ javaScriptEnabled: false, acceptDownloads: true })
  handler = await site.desk('water', 'handler')
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const look = (page: Page, name: string): Promise<void> => picture(page, `whole-${name}`)
const atDesk = (view = ''): Promise<void> => handler.open(`/cases/${id}${view}`)

const follow = async (name: string): Promise<string> => {
  await lookUp(citizen.page, keys)
  await look(citizen.page, name)
  return (await citizen.page.locator('main').textContent()) ?? ''
}

/** The day that both sides show now. */
const expectDay = async (day: string, name: string): Promise<void> => {
  await expect.poll(() => handler.page.locator('.deadline-line').textContent()).toContain(day)
  await look(handler.page, `${name}-desk`)
  await follow(`${name}-citizen`)
  expect(await citizen.page.locator('.case-day').textContent()).toContain(day)
}

const saved = async (page: Page, link: Locator): Promise<Uint8Array> => {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return readFile(await download.path())
}

describe.sequential('a case, from the form to the archive', () => {
  test('a citizen applies without scripts and keeps the receipt', async () => {
    const { page } = citizen
    await page.goto('/apply/yunling-water')
    await site.setClock('2025-03-24T10:05:00')
    await fillForm(page)
    await look(page, '01-form')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '核对申请' }).waitFor()
    await answerQuestion(page)
    await look(page, '02-check')
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('heading', { name: '政府信息公开申请接收回执' }).waitFor()
    await look(page, '03-receipt')
    keys = await keysOn(page)
    expect(keys.number).not.toBe('')
    expect(keys.code).not.toBe('')
    id = await caseIdOf(site.world, keys)
  })

  test('the officer confirms and registers: twenty working days to 22 April', async () => {
    await handler.open('/')
    await look(handler.page, '04-todo')
    const queue = handler.page.getByRole('region', { name: /今日须与申请人确认/ })
    await queue.getByRole('link', { name: /河西村/ }).click()
    await doAct(handler, '双方确认', { fields: { 怎样确认的: '拨打预留电话核对' }, send: '登记确认' })
    await doAct(handler, '登记', { send: '登记' })
    await expectDay('2025年4月22日', '05-registered')
  })

  test('a supplement is asked for: ten working days to 10 April', async () => {
    await site.setClock('2025-03-26T10:00:00')
    await atDesk()
    await doAct(handler, '要求补正', {
      fields: {
        需要补正的内容: '请写明是哪一年的方案',
        '给申请人的补正期限（工作日）': '10',
        送达之日: '2025-03-26',
      },
      send: '发出补正告知书',
    })
    await expectDay('2025年4月10日', '06-supplement-asked')
  })

  test('the citizen reads the notice and answers; the term starts anew, to 29 April', async () => {
    await site.setClock('2025-04-01T09:00:00')
    const { page } = citizen
    await follow('07-supplement')
    expect(await page.locator('.defects').textContent()).toContain('请写明是哪一年的方案')
    const notice = await saved(page, page.getByRole('link', { name: /^补正告知书/ }))
    expect((await textOfPdf(notice)).join('')).toContain('请写明是哪一年的方案')
    await page.getByLabel('补正的内容').fill('2024年批复的方案')
    await page.getByRole('button', { name: '提交补正' }).click()
    await page.getByText('补正已经提交。').waitFor()
    await atDesk()
    expect(await headOf(handler)).toContain('待确认')
    const words = await saved(handler.page, handler.page.getByRole('link', { name: '收到补正.txt' }))
    expect(Buffer.from(words).toString()).toContain('2024年批复的方案')
    await doAct(handler, '双方确认', { fields: { 怎样确认的: '拨打预留电话核对' }, send: '登记确认' })
    await expectDay('2025年4月29日', '08-supplemented')
  })

  test('a third party is asked for its opinion and gives it within five working days: 9 May', async () => {
    await site.setClock('2025-04-08T09:00:00')
    await atDesk()
    await doAct(handler, '征求第三方意见', {
      fields: {
        第三方的姓名或者名称: '赵小满',
        征求意见的内容: '补偿款发放表中的户主姓名',
        送达之日: '2025-04-08',
      },
      send: '发出征求意见书',
    })
    const opinions = handler.page.getByRole('region', { name: '征求意见，各有自己的期限' })
    await opinions.getByText('期限至 2025年4月28日').waitFor()
    await look(handler.page, '09-consulting')
    await site.setClock('2025-04-15T09:00:00')
    await atDesk()
    await doAct(handler, '第三方答复意见', { choices: ['不同意公开'], send: '登记意见' })
    await expectDay('2025年5月9日', '10-opinion')
    expect(await citizen.page.locator('main').textContent()).not.toContain('赵小满')
  })

  test('the reply is put off by eighteen working days, to 5 June', async () => {
    await site.setClock('2025-04-21T09:00:00')
    await atDesk()
    await doAct(handler, '延长答复期限', {
      fields: {
        延长多少个工作日: '18',
        '批准人（政府信息公开工作机构负责人）': '王主任',
        延长的原因: '发放表页数多，需要逐页区分处理',
      },
      send: '延长并告知',
    })
    await expectDay('2025年6月5日', '11-extended')
  })

  test('what was found is redacted and released', async () => {
    await site.setClock('2025-05-19T09:00:00')
    const { page } = handler
    const path = join(folder, '发放表.pdf')
    await writeFile(path, smallPdf([{ texts: FOUND }]))
    await atDesk('?view=papers')
    await page.getByLabel('加入文件').setInputFiles(path)
    await page.getByRole('button', { name: '上传' }).click()
    await page.getByRole('link', { name: /^遮盖.*发放表/ }).click()
    await page.getByRole('button', { name: '在本页加一处' }).click()
    await page.getByText(/^第1处：/).click()
    for (const [edge, percent] of Object.entries(MARK)) await page.getByLabel(`${edge}（%）`).fill(percent)
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.redaction-sheet img')?.complete,
    )
    await look(page, '12-marked')
    await page.getByRole('button', { name: '生成遮盖后的文件' }).click()
    await page.getByText('检查通过。').waitFor()
    await page.getByRole('button', { name: '放行，随答复提供' }).click()
    await page.getByText('已经放行。').waitFor()
    await look(page, '13-released')
    expect(await follow('14-before-service')).not.toContain('区分处理')
  })

  test('a partial disclosure is drafted, reviewed by three, signed and served', async () => {
    await atDesk()
    const letter = await draftReply(handler, {
      outcome: /^部分公开/,
      facts: {
        区分处理的内容: '发放表中的户主姓名',
        理由: '户主姓名属于个人隐私，本人不同意公开',
        提供的方式: '在本网站提供区分处理后的文件',
      },
      chosen: { 不予公开的部分属于哪种情形: '商业秘密、个人隐私等，公开会损害第三方合法权益' },
    })
    expect(letter).toContain('户主姓名')
    await look(handler.page, '15-in-review')
    await site.setClock('2025-05-20T09:00:00')
    const signer = await reviewAndSign(site, 'water', id)
    await look(signer.page, '16-signed')
    expect(signer.complaints).toEqual([])
    expect(await follow('17-not-served-yet')).not.toContain('部分公开')
    await site.setClock('2025-05-22T09:00:00')
    await atDesk()
    await doAct(handler, '送达', { choices: ['电子送达'], send: '登记送达' })
    expect(await headOf(handler)).toContain('已办结')
    await look(handler.page, '18-served')
  })

  test('the citizen takes the reply and the file, and reads how to object by when', async () => {
    const { page } = citizen
    const text = await follow('19-reply')
    expect(text).toContain('结果：部分公开')
    expect(text).toContain('答复已于2025年5月22日送达')
    expect(text).toContain('提交日期2025年3月24日')
    expect(text).toContain('答复已于2025年5月22日送达（电子送达）')
    expect(text).toContain('对答复不服的，应当先申请行政复议')
    expect(text).toMatch(
      /如不服.*中不予公开的部分，应当先自收到本文书之日起60日内向云岭县人民政府申请行政复议/,
    )
    expect(text).toContain('最晚 2025年7月21日')
    expect(text).toContain('收到行政复议决定书以后')
    const reply = (await textOfPdf(await saved(page, page.getByRole('link', { name: /答复书/ })))).join('')
    expect(reply).toContain('云水公')
    expect(reply).toContain('户主姓名')
    expect(reply).toContain('2025年5月20日')
    expect(reply).toMatch(/不予公开的部分，应当先自收到本文书之日起60日内/)
    const file = await saved(page, page.getByRole('link', { name: /区分处理.*pdf/ }))
    expect((await textOfPdf(file)).join('')).not.toContain('赵小满')
    expect(Buffer.from(file).includes('赵小满')).toBe(false)
  })

  test('the citizen rates, the officer sees it, archives and takes the bound file', async () => {
    const { page } = citizen
    await page.getByLabel('4分 满意').check()
    await page.getByLabel('意见和建议（可以不填）').fill('期限写得清楚')
    await page.getByRole('button', { name: '提交评价' }).click()
    await page.getByText('谢谢您的评价。').waitFor()
    await look(page, '20-rated')
    await atDesk()
    await handler.page.getByText('4 星：期限写得清楚').waitFor()
    await doAct(handler, '归档', { send: '归档' })
    await expect.poll(() => headOf(handler)).toContain('已归档')
    await look(handler.page, '21-archived')
    await atDesk('?view=history')
    await look(handler.page, '22-history')
    await atDesk('?view=papers')
    await look(handler.page, '23-papers')
    expect(await handler.page.getByRole('button', { name: /移除|制作其他文书/ }).count()).toBe(0)
    expect(await handler.page.getByLabel('加入文件').count()).toBe(0)
    const bound = await saved(handler.page, handler.page.getByRole('link', { name: '导出案卷（PDF）' }))
    const pages = await textOfPdf(bound)
    expect(pages[0]).toContain('起止日期2025年3月24日至2025年5月22日')
    expect(pages.join('')).toContain(keys.number)
    expect(pages.join('')).toMatch(/补正告知书.*征求意见书.*答复书/)
    expect(await follow('24-archived')).toContain('案卷已经归档')
    expect(handler.complaints).toEqual([])
    expect(citizen.complaints).toEqual([])
  })
})
