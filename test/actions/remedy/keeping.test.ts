import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actOnRemedy } from '../../../src/actions/remedy/act-on-remedy.ts'
import type { RegisteredRemedy } from '../../../src/actions/remedy/open-remedy.ts'
import { readRemedy } from '../../../src/actions/remedy/read-remedy.ts'
import { rebuildRemedies } from '../../../src/actions/remedy/rebuild-remedies.ts'
import { exchangeDocument } from '../../../src/actions/remedy/remedy-documents.ts'
import { describeRemedy } from '../../../src/actions/remedy/remedy-party.ts'
import { retireRemedies } from '../../../src/actions/remedy/retire-remedies.ts'
import {
  readRetiringRemedies,
  reviewRemedyKeeping,
} from '../../../src/actions/remedy/review-remedy-keeping.ts'
import { setRetentionRule } from '../../../src/actions/retention/arrange-retention.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { remedyFigures } from '../../../src/store/remedy-figures.ts'
import { openWorld, type World } from '../act-world.ts'
import { actOn, registerRemedy } from './remedy-desk.ts'

const PARTY = { name: '石砚秋', agent: '庄望云', contact: '13900000077' }
const SECRETS = ['石砚秋', '庄望云', '13900000077']

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const keepFor = async (years: number, action: 'review' | 'anonymise'): Promise<void> => {
  const by = world.staff('water', 'organAdministrator')
  const set = await setRetentionRule(world.context, by, {
    organId: world.organs.water,
    rule: { years, action },
  })
  expect(set.ok).toBe(true)
}

const run = (today: LocalDate, dryRun = false) => retireRemedies(world.context, { today, dryRun })

/** A case of 2021, told with the names of people in every text that events take, and only then of whom. */
const outspoken = async (given: Partial<RegisteredRemedy> = {}): Promise<number> => {
  world.setClock('2021-06-01T09:00')
  const id = await registerRemedy(world, {
    kind: 'litigation',
    attacked: 'deniedInternalAffairs',
    replyOn: '2021-04-06',
    against: '对石砚秋申请的答复',
    explained: '庄望云代石砚秋起诉',
    caseNumber: '石砚秋诉水利局',
    forum: '云岭县人民法院',
    ...given,
  })
  await actOn(world, id, { type: 'accepted' })
  await actOn(world, id, {
    type: 'hearingSet',
    hearingAt: '2021-07-01T09:00',
    place: '石砚秋家中',
    form: 'opinions',
  })
  await actOn(world, id, { type: 'suspended', reason: '石砚秋住院' })
  await actOn(world, id, { type: 'resumed' })
  await actOn(world, id, { type: 'noted', text: '庄望云来电13900000077' })
  await actOn(world, id, { type: 'decided', decision: 'upheld', number: '石砚秋案判决' })
  await actOn(world, id, { type: 'retracted', reason: '石砚秋案录错' })
  await actOn(world, id, {
    type: 'decided',
    decision: 'revoked',
    number: '（2021）云01行初9号',
    orders: '重新答复石砚秋',
  })
  const version = await actOn(world, id, {
    type: 'followedUp',
    what: 'newReply',
    text: '已答复石砚秋',
    completes: true,
  })
  const exchanged = await exchangeDocument(world.context, world.staff('water', 'handler'), {
    remedyId: id,
    version,
    document: 'decision',
    direction: 'in',
    on: '2021-06-01',
    number: '石砚秋收',
    files: [{ name: '石砚秋.txt', bytes: Buffer.from('石砚秋') }],
  })
  if (!exchanged.ok) throw new Error(exchanged.refusal.code)
  const described = await describeRemedy(world.context, world.staff('water', 'handler'), {
    remedyId: id,
    version: exchanged.value.version,
    caseNumber: '石砚秋诉水利局',
    forum: '云岭县人民法院',
    party: PARTY,
  })
  expect(described.ok).toBe(true)
  return id
}

const written = async (id: number): Promise<string> => {
  const { rows } = await sql<{ text: string }>`
    select row_to_json(e)::text as text from remedy_event e where remedy_id = ${id}
    union all select row_to_json(r)::text from remedy r where id = ${id}
    union all select row_to_json(f)::text from remedy_file f where remedy_id = ${id}
    union all select row_to_json(m)::text from inbox_message m where remedy_id = ${id}`.execute(world.db)
  return rows.map(({ text }) => text).join('\n')
}

