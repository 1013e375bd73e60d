import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../src/actions/actor.ts'
import { actOnRemedy } from '../../../src/actions/remedy/act-on-remedy.ts'
import { readRemedies, readRemedyCounts, remedyLampDays } from '../../../src/actions/remedy/list-remedies.ts'
import { openRemedy } from '../../../src/actions/remedy/open-remedy.ts'
import { readRemedy } from '../../../src/actions/remedy/read-remedy.ts'
import { rebuildRemedies } from '../../../src/actions/remedy/rebuild-remedies.ts'
import { exchangeDocument, openRemedyFile } from '../../../src/actions/remedy/remedy-documents.ts'
import { describeRemedy, unmaskRemedyParty } from '../../../src/actions/remedy/remedy-party.ts'
import { remindRemedies } from '../../../src/actions/remedy/remind-remedies.ts'
import { REMEDY_GROUPS, REMEDY_RESULTS } from '../../../src/law/annual-report/annual-report.ts'
import { correctionFigures } from '../../../src/law/remedy/correction-figures.ts'
import { foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import { REMEDY_DECISIONS, type RemedyCommand } from '../../../src/law/remedy/remedy-event.ts'
import { tableFourOf } from '../../../src/law/remedy/table-four.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { findRemedy } from '../../../src/store/remedy.ts'
import { readRemedyEvents } from '../../../src/store/remedy-event.ts'
import { remediesOfOrgans, remedyFigures } from '../../../src/store/remedy-figures.ts'
import { fillRemedies } from '../../../src/store/remedy-fill.ts'
import type { RemedyFilter } from '../../../src/store/remedy-list.ts'
import { projectRemedy } from '../../../src/store/remedy-projection.ts'
import { scanRemedies } from '../../../src/store/remedy-scan.ts'
import { openWorld, type World } from '../act-world.ts'
import { actOn, plainRemedy, registerRemedy } from './remedy-desk.ts'

const PARTY = { name: '石砚秋', agent: '庄望云', contact: '13900000077' }
const SECRETS = ['石砚秋', '庄望云', '13900000077']

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const handler = () => world.staff('water', 'handler')

const everythingWritten = async (): Promise<string> => {
  const { db } = world.context
  const tables = ['remedy', 'remedy_event', 'audit_entry', 'inbox_message', 'outbox'] as const
  const texts: string[] = []
  for (const table of tables) {
    const { rows } = await sql<{
      text: string
    }>`select row_to_json(t)::text as text from ${sql.table(table)} t`.execute(db)
    texts.push(...rows.map(({ text }) => text))
  }
  return texts.join('\n')
}

const readOne = async (id: number) => {
  const found = await readRemedy(world.context, handler(), id)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

const allOf = {
  stage: null,
  group: null,
  lamp: null,
  result: null,
  year: null,
  attacked: null,
  reported: false,
  followUpOpen: false,
  q: '',
} as const

describe('from registering to what changed', () => {
  test('a reconsideration of a reply, with its terms, documents, hearing, decision and follow-up', async () => {
    world.setClock('2025-03-03T09:00')
    const { requestId, number } = await world.fileRequest({ description: '云岭水库除险加固工程的中标合同' })
    world.setClock('2025-04-14T09:00')
    const id = await registerRemedy(world, {
      requestNumber: number,
      attacked: null,
      filedOn: '2025-04-07',
      acceptedOn: '2025-04-09',
      servedOn: '2025-04-11',
      caseNumber: '云复〔2025〕3号',
      isApplicant: true,
    })
    const registered = await readOne(id)
    expect(registered).toMatchObject({
      title: '云复〔2025〕3号',
      stage: 'accepted',
      request: { id: requestId, number },
      attackedName: '逾期未答复',
      due: { what: 'answer', by: '2025-04-25' },
      lamp: 'green',
      mayWrite: true,
    })
    expect(registered.party.name).toBe('林**')

    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
    const exchanged = await exchangeDocument(world.context, handler(), {
      remedyId: id,
      version: registered.version,
      document: 'application',
      direction: 'in',
      on: '2025-04-11',
      number: '',
      files: [{ name: '林小溪复议申请书.pdf', bytes: pdf }],
    })
    expect(exchanged).toMatchObject({ ok: true })
    const file = (await readOne(id)).timeline.at(-1)?.files[0]
    expect(file?.name).toBe('林小溪复议申请书.pdf')
    const opened = await openRemedyFile(world.context, handler(), id, file?.id ?? '')
    expect(opened.ok && opened.value.bytes.equals(pdf)).toBe(true)

    await actOn(world, id, { type: 'answered', on: '2025-04-14' })
    await actOn(world, id, {
      type: 'hearingSet',
      hearingAt: '2025-05-12T09:30',
      place: '第三会议室',
      form: 'hearing',
    })
    expect((await readOne(id)).due).toMatchObject({ what: 'hearing', by: '2025-05-12' })
    world.setClock('2025-05-30T10:00')
    await actOn(world, id, { type: 'heard', on: '2025-05-12' })
    await actOn(world, id, {
      type: 'decided',
      on: '2025-05-28',
      decision: 'orderedToPerform',
      number: '云复决〔2025〕3号',
      orders: '责令在二十个工作日内对林小溪作出答复',
      performBy: '2025-06-26',
    })
    const decided = await readOne(id)
    expect(decided).toMatchObject({
      stage: 'decided',
      result: 'corrected',
      followUpOpen: true,
      due: { what: 'followUp', by: '2025-06-26' },
      decision: { name: '责令履行', orders: '责令在二十个工作日内对当事人作出答复', performBy: '2025-06-26' },
    })
    await actOn(world, id, {
      type: 'followedUp',
      what: 'newReply',
      text: '已作出答复并送达',
      completes: true,
      link: { kind: 'request', id: String(requestId) },
    })
    const done = await readOne(id)
    expect(done).toMatchObject({ followUpOpen: false, due: null, lamp: 'none' })
    expect(done.timeline.at(-1)?.link).toEqual({ kind: 'request', id: requestId })
    expect(done.timeline.map(({ type }) => type)).toEqual([
      'filed',
      'accepted',
      'served',
      'documented',
      'answered',
      'hearingSet',
      'heard',
      'decided',
      'followedUp',
    ])
  })

  test('what it points to must be there', async () => {
    world.setClock('2025-06-02T09:00')
    const id = await registerRemedy(world)
    await actOn(world, id, { type: 'decided', decision: 'revoked' })
    const command: RemedyCommand = {
      type: 'followedUp',
      what: 'newReply',
      text: '已重新答复',
      completes: true,
      link: { kind: 'request', id: '999999' },
    }
    const acted = await actOnRemedy(world.context, handler(), { remedyId: id, version: null, command })
    expect(acted).toMatchObject({ ok: false, refusal: { code: 'link-unknown' } })
    expect((await findRemedy(world.context.db, id))?.version).toBe(2)
  })
})

describe('what is refused changes nothing', () => {
  test('a direct suit against a denial needs an explanation', async () => {
    world.setClock('2025-06-02T09:00')
    const given = {
      ...plainRemedy(world),
      kind: 'litigation' as const,
      attacked: 'deniedDeliberative',
      replyOn: '2025-05-06' as const,
    }
    const before = await world.context.db.selectFrom('remedy').select('id').execute()
    const refusedOnce = await openRemedy(world.context, handler(), given)
    expect(refusedOnce).toMatchObject({
      ok: false,
      refusal: { code: 'direct-suit-unexplained', source: 'RECONSIDERATION-23' },
    })
    expect(await world.context.db.selectFrom('remedy').select('id').execute()).toHaveLength(before.length)
    const explained = await openRemedy(world.context, handler(), { ...given, explained: '法院已经立案' })
    expect(explained).toMatchObject({ ok: true })
  })

  test('somebody else acted meanwhile', async () => {
    world.setClock('2025-06-02T09:00')
    const id = await registerRemedy(world)
    const act = (command: RemedyCommand) =>
      actOnRemedy(world.context, handler(), { remedyId: id, version: 1, command })
    const both = await Promise.all([act({ type: 'accepted' }), act({ type: 'noted', text: '已阅' })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'remedy-changed' } })
  })

  test.each([
    ['a request of another organ', { requestNumber: '财〔2025〕1号' }, 'request-unknown'],
    ['an organ that is not there', { jointRespondents: [999_999] }, 'organ-unknown'],
    [
      'a reconsideration that is not there',
      { kind: 'litigation', afterReconsideration: true, followsId: 999_999 },
      'follows-unfit',
    ],
    ['a day that has not come', { filedOn: '2025-06-03' }, 'day-in-future'],
  ] as const)('%s', async (_, given, code) => {
    world.setClock('2025-06-02T09:00')
    const opened = await openRemedy(world.context, handler(), { ...plainRemedy(world), ...given })
    expect(opened).toMatchObject({ ok: false, refusal: { code } })
  })

  test('the number of a case is given once', async () => {
    const caseNumber = '（2025）云01行初7号'
    const id = await registerRemedy(world, { caseNumber })
    const again = await openRemedy(world.context, handler(), { ...plainRemedy(world), caseNumber })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'number-taken' } })
    await actOn(world, id, { type: 'voided', reason: '重复登记' })
    expect(await openRemedy(world.context, handler(), { ...plainRemedy(world), caseNumber })).toMatchObject({
      ok: true,
    })
  })

  test('the number of a case that another respondent registered is not given again', async () => {
    const { bridge, water } = world.organs
    const caseNumber = '（2025）云01行初8号'
    const id = await registerRemedy(world, { caseNumber, jointRespondents: [bridge] })
    const by = world.staff('bridge', 'handler')
    const again = await openRemedy(world.context, by, { ...plainRemedy(world), organId: bridge, caseNumber })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'number-taken' } })
    const cases = await remediesOfOrgans(world.db, [bridge, water], '2025-12-31' as LocalDate)
    expect(cases.filter((each) => each.caseNumber === caseNumber)).toHaveLength(1)
    await actOn(world, id, { type: 'voided', reason: '示例' })
  })

  test('a file that is not what it says leaves no document and no file', async () => {
    const id = await registerRemedy(world)
    const exchanged = await exchangeDocument(world.context, handler(), {
      remedyId: id,
      version: 1,
      document: 'other',
      direction: 'in',
      on: '2025-06-02',
      number: '',
      files: [{ name: '通知.pdf', bytes: Buffer.from('MZ not a pdf') }],
    })
    expect(exchanged).toMatchObject({ ok: false, refusal: { code: 'attachment-refused' } })
    const stale = await exchangeDocument(world.context, handler(), {
      remedyId: id,
      version: 1,
      document: 'other',
      direction: 'in',
      on: '2025-06-03',
      number: '',
      files: [{ name: '说明.txt', bytes: Buffer.from('说明') }],
    })
    expect(stale.ok).toBe(false)
    const files = await world.context.db
      .selectFrom('remedy_file')
      .select('id')
      .where('remedy_id', '=', id)
      .execute()
    expect(files).toEqual([])
    expect((await findRemedy(world.context.db, id))?.version).toBe(1)
  })

  test('a role that keeps no register', async () => {
    const id = await registerRemedy(world)
    const command: RemedyCommand = { type: 'accepted' }
    const acted = await actOnRemedy(world.context, world.staff('water', 'signer'), {
      remedyId: id,
      version: null,
      command,
    })
    expect(acted).toMatchObject({ ok: false, refusal: { code: 'not-for-this-role' } })
  })
})

