import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { fillDemoCounty } from '../../../src/actions/demo/fill-demo-county.ts'
import { exchangeDocument } from '../../../src/actions/remedy/remedy-documents.ts'
import {
  holdRequest,
  reviewRetention,
  setRetentionRule,
} from '../../../src/actions/retention/arrange-retention.ts'
import { runRetention } from '../../../src/actions/retention/run-retention.ts'
import { APPLICANT_COLUMNS } from '../../../src/law/annual-report/annual-report.ts'
import { tableThreeOf } from '../../../src/law/annual-report/table-three-from-cases.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { ANONYMISED } from '../../../src/law/request/anonymise-event.ts'
import { foldRequest } from '../../../src/law/request/history.ts'
import { addCalendarMonths } from '../../../src/law/time/local-date.ts'
import { verifyAudit } from '../../../src/store/audit-verify.ts'
import { readEventsOf } from '../../../src/store/request-event.ts'
import { projectRequest } from '../../../src/store/request-projection.ts'
import { answerUrge, insertUrge } from '../../../src/store/urge.ts'
import { LIN, openWorld, type World } from '../act-world.ts'
import { actOn, registerRemedy } from '../remedy/remedy-desk.ts'

const TODAY = '2026-09-16'

let world: World
let context: ActContext

beforeEach(async () => {
  world = await openWorld()
  context = world.context
  world.setClock('2026-09-16T15:30')
  const wish = { organs: 3, requests: 250, documents: 0, years: 3, seed: 11, open: 40 }
  const filled = await fillDemoCounty(context, wish)
  if (!filled.ok) throw new Error(filled.refusal.code)
})
afterEach(() => world.drop())

const administrator = () => world.staff('water', 'organAdministrator')

const ruleForAll = async (years: number, action: 'review' | 'anonymise') => {
  const organs = await world.db.selectFrom('organ').select('id').execute()
  for (const { id } of organs) {
    const set = await setRetentionRule(context, administrator(), { organId: id, rule: { years, action } })
    expect(set.ok).toBe(true)
  }
}

const rows = () => world.db.selectFrom('request').selectAll().orderBy('id').execute()

/** The ids behind every cell of every year. */
const tables = async () => {
  const all = await rows()
  const events = await readEventsOf(
    world.db,
    all.map(({ id }) => id),
  )
  const cases = all.map(({ id }) => {
    const folded = foldRequest(events.get(id) ?? [])
    if (!folded.ok) throw new Error(folded.refusal.code)
    return { id: String(id), state: folded.value }
  })
  return [2023, 2024, 2025, 2026].map((year) => tableThreeOf(cases, year, '2021', DEFAULT_POLICY))
}

test('a dry run counts what a run then does, and the figures of every year stay as they were', async () => {
  await ruleForAll(1, 'anonymise')
  const before = await tables()
  const due = (await rows()).filter(
    ({ closed_on }) => closed_on !== null && addCalendarMonths(closed_on, 12) <= TODAY,
  )
  expect(due.length).toBeGreaterThan(60)
  const dry = await runRetention(context, { today: TODAY, dryRun: true })
  expect(dry).toEqual({ anonymised: due.length, forReview: 0, held: 0 })
  expect((await rows()).every(({ anonymised_at }) => anonymised_at === null)).toBe(true)
  expect(await runRetention(context, { today: TODAY, dryRun: false })).toEqual(dry)
  const after = await rows()
  expect(after.filter(({ anonymised_at }) => anonymised_at !== null).map(({ id }) => id)).toEqual(
    due.map(({ id }) => id),
  )
  expect(await tables()).toEqual(before)
  expect(before.some((table) => Object.keys(table).length > APPLICANT_COLUMNS.length)).toBe(true)
  expect(await runRetention(context, { today: TODAY, dryRun: false })).toEqual({
    anonymised: 0,
    forReview: 0,
    held: 0,
  })
  const watch = { fault: () => undefined, read: () => undefined }
  expect((await verifyAudit(world.db, [], watch)).faults).toBe(0)
})

test('the list still says of an anonymised case what its events say', async () => {
  await ruleForAll(1, 'anonymise')
  await runRetention(context, { today: TODAY, dryRun: false })
  const all = await rows()
  const events = await readEventsOf(
    world.db,
    all.map(({ id }) => id),
  )
  const calendar = await context.calendar()
  for (const row of all) {
    const folded = foldRequest(events.get(row.id) ?? [])
    if (!folded.ok) throw new Error(folded.refusal.code)
    expect(row).toMatchObject({ ...projectRequest(folded.value, calendar, DEFAULT_POLICY) })
  }
})