const shown = async (id: number) => {
  const found = await readRemedy(world.context, world.staff('water', 'handler'), id)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

describe('a case whose term is over', () => {
  test('tells nobody’s name any more, whenever and wherever it was typed, and counts as before', async () => {
    await keepFor(3, 'anonymise')
    const id = await outspoken()
    const before = await remedyFigures(world.db, [world.organs.water], 2021)
    expect(before.all.all.corrected).toEqual([id])
    expect(await written(id)).toContain('石砚秋')
    const early = await run('2024-05-31')
    expect(early).toEqual({ anonymised: 0, forReview: 0, held: 0 })
    world.setClock('2024-06-01T09:00')
    expect(await run('2024-06-01', true)).toEqual({ anonymised: 1, forReview: 0, held: 0 })
    expect(await written(id)).toContain('石砚秋')
    expect(await run('2024-06-01')).toEqual({ anonymised: 1, forReview: 0, held: 0 })
    const kept = await written(id)
    const page = await shown(id)
    for (const secret of SECRETS) {
      expect(kept).not.toContain(secret)
      expect(JSON.stringify(page)).not.toContain(secret)
    }
    expect(kept).toContain('（2021）云01行初9号')
    expect(page).toMatchObject({ stage: 'decided', result: 'corrected', isAnonymised: true, mayWrite: false })
    expect(page.timeline.flatMap(({ files }) => files)).toEqual([])
    expect(await remedyFigures(world.db, [world.organs.water], 2021)).toEqual(before)
    expect((await rebuildRemedies(world.context)).differences).toEqual([])
    expect(await run('2024-06-01')).toEqual({ anonymised: 0, forReview: 0, held: 0 })
    const audited = await world.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('act', '=', 'remedy.anonymised')
      .where('subject_id', '=', String(id))
      .execute()
    expect(audited.map(({ detail }) => detail)).toEqual([
      { rule: 'anonymise', years: 3, closedOn: '2021-06-01' },
    ])
  })

  test('is not acted on or described any more, so that no name comes back', async () => {
    const { id } = await world.db
      .selectFrom('remedy')
      .select('id')
      .where('anonymised_at', 'is not', null)
      .executeTakeFirstOrThrow()
    const by = world.staff('water', 'handler')
    const command = { type: 'noted', text: '石砚秋来访' } as const
    expect(await actOnRemedy(world.context, by, { remedyId: id, version: null, command })).toMatchObject({
      refusal: { code: 'remedy-anonymised' },
    })
    const { version } = await shown(id)
    const described = await describeRemedy(world.context, by, {
      remedyId: id,
      version,
      caseNumber: '',
      forum: '',
      party: PARTY,
    })
    expect(described).toMatchObject({ refusal: { code: 'remedy-anonymised' } })
  })

  test('lets words be struck out of its events, and nothing else be changed', async () => {
    const id = await registerRemedy(world)
    await actOn(world, id, { type: 'noted', text: '备查' })
    const change = (data: string) =>
      sql`update remedy_event set data = ${data}::jsonb where remedy_id = ${id} and type = 'noted'`.execute(
        world.db,
      )
    const strike = () => change('{"text":"（已匿名化）"}')
    await expect(strike()).rejects.toThrow(/never changed/)
    await world.db
      .updateTable('remedy')
      .set({ anonymised_at: world.context.instant() })
      .where('id', '=', id)
      .execute()
    for (const data of ['{"text":"别的话"}', '{}', '{"text":"（已匿名化）","more":1}'])
      await expect(change(data), data).rejects.toThrow(/never changed/)
    const moved = sql`update remedy_event set at = '2020-01-01T09:00' where remedy_id = ${id}`
    await expect(moved.execute(world.db)).rejects.toThrow(/never changed/)
    await expect(sql`delete from remedy_event where remedy_id = ${id}`.execute(world.db)).rejects.toThrow(
      /never changed/,
    )
    await strike()
  })
})

describe('what is kept longer', () => {
  test('a case that is open, or whose decision asks for something; a struck one is over', async () => {
    await keepFor(1, 'anonymise')
    world.setClock('2022-03-01T09:00')
    const open = await registerRemedy(world)
    const owing = await registerRemedy(world)
    await actOn(world, owing, { type: 'decided', decision: 'confirmedIllegal' })
    const struck = await registerRemedy(world)
    await actOn(world, struck, { type: 'voided', reason: '重复' })
    const anonymised = async () => {
      const rows = await world.db
        .selectFrom('remedy')
        .select('id')
        .where('id', 'in', [open, owing, struck])
        .where('anonymised_at', 'is not', null)
        .orderBy('id')
        .execute()
      return rows.map(({ id }) => id)
    }
    world.setClock('2023-03-01T09:00')
    await run('2023-03-01')
    expect(await anonymised()).toEqual([struck])
    await actOn(world, owing, { type: 'followedUp', what: 'report', text: '已报告', completes: true })
    await run('2024-02-29')
    expect(await anonymised()).toEqual([struck])
    await run('2024-03-01')
    expect(await anonymised()).toEqual([owing, struck])
  })

  test('a reconsideration as long as the suit that follows it', async () => {
    await keepFor(1, 'anonymise')
    world.setClock('2022-04-01T09:00')
    const first = await registerRemedy(world, { party: PARTY })
    await actOn(world, first, { type: 'decided', decision: 'upheld' })
    const suit = await registerRemedy(world, {
      kind: 'litigation',
      afterReconsideration: true,
      followsId: first,
    })
    expect(await run('2023-04-01')).toEqual({ anonymised: 0, forReview: 0, held: 1 })
    world.setClock('2023-06-01T09:00')
    await actOn(world, suit, { type: 'decided', decision: 'upheld' })
    expect(await run('2024-05-31')).toMatchObject({ anonymised: 0 })
    expect(await run('2024-06-01')).toEqual({ anonymised: 2, forReview: 0, held: 0 })
  })

  test('where the rule says so a person decides: administrators are told, and keep it or let it go', async () => {
    await keepFor(2, 'review')
    world.setClock('2022-05-05T09:00')
    const id = await registerRemedy(world, { party: PARTY })
    await actOn(world, id, { type: 'decided', decision: 'upheld' })
    const by = world.staff('water', 'organAdministrator')
    const review = (keepYears: number | null) =>
      reviewRemedyKeeping(world.context, by, { remedyId: id, keepYears, reason: '仍在申诉' })
    world.setClock('2024-05-04T09:00')
    expect(await review(1)).toMatchObject({ refusal: { code: 'not-due' } })
    world.setClock('2024-05-05T09:00')
    expect(await run('2024-05-05')).toEqual({ anonymised: 0, forReview: 1, held: 0 })
    const { items } = await readRetiringRemedies(world.context, world.organs.water)
    expect(items).toEqual([
      {
        id,
        title: '行政复议（2022年5月5日提出）',
        closedOn: '2022-05-05',
        endsOn: '2024-05-05',
        onHold: false,
      },
    ])
    const told = await world.db
      .selectFrom('inbox_message')
      .select('text')
      .where('dedupe_key', 'like', 'retention-review-remedies:%')
      .execute()
    expect(told.map(({ text }) => text)).toContain(
      '有 1 件复议诉讼案件保管期满，请在“保管期限”中逐件审查是否继续保留。',
    )
    expect(await review(0)).toMatchObject({ refusal: { code: 'years-out-of-range' } })
    expect((await review(1)).ok).toBe(true)
    expect((await readRetiringRemedies(world.context, world.organs.water)).items).toEqual([])
    world.setClock('2025-05-05T09:00')
    expect((await review(null)).ok).toBe(true)
    expect(await review(null)).toMatchObject({ refusal: { code: 'not-due' } })
    expect((await shown(id)).party.name).toBe('')
  })

  test('one about a request that was anonymised before goes by its own term', async () => {
    await keepFor(1, 'anonymise')
    world.setClock('2022-07-01T09:00')
    const { requestId, number } = await world.fileRequest({ description: '云岭水库的示例合同' })
    const id = await registerRemedy(world, { requestNumber: number, attacked: null, party: PARTY })
    await actOn(world, id, { type: 'decided', decision: 'upheld' })
    expect(await run('2030-01-01')).toMatchObject({ anonymised: 0 })
    await world.db
      .updateTable('request')
      .set({ anonymised_at: world.context.instant() })
      .where('id', '=', requestId)
      .execute()
    expect(await run('2023-06-30')).toMatchObject({ anonymised: 0 })
    expect(await run('2023-07-01')).toMatchObject({ anonymised: 1 })
    expect((await shown(id)).isAnonymised).toBe(true)
  })
})