describe('names of parties', () => {
  test('stand sealed and nowhere else, whatever is typed', async () => {
    world.setClock('2025-06-02T09:00')
    const id = await registerRemedy(world, {
      party: PARTY,
      against: '对石砚秋申请的处理',
      caseNumber: '石砚秋诉水务局案',
      forum: '云岭县人民法院',
      explained: '庄望云代为起诉',
    })
    await actOn(world, id, { type: 'noted', text: '石砚秋来电询问，庄望云到场' })
    await actOn(world, id, { type: 'accepted' })
    await actOn(world, id, { type: 'decided', decision: 'revoked', orders: '向石砚秋重新答复' })
    await actOn(world, id, { type: 'followedUp', what: 'apology', text: '向石砚秋当面说明', completes: true })
    const shown = JSON.stringify([
      await readOne(id),
      await readRemedies(
        world.context,
        handler(),
        { organId: world.organs.water, below: false, ...allOf },
        { cursor: null, limit: 200 },
      ),
    ])
    const written = await everythingWritten()
    for (const secret of SECRETS) {
      expect(shown).not.toContain(secret)
      expect(written).not.toContain(secret)
    }
    expect((await readOne(id)).party).toEqual({ name: '石**', agent: '庄**', contact: '139****0077' })
  })

  test('are told for a reason, and that stands in the audit log without them', async () => {
    const id = await registerRemedy(world, { party: PARTY })
    expect(await unmaskRemedyParty(world.context, handler(), id, ' ')).toMatchObject({
      refusal: { code: 'reason-missing' },
    })
    const told = await unmaskRemedyParty(world.context, handler(), id, '给石砚秋寄送答复书')
    expect(told).toEqual({ ok: true, value: PARTY })
    const entry = await world.context.db
      .selectFrom('audit_entry')
      .select(['act', 'detail'])
      .where('subject_kind', '=', 'remedy')
      .where('subject_id', '=', String(id))
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ act: 'remedy.partyRead', detail: { reason: '给当事人寄送答复书' } })
  })

  test('that are added later take their place in what was typed before', async () => {
    const id = await registerRemedy(world, { against: '对石砚秋的申请未作答复' })
    const version = await actOn(world, id, { type: 'noted', text: '石砚秋补交材料' })
    const described = await describeRemedy(world.context, handler(), {
      remedyId: id,
      version,
      caseNumber: '云复〔2025〕19号',
      forum: '云岭县人民政府',
      party: PARTY,
    })
    expect(described.ok).toBe(true)
    expect(JSON.stringify(await readOne(id))).not.toContain('石砚秋')
    expect((await findRemedy(world.db, id))?.against).toBe('对当事人的申请未作答复')
  })
})

