import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPhrase } from '../../../src/actions/phrase/arrange-phrases.ts'
import { ownPhrases } from '../../../src/store/phrase-entry.ts'
import { axeFindings } from '../axe-findings.ts'
import { type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
beforeAll(async () => {
  site = await openConsole()
  const { world } = site
  await addPhrase(world.context, world.staff('county', 'organAdministrator'), world.organs.county, {
    kind: 'leader',
    rightWord: '沈秋分',
    wrongWords: ['沈秋芬'],
    title: '县委副书记、县长',
    note: '',
    since: '2025-01-06',
    until: null,
  })
})
afterAll(() => site.close())

test('an office keeps its list: by hand, by table, and beside the county’s', async () => {
  const { page, context } = await site.desk('water', 'organAdministrator')
  const own = () => ownPhrases(site.world.db, site.world.organs.water)
  await page.goto('/console/phrases')
  await page.getByRole('rowheader', { name: '沈秋分' }).waitFor()
  expect(await page.getByText('由云岭县人民政府维护').isVisible()).toBe(true)

  await page.getByLabel('正确写法').fill('政府信息公开条例')
  await page.getByLabel('错误写法').fill('信息公开条例、政务信息公开条例')
  await page.getByLabel('说明').fill('国务院令第711号')
  await page.getByRole('button', { name: '加入名单' }).click()
  await page.getByRole('rowheader', { name: '政府信息公开条例' }).waitFor()
  expect((await own())[0]?.wrongWords).toEqual(['信息公开条例', '政务信息公开条例'])

  const csv = '类型,正确写法,错误写法\n慎用词,,最高级\n规范表述,河长制,河常制\n'
  await page.getByLabel('XLSX 或者 CSV 文件').setInputFiles({
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv.replace('河常制', '河')),
  })
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByText('只有一个字').waitFor()
  expect(await own()).toHaveLength(1)
  await picture(page, 'phrases-desk')
  expect(await axeFindings(page)).toEqual([])

  await page.getByLabel('XLSX 或者 CSV 文件').setInputFiles({
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  })
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByText('新增2条').waitFor()

  await page.getByRole('button', { name: '移出：最高级' }).click()
  await page.getByRole('button', { name: '移出', exact: true }).click()
  await expect.poll(async () => (await own()).length).toBe(2)
  await context.close()
})

test('the same on a phone', async () => {
  const { page, context } = await site.desk('water', 'organAdministrator', {
    viewport: { width: 390, height: 844 },
  })
  await page.goto('/console/phrases')
  await page.getByText('沈秋分').first().waitFor()
  await picture(page, 'phrases-phone')
  await page.getByLabel('类型').last().selectOption('leader')
  await picture(page, 'phrases-phone-leader')
  expect(await axeFindings(page)).toEqual([])
  await context.close()
})
