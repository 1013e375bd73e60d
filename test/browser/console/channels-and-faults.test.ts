/** An officer records where a release went and answers a report of a fault; the pages read well on every screen. */
import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '../../../src/access/staff-role.ts'
import { applicantAt } from '../../../src/actions/actor.ts'
import { reportFault } from '../../../src/actions/fault-report/report-fault.ts'
import type { FaultKind } from '../../../src/law/fault-report/fault-report.ts'
import type { OrganKey } from '../../actions/act-world.ts'
import { publishPage } from '../../actions/channel/published-page.ts'
import { axeFindings } from '../axe-findings.ts'
import { type OpenConsole, openConsole, picture } from './open-console.ts'

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

let site: OpenConsole
let release = 0

const report = async (kind: FaultKind, text: string, contact = ''): Promise<number> => {
  const { context, organs } = site.world
  const done = await reportFault(context, applicantAt('192.0.2.9'), {
    organId: organs.water,
    kind,
    page: '/guide/yunling-water',
    text,
    contact,
    nonce: randomBytes(18).toString('base64url'),
    formKey: randomBytes(32),
  })
  if (!done.ok) expect.fail(done.refusal.code)
  const { id } = await context.db
    .selectFrom('fault_report')
    .select('id')
    .where('number', '=', done.value.number)
    .executeTakeFirstOrThrow()
  return id
}

/** What a manuscript went through before its page stood. */
const EVENTS = [
  ['drafted', { kind: 'publicNotice' }],
  [
    'submitted',
    {
      content: 1,
      attribution: { attribute: 'proactive', exemption: null, reason: '' },
      chain: ['section'],
      proofread: true,
    },
  ],
  ['reviewed', { stage: 'section', checklist: [], opinion: '', proofread: true }],
  ['signed', { opinion: '', proofread: true }],
  ['published', { content: 1, changeNote: '', showsEarlier: true }],
] as const

/** The manuscript of a published page. */
const addManuscript = async (id: number): Promise<void> => {
  const { context, organs, staff } = site.world
  const at = context.instant()
  const by = staff('water', 'handler').id
  const { content } = await context.db
    .selectFrom('disclosure_version')
    .select('content')
    .where('disclosure_id', '=', id)
    .executeTakeFirstOrThrow()
  await context.db
    .insertInto('manuscript')
    .values({
      id,
      organ_id: organs.water,
      kind: 'publicNotice',
      version: EVENTS.length,
      phase: 'published',
      attribute: 'proactive',
      title: content.title,
      content_number: 1,
      released_content: 1,
      published_at: at,
      created_by: by,
      created_at: at,
      updated_at: at,
      stage: null,
      formed_on: '2025-02-28',
      due_on: null,
      publish_at: null,
      next_review_on: null,
      stage_organ_id: null,
    })
    .execute()
  await context.db
    .insertInto('manuscript_content')
    .values({
      manuscript_id: id,
      number: 1,
      content: JSON.stringify(content),
      saved_by: by,
      saved_at: at,
      frozen_at: at,
    })
    .execute()
  await context.db
    .insertInto('manuscript_event')
    .values(
      EVENTS.map(([type, data], index) => ({
        manuscript_id: id,
        seq: index + 1,
        type,
        at: context.now(),
        by,
        data: JSON.stringify(data),
        recorded_at: at,
      })),
    )
    .execute()
}

beforeAll(async () => {
  site = await openConsole()
  release = await publishPage(site.world)
  await addManuscript(release)
})
afterAll(() => site.close())

const ready = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('.waiting').count()).toBe(0)
}