describe('who learns of it', () => {
  test('colleagues and joint respondents, not whoever registered it', async () => {
    world.setClock('2025-06-02T09:00')
    const id = await registerRemedy(world, {
      kind: 'litigation',
      afterReconsideration: true,
      jointRespondents: [world.organs.county],
      caseNumber: '（2025）云01行初9号',
    })
    const rows = await world.context.db
      .selectFrom('inbox_message')
      .select(['account_id', 'organ_id', 'text'])
      .where('remedy_id', '=', id)
      .execute()
    const accounts = rows.map(({ account_id }) => String(account_id))
    expect(accounts).not.toContain(handler().id)
    expect(accounts).toContain(world.staff('water', 'handler', 'second').id)
    expect(accounts).toContain(world.staff('county', 'handler').id)
    expect(rows.find(({ organ_id }) => organ_id === world.organs.county)?.text).toContain('共同被申请人')
  })

  test('on working days, of an answer and a follow-up that are near or late; once a day', async () => {
    world.setClock('2025-06-03T09:00')
    const id = await registerRemedy(world, {
      filedOn: '2025-05-26',
      acceptedOn: '2025-05-28',
      servedOn: '2025-05-30',
    })
    expect((await readOne(id)).due).toMatchObject({ what: 'answer', by: '2025-06-16' })
    const messages = async () => {
      const rows = await world.context.db
        .selectFrom('inbox_message')
        .select('text')
        .where('remedy_id', '=', id)
        .where('dedupe_key', 'like', '%answer%')
        .execute()
      return rows.length
    }
    const per = 4
    for (const [day, sent] of [
      ['2025-06-03', 0],
      ['2025-06-09', per],
      ['2025-06-13', 2 * per],
      ['2025-06-14', 2 * per],
      ['2025-06-16', 3 * per],
      ['2025-06-17', 4 * per],
    ] as const) {
      world.setClock(`${day}T08:20`)
      await remindRemedies(world.context)
      await remindRemedies(world.context)
      expect(await messages(), day).toBe(sent)
    }
    await actOn(world, id, { type: 'answered', on: '2025-06-17' })
    world.setClock('2025-06-18T08:20')
    await remindRemedies(world.context)
    expect(await messages()).toBe(4 * per)
  })
})

