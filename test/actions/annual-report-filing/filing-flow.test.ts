import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chaseFilings } from '../../../src/actions/annual-report-filing/chase-filings.ts'
import { type FilingFilter, listFilings } from '../../../src/actions/annual-report-filing/list-filings.ts'
import { openYear } from '../../../src/actions/annual-report-filing/open-year.ts'
import { readFiling } from '../../../src/actions/annual-report-filing/read-filing.ts'
import { rebuildFilings } from '../../../src/actions/annual-report-filing/rebuild-filings.ts'
import { remindFilings } from '../../../src/actions/annual-report-filing/remind-filings.ts'
import { findReport } from '../../../src/store/annual-report.ts'
import { type OrganKey, openWorld, type World } from '../act-world.ts'
import { type FilingDesk, openDesk, YEAR } from './filing-world.ts'

let world: World
let desk: FilingDesk
const TIMEOUT = 240_000

beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
  world.setClock('2026-01-05T09:00')
}, TIMEOUT)
afterAll(() => world.drop())

/** A record of the year that nobody had entered when they looked. */
const comesLate = async (organ: OrganKey): Promise<void> => {
  world.setClock('2025-12-29T09:00')
  await world.fileRequest({
    organId: world.organs[organ],
    channel: 'inPerson',
    evidence: { receivedBy: '周示例' },
  })
  world.setClock('2026-01-05T09:00')
}

const messagesTo = async (organ: OrganKey, role: 'handler' | 'signer' | 'competentAuthority') =>
  world.db
    .selectFrom('inbox_message')
    .select(['kind', 'text', 'filing_year', 'organ_id'])
    .where('account_id', '=', Number(world.staff(organ, role).id))
    .where('filing_year', 'is not', null)
    .orderBy('id')
    .execute()

