/** The annual report from the second of January to the correction: figures, records, words, the office, the public. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterStatistics } from '../../../src/actions/statistics/enter-statistics.ts'
import { figure, plainReport, save } from '../../store/saved-report.ts'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let officer: Desk
let office: Desk
let granted = 0

/** Confirmed, granted, reviewed, signed and served on the third of March. */
const grant = async (id: number): Promise<void> => {
  const { act } = site.world
  await act(id, { type: 'receiptConfirmed', how: '电话确认' })
  await act(id, { type: 'registered', number: '' })
  await act(id, { type: 'replyDrafted', outcome: 'granted', facts: { howSupplied: '电子邮件发送' } })
  for (const stage of ['section', 'legal', 'secrecy'] as const) await act(id, { type: 'reviewed', stage })
  await act(id, { type: 'signed', documentNumber: '' })
  await act(id, { type: 'served', method: 'electronic', on: '2025-03-03' })
}

const address = (view = '') => `/annual-reports/${site.world.organs.water}/2025${view}`
const MENDED = '主动公开不够及时。改进措施：2026年3月底以前建立每周核对制度。'
const NEW_RECEIVED = /本年新收政府信息公开申请数量”·总计：查看由来/

const ready = async ({ page }: Desk): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('.waiting').count()).toBe(0)
}

const openAt = async (desk: Desk, view = ''): Promise<void> => {
  await desk.open(address(view))
  await ready(desk)
}

/** Presses the act, fills in its form, sends it. */
const actOn = async (
  { page }: Desk,
  name: string,
  fill: (dialog: ReturnType<Desk['page']['getByRole']>) => Promise<void> = async () => undefined,
): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect.poll(() => dialog.count(), { message: `${name} was not accepted` }).toBe(0)
}

/** In the editor; the words are saved by themselves. */
const write = async ({ page }: Desk, chapter: string, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: chapter }).fill(text)
  await page.getByRole('textbox', { name: chapter }).blur()
  await page.getByRole('status').getByText('已保存', { exact: true }).waitFor()
}

/** Of December 2025, as somebody types them into the statistics. */
const licences = async (figure: string): Promise<void> => {
  const { context, organs, staff } = site.world
  const before = figure === '0' ? '5' : null
  const entered = await enterStatistics(context, staff('water', 'handler'), {
    organId: organs.water,
    year: 2025,
    month: 12,
    figures: { licenceDecisions: figure },
    seen: { licenceDecisions: before },
    note: '',
  })
  if (!entered.ok) expect.fail(entered.refusal.code)
}

const WIDTHS = [390, 820, 1280] as const
const ON_A_PHONE = [390] as const

/** On a phone, a tablet and a desk: nothing reaches past the screen, axe finds nothing. */
const readsWell = async ({ page }: Desk, name: string, widths: readonly number[] = WIDTHS): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const past = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(past, `${name} reaches past a screen of ${width}`).toBe(0)
    expect(await axeFindings(page), `${name} at ${width}`).toEqual([])
    await picture(page, `annual-report-${name}-${width}`)
  }
}

beforeAll(async () => {
  site = await openConsole()
  const { world } = site
  granted = (await world.fileRequest()).requestId
  await grant(granted)
  await save(
    world.db,
    plainReport('云岭县水务局', 2024, {
      'proactive.normativeDocuments.inForce': figure(3),
      'requests.newReceived.0': figure(2),
      'requests.newReceived.6': figure(2),
      'requests.granted.0': figure(2),
      'requests.granted.6': figure(2),
      'requests.totalProcessed.0': figure(2),
      'requests.totalProcessed.6': figure(2),
    }),
    { region: '云岭县' },
  )
  officer = await site.desk('water', 'handler')
  office = await site.desk('county', 'competentAuthority')
  await site.setClock('2026-01-02T09:00')
}, 120_000)
afterAll(() => site.close())