describe('lists and counts', () => {
  test('page by page, every case once, and counts that agree with the list', async () => {
    world.setClock('2025-07-01T09:00')
    const { organs, context } = world
    const given = { organId: organs.water, below: false, ...allOf }
    const whole = await readRemedies(context, handler(), given, { cursor: null, limit: 200 })
    const ids: number[] = []
    for (let cursor: string | null = null; ; ) {
      const page = await readRemedies(context, handler(), given, { cursor, limit: 3 })
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.next
      if (cursor === null) break
    }
    expect(ids).toEqual(whole.items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const counts = await readRemedyCounts(context, handler(), given)
    const lamps = Object.entries(counts.lamps).filter(([, cases]) => cases > 0)
    for (const [lamp, cases] of lamps) {
      const filtered = await readRemedies(
        context,
        handler(),
        { ...given, lamp: lamp as 'red' },
        { cursor: null, limit: 200 },
      )
      expect(filtered.items, lamp).toHaveLength(cases)
      expect(filtered.items.every((item) => item.lamp === lamp)).toBe(true)
    }
    for (const stage of ['filed', 'accepted', 'decided', 'voided'] as const) {
      const filtered = await readRemedies(
        context,
        handler(),
        { ...given, stage },
        { cursor: null, limit: 200 },
      )
      expect(filtered.items, stage).toHaveLength(counts.stages[stage])
    }
    expect(await readRemedies(context, handler(), given, { cursor: 'nonsense', limit: 3 })).toEqual({
      items: [],
      next: null,
      withheldOrgans: 0,
    })
  })

  test('a joint respondent has the case in its list; others never', async () => {
    const listOf = (organId: number, role: 'handler', organ: 'county' | 'finance') =>
      readRemedies(
        world.context,
        world.staff(organ, role),
        { organId, below: false, ...allOf },
        { cursor: null, limit: 200 },
      )
    expect((await listOf(world.organs.county, 'handler', 'county')).items).toHaveLength(1)
    expect((await listOf(world.organs.finance, 'handler', 'finance')).items).toEqual([])
  })
})

describe('table four and figures of correction', () => {
  test('the list of a year, a group and a result is what table four counts, of one organ and of several', async () => {
    const { context, db, organs } = world
    world.setClock('2026-05-01T09:00')
    const appealed = await registerRemedy(world, {
      kind: 'litigation',
      filedOn: '2025-08-01' as LocalDate,
      jointRespondents: [organs.bridge],
    })
    await actOn(world, appealed, { type: 'decided', on: '2025-12-20', decision: 'revoked' })
    await actOn(world, appealed, { type: 'appealed', on: '2026-01-05' })
    await actOn(world, appealed, { type: 'decided', on: '2026-04-20', decision: 'upheld' })
    const seen = new Set<string>()
    for (const [organId, below] of [
      [organs.water, false],
      [organs.county, true],
    ] as const) {
      const by = below ? world.staff('county', 'competentAuthority') : handler()
      const within = below ? Object.values(organs) : [organId]
      for (const year of [2024, 2025, 2026]) {
        const cases = await remediesOfOrgans(db, within, `${year}-12-31` as LocalDate)
        const counted = tableFourOf(
          cases.map((state) => ({ id: String(state.id), state })),
          within.map(String),
          year,
        )
        const listOf = async (part: Partial<RemedyFilter>) => {
          const given = { ...allOf, organId, below, year, ...part }
          const { items } = await readRemedies(context, by, given, { cursor: null, limit: 200 })
          return items.map(({ id }) => String(id)).toSorted()
        }
        for (const group of REMEDY_GROUPS) {
          for (const result of REMEDY_RESULTS) {
            const expected = counted[`remedies.${group}.${result}`] ?? []
            if (expected.length > 0) seen.add(`${year} ${result}`)
            const asked = result === 'total' ? { group } : { group, result }
            expect(await listOf(asked), `${year} ${group} ${result}`).toEqual(expected.toSorted())
          }
        }
        const { byAttacked } = correctionFigures(cases, year)
        for (const { attacked, figure } of byAttacked) {
          const { corrected } = figure
          const listed = await listOf({ attacked, result: 'corrected' })
          expect(listed).toEqual(corrected.map(String).toSorted())
        }
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['2025 corrected', '2026 upheld', '2025 pending', '2025 total']),
    )
    await actOn(world, appealed, { type: 'voided', reason: '示例' })
  })

  test('an appeal leaves the earlier year as it was, and a case against two organs of one report counts once', async () => {
    const { context, organs } = world
    world.setClock('2026-06-01T09:00')
    const id = await registerRemedy(
      world,
      {
        organId: organs.stream,
        kind: 'litigation',
        afterReconsideration: true,
        attacked: 'deniedInternalAffairs',
        filedOn: '2024-03-04',
        acceptedOn: '2024-03-10',
        jointRespondents: [organs.bridge],
        against: '',
      },
      world.staff('stream', 'handler'),
    )
    const by = world.staff('stream', 'handler')
    const tableOf = async (year: number, own: readonly number[]) => {
      const cases = await remediesOfOrgans(context.db, own, `${year}-12-31`)
      return tableFourOf(
        cases.map((each) => ({ id: String(each.id), state: each })),
        own.map(String),
        year,
      )
    }
    await actOn(world, id, { type: 'decided', on: '2024-12-20', decision: 'upheld' }, by)
    const before = await tableOf(2024, [organs.stream])
    expect(before['remedies.litigationAfterReconsideration.upheld']).toEqual([String(id)])
    await actOn(world, id, { type: 'appealed', on: '2025-01-03' }, by)
    await actOn(world, id, { type: 'accepted', on: '2025-01-20' }, by)
    expect(await tableOf(2024, [organs.stream])).toEqual(before)
    expect((await tableOf(2025, [organs.stream]))['remedies.litigationAfterReconsideration.pending']).toEqual(
      [String(id)],
    )
    await actOn(world, id, { type: 'decided', on: '2026-02-03', decision: 'revoked' }, by)
    expect(await tableOf(2024, [organs.stream])).toEqual(before)
    const both = await tableOf(2026, [organs.stream, organs.bridge])
    expect(both['remedies.litigationAfterReconsideration.corrected']).toEqual([String(id)])
    expect(both['remedies.litigationAfterReconsideration.total']).toEqual([String(id)])

    const figures = await remedyFigures(context.db, [organs.stream, organs.bridge], 2026)
    expect(figures.all.all).toMatchObject({ corrected: [id], upheld: [], rate: 100 })
    expect(figures.organs.map(({ organId }) => organId)).toEqual([organs.stream, organs.bridge])
    expect(figures.all.byAttacked).toMatchObject([
      { attacked: 'deniedInternalAffairs', figure: { corrected: [id] } },
    ])
    const of2024 = await remedyFigures(context.db, [organs.stream], 2024)
    expect(of2024.all.all).toMatchObject({ upheld: [id], corrected: [], rate: 0 })
    expect((await remedyFigures(context.db, [organs.finance], 2026)).all.all.rate).toBeNull()

    await actOn(world, id, { type: 'voided', reason: '与另案重复' }, by)
    expect(await remediesOfOrgans(context.db, [organs.stream], '2026-12-31')).toEqual([])
  })
})

describe('the projection is the fold', () => {
  const COMMANDS: readonly RemedyCommand[] = [
    { type: 'accepted' },
    { type: 'served' },
    { type: 'answered' },
    { type: 'hearingSet', hearingAt: '2025-09-01T09:00', place: '示例会议室', form: 'court' },
    { type: 'heard' },
    { type: 'suspended', reason: '等待另案结果' },
    { type: 'resumed' },
    { type: 'extended', days: 10 },
    { type: 'appealed' },
    { type: 'followedUp', what: 'report', text: '已落实', completes: true },
    { type: 'retracted', reason: '误登' },
    { type: 'voided', reason: '误登' },
    { type: 'noted', text: '备注' },
    ...REMEDY_DECISIONS.map((decision) => ({ type: 'decided', decision, performBy: '2025-12-31' }) as const),
  ]

  test('after any history; a refused act leaves both alone; a rebuild finds nothing', async () => {
    const { context, organs } = world
    const calendar = await context.calendar()
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.constantFrom(...COMMANDS), { minLength: 3, maxLength: 14 }),
        async (isSuit, simplified, commands) => {
          world.setClock('2025-07-01T09:00')
          const kind = isSuit ? 'litigation' : 'reconsideration'
          const id = await registerRemedy(
            world,
            { organId: organs.justice, kind, simplified },
            world.staff('justice', 'handler'),
          )
          let day = 2
          for (const command of commands) {
            world.setClock(`2025-07-${String(day++).padStart(2, '0')}T09:00` as '2025-07-02T09:00')
            const by = world.staff('justice', 'handler')
            const acted = await actOnRemedy(context, by, { remedyId: id, version: null, command })
            const events = await readRemedyEvents(context.db, id)
            const folded = foldRemedy(events)
            if (!folded.ok) throw new Error(folded.refusal.code)
            if (acted.ok) expect(acted.value.version).toBe(events.length)
            const [kept] = await scanRemedies(context.db, id - 1, 1)
            expect(kept?.projection).toEqual(projectRemedy(folded.value, calendar))
            expect(kept?.version).toBe(events.length)
          }
        },
      ),
      { numRuns: 25 },
    )
    expect(await rebuildRemedies(context)).toMatchObject({ differences: [] })
  })

  test('a rebuild mends what is other than it should be, and tells it', async () => {
    const id = await registerRemedy(world, { caseNumber: '云复〔2025〕88号' })
    await world.context.db
      .updateTable('remedy')
      .set({ stage: 'decided', result: 'upheld' })
      .where('id', '=', id)
      .execute()
    const { differences } = await rebuildRemedies(world.context)
    expect(differences.map(({ number, field }) => `${number} ${field}`)).toEqual([
      '云复〔2025〕88号 stage',
      '云复〔2025〕88号 result',
    ])
    expect((await rebuildRemedies(world.context)).differences).toEqual([])
  })

  test('events are never changed', async () => {
    const change = world.context.db.updateTable('remedy_event').set({ by: 'somebody' }).execute()
    await expect(change).rejects.toThrow(/never changed/)
  })
})

