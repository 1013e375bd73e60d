/** The facts behind the words, the draft, saving, and what reads alike: on records of an invented county. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileReport } from '../../../src/actions/annual-report-filing/compile-report.ts'
import { draftReportWords } from '../../../src/actions/annual-report-filing/draft-words.ts'
import { readFilingWords } from '../../../src/actions/annual-report-filing/filing-words.ts'
import { openFiling } from '../../../src/actions/annual-report-filing/open-filing.ts'
import { reportAtHand } from '../../../src/actions/annual-report-filing/report-at-hand.ts'
import { reportFacts, someReportFacts } from '../../../src/actions/annual-report-filing/report-facts.ts'
import {
  LONGEST_CHAPTER,
  saveReportText,
  type TextSaving,
} from '../../../src/actions/annual-report-filing/save-text.ts'
import {
  alikeFindings,
  otherWords,
  similarWords,
  wordsWithoutFigures,
} from '../../../src/actions/annual-report-filing/similar-words.ts'
import { recordChannel } from '../../../src/actions/channel/record-channel.ts'
import { findingKey } from '../../../src/law/annual-report/checks/explanation.ts'
import { REPORT_FACTS } from '../../../src/law/annual-report/narrative/report-fact.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { removeRelease } from '../../../src/store/release.ts'
import { filingOrgan } from '../../../src/store/report-filing-organ.ts'
import { addViews } from '../../../src/store/view-count.ts'
import { sampleReport } from '../../law/annual-report/sample-report.ts'
import { type OrganKey, openWorld, type World } from '../act-world.ts'
import { publishPage } from '../channel/published-page.ts'

let world: World

const YEAR = 2025
const organ = (key: OrganKey = 'water') => ({
  id: world.organs[key],
  name: key === 'water' ? '云岭县水务局' : '云岭县财政局',
  kind: 'department' as const,
})

const facts = (year = YEAR) => reportFacts(world.context, [world.organs.water], year)

/** It counts from the day on which both sides confirmed it (Art. 31). */
const received = async (): Promise<number> => {
  const { requestId } = await world.fileRequest()
  await world.act(requestId, { type: 'receiptConfirmed', how: '电话确认' })
  return requestId
}

/** From arrival to service. */
const answered = async (): Promise<void> => {
  const requestId = await received()
  await world.act(requestId, { type: 'registered', number: '' })
  await world.act(requestId, {
    type: 'replyDrafted',
    outcome: 'granted',
    facts: { howSupplied: '电子邮件发送' },
  })
  for (const stage of ['section', 'legal', 'secrecy'] as const)
    await world.act(requestId, { type: 'reviewed', stage })
  await world.act(requestId, { type: 'signed', documentNumber: '' })
  await world.act(requestId, { type: 'served', method: 'electronic', on: '2025-03-03' })
}

const words = (changes: Partial<TextSaving> = {}): TextSaving => ({
  organId: world.organs.water,
  year: YEAR,
  revision: 0,
  overview: '收到申请{{requests.newReceived.6}}件，网站发布{{fact:channel.site}}条。',
  problems: '',
  other: '',
  generated: [],
  ...changes,
})

const saveAs = (given: TextSaving, key: OrganKey = 'water', second?: 'second') =>
  saveReportText(world.context, world.staff(key, 'handler', second), given)

const compiled = async () => {
  const report = await compileReport(world.context, world.organs.water, YEAR)
  if (!report.ok) throw new Error(report.refusal.code)
  return report.value
}

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