const countOf = async (table: 'report_freeze' | 'annual_report_version' | 'report_file'): Promise<number> => {
  const { count } = await world.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const codeOf = (answer: Awaited<ReturnType<FilingDesk['act']>>): string =>
  answer.ok ? 'done' : answer.refusal.code

describe('a report on its way', { timeout: TIMEOUT }, () => {
  test('goes from the first look to the public library, through a return with remarks', async () => {
    const [handler, signer] = [world.staff('water', 'handler'), world.staff('water', 'signer')]
    const office = world.staff('county', 'competentAuthority')
    await comesLate('water')
    expect((await desk.read()).phaseName).toBe('起草中')
    await desk.write()
    const first = await desk.upToSignature()
    const remarks = [{ place: 'problems', text: '请写明改进的时间' }]
    await desk.done({ type: 'returned', remarks }, office)
    const back = await desk.read()
    expect(back).toMatchObject({ phase: 'returned', mayWrite: true })
    expect(back.timeline.at(-1)?.remarks).toEqual(remarks)
    await desk.write('water', { problems: '存在的问题是公开不够及时。改进措施是自三月起每月核对目录。' })
    const next = await desk.upToSignature()
    expect(next.hash).not.toBe(first.hash)
    await desk.done({ type: 'signed', hash: next.hash }, signer)
    await desk.done({ type: 'published' }, handler)
    const out = await desk.read()
    expect(out).toMatchObject({ phase: 'published', publicPath: '/annual-reports/yunling-water/2025' })
    expect(out.freezes).toHaveLength(1)
    expect(out.deadlines.map(({ lamp }) => lamp)).toEqual(['none', 'none', 'none', 'none'])
    const report = await findReport(world.db, 'yunling-water', YEAR)
    expect(report).toMatchObject({ version: 1, media: 'pdf' })
    expect(report?.report.cells['requests.newReceived.6']).toMatchObject({ value: 1 })
    expect(report?.report.narrative.overview).toContain('收到政府信息公开申请1件')
  })

  test('tells each who is next, in the inbox', async () => {
    const kinds = async (organ: OrganKey, role: Parameters<typeof messagesTo>[1]) =>
      (await messagesTo(organ, role)).map(({ kind }) => kind)
    expect(await kinds('county', 'competentAuthority')).toEqual([
      'reportToReview',
      'reportToReview',
      'reportPublished',
    ])
    expect(await kinds('water', 'signer')).toEqual(['reportToSign', 'reportToSign'])
    expect(await kinds('water', 'handler')).toEqual(['reportReturned', 'reportToPublish'])
    const [returned] = await messagesTo('water', 'handler')
    expect(returned).toMatchObject({ filing_year: YEAR, organ_id: world.organs.water })
    expect(returned?.text).toContain('请写明改进的时间')
  })

  test('stands in the audit log, act by act', async () => {
    const entries = await world.db
      .selectFrom('audit_entry')
      .select('act')
      .where('subject_kind', '=', 'annualReport')
      .where('subject_id', '=', `${world.organs.water}:${YEAR}`)
      .orderBy('seq')
      .execute()
    const acts = entries.map(({ act }) => act.replace('annualReport.', ''))
    expect(acts.filter((act) => !['textSaved', 'explained'].includes(act))).toEqual([
      'opened',
      'submitted',
      'accepted',
      'returned',
      'submitted',
      'accepted',
      'signed',
      'published',
    ])
  })

  test('shows a record that came after signature as a difference, and is corrected as the next version', async () => {
    await comesLate('water')
    const seen = await desk.read()
    const figure = seen.figures.find(({ cell }) => cell === 'requests.newReceived.6')
    expect(figure).toMatchObject({ value: 2, signed: '1' })
    const handler = world.staff('water', 'handler')
    expect(codeOf(await desk.act({ type: 'correctionOpened', reason: ' ' }, handler))).toBe('text-missing')
    await desk.done({ type: 'correctionOpened', reason: '补登一件申请' }, handler)
    const before = await findReport(world.db, 'yunling-water', YEAR)
    expect(before?.version).toBe(1)
    const ready = await desk.upToSignature()
    await desk.done({ type: 'signed', hash: ready.hash }, world.staff('water', 'signer'))
    await desk.done({ type: 'published' }, handler)
    const after = await findReport(world.db, 'yunling-water', YEAR)
    expect(after).toMatchObject({ version: 2 })
    expect(after?.versions.map(({ version }) => version)).toEqual([2, 1])
    expect(after?.report.cells['requests.newReceived.6']).toMatchObject({ value: 2 })
    const { freezes, figures } = await desk.read()
    expect(freezes.map(({ freeze }) => freeze)).toEqual([2, 1])
    expect(figures.every(({ signed }) => signed === null)).toBe(true)
  })
})

describe('signing', { timeout: TIMEOUT }, () => {
  test('a record that comes between the look and the signature: refused, with what changed', async () => {
    await desk.write('finance', { overview: '2025年，云岭县财政局收到申请{{requests.newReceived.6}}件。' })
    const seen = await desk.upToSignature('finance')
    await comesLate('finance')
    const signer = world.staff('finance', 'signer')
    const given = { organ: 'finance' } as const
    const refused = await desk.act({ type: 'signed', hash: seen.hash }, signer, given)
    if (refused.ok) expect.fail('signed')
    expect(refused.refusal.code).toBe('figures-changed')
    const differences = refused.refusal.differences ?? []
    expect(differences.find(({ place }) => place === 'requests.newReceived.6')).toMatchObject({
      before: '0',
      now: '1',
    })
    expect(differences.find(({ place }) => place === 'overview')?.now).toContain('收到申请1件')
    const again = await desk.read('finance', signer)
    const looked = await desk.act({ type: 'signed', hash: again.hash }, signer, given)
    expect(codeOf(looked)).toBe('changed-since-submission')
    const resent = await desk.upToSignature('finance')
    await desk.done({ type: 'signed', hash: resent.hash }, signer, given)
  })

  test('two signatures at once: one wins, one report is frozen', async () => {
    await desk.write('justice', { overview: '2025年，云岭县司法局依法做好政府信息公开工作。' })
    const { hash } = await desk.upToSignature('justice')
    const before = await countOf('report_freeze')
    const signers = [world.staff('justice', 'signer'), world.staff('justice', 'signer', 'second')]
    const answers = await Promise.all(
      signers.map((by) => desk.act({ type: 'signed', hash }, by, { organ: 'justice' })),
    )
    expect(answers.map(codeOf).sort()).toEqual(['done', 'filing-changed'])
    expect(await countOf('report_freeze')).toBe(before + 1)
  })

  test('whoever acts on what somebody else changed meanwhile is told so', async () => {
    const { version } = await desk.read('justice')
    const handler = world.staff('justice', 'handler')
    await desk.done({ type: 'noted', text: '示例备注' }, world.staff('justice', 'signer'), {
      organ: 'justice',
    })
    const late = await desk.act({ type: 'published' }, handler, { organ: 'justice', version })
    expect(codeOf(late)).toBe('filing-changed')
  })

  test('what dies on the way to the library leaves the report signed and nothing half', async () => {
    const handler = world.staff('justice', 'handler')
    const counts = async () => [await countOf('annual_report_version'), await countOf('report_file')]
    const before = await counts()
    await sql`create function dies() returns trigger language plpgsql as
      'begin raise exception ''out of space''; end'`.execute(world.db)
    await sql`create trigger dies before insert on audit_entry for each row execute function dies()`.execute(
      world.db,
    )
    await expect(desk.act({ type: 'published' }, handler, { organ: 'justice' })).rejects.toThrow(
      'out of space',
    )
    await sql`drop trigger dies on audit_entry`.execute(world.db)
    expect(await counts()).toEqual(before)
    expect((await desk.read('justice')).phase).toBe('signed')
    await desk.done({ type: 'published' }, handler, { organ: 'justice' })
    expect((await counts())[0]).toBe((before[0] ?? 0) + 1)
  })
})

describe('explanations and zeros', { timeout: TIMEOUT }, () => {
  test('an explanation survives when the checks run again, and dies with its figure', async () => {
    const handler = world.staff('stream', 'handler')
    const given = { organ: 'stream' } as const
    const claiming = (count: number) => ({
      overview: `2025年，云岭县溪口镇人民政府收到政府信息公开申请${count}件。`,
    })
    await comesLate('stream')
    await desk.write('stream', claiming(3))
    const warned = async () => {
      const { findings } = await desk.read('stream')
      return findings.find(({ check, severity }) => check === 'KX-2' && severity === 'warning')
    }
    const found = await warned()
    if (found === undefined) expect.fail('no warning')
    expect(found.place).toMatchObject({ kind: 'section', section: 'overview' })
    await desk.done({ type: 'explained', key: found.key, explanation: '含往年申请' }, handler, given)
    await desk.write('stream', { ...claiming(3), other: '没有其他需要报告的事项。' })
    expect((await warned())?.explained).toMatchObject({ text: '含往年申请' })
    await comesLate('stream')
    expect((await warned())?.explained).toBeNull()
    const { hash } = await desk.read('stream')
    const sent = await desk.act({ type: 'submitted', hash }, handler, given)
    expect(codeOf(sent)).toBe('warnings-unexplained')
  })

  test('zeros need somebody who answers for them, for as long as they are zeros', async () => {
    const handler = world.staff('bridge', 'handler')
    const given = { organ: 'bridge' } as const
    await desk.write('bridge', { overview: '2025年，云岭县石桥乡人民政府依法做好政府信息公开工作。' })
    const nil = await desk.read('bridge')
    expect(nil).toMatchObject({ isNil: true, nilConfirmedBy: null })
    expect(codeOf(await desk.act({ type: 'submitted', hash: nil.hash }, handler, given))).toBe(
      'nil-unconfirmed',
    )
    await desk.done({ type: 'nilConfirmed' }, handler, given)
    expect((await desk.read('bridge')).nilConfirmedBy).toBe(handler.name)
    await comesLate('bridge')
    expect(await desk.read('bridge')).toMatchObject({ isNil: false, nilConfirmedBy: null })
  })
})

describe('words that read like another report', { timeout: TIMEOUT }, () => {
  const copied = `${'本年度围绕群众关切，修订公开指南，核对公开目录，逐项落实责任到人；'.repeat(2)}同时组织业务培训两次，开展自查一次，发现的问题均已整改到位，并将整改情况纳入年度考核内容，接受社会各界监督。`

  test('are warned of while they may be changed, and not once they were sent in', async () => {
    await desk.write('stream', { overview: copied })
    await desk.write('bridge', { overview: copied })
    const alike = async () => (await desk.read('bridge')).findings.filter(({ check }) => check === 'KX-7')
    const [found] = await alike()
    expect(found).toMatchObject({ severity: 'warning', place: { kind: 'section', section: 'overview' } })
    expect(found?.message).toContain('云岭县溪口镇人民政府')
    const { hash } = await desk.read('bridge')
    const handler = world.staff('bridge', 'handler')
    const sent = await desk.act({ type: 'submitted', hash }, handler, { organ: 'bridge' })
    expect(codeOf(sent)).toBe('warnings-unexplained')
    await desk.upToSignature('bridge')
    expect(await alike()).toEqual([])
    const remarks = [{ place: 'overview', text: '请改写' }]
    await desk.done({ type: 'returned', remarks }, world.staff('county', 'competentAuthority'), {
      organ: 'bridge',
    })
    expect((await alike())[0]?.explained).toMatchObject({ text: '已经核对，情况属实。' })
  })
})

describe('who reports', { timeout: TIMEOUT }, () => {
  test('a government waits for every organ of its area; with nobody above it, it may be signed without acceptance', async () => {
    await desk.write('county', { overview: '2025年，云岭县人民政府依法做好政府信息公开工作。' })
    const draft = await desk.read('county')
    const missing = draft.findings.filter(({ check }) => check === 'KR-2')
    expect(missing.length).toBeGreaterThan(0)
    expect(missing.every(({ severity }) => severity === 'error')).toBe(true)
    const early = { type: 'submitted', hash: draft.hash } as const
    const refused = await desk.act(early, world.staff('county', 'handler'), { organ: 'county' })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'errors-stand' } })
    const owing = sql`update organ set owes_report = not owes_report where id <> ${world.organs.county}
      and id not in (select organ_id from report_freeze where year = ${YEAR})`
    await owing.execute(world.db)
    const ready = await desk.upToSignature('county')
    expect(ready).toMatchObject({ phase: 'submitted', scope: 'area' })
    const { acts } = await desk.read('county', world.staff('county', 'signer'))
    expect(acts.find(({ type }) => type === 'signed')).toMatchObject({ off: null })
    await owing.execute(world.db)
  })

  test('who only supervises sees a draft that nobody opened, and opens nothing by looking', async () => {
    const seen = await desk.read('office', world.staff('county', 'competentAuthority'))
    expect(seen).toMatchObject({ version: 0, phaseName: '未开始', timeline: [], mayWrite: false, acts: [] })
    expect((await desk.read('office')).version).toBe(1)
  })

  test('an organ that ended during the year owes none: its successor reports, and is named', async () => {
    const { db, organs, context } = world
    world.setClock('2026-07-01T09:00')
    await db.updateTable('organ').set({ valid_to: '2026-06-30' }).where('id', '=', organs.bridge).execute()
    await db
      .insertInto('organ_succession')
      .values({ predecessor_id: organs.bridge, successor_id: organs.stream, since: '2026-07-01' })
      .execute()
    const successor = world.staff('stream', 'handler')
    const refused = await readFiling(context, successor, organs.bridge, 2026)
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'organ-ended', facts: { successor: '云岭县溪口镇人民政府', on: '2026-06-30' } },
    })
    const old = await readFiling(context, successor, organs.bridge, YEAR)
    expect(old.ok && old.value.phase).toBe('returned')
    world.setClock('2026-01-05T09:00')
    await db.updateTable('organ').set({ valid_to: null }).where('id', '=', organs.bridge).execute()
    await db.deleteFrom('organ_succession').execute()
  })
})