test('many cases filled at once are as if they had been acted one by one', async () => {
  const { context, organs } = world
  const events = [
    {
      type: 'filed',
      at: '2024-05-06T09:00',
      by: 'system',
      kind: 'reconsideration',
      afterReconsideration: false,
      respondent: String(organs.office),
      against: 'notExist',
    },
    { type: 'accepted', at: '2024-05-08T09:00', by: 'system' },
    { type: 'decided', at: '2024-06-28T09:00', by: 'system', decision: 'upheld' },
  ] as const
  const folded = foldRemedy(events)
  if (!folded.ok) throw new Error(folded.refusal.code)
  const one = {
    organId: organs.office,
    caseNumber: '',
    forum: '云岭县人民政府',
    requestId: null,
    against: '',
    events,
    state: folded.value,
    party: null,
    openedAt: context.instant(),
  }
  const calendar = await context.calendar()
  const ids = await context.db.transaction().execute((trx) =>
    fillRemedies(
      trx,
      Array.from({ length: 3_001 }, () => one),
      calendar,
    ),
  )
  expect(new Set(ids).size).toBe(3_001)
  expect(await readRemedyEvents(context.db, ids[3_000] ?? 0)).toEqual(events)
  expect((await rebuildRemedies(context)).differences).toEqual([])
  const figures = await remedyFigures(context.db, [organs.office], 2024)
  expect(figures.all.all.upheld).toHaveLength(3_001)
  expect(await remedyLampDays(context, [organs.office])).toMatchObject({ today: expect.any(String) })
})

