import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { countyTime } from '../../../src/actions/county-time.ts'
import { demoOrgans } from '../../../src/actions/demo/county-organs.ts'
import { type DemoFilled, fillDemoCounty } from '../../../src/actions/demo/fill-demo-county.ts'
import { makeContext } from '../../../src/actions/make-context.ts'
import { foldRequest } from '../../../src/law/request/history.ts'
import { OUTCOMES } from '../../../src/law/request/outcome.ts'
import { PHASES } from '../../../src/law/request/request-state.ts'
import { readEventsOf } from '../../../src/store/request-event.ts'
import { projectRequest } from '../../../src/store/request-projection.ts'
import { makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'

const WISH = { organs: 9, requests: 1_500, documents: 40, years: 3, seed: 7, open: 300 }
const INSTANT = new Date('2026-09-16T07:30:00Z')

let fresh: FreshDatabase
let context: ActContext
let filled: DemoFilled

const contextOn = (db: FreshDatabase['db']): ActContext =>
  makeContext({ db, sealer: makeSealer(newKeyRing()), baseUrl: null, instant: () => INSTANT })

beforeAll(async () => {
  fresh = await freshDatabase()
  context = contextOn(fresh.db)
  const done = await fillDemoCounty(context, WISH)
  if (!done.ok) throw new Error(done.refusal.code)
  filled = done.value
})
afterAll(() => fresh.drop())

const stored = () => fresh.db.selectFrom('request').selectAll().orderBy('id').execute()

test('says what it filled', async () => {
  expect(filled).toEqual({
    organs: demoOrgans(9).map(({ name }) => name),
    years: [2023, 2024, 2025, 2026],
    requests: 1_500,
    documents: 40,
    reports: 0,
  })
  const { rows } = await sql`select
    (select count(*)::integer from request) as requests,
    (select count(*)::integer from disclosure) as documents,
    (select count(*)::integer from organ) as organs`.execute(fresh.db)
  expect(rows).toEqual([{ requests: 1_500, documents: 40, organs: 9 }])
})

test('every history folds lawfully to what the list says of it, and nothing lies ahead', async () => {
  const rows = await stored()
  const events = await readEventsOf(
    fresh.db,
    rows.map(({ id }) => id),
  )
  const calendar = await context.calendar()
  const policy = await context.policy('云岭县')
  for (const row of rows) {
    const history = events.get(row.id) ?? []
    const folded = foldRequest(history)
    if (!folded.ok) throw new Error(`${row.number}: ${folded.refusal.code}`)
    expect(row).toMatchObject({ ...projectRequest(folded.value, calendar, policy), version: history.length })
    for (const { at } of history) expect(at <= countyTime(INSTANT)).toBe(true)
  }
})

test('cases stand in every phase, with deadlines on both sides of today, and found every outcome', async () => {
  const rows = await stored()
  expect(new Set(rows.map(({ phase }) => phase))).toEqual(new Set(PHASES.filter((phase) => phase !== 'none')))
  const open = rows.filter(({ phase }) => phase !== 'closed' && phase !== 'archived')
  expect(open.length).toBeGreaterThan(290)
  expect(open.length).toBeLessThan(340)
  const dues = open.flatMap(({ reply_due_on }) => reply_due_on ?? [])
  expect(dues.some((due) => due < '2026-09-16')).toBe(true)
  expect(dues.some((due) => due > '2026-09-25')).toBe(true)
  const outcomes = new Set(rows.flatMap(({ outcome }) => outcome ?? []))
  expect(outcomes.size).toBeGreaterThan(Object.keys(OUTCOMES).length - 4)
  expect(rows.some(({ is_extended }) => is_extended)).toBe(true)
})

test('numbers run from one without a gap in each series', async () => {
  const { rows } = await sql<{ last: number; least: number; most: number; given: number }>`
    select s.last, min(i.number) as least, max(i.number) as most, count(*)::integer as given
    from number_series s join issued_number i using (organ_id, series, year)
    group by s.organ_id, s.series, s.year, s.last`.execute(fresh.db)
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) expect(row).toEqual({ last: row.most, least: 1, most: row.most, given: row.most })
})

test('nobody in it can be written to or called, and nobody stands there unsealed', async () => {
  const { rows } = await sql<{ sealed: Buffer; description: string }>`
    select sealed, description from request_form limit 300`.execute(fresh.db)
  for (const { sealed, description } of rows) {
    const applicant = JSON.parse(context.sealer.open(sealed, 'applicant').toString())
    expect(applicant.phone).toMatch(/^0000-/)
    expect(applicant.email).toMatch(/^$|@yunling\.example$/)
    expect(applicant.idNumber).toMatch(/^000000/)
    expect(description).not.toContain(applicant.name)
  }
})

test('the same wish gives the same county', async () => {
  const second = await freshDatabase()
  try {
    await fillDemoCounty(contextOn(second.db), { ...WISH, requests: 200, open: 40 })
    const third = await freshDatabase()
    try {
      await fillDemoCounty(contextOn(third.db), { ...WISH, requests: 200, open: 40 })
      const events = (db: FreshDatabase['db']) =>
        db
          .selectFrom('request_event')
          .select(['request_id', 'seq', 'type', 'at'])
          .orderBy('request_id')
          .orderBy('seq')
          .execute()
      expect(await events(third.db)).toEqual(await events(second.db))
    } finally {
      await third.drop()
    }
  } finally {
    await second.drop()
  }
})

test('a count out of range is refused by name', async () => {
  const refusal = await fillDemoCounty(context, { ...WISH, organs: 1 })
  expect(refusal).toMatchObject({
    ok: false,
    refusal: { code: 'demo-out-of-range', facts: { name: 'organs' } },
  })
})