describe.sequential('an annual report', () => {
  test('stands finished on the second of January, with last year beside it', async () => {
    await openAt(officer)
    const received = officer.page.getByRole('link', { name: NEW_RECEIVED })
    expect(await received.textContent()).toBe('1')
    expect(await received.locator('..').textContent()).toContain('上年 2')
    await readsWell(officer, 'first')
  })

  test('opens a figure to its case', async () => {
    const { page } = officer
    await page.getByRole('link', { name: /（一）予以公开”·总计：查看由来/ }).click()
    const panel = page.getByRole('dialog')
    await panel.getByText('办结：予以公开').waitFor()
    await readsWell(officer, 'cell')
    await panel.locator('.record-list').getByRole('link').click()
    await page.waitForURL(`**/console/cases/${granted}`)
    await page.goBack()
    await panel.getByText('办结：予以公开').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.count()).toBe(0)
  })

  test('cannot be sent before a warning is explained; what is typed is kept', async () => {
    const { page } = officer
    await openAt(officer, '?view=text')
    await write(officer, '一、总体情况', '2025年，本机关收到政府信息公开申请1件。')
    await write(officer, '五、存在的主要问题及改进情况', '主动公开不够及时。改进措施：每周核对待公开信息。')
    await page.getByRole('link', { name: /^核对清单/ }).click()
    await page.locator('.report-finding-message', { hasText: '现行有效填写为0件' }).waitFor()
    await page
      .getByRole('button', { name: /^写明情况/ })
      .first()
      .click()
    await page.getByLabel('情况说明').fill('上年报告把3件已经失效的文件计算在内')
    await page.getByText('草稿已保存').waitFor()
    await openAt(officer, '?view=checks')
    await readsWell(officer, 'checks')
    await page
      .getByRole('button', { name: /^写明情况/ })
      .first()
      .click()
    await expect.poll(() => page.getByLabel('情况说明').inputValue()).toContain('已经失效')
    await page.getByRole('button', { name: '保存说明' }).click()
    await page.getByText('已说明：').waitFor()
    await readsWell(officer, 'explained', ON_A_PHONE)
  })

  test('is sent to the office, returned with a remark, mended and sent again', async () => {
    await openAt(officer)
    await actOn(officer, '报送')
    await openAt(office, '?cell=requests.granted.0')
    await office.page.getByRole('button', { name: '退回，并对这个数字提出意见' }).click()
    const dialog = office.page.getByRole('dialog')
    const remarks = dialog.getByRole('textbox', { name: /^意见/ })
    await remarks.fill('请核对这一件的办理结果')
    await dialog.getByRole('button', { name: '再加一条意见' }).click()
    const problems = { label: '五、存在的主要问题及改进情况' }
    await dialog.getByLabel('针对').last().selectOption(problems)
    await remarks.last().fill('改进措施请写明完成时间')
    await readsWell(office, 'return', ON_A_PHONE)
    await dialog.getByRole('button', { name: '退回', exact: true }).click()
    await expect.poll(() => dialog.count()).toBe(0)
    await openAt(officer)
    await readsWell(officer, 'returned')
    await officer.page.getByText('改进措施请写明完成时间').waitFor()
    await officer.page.getByRole('link', { name: '表三“（一）予以公开”·自然人', exact: true }).waitFor()
    await officer.page.getByRole('link', { name: '五、存在的主要问题及改进情况', exact: true }).click()
    await write(officer, '五、存在的主要问题及改进情况', MENDED)
    await openAt(officer)
    await actOn(officer, '报送')
    await openAt(office)
    await actOn(office, '审核通过')
  })

  test('is not signed while figures move, then signed and published, and the public reads it', async () => {
    const signer = await site.desk('water', 'signer')
    await openAt(signer)
    await licences('5')
    const { page: desk } = signer
    await desk.getByRole('button', { name: '签发', exact: true }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('button', { name: '签发', exact: true }).click()
    await dialog.getByText('表二“行政许可·本年处理决定数量”：0 → 5').waitFor()
    await readsWell(signer, 'sign-refused', ON_A_PHONE)
    await licences('0')
    await openAt(signer)
    await actOn(signer, '签发', () => readsWell(signer, 'sign', ON_A_PHONE))
    await openAt(officer)
    await actOn(officer, '公布')
    const { page } = await site.visit()
    await page.goto('/annual-reports/yunling-water/2025')
    expect(await page.textContent('main')).toContain('每周核对制度')
    expect(await page.locator('[id="requests.newReceived.6"]').textContent()).toContain('1')
    expect(signer.complaints, 'the browser tells of the refusal').toEqual([expect.stringContaining('409')])
  })

  test('shows a record dated back into the year as a difference, and is corrected', {
    timeout: 240_000,
  }, async () => {
    const { world } = site
    await site.setClock('2026-02-10T09:00')
    const late = await world.fileRequest({
      channel: 'registeredMail',
      arrivedOn: '2025-12-30',
      evidence: { mailNumber: 'XA00000000009', receivedBy: '收发室' },
    })
    await world.act(late.requestId, { type: 'registered', number: '' })
    await openAt(officer)
    const received = officer.page.getByRole('link', { name: NEW_RECEIVED })
    expect(await received.locator('..').textContent()).toContain('签发时 1')
    await openAt(officer, '?view=changes')
    await officer.page.getByText('签发以后增加的记录（1）').first().waitFor()
    await readsWell(officer, 'changes')
    await actOn(officer, '发起更正', (dialog) => dialog.getByLabel('更正的理由').fill('补登一件挂号信申请'))
    await officer.page.getByText('正在更正。').waitFor()
    await openAt(officer, '?view=text')
    await write(officer, '一、总体情况', '2025年，本机关收到政府信息公开申请2件。')
    await openAt(officer)
    await actOn(officer, '报送')
    await openAt(office)
    await actOn(office, '审核通过')
    const signer = await site.desk('water', 'signer')
    await openAt(signer)
    await actOn(signer, '签发')
    await openAt(officer)
    await actOn(officer, '公布')
    await openAt(officer, '?view=history')
    await officer.page.getByRole('row', { name: /第2次签发/ }).waitFor()
    await readsWell(officer, 'history')
    const seen = []
    for (const freeze of [1, 2]) {
      await officer.page.getByRole('link', { name: `第${freeze}次签发时的数字` }).click()
      const tables = officer.page.getByRole('region', { name: `第${freeze}次签发时的数字` })
      const signed = tables.getByRole('link', { name: NEW_RECEIVED })
      await signed.click()
      const panel = officer.page.getByRole('dialog')
      await expect.poll(() => panel.locator('.record-list li').count()).toBe(freeze)
      await officer.page.keyboard.press('Escape')
      await expect.poll(() => panel.count()).toBe(0)
      seen.push(await signed.textContent())
    }
    expect(seen, 'each signature has its own figures').toEqual(['1', '2'])
    await readsWell(officer, 'signed-figures', ON_A_PHONE)
    const { page } = await site.visit()
    await page.goto('/annual-reports/yunling-water/2025')
    expect(await page.locator('[id="requests.newReceived.6"]').textContent()).toContain('2')
    expect(officer.complaints).toEqual([])
    expect(office.complaints).toEqual([])
  })
})