test('the cases that a report counts show only those of units that the asker may see', async () => {
  world.setClock('2025-11-03T09:00')
  const { id: unit } = await world.db
    .insertInto('organ')
    .values({
      name: '云岭县水务局示例站',
      slug: 'example-station',
      kind: 'dispatchedOffice',
      region: '云岭县',
      parent_id: world.organs.water,
      code_word: '站',
      receives_requests: true,
      owes_report: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const own = await registerRemedy(world, { filedOn: '2025-11-03' })
  await world.db
    .updateTable('remedy')
    .set({ respondents: [unit] })
    .where('id', '=', await registerRemedy(world, { filedOn: '2025-11-03', against: '示例站的行为' }))
    .execute()
  const asked = { ...allOf, organId: world.organs.water, below: false, year: 2025, reported: true }
  const seenBy = async (by: Actor) => {
    const page = { cursor: null, limit: 100 }
    const { items, withheldOrgans } = await readRemedies(world.context, by, asked, page)
    return { withheldOrgans, ids: items.map(({ id }) => id), against: items.map((item) => item.against) }
  }
  const handlers = await seenBy(handler())
  expect(handlers.ids).toContain(own)
  expect(handlers.against).not.toContain('示例站的行为')
  expect(handlers.withheldOrgans).toBe(1)
  const office = await seenBy(world.staff('county', 'competentAuthority'))
  expect(office.against).toContain('示例站的行为')
  expect(office.withheldOrgans).toBe(0)
})