describe.sequential('the words of a report', () => {
  test('every counted fact of the catalogue is known, and zero where there is nothing', async () => {
    const known = await facts()
    const counted = REPORT_FACTS.filter(({ cells }) => cells === null).map(({ name }) => name)
    expect(Object.keys(known).toSorted()).toEqual(counted.toSorted())
    expect(Object.values(known).filter((value) => value !== 0)).toEqual([1])
  })

  test('facts are what the records say: this year, these organs, withdrawn pages and sealed records apart', async () => {
    const water = { organId: world.organs.water }
    const [kept, gone] = [await publishPage(world, water), await publishPage(world, water)]
    await publishPage(world, { ...water, on: '2024-12-31' })
    await publishPage(world, { organId: world.organs.finance })
    const said = {
      releasedOn: '2025-03-03',
      place: '',
      link: 'https://mp.example.org/s/1',
      note: '',
      shownUntil: null,
      takenDownOn: null,
    } as const
    for (const disclosureId of [kept, kept]) {
      const recorded = await recordChannel(world.context, world.staff('water', 'handler'), {
        ...water,
        disclosureId,
        channel: 'wechat',
        said,
        shorterBecause: '',
        files: [],
      })
      expect(recorded.ok).toBe(true)
    }
    await addViews(world.db, '2025-03-03', new Map([[kept, 7]]))
    await addViews(world.db, '2024-03-03', new Map([[kept, 5]]))
    await removeRelease(world.db, {
      id: gone,
      withdrawnAt: world.context.instant(),
      ground: 'mistake',
      publicReason: '内容有误',
      showsTitle: false,
    })
    await answered()
    await received()
    expect(await facts()).toMatchObject({
      'published.total': 2,
      'channel.site': 2,
      'channel.wechat': 1,
      'site.views': 7,
      'requestChannel.online': 2,
      'requestChannel.fax': 0,
      'requests.inTime': 1,
      'requests.late': 0,
      'fee.collected': 0,
    })
    expect(await facts(2024)).toMatchObject({
      'published.total': 1,
      'site.views': 5,
      'requestChannel.online': 0,
    })
  })

  test('only what is named is asked for, and says the same', async () => {
    const all = await facts()
    const some = await someReportFacts(world.context, [world.organs.water], YEAR, [
      'channel.site',
      'fee.cases',
    ])
    expect(Object.keys(some).some((name) => name.startsWith('review.'))).toBe(false)
    for (const [name, value] of Object.entries(some)) expect(value).toBe(all[name])
  })

  test('a draft tells the same figures as tables and facts', async () => {
    const drafted = await draftReportWords(world.context, organ(), YEAR)
    if (!drafted.ok) throw new Error(drafted.refusal.code)
    const { overview, other, facts: listed } = drafted.value
    expect(overview).toContain('{{requests.newReceived.6}}')
    expect(other).toContain('{{fact:fee.collected}}')
    expect(listed.find(({ key }) => key === 'fact:channel.wechat')).toMatchObject({
      value: 1,
      text: '1',
      unit: '条',
    })
    expect(listed.find(({ key }) => key === 'fact:sum.toProcess')?.value).toBe(2)
  })

  test('nothing is written before the year is opened', async () => {
    const saved = await saveAs(words())
    expect(saved).toMatchObject({ ok: false, refusal: { code: 'filing-not-open' } })
  })

  test('every revision stays, the same words twice are one, and nobody is overwritten', async () => {
    for (const key of ['water', 'finance'] as const)
      expect((await openFiling(world.context, world.staff(key, 'handler'), world.organs[key], YEAR)).ok).toBe(
        true,
      )
    expect(await saveAs(words())).toEqual({ ok: true, value: { revision: 1 } })
    expect(await saveAs(words({ revision: 1 }))).toEqual({ ok: true, value: { revision: 1 } })
    expect(await saveAs(words({ revision: 0 }))).toEqual({ ok: true, value: { revision: 1 } })
    const other = words({ revision: 0, problems: '甲' })
    expect(await saveAs(other, 'water', 'second')).toMatchObject({
      ok: false,
      refusal: { code: 'text-changed', newest: { revision: 1, problems: '' } },
    })
    const [first, second] = await Promise.all([
      saveAs(words({ revision: 1, problems: '甲' })),
      saveAs(words({ revision: 1, problems: '乙' }), 'water', 'second'),
    ])
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
    const rows = await world.db
      .selectFrom('report_text')
      .select('revision')
      .where('organ_id', '=', world.organs.water)
      .execute()
    expect(rows.map(({ revision }) => revision).toSorted()).toEqual([1, 2])
  })

  test('what is too long is refused, and what lies with the office above is not changed', async () => {
    const long = await saveAs(words({ revision: 2, overview: '长'.repeat(LONGEST_CHAPTER + 1) }))
    expect(long).toMatchObject({ ok: false, refusal: { code: 'chapter-too-long' } })
    for (const phase of ['submitted', 'accepted', 'signed', 'published'] as const) {
      await world.db
        .updateTable('report_filing')
        .set({ phase })
        .where('organ_id', '=', world.organs.water)
        .execute()
      expect(await saveAs(words({ revision: 2, other: phase }))).toMatchObject({
        ok: false,
        refusal: { code: 'text-not-editable' },
      })
    }
    await world.db
      .updateTable('report_filing')
      .set({ phase: 'drafting' })
      .where('organ_id', '=', world.organs.water)
      .execute()
  })

  test('the words follow the records: one more application, one more in the text', async () => {
    const before = await readFilingWords(world.context, world.organs.water, await compiled())
    expect(before.shown.overview).toBe('收到申请2件，网站发布2条。')
    await received()
    const after = await readFilingWords(world.context, world.organs.water, await compiled())
    expect(after.shown.overview).toBe('收到申请3件，网站发布2条。')
    expect(after.written).toEqual(before.written)
    expect(after.unknown).toEqual([])
  })

  test('a reference to nothing is shown as such', async () => {
    const newest = await readFilingWords(world.context, world.organs.water, await compiled())
    await saveAs(
      words({ revision: newest.revision, overview: '共{{requests.nothing.9}}件，{{fact:who.knows}}条{{' }),
    )
    const { shown, unknown } = await readFilingWords(world.context, world.organs.water, await compiled())
    expect(unknown).toEqual(['requests.nothing.9', 'fact:who.knows'])
    expect(shown.overview).toContain('引用无法识别')
  })

  test('a fee that was paid is asked for in chapter six, whatever the words name', async () => {
    const requestId = await received()
    await world.act(requestId, { type: 'registered', number: '' })
    await world.act(requestId, {
      type: 'feeNotified',
      basis: 'byItem',
      amountYuan: 100,
      deliveredOn: '2025-03-03',
    })
    await world.act(requestId, { type: 'feePaid' })
    const asked = async () => {
      const water = await filingOrgan(world.db, world.organs.water, `${YEAR}-12-31` as LocalDate)
      if (water === null) throw new Error('no organ')
      const at = await reportAtHand(world.context, water, YEAR, { phase: 'drafting' })
      if (!at.ok) throw new Error(at.refusal.code)
      const { findings, words: standing } = at.value
      return { revision: standing.revision, found: findings.filter(({ check }) => check === 'KL-5') }
    }
    const { revision, found } = await asked()
    expect(found).toMatchObject([{ severity: 'warning', expected: 10_000, actual: null }])
    expect((await saveAs(words({ revision, other: '收取信息处理费{{fact:fee.collected}}元。' }))).ok).toBe(
      true,
    )
    expect((await asked()).found).toEqual([])
  })

  test('drafts left as they are read alike between siblings, whatever their figures; other words do not', async () => {
    const drafted = await draftReportWords(world.context, organ(), YEAR)
    if (!drafted.ok) throw new Error(drafted.refusal.code)
    const { overview, problems, other } = drafted.value
    const newest = await readFilingWords(world.context, world.organs.water, await compiled())
    const chapters = { overview, problems, other }
    expect(
      (await saveAs(words({ ...chapters, revision: newest.revision, generated: ['overview'] }))).ok,
    ).toBe(true)
    expect((await saveAs(words({ ...chapters, organId: world.organs.finance }), 'finance')).ok).toBe(true)
    const alike = await similarWords(world.context, organ(), YEAR)
    expect(alike.compared).toBe(1)
    const [first] = alike.items
    expect(first).toMatchObject({ organ: { id: world.organs.finance }, year: YEAR, isAlike: true })
    expect(first?.passages.length).toBeGreaterThan(0)
    expect(
      await openFiling(world.context, world.staff('justice', 'handler'), world.organs.justice, YEAR),
    ).toMatchObject({ ok: true })
    expect((await saveAs(words({ ...chapters, organId: world.organs.justice }), 'justice')).ok).toBe(true)
    const others = await otherWords(world.context, organ(), YEAR)
    expect(others).toHaveLength(2)
    const report = { ...sampleReport(), narrative: wordsWithoutFigures(chapters) }
    const found = alikeFindings(report, others)
    expect(found.map(({ check, expected }) => [check, expected])).toContainEqual([
      'KX-7',
      '第一部分与其他报告不同',
    ])
    expect(new Set(found.map(findingKey)).size).toBe(found.length)
    await saveAs(words({ overview: '司法局另写。', organId: world.organs.justice, revision: 1 }), 'justice')
    const own =
      '本局今年把水库调度、河道采砂许可和饮用水检测三类信息作为重点，逐月在村镇公告栏张贴，群众看得懂、问得着。'
    expect(
      (await saveAs(words({ overview: own, organId: world.organs.finance, revision: 1 }), 'finance')).ok,
    ).toBe(true)
    expect(
      (await similarWords(world.context, organ(), YEAR)).items.filter(
        ({ section }) => section === 'overview',
      ),
    ).toEqual([])
  })
})