describe('the office above', () => {
  test('sees who is late and chases them', async () => {
    await office.open('/annual-reports')
    await ready(office)
    const { page } = office
    await page.getByRole('button', { name: /逾期$/ }).first().click()
    await ready(office)
    await page.getByRole('row', { name: /云岭县财政局/ }).waitFor()
    expect(await page.getByRole('row', { name: /云岭县水务局/ }).count()).toBe(0)
    await readsWell(office, 'desk')
    await page.getByRole('button', { name: '选中逾期的' }).click()
    await page.getByRole('button', { name: '催报', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('催报的内容').fill('请于本周内报送。')
    await readsWell(office, 'chase', ON_A_PHONE)
    await dialog.getByRole('button', { name: '发送催报' }).click()
    await expect.poll(() => dialog.count()).toBe(0)
    const finance = await site.desk('finance', 'handler')
    await finance.open('/inbox')
    await finance.page.getByText(/请于本周内报送/).waitFor()
    expect(office.complaints).toEqual([])
  })
})

describe('the report of the county', () => {
  test('leads from a figure to the organs and on to the cases', async () => {
    const { page } = office
    await office.open(`/annual-reports/${site.world.organs.county}/2025`)
    await ready(office)
    await page.getByRole('link', { name: NEW_RECEIVED }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('row', { name: /^云岭县水务局 [12]$/ }).waitFor()
    await readsWell(office, 'shares')
    await panel.getByRole('link', { name: '云岭县水务局' }).click()
    await panel.getByText('办结：予以公开').waitFor()
    await panel.getByText('2024年云岭水库除险加固工程的批复文件').first().waitFor()
    expect(office.complaints).toEqual([])
  })
})

describe('a township without anything to report', () => {
  test('confirms its zeros before it is sent', async () => {
    const clerk = await site.desk('stream', 'handler')
    const stream = `/annual-reports/${site.world.organs.stream}/2025`
    await clerk.open(stream)
    await ready(clerk)
    await readsWell(clerk, 'nil', ON_A_PHONE)
    await clerk.page.getByText('全部数字为零，须有人确认').waitFor()
    await actOn(clerk, '确认全年无数据')
    await clerk.page.getByText(/零报告由.*确认/).waitFor()
    expect(clerk.complaints).toEqual([])
  })
})