describe('the desk', { timeout: TIMEOUT }, () => {
  const all: FilingFilter = { year: 2025, organId: null, below: true, phase: null, lateOnly: false }
  const page = { cursor: null, limit: 500 }
  const office = () => world.staff('county', 'competentAuthority')

  test('the first of January opens the year for whoever owes a report, once', async () => {
    world.setClock('2026-01-01T00:06')
    const { signal } = new AbortController()
    expect((await openYear(world.context, signal)).opened).toBe(0)
    world.setClock('2027-01-01T00:06')
    expect(await openYear(world.context, signal)).toEqual({ opened: 7, refused: 0 })
    expect(await openYear(world.context, signal)).toEqual({ opened: 0, refused: 0 })
    const [told] = (await messagesTo('water', 'handler')).filter(({ filing_year }) => filing_year === 2026)
    expect(told?.kind).toBe('reportToWrite')
  })

  test('counts the phases, names the late, and keeps to what one may read', async () => {
    world.setClock('2026-01-21T09:00')
    const list = await listFilings(world.context, office(), all, page)
    expect(list.items).toHaveLength(7)
    expect(Object.values(list.counts).reduce((sum, count) => sum + count, 0)).toBe(7)
    expect(list.counts).toMatchObject({ published: 2, signed: 1, submitted: 1, drafting: 2, returned: 1 })
    expect(list.late).toBe(3)
    const late = await listFilings(world.context, office(), { ...all, lateOnly: true }, page)
    expect(late.items.map(({ organ }) => organ.id)).toEqual(
      [world.organs.office, world.organs.stream, world.organs.bridge].sort((a, b) => a - b),
    )
    const own = await listFilings(world.context, world.staff('stream', 'handler'), all, page)
    expect(own.items.map(({ organ }) => organ.id)).toEqual([world.organs.stream])
    const published = list.items.find(({ organ }) => organ.id === world.organs.water)
    expect(published).toMatchObject({ newReceived: 2, isLate: false, deadline: { lamp: 'none' } })
  })

  test('pages through all of them', async () => {
    const first = await listFilings(world.context, office(), all, { cursor: null, limit: 4 })
    const rest = await listFilings(world.context, office(), all, { cursor: first.next, limit: 4 })
    expect([first.items.length, rest.items.length, rest.next]).toEqual([4, 3, null])
  })

  test('reminds whoever is next on the days that are set, and on every day after', async () => {
    const { signal } = new AbortController()
    world.setClock('2026-01-14T09:00')
    expect((await remindFilings(world.context, signal)).reminded).toBe(0)
    world.setClock('2026-01-15T09:00')
    const { reminded } = await remindFilings(world.context, signal)
    // 办公室, 溪口, 石桥: two handlers and two administrators each.
    expect(reminded).toBe(12)
    const texts = (await messagesTo('stream', 'handler')).map(({ text }) => text)
    expect(texts.at(-1)).toContain('内部报送期限为2026-01-20，还有5天')
    world.setClock('2026-02-02T09:00')
    await remindFilings(world.context, signal)
    const later = (await messagesTo('stream', 'handler')).map(({ text }) => text)
    expect(later.at(-1)).toContain('法定期限2026-01-31已经过去2天')
  })

  test('a late organ is chased once a day, and nobody outside one’s reach', async () => {
    const { organs } = world
    world.setClock('2026-01-22T09:00')
    const asked = { year: YEAR, organIds: [organs.stream, organs.water], text: '请今日报送' }
    const chased = await chaseFilings(world.context, office(), asked)
    expect(chased).toMatchObject({
      value: { chased: [organs.stream], refused: [{ organId: organs.water, code: 'nothing-to-chase' }] },
    })
    const again = await chaseFilings(world.context, office(), asked)
    expect(again.ok && again.value.refused[0]).toEqual({ organId: organs.stream, code: 'chased-today' })
    world.setClock('2026-01-23T09:00')
    expect(await chaseFilings(world.context, office(), asked)).toMatchObject({
      value: { chased: [organs.stream] },
    })
    const outside = await chaseFilings(world.context, world.staff('water', 'competentAuthority'), asked)
    expect(outside.ok && outside.value.refused[0]?.code).toBe('organ-unknown')
    const kinds = (await messagesTo('stream', 'handler')).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'reportChased')).toHaveLength(2)
    expect(await chaseFilings(world.context, office(), { ...asked, text: ' ' })).toMatchObject({
      refusal: { code: 'text-missing' },
    })
  })
})

test('what lists keep is made anew from the events', { timeout: TIMEOUT }, async () => {
  expect((await rebuildFilings(world.db)).differences).toEqual([])
  const { water } = world.organs
  const wrong = { phase: 'drafting', version: 1, submitted_at: null } as const
  await world.db
    .updateTable('report_filing')
    .set(wrong)
    .where('organ_id', '=', water)
    .where('year', '=', YEAR)
    .execute()
  const { differences } = await rebuildFilings(world.db)
  expect(differences.map(({ field }) => field).sort()).toEqual(['phase', 'submittedAt', 'version'])
  expect((await rebuildFilings(world.db)).differences).toEqual([])
})
