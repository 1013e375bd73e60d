/** The register of documents on every kind of screen, and the way of a document from entry to the public page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '../../../src/access/staff-role.ts'
import { makeHandover } from '../../../src/actions/handover/hand-over.ts'
import { enterChange } from '../../../src/actions/normative-document/change-validity.ts'
import { confirmCleanupOf, enterCleanup } from '../../../src/actions/normative-document/clean-up.ts'
import { confirmDocuments, enterDocument } from '../../../src/actions/normative-document/enter-document.ts'
import { registeredEntries } from '../../../src/store/registered-document.ts'
import type { EntryFacts } from '../../../src/store/registered-document-save.ts'
import { released } from '../../store/register/released-document.ts'
import { axeFindings } from '../axe-findings.ts'
import { type OpenConsole, openConsole, picture } from './open-console.ts'

let site: OpenConsole
let organId = 0
let documentId = 0
let handoverId = 0

const FACTS: EntryFacts = {
  kind: 'normativeDocument',
  documentNumber: '',
  title: '',
  formedOn: '2019-03-01',
  publishedOn: '2019-03-05',
  effectiveOn: '2019-04-01',
  expiresOn: null,
  leadOrgan: '',
  jointOrgans: [],
  filingNumber: '',
  filedOn: null,
  sourceUrl: '',
}

const OLD: readonly Partial<EntryFacts>[] = [
  {
    documentNumber: '云水〔2016〕3号',
    title: '云岭县水务局关于规范取水许可管理的通知',
    formedOn: '2016-05-10',
    publishedOn: null,
    effectiveOn: null,
    filingNumber: '云备〔2016〕9号',
    filedOn: '2016-06-01',
  },
  { documentNumber: '云水〔2019〕7号', title: '云岭县小型水库安全运行管理办法', expiresOn: '2024-03-31' },
  {
    documentNumber: '云水〔2021〕2号',
    title: '云岭县农村生活用水收费管理办法（试行）',
    formedOn: '2021-01-15',
    publishedOn: '2021-01-18',
    effectiveOn: '2021-03-01',
    expiresOn: '2027-02-28',
    jointOrgans: ['云岭县财政局'],
  },
  {
    documentNumber: '云财〔2020〕11号',
    title: '云岭县水利工程维修养护经费使用管理办法',
    formedOn: '2020-08-01',
    publishedOn: '2020-08-03',
    effectiveOn: '2020-09-01',
    leadOrgan: '云岭县财政局',
  },
]

beforeAll(async () => {
  site = await openConsole()
  const { world } = site
  organId = world.organs.water
  const handler = world.staff('water', 'handler')
  const signer = world.staff('water', 'signer')
  const ids: number[] = []
  for (const facts of OLD) {
    const entered = await enterDocument(world.context, handler, organId, { ...FACTS, ...facts })
    if (!entered.ok) throw new Error(entered.refusal.code)
    ids.push(entered.value)
  }
  await confirmDocuments(world.context, signer, { organId, documents: ids })
  const [first = 0] = ids
  const cleanup = await enterCleanup(world.context, handler, {
    organId,
    title: '云岭县水务局关于公布规范性文件清理结果的通知',
    documentNumber: '云水〔2025〕1号',
    decidedOn: '2025-01-20',
    effectiveOn: '2025-02-01',
    items: [
      { documentId: first, result: 'repealed' },
      { documentId: ids[2] ?? 0, result: 'kept' },
    ],
  })
  if (cleanup.ok) await confirmCleanupOf(world.context, signer, { organId, cleanupId: cleanup.value })
  await released(world.db, {
    id: 301,
    organId,
    content: { title: '云岭县农村供水管理办法', documentNumber: '云水规〔2024〕1号' },
  })
  await released(world.db, {
    id: 302,
    organId,
    content: {
      title: '关于修改《云岭县农村供水管理办法》的决定',
      documentNumber: '云水规〔2025〕1号',
      formedOn: '2025-01-10',
      effectiveOn: '2025-02-01',
      effects: [{ effect: 'amends', disclosureId: 301, title: '', documentNumber: '' }],
    },
  })
  await released(world.db, {
    id: 303,
    organId,
    content: {
      kind: 'interpretation',
      title: '《云岭县农村供水管理办法》解读',
      documentNumber: '',
      interprets: [{ disclosureId: 301, form: 'picture' }],
    },
  })
  documentId =
    (await registeredEntries(world.db, [organId], 'standing')).find((each) => each.manuscriptId === 301)
      ?.id ?? 0
  await enterChange(world.context, handler, {
    organId,
    documentId,
    effect: 'repeals',
    on: '2025-06-01',
    byTitle: '云岭县人民政府关于废止部分文件的决定',
    byNumber: '云政〔2025〕3号',
  })
  const made = await makeHandover(world.context, handler, {
    organId,
    receiver: 'archive',
    receiverName: '云岭县档案馆',
    from: '2024-01-01',
    to: '2025-03-03',
  })
  handoverId = made.ok ? made.value : 0
})
afterAll(() => site.close())

const PAGES: readonly (readonly [name: string, role: StaffRole, address: () => string])[] = [
  ['the register', 'handler', () => '/documents'],
  ['a document', 'signer', () => `/documents/${organId}/${documentId}`],
  ['a document to write on', 'handler', () => `/documents/${organId}/${documentId}`],
  ['the counts of a year', 'handler', () => '/documents?view=counts'],
  ['the counts of the county', 'competentAuthority', () => '/documents?view=counts'],
  ['the clean-ups', 'handler', () => '/documents?view=cleanups'],
  ['the interpretations', 'signer', () => '/documents?view=interpretations'],
  ['the import', 'handler', () => '/documents?view=import'],
  ['the hand-over lists', 'handler', () => '/handovers'],
  ['a hand-over list', 'handler', () => `/handovers/${organId}/${handoverId}`],
  ['the lists by attribute', 'handler', () => '/attribute-lists'],
  ['the guide', 'organAdministrator', () => '/guide'],
]

const SCREENS = [
  ['a phone', { viewport: { width: 390, height: 844 } }],
  ['a desk', { viewport: { width: 1280, height: 900 } }],
] as const

describe.each(SCREENS)('on %s', (screen, options) => {
  test.each(PAGES)('%s reads well', async (name, role, address) => {
    const { page, context } = await site.desk(
      role === 'competentAuthority' ? 'county' : 'water',
      role,
      options,
    )
    await page.goto(`/console${address()}`)
    await page.waitForLoadState('networkidle')
    await expect.poll(() => page.locator('.waiting').count()).toBe(0)
    const past = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    await picture(page, `register-${screen.replaceAll(' ', '-')}-${name.replaceAll(/[^a-z]+/g, '-')}`)
    expect(past, 'nothing reaches past the screen').toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await context.close()
  })
})

test('a document is entered by one, confirmed by another, and then public', async () => {
  const { page, context } = await site.desk('water', 'handler')
  await page.goto('/console/documents')
  await page.getByRole('button', { name: '登记一件' }).click()
  await page.getByLabel(/^名称(?!或)/).fill('云岭县河道采砂管理办法')
  await page.getByLabel(/^文号/).fill('云水〔2022〕5号')
  await page.getByLabel(/^成文日期/).fill('2022-06-01')
  await picture(page, 'register-entry-dialog')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByText('已登记，等待另一人确认').first().waitFor()
  await page.getByRole('link', { name: '云岭县河道采砂管理办法' }).waitFor()
  await context.close()
  const second = await site.desk('water', 'signer')
  await second.page.goto('/console/documents')
  await second.page.getByRole('button', { name: /^确认本页1件/ }).click()
  await second.page.getByText('已确认1件').first().waitFor()
  await second.context.close()
  const open = await registeredEntries(site.world.db, [organId], 'public')
  expect(open.map(({ title }) => title)).toContain('云岭县河道采砂管理办法')
})
