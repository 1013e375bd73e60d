/** An organ words what the law leaves to it, sees it in the letter, and cannot touch the rest. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let administrator: Desk
beforeAll(async () => {
  site = await openConsole()
  administrator = await site.desk('water', 'organAdministrator')
})
afterAll(() => site.close())

describe.sequential('the template of a document', () => {
  test('shows what is statutory, and the letter as it changes', async () => {
    const { page } = administrator
    await administrator.open('/templates')
    await page.getByRole('link', { name: /^延期答复告知书/ }).click()
    await page.getByText('法定内容，不能改').first().waitFor()
    await page.getByLabel('补充的话').fill('办理进度可以在本局门户查看。')
    await expect.poll(() => page.locator('.letter').textContent()).toContain('办理进度可以在本局门户查看')
    expect(await axeFindings(page)).toEqual([])
    await picture(page, 'templates-01-adjusted')
  })

  test('refuses words on remedies, which only the law tells', async () => {
    const { page } = administrator
    await page.getByLabel('补充的话').fill('不服的请先向本局申请复议。')
    await page.getByRole('button', { name: '保存模板' }).click()
    await page.getByRole('alert').first().waitFor()
    expect(await page.getByLabel('补充的话').inputValue()).toContain('复议')
    await picture(page, 'templates-02-refused')
  })

  test('is kept once it fits', async () => {
    const { page } = administrator
    await page.getByLabel('补充的话').fill('办理进度可以在本局门户查看。')
    await page.getByRole('button', { name: '保存模板' }).click()
    await page.getByText(/的模板已经保存/).waitFor()
    await page.getByRole('link', { name: /延期答复告知书.*已调整/ }).waitFor()
    await administrator.open('/templates?kind=extensionNotice')
    expect(await page.getByLabel('补充的话').inputValue()).toBe('办理进度可以在本局门户查看。')
  })
})
