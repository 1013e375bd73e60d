/** 区分处理 at the screen: a file is added, marked by mouse and by keyboard, burned, checked, released. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallPdf } from '../../formats/extraction/small-pdf.ts'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let handler: Desk
let folder: string
let id = 0
beforeAll(async () => {
  site = await openConsole()
  handler = await site.desk('water', 'handler')
  folder = await mkdtemp(join(tmpdir(), 'sunlit-console-'))
  const { requestId } = await site.world.fileRequest({
    channel: 'inPerson',
    evidence: { receivedBy: '周示例' },
  })
  id = requestId
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const PAGE = [
  { text: '移民安置补偿发放表', x: 80, y: 760, size: 16 },
  { text: '姓名：林示例　金额：12000元', x: 80, y: 700, size: 12 },
  { text: '身份证号：000000199001010011', x: 80, y: 670, size: 12 },
]

describe.sequential('a file of the case', () => {
  test('is added with its use', async () => {
    const path = join(folder, '发放表.pdf')
    await writeFile(path, smallPdf([{ texts: PAGE }]))
    const { page } = handler
    await handler.open(`/cases/${id}?view=papers`)
    await page.getByLabel('加入文件').setInputFiles(path)
    await page.getByLabel('用途').selectOption({ index: 0 })
    await page.getByRole('button', { name: '上传' }).click()
    await page.getByRole('link', { name: '发放表.pdf', exact: true }).waitFor()
    await page.getByRole('link', { name: /^遮盖/ }).click()
    await page.getByRole('img', { name: '第1页，共1页' }).waitFor()
  })

  test('is marked by mouse, and by keys', async () => {
    const { page } = handler
    const sheet = page.locator('.redaction-sheet')
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.redaction-sheet img')?.complete,
    )
    const box = await sheet.boundingBox()
    if (box === null) throw new Error('there is no page')
    const at = (x: number, y: number) =>
      [box.x + (box.width * x) / 595, box.y + (box.height * (842 - y)) / 842] as const
    await page.mouse.move(...at(75, 690))
    await page.mouse.down()
    await page.mouse.move(...at(420, 660))
    await page.mouse.up()
    expect(await page.getByRole('button', { name: /^第1处遮盖/ }).count()).toBe(1)
    await page.getByRole('button', { name: '在本页加一处' }).click()
    const second = page.getByRole('button', { name: /^第2处遮盖/ })
    await second.focus()
    await page.keyboard.press('ArrowUp')
    await page.getByText(/^第2处：/).click()
    expect(Number(await page.getByLabel('距上边（%）').last().inputValue())).toBeCloseTo(44.5, 1)
    await second.focus()
    await page.keyboard.press('Delete')
    expect(await page.getByRole('button', { name: /^第2处遮盖/ }).count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await picture(page, 'redaction-01-marked')
  })

  test('is burned, found clean, and released with the reply', async () => {
    const { page } = handler
    await page.getByRole('button', { name: '生成遮盖后的文件' }).click()
    await page.getByText('检查通过。').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await picture(page, 'redaction-02-checked')
    await page.getByRole('button', { name: '放行，随答复提供' }).click()
    await page.getByText('已经放行。').waitFor()
    await page.getByRole('link', { name: '回到案件', exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: '区分处理）.pdf' })
    await row.waitFor()
    expect(await row.textContent()).toContain('向申请人提供')
    expect(handler.complaints).toEqual([])
  })
})