describe('an officer', () => {
  test('answers a report, and hands another on', async () => {
    const urgent = await report('personalData', '名单里有身份证号。', 'reader@example.org')
    const other = await report('content', '这是财政局的页面。')
    const { page, open, complaints } = await site.desk('water', 'handler')
    await open('/faults')
    await ready(page)
    const numbers = await page.locator('.case-number').allTextContents()
    expect(numbers).toHaveLength(2)
    await open(`/faults/${site.world.organs.water}/${urgent}`)
    await ready(page)
    await page.getByLabel('答复（反映人能看到）').fill('已经撤下名单，改正后重新发布。')
    await page.getByRole('button', { name: '答复', exact: true }).click()
    await page.getByText('已经登记。').waitFor()
    await expect.poll(async () => page.locator('.timeline').textContent()).toContain('已经撤下名单')
    await picture(page, 'channels-answered')
    await open(`/faults/${site.world.organs.water}/${other}`)
    await ready(page)
    await page.getByRole('radio', { name: '转交其他机关' }).check()
    await page.getByLabel('转交给').selectOption({ label: '云岭县财政局' })
    await page.getByLabel('转交的理由').fill('属于财政局')
    await page.getByRole('button', { name: '转交其他机关' }).click()
    await page.getByText('已经转交。').waitFor()
    const row = await site.world.db
      .selectFrom('fault_report')
      .select('organ_id')
      .where('id', '=', other)
      .executeTakeFirstOrThrow()
    expect(row.organ_id).toBe(site.world.organs.finance)
    expect(complaints).toEqual([])
  })

  test('plans channels, records one with a photo, and finds it behind the figure', async () => {
    const { page, open, complaints } = await site.desk('water', 'handler')
    await open(`/manuscripts/${release}?view=channels`)
    await ready(page)
    await page.getByRole('checkbox', { name: '公开栏（公示栏）' }).check()
    await page.getByRole('checkbox', { name: '微信公众号' }).check()
    await page.getByRole('button', { name: '保存计划' }).click()
    await page.getByText('计划已经保存。').waitFor()
    await page.getByText('还没有登记：').waitFor()
    await page.getByRole('button', { name: '登记一次发布' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').selectOption({ label: '公开栏（公示栏）' })
    await dialog.getByLabel('张贴、展示的日期').fill('2025-03-03')
    await dialog.getByLabel('账号、报刊版面、栏目或者地点').fill('溪口村公开栏')
    await dialog.getByLabel('展示到').fill('2025-03-13')
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: PHOTO })
    await picture(page, 'channels-dialog')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('溪口村公开栏').first().waitFor()
    expect(await page.getByText('还没有登记：').textContent()).not.toContain('公开栏')
    await open('/channels')
    await ready(page)
    await page.getByRole('button', { name: /公开栏.*1条，查看登记/ }).click()
    await page.getByRole('cell', { name: '溪口村公开栏' }).waitFor()
    await picture(page, 'channels-counted')
    await open(`/manuscripts/${release}?view=channels`)
    await ready(page)
    await picture(page, 'channels-recorded')
    expect(complaints).toEqual([])
  })
})

const SCREENS = [
  ['a phone', { viewport: { width: 390, height: 844 } }],
  ['a tablet', { viewport: { width: 820, height: 1180 } }],
  ['a desk', { viewport: { width: 1280, height: 900 } }],
] as const

const PAGES: readonly (readonly [string, OrganKey, StaffRole, () => string])[] = [
  ['reports of faults', 'water', 'handler', () => '/faults'],
  ['a report', 'water', 'handler', () => `/faults/${site.world.organs.water}/1`],
  ['reports of the county', 'county', 'competentAuthority', () => '/faults'],
  ['channels of a release', 'water', 'handler', () => `/manuscripts/${release}?view=channels`],
  ['counts', 'water', 'handler', () => '/channels'],
]

describe.each(SCREENS)('on %s', (screen, options) => {
  test.each(PAGES)('%s reads well', async (name, organ, role, address) => {
    const { page, context, open } = await site.desk(organ, role, options)
    await open(address())
    await ready(page)
    const past = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    await picture(page, `channels-${screen}-${name}`.replaceAll(' ', '-'))
    expect(past, 'nothing reaches past the screen').toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await context.close()
  })
})
