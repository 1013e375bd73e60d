import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkManuscript } from '../../../src/actions/disclosure/check-manuscript.ts'
import { attachFile } from '../../../src/actions/manuscript/manuscript-files.ts'
import { submissionObjections } from '../../../src/formats/manuscript-checks/submission-objections.ts'
import type { PhraseEntry } from '../../../src/law/proactive-disclosure/phrase-entry.ts'
import { insertExternalInterpretation } from '../../../src/store/interpretation.ts'
import { saveLinkLook } from '../../../src/store/link-look.ts'
import { insertPhrase } from '../../../src/store/phrase-entry.ts'
import { wordFile, wordParagraph } from '../../formats/extraction/small-files.ts'
import { type OrganKey, openWorld, type World } from '../act-world.ts'
import { type Desk, openDesk } from '../manuscript/manuscript-desk.ts'

let world: World
let desk: Desk

beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
})
afterAll(async () => {
  await world.context.drawing.close()
  await world.drop()
})

const findings = async (id: number) => {
  const checked = await checkManuscript(world.context, id)
  if (!checked.ok) expect.fail(checked.refusal.code)
  return checked.value
}

const told = async (id: number) =>
  (await findings(id)).map(({ check, severity, place }) => `${severity} ${check} ${place}`)

const keep = (organ: OrganKey, entry: Partial<PhraseEntry>) =>
  insertPhrase(
    world.db,
    world.organs[organ],
    {
      kind: 'phrase',
      rightWord: '',
      wrongWords: [],
      title: '',
      note: '',
      since: null,
      until: null,
      ...entry,
    },
    'system',
    world.context.instant(),
  )

const LONG =
  '<p>云岭水库位于溪口镇上游，始建于一九七二年，坝体渗漏，溢洪道损坏，放水设施老化，经安全鉴定为三类坝。本次工程加固坝体，改建溢洪道，更换放水闸门，新建管理房和自动监测设施。</p>'

test('a manuscript that does not exist', async () => {
  expect(await checkManuscript(world.context, 999_999)).toEqual({
    ok: false,
    refusal: { code: 'manuscript-unknown' },
  })
})

test('a whole text has little to tell, one with a number of somebody may not be sent on', async () => {
  const id = await desk.draft({ content: { sourceUnit: '工程股' } })
  expect(await told(id)).toEqual(['warning metadata columns'])
  await desk.save(id, { html: '<p>联系人张某，身份证号１１０１０５１９４９１２３１００２Ｘ。</p>' })
  const found = await findings(id)
  expect(submissionObjections(found).map(({ check }) => check)).toEqual(['id-number'])
  expect(JSON.stringify(found)).not.toMatch(/19491231|１９４９/)
  const sent = { type: 'submitted', proofread: true } as const
  expect(await desk.ask(id, sent)).toMatchObject({
    refusal: {
      code: 'checks-not-passed',
      facts: { count: 1, first: expect.stringContaining('110105********002X') },
    },
  })
  await desk.save(id, { html: '<p>联系人张某，身份证号110105********002X。</p>' })
  expect((await desk.ask(id, sent)).ok).toBe(true)
})

test('the office’s own telephone passes, another is told', async () => {
  await world.db
    .updateTable('organ')
    .set({ guide: JSON.stringify({ phone: '0916-5512345', fax: '', email: 'gk@yunling.example' }) })
    .where('id', '=', world.organs.water)
    .execute()
  const id = await desk.draft({
    content: { html: '<p>咨询电话：0916-5512345，邮箱gk@yunling.example；监督电话：0916-5598765。</p>' },
  })
  expect((await findings(id)).filter(({ check }) => check === 'phone' || check === 'email')).toHaveLength(1)
})

test('lists of the county hold for its organs, those of another organ do not', async () => {
  await keep('county', { kind: 'leader', rightWord: '沈秋分', title: '县长' })
  await keep('finance', { rightWord: '结转', wrongWords: ['节转'] })
  const id = await desk.draft({ content: { html: '<p>县长沈秋芬出席，资金节转使用。</p>' } })
  expect((await findings(id)).filter(({ check }) => /leader|phrase/.test(check))).toMatchObject([
    { check: 'leader-name', severity: 'warning', excerpt: '县长沈秋芬出席，资金节转使用。' },
  ])
})

