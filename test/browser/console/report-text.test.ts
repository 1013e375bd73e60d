/** The words of a report as an officer writes them: the draft, live numbers that stay whole, saving, somebody else writing too. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '../../../src/actions/account/password.ts'
import { openFiling } from '../../../src/actions/annual-report-filing/open-filing.ts'
import { saveReportText } from '../../../src/actions/annual-report-filing/save-text.ts'
import { referencesIn } from '../../../src/law/annual-report/narrative/reference.ts'
import { newestReportText, type StoredReportText } from '../../../src/store/report-text.ts'
import { openDesk } from '../../actions/annual-report-filing/filing-world.ts'
import { plainReport, save } from '../../store/saved-report.ts'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let officer: Desk

const YEAR = 2025
const PROMISE = '将每季度抽查一次答复文书'

const stored = async (): Promise<StoredReportText> => {
  const text = await newestReportText(site.world.db, site.world.organs.water, YEAR)
  if (text === null) throw new Error('nothing was saved')
  return text
}

const writeAsColleague = async (changes: { readonly problems?: string; readonly other?: string }) => {
  const { world } = site
  const { revision, overview, problems, other } = await stored()
  const saved = await saveReportText(world.context, world.staff('water', 'handler', 'second'), {
    ...{ organId: world.organs.water, year: YEAR, revision, generated: [] },
    ...{ overview, problems, other },
    ...changes,
  })
  expect(saved.ok).toBe(true)
}

const chapter = (name: RegExp = /总体情况/) => officer.page.getByRole('region', { name })
const editor = () => chapter().getByRole('textbox')
const chips = () => editor().locator('[data-reference]')

const openText = async (): Promise<void> => {
  await officer.open(`/annual-reports/${site.world.organs.water}/${YEAR}?view=text`)
  await editor().waitFor()
  await officer.page.waitForLoadState('networkidle')
}

/** Saved, and nothing on its way. */
const settled = async (): Promise<void> => {
  // The line learns of the last key a moment after it was pressed: until then it speaks of what was saved before.
  await officer.page.waitForTimeout(500)
  await expect
    .poll(() => officer.page.locator('.saving-line').textContent(), { timeout: 20_000 })
    .toContain('已保存')
}

/** It counts from the day on which both sides confirmed it (Art. 31). */
const receive = async (): Promise<void> => {
  const { requestId } = await site.world.fileRequest()
  await site.world.act(requestId, { type: 'receiptConfirmed', how: '电话确认' })
}

beforeAll(async () => {
  site = await openConsole()
  const { world } = site
  await receive()
  const report = plainReport('云岭县水务局', YEAR - 1, {})
  await save(world.db, {
    ...report,
    narrative: { ...report.narrative, problems: `一是答复不够规范。下一步${PROMISE}。` },
  })
  world.setClock('2026-01-05T09:00')
  const opened = await openFiling(world.context, world.staff('water', 'handler'), world.organs.water, YEAR)
  expect(opened.ok).toBe(true)
  officer = await site.desk('water', 'handler')
  await officer.context.grantPermissions(['clipboard-read', 'clipboard-write'])
}, 240_000)
afterAll(() => site.close())