test('nothing that tells who applied is left anywhere in the database', async () => {
  world.setClock('2024-03-04T10:00')
  const canary = '甲不可见'
  const { requestId } = await world.fileRequest({
    applicant: { ...LIN, name: canary },
    description: `${canary}请求公开本人的安置协议`,
    attachments: [{ name: `${canary}.txt`, bytes: Buffer.from('附件') }],
  })
  world.setClock('2024-03-04T11:00')
  await world.act(requestId, { type: 'receiptConfirmed', how: `电话${canary}` })
  await world.act(requestId, { type: 'registered', number: '' })
  await world.act(requestId, { type: 'noted', text: canary })
  const urging = { text: canary, at: context.instant(), requestId, fromAccountId: Number(administrator().id) }
  const urge = await insertUrge(world.db, urging)
  await answerUrge(world.db, { ...urging, id: urge, by: urging.fromAccountId, answer: `已与${canary}联系` })
  await world.act(requestId, { type: 'withdrawn', reason: canary })
  world.setClock('2026-09-16T15:30')
  await ruleForAll(1, 'anonymise')
  await runRetention(context, { today: TODAY, dryRun: false })
  const left = {
    form: await world.db
      .selectFrom('request_form')
      .selectAll()
      .where('request_id', '=', requestId)
      .executeTakeFirst(),
    request: await world.db.selectFrom('request').selectAll().where('id', '=', requestId).executeTakeFirst(),
    events: await world.db
      .selectFrom('request_event')
      .selectAll()
      .where('request_id', '=', requestId)
      .execute(),
    urges: await world.db.selectFrom('urge').selectAll().where('request_id', '=', requestId).execute(),
  }
  expect(left.form).toMatchObject({ sealed: null, description: ANONYMISED, contact_hash: null })
  expect(left.request).toMatchObject({ applicant_key: null, subject: ANONYMISED, subject_grams: [] })
  expect(left.request?.access_code_hash).toHaveLength(0)
  expect(JSON.stringify(left)).not.toContain(canary)
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'request_id'`.execute(world.db)
  const holding: string[] = []
  for (const { name } of tables) {
    const { rows: found } = await sql`
      select 1 from ${sql.table(name)} where request_id = ${requestId}`.execute(world.db)
    if (found.length > 0) holding.push(name)
  }
  expect(tables.length).toBeGreaterThan(8)
  expect(holding.sort()).toEqual(['issued_number', 'request_event', 'request_form', 'urge'])
  const { rows: orphans } = await sql`
    select 1 from file_content c where not exists (select from request_file f where f.id = c.id)`.execute(
    world.db,
  )
  expect(orphans).toEqual([])
})

test('a case on hold is kept, and goes once the hold is taken away', async () => {
  await ruleForAll(1, 'anonymise')
  const [first] = (await rows()).filter(({ closed_on }) => closed_on !== null && closed_on < '2025-01-01')
  const requestId = first?.id ?? 0
  expect(
    (await holdRequest(context, administrator(), { requestId, isHeld: true, reason: '行政诉讼期间' })).ok,
  ).toBe(true)
  expect(
    await holdRequest(context, administrator(), { requestId, isHeld: true, reason: '再次' }),
  ).toMatchObject({
    refusal: { code: 'hold-unchanged' },
  })
  expect((await runRetention(context, { today: TODAY, dryRun: false })).held).toBe(1)
  const held = () =>
    world.db.selectFrom('request').select('anonymised_at').where('id', '=', requestId).executeTakeFirst()
  expect((await held())?.anonymised_at).toBeNull()
  await holdRequest(context, administrator(), { requestId, isHeld: false, reason: '诉讼终结' })
  expect(await runRetention(context, { today: TODAY, dryRun: false })).toEqual({
    anonymised: 1,
    forReview: 0,
    held: 0,
  })
})

test('review: administrators are told once a month, and a person keeps or anonymises', async () => {
  await ruleForAll(1, 'review')
  const report = await runRetention(context, { today: TODAY, dryRun: false })
  expect(report.anonymised).toBe(0)
  expect(report.forReview).toBeGreaterThan(60)
  const messages = () =>
    world.db.selectFrom('inbox_message').select('id').where('kind', '=', 'retentionReview').execute()
  const told = await messages()
  expect(told.length).toBeGreaterThan(0)
  await runRetention(context, { today: TODAY, dryRun: false })
  expect(await messages()).toEqual(told)
  const [kept, gone] = (await rows()).filter(
    ({ closed_on }) => closed_on !== null && closed_on < '2025-01-01',
  )
  const review = (requestId: number | undefined, keepYears: number | null) =>
    reviewRetention(context, administrator(), {
      requestId: requestId ?? 0,
      keepYears,
      reason: '涉及土地权属',
    })
  expect((await review(kept?.id, 5)).ok).toBe(true)
  expect(await review(kept?.id, 5)).toMatchObject({ refusal: { code: 'not-due' } })
  expect((await review(gone?.id, null)).ok).toBe(true)
  const again = await runRetention(context, { today: TODAY, dryRun: true })
  expect(again.forReview).toBe(report.forReview - 2)
})

test('without a rule of its own an organ reviews after ten years', async () => {
  expect(await runRetention(context, { today: TODAY, dryRun: true })).toEqual({
    anonymised: 0,
    forReview: 0,
    held: 0,
  })
  const late = await runRetention(context, { today: '2036-09-16', dryRun: true })
  expect(late.forReview).toBeGreaterThan(200)
})

test('a run that is interrupted is finished by the next', async () => {
  await ruleForAll(1, 'anonymise')
  const dry = await runRetention(context, { today: TODAY, dryRun: true })
  let acts = 0
  const dying: ActContext = {
    ...context,
    instant: () => {
      acts += 1
      if (acts > 21) throw new Error('power cut')
      return context.instant()
    },
  }
  await expect(runRetention(dying, { today: TODAY, dryRun: false })).rejects.toThrow('power cut')
  const rest = await runRetention(context, { today: TODAY, dryRun: false })
  expect(rest.anonymised).toBeGreaterThan(0)
  expect(rest.anonymised).toBeLessThan(dry.anonymised)
  const done = (await rows()).filter(({ anonymised_at }) => anonymised_at !== null)
  expect(done).toHaveLength(dry.anonymised)
})

test.each([0, 101])('a rule of %s years is refused and changes nothing', async (years) => {
  const rule = { years, action: 'anonymise' } as const
  const set = await setRetentionRule(context, administrator(), { organId: world.organs.water, rule })
  expect(set).toMatchObject({ ok: false, refusal: { code: 'years-out-of-range' } })
  expect(await world.db.selectFrom('retention_rule').selectAll().execute()).toEqual([])
})

test('a request that is before the reviewing organ or a court is kept whole, and let go with its remedy case afterwards', async () => {
  await ruleForAll(1, 'anonymise')
  const due = (await rows()).find(
    ({ closed_on }) => closed_on !== null && addCalendarMonths(closed_on, 12) <= TODAY,
  )
  if (due === undefined) throw new Error('no case is due')
  const handler = {
    ...world.staff('water', 'handler'),
    roles: [{ role: 'handler' as const, organId: due.organ_id }],
  }
  const about = { organId: due.organ_id, requestNumber: due.number, isApplicant: true, attacked: null }
  const remedy = await registerRemedy(world, { ...about, caseNumber: '示复〔2026〕77号' }, handler)
  const attached = await exchangeDocument(context, handler, {
    remedyId: remedy,
    version: 1,
    document: 'application',
    direction: 'in',
    on: TODAY,
    number: '',
    files: [{ name: '申请书.txt', bytes: Buffer.from('申请书') }],
  })
  expect(attached.ok).toBe(true)
  const run = () => runRetention(context, { today: TODAY, dryRun: false })
  const anonymisedAt = async () => (await rows()).find(({ id }) => id === due.id)?.anonymised_at ?? null
  expect((await runRetention(context, { today: TODAY, dryRun: true })).held).toBeGreaterThanOrEqual(1)
  await run()
  expect(await anonymisedAt()).toBeNull()
  await actOn(world, remedy, { type: 'decided', decision: 'upheld' }, handler)
  await run()
  expect(await anonymisedAt(), 'the term runs from the end of the remedy case').toBeNull()
  await runRetention(context, { today: addCalendarMonths(TODAY, 12), dryRun: false })
  expect(await anonymisedAt()).not.toBeNull()
  const kept = await world.db
    .selectFrom('remedy')
    .selectAll()
    .where('id', '=', remedy)
    .executeTakeFirstOrThrow()
  expect(kept).toMatchObject({
    party_sealed: null,
    against: '（已匿名化）',
    result: 'upheld',
    case_number: '示复〔2026〕77号',
  })
  expect(
    await world.db.selectFrom('remedy_file').select('id').where('remedy_id', '=', remedy).execute(),
  ).toEqual([])
})