test('a policy that is explained elsewhere is explained', async () => {
  const id = await desk.draft({
    kind: 'normativeDocument',
    title: '云岭县灌溉用水管理办法',
    content: { documentNumber: '云水规〔2025〕6号' },
  })
  await desk.publish(id)
  await desk.act(id, { type: 'revisionOpened', reason: '更正一处笔误' })
  const unexplained = async () => (await told(id)).includes('warning metadata interprets')
  expect(await unexplained()).toBe(true)
  await insertExternalInterpretation(world.db, {
    disclosureId: id,
    organId: world.organs.water,
    form: 'press',
    title: '灌溉用水新闻发布会',
    url: 'https://media.example.org/press/2',
    publishedOn: '2025-03-03',
    by: world.staff('water', 'handler').id,
    at: world.context.instant(),
  })
  expect(await unexplained()).toBe(false)
})

test('attachments: their words and what they hide are looked into once, and kept', async () => {
  const id = await desk.draft()
  const comments =
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"><w:p><w:r><w:t>内部意见</w:t></w:r></w:p></w:comment></w:comments>'
  const bytes = wordFile(wordParagraph('受益人13800138000'), { 'word/comments.xml': comments })
  const added = await attachFile(world.context, world.staff('water', 'handler'), id, {
    name: '名单.docx',
    bytes: Buffer.from(bytes),
  })
  expect(added.ok).toBe(true)
  const inFile = (await findings(id)).filter(({ place }) => place === '名单.docx')
  expect(inFile.map(({ check, severity }) => `${severity} ${check}`)).toEqual([
    'warning phone',
    'warning hidden-content',
  ])
  const kept = await world.db.selectFrom('file_inspection').selectAll().execute()
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain('内部意见')
  await world.db.updateTable('file_inspection').set({ hidden: '[]' }).execute()
  expect((await told(id)).filter((line) => line.includes('hidden-content'))).toEqual([])
})

test('an attachment whose words could not be read when it was added is read for the checks', async () => {
  const id = await desk.draft()
  const added = await attachFile(world.context, world.staff('water', 'handler'), id, {
    name: '名册.txt',
    bytes: Buffer.from('联系人张某，手机13800138001'),
  })
  if (!added.ok) expect.fail(added.refusal.code)
  await world.db.updateTable('manuscript_file').set({ text: '' }).where('id', '=', added.value.id).execute()
  expect(await told(id)).toContain('warning phone 名册.txt')
  const [kept] = await world.db
    .selectFrom('manuscript_file')
    .select('text')
    .where('id', '=', added.value.id)
    .execute()
  expect(kept?.text).toContain('13800138001')
})

test('what is published already: the same title, the same number, the same words', async () => {
  const title = '关于云岭水库安全鉴定结果的公告'
  const first = await desk.draft({ title, content: { html: LONG, documentNumber: '云水发〔2025〕8号' } })
  await desk.publish(first)
  const second = await desk.draft({
    title,
    content: { html: LONG, documentNumber: '云水发〔2025〕8号' },
  })
  expect((await told(second)).filter((line) => /duplicate|similar/.test(line))).toEqual([
    'warning duplicate title',
    'warning duplicate documentNumber',
    'warning similar text',
  ])
  expect((await told(first)).filter((line) => /duplicate|similar/.test(line))).toEqual([
    // The draft of the same organ bears the same number.
    'warning duplicate documentNumber',
  ])
})

test('links: to what is published, to what is not, and to what did not answer', async () => {
  const out = await desk.draft({ title: '已经公布的通知' })
  await desk.publish(out)
  const draft = await desk.draft({ title: '还没有公布的通知' })
  await saveLinkLook(world.db, {
    url: 'https://gone.example/',
    lookedAt: world.context.instant(),
    problem: '找不到这个网站',
  })
  const html = [`/disclosures/${out}`, `/disclosures/${draft}`, 'https://gone.example/', 'http://10.0.0.8/oa']
    .map((href) => `<p><a href="${href}">链接</a></p>`)
    .join('')
  const id = await desk.draft({ title: '带有链接的公告', content: { html } })
  expect((await findings(id)).filter(({ check }) => check === 'link').map(({ message }) => message)).toEqual([
    '链接指向的页面没有发布或者已经撤下。',
    '链接指向内网地址，公众打不开。',
    '外部链接打不开：找不到这个网站。',
  ])
})

test('a normative document without and with an interpretation that is being written', async () => {
  const rules = await desk.draft({ kind: 'normativeDocument', title: `管理办法${randomUUID()}` })
  const about = async () =>
    (await findings(rules)).filter(({ place }) => place === 'interprets').map(({ severity }) => severity)
  expect(await about()).toEqual(['warning'])
  await desk.draft({
    kind: 'interpretation',
    title: '解读',
    content: { interprets: [{ disclosureId: rules, form: 'text' }] },
  })
  expect(await about()).toEqual([])
})