describe.sequential('the words of a report', () => {
  test('the draft is taken over with its live numbers, marked as nobody’s work', {
    timeout: 120_000,
  }, async () => {
    await openText()
    await chapter().getByRole('button', { name: '采用系统起草' }).click()
    await chips().first().waitFor()
    expect(await editor().locator('[data-reference="requests.newReceived.6"]').textContent()).toBe('1')
    await chapter().getByText('系统起草，尚未修改').waitFor()
    await picture(officer.page, 'report-text-draft')
    await settled()
    const { overview, generated } = await stored()
    expect(overview).toContain('{{requests.newReceived.6}}')
    expect(generated).toEqual(['overview'])
    expect(await chapter(/主要问题/).textContent()).toContain(PROMISE)
  })

  test('numbers stay whole while somebody types, pastes and takes it back', {
    timeout: 120_000,
  }, async () => {
    const before = await stored()
    const references = referencesIn(before.overview)
    const { keyboard } = officer.page
    await editor().click()
    await keyboard.press('Control+End')
    await keyboard.type('补充一句：')
    await settled()
    expect((await stored()).overview).toBe(`${before.overview}补充一句：`)
    expect((await stored()).generated).toEqual([])

    await keyboard.press('Control+A')
    await keyboard.press('Control+C')
    await keyboard.press('ArrowRight')
    await keyboard.press('Control+End')
    await keyboard.press('Control+V')
    await settled()
    expect(referencesIn((await stored()).overview)).toEqual([...references, ...references])
    await keyboard.press('Control+Z')
    await settled()
    expect((await stored()).overview).toBe(`${before.overview}补充一句：`)

    await officer.page.evaluate(() => navigator.clipboard.writeText('公开{{requests.granted.6}}件'))
    await keyboard.press('Control+End')
    await keyboard.press('Control+V')
    await keyboard.type('，结转{{requests.carriedOver.6}}件')
    await settled()
    expect((await stored()).overview).toBe(
      `${before.overview}补充一句：公开{{requests.granted.6}}件，结转{{requests.carriedOver.6}}件`,
    )
    expect(await chips().count()).toBe(references.length + 2)
  })

  test('one stroke marks a number, the next takes it away, and undo brings it back', {
    timeout: 120_000,
  }, async () => {
    const { keyboard } = officer.page
    const count = await chips().count()
    const marked = editor().locator('[data-reference].ProseMirror-selectednode')
    await editor().getByText('补充一句').click()
    await keyboard.press('Control+End')
    await expect.poll(() => editor().textContent()).toMatch(/件$/)
    await keyboard.press('Backspace')
    await expect.poll(() => editor().textContent()).not.toMatch(/件$/)
    await keyboard.press('Backspace')
    await expect.poll(() => marked.count()).toBe(1)
    expect(await chips().count()).toBe(count)
    await keyboard.press('Backspace')
    await expect.poll(() => chips().count()).toBe(count - 1)
    await keyboard.press('Control+Z')
    await expect.poll(() => chips().count()).toBe(count)
  })

  test('a number is found by its name and put in', { timeout: 120_000 }, async () => {
    await editor().click()
    await officer.page.keyboard.press('Control+End')
    await chapter().getByRole('button', { name: '插入数据' }).click()
    const dialog = officer.page.getByRole('dialog')
    await dialog.getByLabel('查找').fill('政府网站')
    expect(await axeFindings(officer.page)).toEqual([])
    await picture(officer.page, 'report-text-picker')
    await dialog.getByRole('button', { name: /通过政府网站发布信息/ }).click()
    await settled()
    expect((await stored()).overview.endsWith('{{fact:channel.site}}')).toBe(true)
  })

  test('two people who write different parts lose nothing', { timeout: 120_000 }, async () => {
    const now = await stored()
    await writeAsColleague({ problems: '同事写的问题。下一步将改进。' })
    await chapter(/其他需要报告/)
      .getByRole('textbox')
      .click()
    await officer.page.keyboard.type('没有其他事项。')
    await settled()
    await officer.page.getByText('已经合并').waitFor()
    const merged = await stored()
    expect([merged.problems, merged.other]).toEqual(['同事写的问题。下一步将改进。', '没有其他事项。'])
    expect(merged.overview).toBe(now.overview)
    expect(
      await chapter(/主要问题/)
        .getByRole('textbox')
        .textContent(),
    ).toContain('同事写的问题')
  })

  test('where both wrote the same part, both texts are shown and one is chosen', {
    timeout: 120_000,
  }, async () => {
    const now = await stored()
    await writeAsColleague({ other: '同事写的其他事项。' })
    const box = chapter(/其他需要报告/).getByRole('textbox')
    await box.click()
    await officer.page.keyboard.press('Control+End')
    await officer.page.keyboard.type('我补充一句。')
    const conflict = officer.page.getByRole('alert', { name: '文字已被他人修改' })
    await conflict.waitFor()
    expect(await conflict.textContent()).toContain('同事写的其他事项。')
    expect(await conflict.textContent()).toContain('没有其他事项。我补充一句。')
    expect(await axeFindings(officer.page)).toEqual([])
    await picture(officer.page, 'report-text-conflict')
    await conflict.getByRole('button', { name: '保存我写的' }).click()
    await settled()
    const mine = await stored()
    expect(mine.other).toBe('没有其他事项。我补充一句。')
    expect(mine.revision).toBe(now.revision + 2)
    const kept = await site.world.db
      .selectFrom('report_text')
      .select('other')
      .where('revision', '=', now.revision + 1)
      .executeTakeFirstOrThrow()
    expect(kept.other).toBe('同事写的其他事项。')
  })

  test('what is typed while the line is broken is still there, and saved when it is back', {
    timeout: 120_000,
  }, async () => {
    const box = chapter(/其他需要报告/).getByRole('textbox')
    await officer.context.setOffline(true)
    await box.click()
    await officer.page.keyboard.press('Control+End')
    await officer.page.keyboard.type('断线时写的。')
    await expect
      .poll(() => officer.page.locator('.saving-line').textContent(), { timeout: 20_000 })
      .toContain('没有保存成功')
    await officer.context.setOffline(false)
    await officer.page.reload()
    await box.waitFor()
    expect(await box.textContent()).toBe('没有其他事项。我补充一句。断线时写的。')
    await settled()
    expect((await stored()).other).toBe('没有其他事项。我补充一句。断线时写的。')
    officer.complaints.splice(0)
  })

  test('what is typed while the server fails for a moment is saved without anybody’s doing', {
    timeout: 120_000,
  }, async () => {
    const before = (await stored()).other
    const isSaving = `**/organs/*/annual-reports/${YEAR}/text`
    const busy = { type: 'about:blank', title: '服务器正忙', status: 503, code: 'busy', requestId: '' }
    await officer.page.route(isSaving, (route) => route.fulfill({ status: 503, json: busy }))
    await chapter(/其他需要报告/)
      .getByRole('textbox')
      .click()
    await officer.page.keyboard.press('Control+End')
    await officer.page.keyboard.type('服务器忙时写的。')
    await expect
      .poll(() => officer.page.locator('.saving-line').textContent(), { timeout: 20_000 })
      .toContain('没有保存成功，文字留在本机浏览器里：服务器正忙')
    await officer.page.unroute(isSaving)
    await expect
      .poll(async () => (await stored()).other, { timeout: 20_000 })
      .toBe(`${before}服务器忙时写的。`)
    await settled()
    officer.complaints.splice(0)
  })

  test('what is typed when the session has ended is saved once somebody has signed in over it', {
    timeout: 120_000,
  }, async () => {
    const before = (await stored()).other
    const { id } = site.world.staff('water', 'handler')
    const account = site.world.db.updateTable('account').where('id', '=', Number(id))
    const { login_name: login } = await account
      .set({ password_hash: await hashPassword('云岭-示例-口令-2025') })
      .returning('login_name')
      .executeTakeFirstOrThrow()
    await officer.context.clearCookies()
    const box = chapter(/其他需要报告/).getByRole('textbox')
    await box.click()
    await officer.page.keyboard.press('Control+End')
    await officer.page.keyboard.type('登录过期时写的。')
    const dialog = officer.page.getByRole('dialog', { name: '登录已经过期' })
    await dialog.waitFor()
    await picture(officer.page, 'report-text-signed-out')
    await dialog.getByLabel('用户名').fill(login)
    await dialog.getByLabel('密码').fill('云岭-示例-口令-2025')
    await dialog.getByRole('button', { name: '登录', exact: true }).click()
    await expect.poll(() => dialog.count(), { timeout: 20_000 }).toBe(0)
    await expect
      .poll(async () => (await stored()).other, { timeout: 20_000 })
      .toBe(`${before}登录过期时写的。`)
    expect(await box.textContent()).toBe(`${before}登录过期时写的。`)
    await settled()
    officer.complaints.splice(0)
  })

  test('the numbers follow the records', { timeout: 120_000 }, async () => {
    site.world.setClock('2025-12-01T09:00')
    await receive()
    await site.setClock('2026-01-06T09:00')
    await openText()
    const chip = editor().locator('[data-reference="requests.newReceived.6"]')
    await expect.poll(() => chip.first().textContent()).toBe('2')
    expect(officer.complaints).toEqual([])
  })

  test.each([1280, 390])('it is fit for everybody at %i pixels', { timeout: 120_000 }, async (width) => {
    await officer.page.setViewportSize({ width, height: 900 })
    await openText()
    expect(await axeFindings(officer.page)).toEqual([])
    await picture(officer.page, `report-text-${width}`)
    const overflow = await officer.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('on paper the words stand without the tools', { timeout: 120_000 }, async () => {
    await officer.page.setViewportSize({ width: 1280, height: 900 })
    await officer.page.emulateMedia({ media: 'print' })
    await openText()
    expect(await officer.page.getByRole('button', { name: '插入数据' }).count()).toBe(0)
    expect(await editor().isVisible()).toBe(true)
    await picture(officer.page, 'report-text-print')
    await officer.page.emulateMedia({ media: null })
  })

  test('what is typed while a colleague sends the report in is shown, and saved when it comes back', {
    timeout: 120_000,
  }, async () => {
    const desk = openDesk(site.world)
    const [colleague, office] = [
      site.world.staff('water', 'handler', 'second'),
      site.world.staff('county', 'competentAuthority'),
    ]
    await desk.write()
    await openText()
    for (const { key, severity, explained } of (await desk.read()).findings) {
      if (severity === 'warning' && explained === null)
        await desk.done({ type: 'explained', key, explanation: '已经核对，情况属实。' }, colleague)
    }
    await desk.done({ type: 'submitted', hash: (await desk.read()).hash }, colleague)
    const box = chapter(/其他需要报告/).getByRole('textbox')
    await box.click()
    await officer.page.keyboard.press('Control+End')
    await officer.page.keyboard.type('报送以后写的。')
    await expect
      .poll(() => officer.page.locator('.saving-line').textContent(), { timeout: 20_000 })
      .toContain('没有保存成功')
    await officer.page.reload()
    const left = officer.page.getByRole('region', { name: '没有保存的文字' })
    await left.waitFor()
    expect(await left.textContent()).toContain('报送以后写的。')
    expect(await axeFindings(officer.page)).toEqual([])
    await picture(officer.page, 'report-text-unsaved')
    const remarks = [{ place: 'other', text: '请补充' }] as const
    await desk.done({ type: 'returned', remarks }, office)
    await officer.page.reload()
    await box.waitFor()
    await settled()
    expect((await stored()).other).toContain('报送以后写的。')
    officer.complaints.splice(0)
  })
})
