/** 复议诉讼 from registering to what changed because of it, as a handler meets it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actOn, registerRemedy } from '../../actions/remedy/remedy-desk.ts'
import { axeFindings } from '../axe-findings.ts'
import { type Desk, type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let requestId = 0
beforeAll(async () => {
  site = await openConsole()
  const filed = await site.world.fileRequest({ description: '云岭水库除险加固工程的中标合同' })
  requestId = filed.requestId
  site.world.setClock('2025-04-14T09:00')
})
afterAll(() => site.close())

const calm = async ({ page }: Desk): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('.waiting').count()).toBe(0)
}

const choose = async ({ page }: Desk, act: string): Promise<void> => {
  await page.getByLabel('办理哪一项').selectOption({ label: act })
}

const press = async (desk: Desk, name: string): Promise<void> => {
  await desk.page.getByRole('button', { name, exact: true }).click()
  await calm(desk)
}

test('from registering to follow-up', async () => {
  const desk = await site.desk('water', 'handler')
  const { page } = desk
  await desk.open(`/cases/${requestId}`)
  await page.getByRole('link', { name: '登记对这件申请的复议诉讼' }).click()
  await page.getByText('逾期未答复').waitFor()
  const register = page.getByRole('button', { name: '登记', exact: true })
  await expect.poll(() => register.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('请填写提出的日期。').waitFor()
  await page.getByLabel('提出的日期').fill('2025-04-07')
  await page.getByLabel('受理的日期').fill('2025-04-09')
  await page.getByLabel('收到副本的日期').fill('2025-04-11')
  await page.getByRole('textbox', { name: '案号' }).fill('云复〔2025〕3号')
  await page.getByRole('textbox', { name: '复议机关' }).fill('云岭县人民政府')
  await picture(page, 'remedy-register')
  await page.reload()
  await page.getByText('已恢复上次没有提交的内容。').waitFor()
  expect(await page.getByRole('textbox', { name: '案号' }).inputValue()).toBe('云复〔2025〕3号')
  await register.click()

  await page.getByRole('heading', { level: 1, name: '云复〔2025〕3号' }).waitFor()
  await page.getByText('最迟2025年4月25日').waitFor()
  await page.getByText('林**').waitFor()
  expect(await page.content()).not.toContain('林小溪')
  await picture(page, 'remedy-registered')

  await choose(desk, '登记往来文书')
  await page.getByLabel('文书', { exact: true }).selectOption({ label: '行政复议申请书' })
  await page.getByLabel('加入文件').setInputFiles({
    name: '行政复议申请书副本.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('行政复议申请书'),
  })
  await press(desk, '登记往来文书')
  await page.getByRole('link', { name: '行政复议申请书副本.txt' }).waitFor()

  await choose(desk, '提交答复书')
  await press(desk, '提交答复书')
  await page.getByText('2025年4月14日完成').waitFor()

  await choose(desk, '安排听证或者听取意见')
  await page.getByLabel('日期').fill('2025-05-12')
  await page.getByLabel('地点').fill('第三会议室')
  await press(desk, '安排听证或者听取意见')
  await page.getByText('听证：2025-05-12 09:00，第三会议室').waitFor()

  await site.setClock('2025-05-30T10:00')
  await desk.open(page.url().slice(page.url().indexOf('/console') + '/console'.length))
  await choose(desk, '作出复议决定')
  await page.getByRole('textbox', { name: /^哪一天/ }).fill('2025-05-28')
  await page.getByRole('combobox', { name: /^结果/ }).selectOption({ label: '责令履行' })
  await page.getByLabel('决定或者裁判要求本机关做什么').fill('在二十个工作日内作出答复')
  await page.getByLabel('最迟哪一天履行').fill('2025-06-26')
  await press(desk, '作出复议决定')
  await page.getByText('待落实').first().waitFor()
  await page.getByText('现在不能办理的事项和原因').click()
  await page.getByText('案件已审结，不能办理。').first().waitFor()
  await picture(page, 'remedy-decided')

  await choose(desk, '登记落实情况')
  await page.getByLabel('怎样落实的').fill('已重新作出答复并送达')
  await page.getByLabel('在哪里可以看到').selectOption({ label: '依申请公开案件' })
  await page.getByLabel('它的页面地址末尾的号码').fill(String(requestId))
  await press(desk, '登记落实情况')
  await page.getByRole('link', { name: '查看申请' }).waitFor()
  expect(await page.getByText('待落实').count()).toBe(0)

  await page.getByRole('button', { name: '显示全部' }).click()
  await page.getByLabel('查看的理由').fill('寄送文书')
  await page.getByRole('button', { name: '显示', exact: true }).click()
  await page.getByText('林小溪').waitFor()

  await page.getByRole('link', { name: '查看申请' }).click()
  await page.getByRole('link', { name: '云复〔2025〕3号' }).waitFor()
  await picture(page, 'remedy-on-case')
  expect(desk.complaints).toEqual([])
})

test('a direct suit against a denial is asked about before it is registered', async () => {
  const desk = await site.desk('water', 'handler')
  const { page } = desk
  await desk.open('/remedies/new')
  await page.getByLabel('行政诉讼：未经复议直接起诉').check()
  await page.getByLabel('其他行为').check()
  await page.getByLabel('针对的行为', { exact: false }).last().selectOption({ value: 'deniedDeliberative' })
  await page.getByLabel('行为（答复）作出的日期').fill('2025-03-03')
  await page.getByLabel('提出的日期').fill('2025-04-07')
  await page.getByText('应当先申请行政复议').waitFor()
  await picture(page, 'remedy-doubt')
  const register = page.getByRole('button', { name: '登记', exact: true })
  expect(await register.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('直接起诉的情况').fill('法院已经立案')
  await register.click()
  await page.getByRole('heading', { level: 1, name: '行政诉讼（2025年4月7日提出）' }).waitFor()
  expect(desk.complaints).toEqual([])
})

describe('the list', () => {
  test('shows lamps, keeps to its filters, and tells the rate of correction', async () => {
    const { world } = site
    await site.setClock('2025-05-30T10:00')
    const late = await registerRemedy(world, {
      filedOn: '2025-04-21',
      acceptedOn: '2025-04-23',
      servedOn: '2025-04-28',
      caseNumber: '云复〔2025〕9号',
    })
    const upheld = await registerRemedy(world, {
      filedOn: '2025-02-10',
      acceptedOn: '2025-02-12',
      caseNumber: '云复〔2025〕1号',
      attacked: 'notExist',
    })
    await actOn(world, upheld, { type: 'decided', on: '2025-04-08', decision: 'upheld' })
    const desk = await site.desk('water', 'handler')
    const { page } = desk
    await desk.open('/remedies')
    await calm(desk)
    const row = page.getByRole('row').filter({ hasText: '云复〔2025〕9号' })
    await row.getByText('已到期').waitFor()
    await page.getByLabel('期限', { exact: true }).selectOption({ label: '已到期' })
    await calm(desk)
    await expect.poll(() => page.getByRole('row').filter({ hasText: '云复〔2025〕1号' }).count()).toBe(0)
    expect(await row.count()).toBe(1)
    await page.getByLabel('期限', { exact: true }).selectOption({ label: '全部期限' })
    await page.getByRole('row').filter({ hasText: '合计' }).getByText('50.0%').first().waitFor()
    await picture(page, 'remedy-list')
    expect(late).toBeGreaterThan(0)
    expect(desk.complaints).toEqual([])
  })

  test('another organ is told nothing of them', async () => {
    const desk = await site.desk('finance', 'handler')
    const { page } = desk
    await desk.open('/remedies')
    await calm(desk)
    await page.getByText('还没有登记复议诉讼案件。').waitFor()
    const answer = await page.request.get('/api/v1/staff/remedies/1')
    expect(answer.status()).toBe(404)
    expect(await answer.text()).not.toContain('云复')
  })
})

test('who registers a case that another organ keeps joins it instead', async () => {
  const desk = await site.desk('justice', 'handler')
  const { page } = desk
  await desk.open('/remedies/new')
  await calm(desk)
  await page.getByLabel('其他行为').check()
  await page.getByLabel('针对的行为', { exact: false }).last().selectOption({ value: 'noReply' })
  await page.getByLabel('提出的日期').fill('2025-04-07')
  await page.getByRole('textbox', { name: '案号' }).fill('云复[2025]3号')
  await page.getByRole('textbox', { name: '复议机关' }).fill('云岭县人民政府')
  await press(desk, '登记')
  await page.getByText('已经登记了这个案号的案件：行政复议，2025年4月7日提出').waitFor()
  await picture(page, 'remedy-join')
  await press(desk, '加入这件案件')
  await page.getByRole('heading', { level: 1, name: '云复〔2025〕3号' }).waitFor()
  await page.getByText('增加一个共同被申请人：以共同名义作出行政行为。').waitFor()
  expect(await page.getByLabel('办理哪一项').isVisible()).toBe(false)
  expect(await axeFindings(page)).toEqual([])
})

const SCREENS = [
  ['phone', { viewport: { width: 390, height: 844 } }],
  ['desk', { viewport: { width: 1280, height: 900 } }],
] as const

test.each(SCREENS)('on a %s every page reads well', async (screen, options) => {
  const desk = await site.desk('water', 'handler', options)
  const { page } = desk
  for (const [name, address] of [
    ['list', '/remedies'],
    ['new', '/remedies/new'],
    ['one', '/remedies/1'],
  ] as const) {
    await desk.open(address)
    await calm(desk)
    const past = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    await picture(page, `remedy-${name}-${screen}`)
    expect(past, name).toBe(0)
    expect(await axeFindings(page), name).toEqual([])
  }
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByLabel('办理哪一项').isVisible()).toBe(false)
  await picture(page, `remedy-print-${screen}`)
})
