import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STAFF_ROLES } from '../../../src/access/staff-role.ts'
import { isPassword } from '../../../src/actions/account/password.ts'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { type DemoOpened, ensureDemoCounty } from '../../../src/actions/demo/ensure-demo-county.ts'
import { MANUSCRIPT_PLANS } from '../../../src/actions/demo/manuscript-plans.ts'
import { makeContext } from '../../../src/actions/make-context.ts'
import { isAccessCode } from '../../../src/actions/request/access-code.ts'
import { MANUSCRIPT_PHASES } from '../../../src/law/proactive-disclosure/manuscript/manuscript-state.ts'
import { PHASES } from '../../../src/law/request/request-state.ts'
import { verifyAudit } from '../../../src/store/audit-verify.ts'
import { makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'
import { openWorld } from '../act-world.ts'

/** A whole county is lived through, twice; on a busy machine that takes its time. */
const PATIENCE = 600_000

let fresh: FreshDatabase
let context: ActContext
let opened: DemoOpened | null

const contextOn = (db: FreshDatabase['db']): ActContext =>
  makeContext({
    db,
    sealer: makeSealer(newKeyRing()),
    baseUrl: null,
    instant: () => new Date('2026-11-18T02:00:00Z'),
  })

beforeAll(async () => {
  fresh = await freshDatabase()
  context = contextOn(fresh.db)
  opened = await ensureDemoCounty(context)
}, PATIENCE)
afterAll(() => fresh.drop())

test('twelve organs, about sixty cases lived through and others of years gone by, every phase', async () => {
  expect(opened?.requests).toBeGreaterThan(50)
  expect(opened?.requests).toBeLessThan(70)
  const rows = await fresh.db.selectFrom('request').select(['phase', 'organ_id']).execute()
  expect(rows).toHaveLength((opened?.requests ?? 0) + 260)
  expect(new Set(rows.map(({ phase }) => phase))).toEqual(new Set(PHASES.filter((phase) => phase !== 'none')))
  expect(await fresh.db.selectFrom('organ').select('id').execute()).toHaveLength(12)
})

test('last year is published but for one that was sent back, one that nobody began, and so the county', async () => {
  const rows = await fresh.db
    .selectFrom('organ')
    .leftJoin('report_filing', (join) =>
      join.onRef('report_filing.organ_id', '=', 'organ.id').on('report_filing.year', '=', 2025),
    )
    .select(['organ.name', 'report_filing.year', 'report_filing.phase', 'report_filing.nil_confirmed_by'])
    .execute()
  const standing = Object.fromEntries(rows.map(({ name, phase }) => [name, phase]))
  expect(standing).toMatchObject({
    云岭县财政局: null,
    云岭县民政局: 'returned',
    云岭县人民政府: 'drafting',
    云岭县溪口镇人民政府: 'published',
  })
  expect(rows.filter(({ phase }) => phase === 'published')).toHaveLength(9)
  expect(rows.filter(({ nil_confirmed_by }) => nil_confirmed_by !== null).map(({ name }) => name)).toEqual([
    '云岭县溪口镇人民政府',
  ])
  const library = await fresh.db
    .selectFrom('annual_report_version')
    .select(['year', 'organ_id'])
    .where('origin', '=', 'made')
    .execute()
  expect(library.filter(({ year }) => year === 2025)).toHaveLength(9)
})

test('every earlier year that has applications is published by every organ, so that no lamp is red for it', async () => {
  const { rows } = await sql<{ year: number; owing: number; published: number }>`
    select year::integer, count(*)::integer as owing,
      count(*) filter (where exists (select from annual_report_version v
        where v.organ_id = organ.id and v.year = years.year and v.origin = 'made'))::integer as published
    from organ, generate_series(
      (select min(extract(year from opened_at at time zone 'Asia/Shanghai'))::integer from request), 2024) as years (year)
    where owes_report group by year order by year`.execute(fresh.db)
  expect(rows.length).toBeGreaterThan(1)
  for (const { year, owing, published } of rows) expect([year, published]).toEqual([year, owing])
})

test('remedies, documents of the register and monthly figures stand behind it', async () => {
  const { rows } = await sql`select
    (select count(*)::integer > 3 from remedy) as remedies,
    (select count(*)::integer > 20 from registered_document where manuscript_id is null) as documents,
    (select count(*)::integer > 500 from monthly_statistic) as figures`.execute(fresh.db)
  expect(rows).toEqual([{ remedies: true, documents: true, figures: true }])
})

test('pages went to other channels, were looked at, reported as faulty and subscribed to', async () => {
  const { rows } = await sql`select
    (select count(distinct channel)::integer > 2 from channel_record) as channels,
    (select count(*)::integer from channel_plan plan where not exists (select from channel_record r
      where r.disclosure_id = plan.disclosure_id and r.channel = plan.channel)) as "stillToGo",
    (select sum(views)::integer > 1000 from view_count where date_part('year', day) = 2025) as views,
    (select count(*)::integer from fault_report where state = 'answered' and date_part('year', received_on) = 2025)
      as "answeredLastYear",
    (select count(*)::integer from fault_report where state = 'open') as "openFaults",
    (select count(*)::integer from fault_report) as faults,
    (select count(*)::integer from subscription where state = 'active') as subscribed,
    (select count(*)::integer from subscription where state = 'pending') as asked`.execute(fresh.db)
  expect(rows).toEqual([
    {
      channels: true,
      stillToGo: 1,
      views: true,
      answeredLastYear: 4,
      openFaults: 2,
      faults: 8,
      subscribed: 3,
      asked: 1,
    },
  ])
})

test('last year’s published reports tell of it', async () => {
  const rows = await fresh.db
    .selectFrom('report_freeze')
    .innerJoin('organ', 'organ.id', 'report_freeze.organ_id')
    .select(['organ.name', 'narrative'])
    .where('report_freeze.year', '=', 2025)
    .execute()
  const overviewOf = (name: string) => rows.find((row) => row.name.endsWith(name))?.narrative.overview ?? ''
  expect(overviewOf('自然资源局')).toMatch(/纠错/)
  expect(
    rows.filter(({ narrative }) => /微信公众号\d+条/.test(narrative.overview ?? '')).length,
  ).toBeGreaterThan(1)
})

test('manuscripts in every phase, each standing where it was meant to', async () => {
  const rows = await fresh.db
    .selectFrom('manuscript')
    .select(['title', 'phase', 'stage', 'due_what', 'released_content'])
    .execute()
  expect(rows).toHaveLength(MANUSCRIPT_PLANS.length)
  expect(new Set(rows.map(({ phase }) => phase))).toEqual(new Set(MANUSCRIPT_PHASES))
  expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set([null, 'section', 'legal', 'signing']))
  expect(rows.filter(({ due_what }) => due_what === 'withdraw')).toHaveLength(1)
  const standings = MANUSCRIPT_PLANS.filter(({ standing }) =>
    ['published', 'corrected', 'correcting', 'changed'].includes(standing),
  )
  expect(rows.filter(({ released_content }) => released_content !== null)).toHaveLength(standings.length)
})

test('an account for every role, all with the password that is told once', async () => {
  const rows = await fresh.db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .select(['login_name', 'password_hash', 'role'])
    .execute()
  expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(STAFF_ROLES))
  expect(new Set(opened?.accounts.map(({ loginName }) => loginName))).toEqual(
    new Set(rows.map(({ login_name }) => login_name)),
  )
  expect(await isPassword(rows[0]?.password_hash ?? null, opened?.password ?? '')).toBe(true)
})

test('the case that is told of can be followed with its code', async () => {
  const example = opened?.example
  if (!example) throw new Error('no example')
  const row = await fresh.db
    .selectFrom('request')
    .select('access_code_hash')
    .where('number', '=', example.number)
    .executeTakeFirstOrThrow()
  expect(isAccessCode(context.sealer, example.number, example.accessCode, row.access_code_hash)).toBe(true)
})

test('nothing is waiting to be sent, and the log is whole', async () => {
  expect(await fresh.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  const watch = { fault: () => undefined, read: () => undefined }
  expect((await verifyAudit(fresh.db, [], watch)).faults).toBe(0)
})

test('a second start adds nothing', async () => {
  expect(await ensureDemoCounty(context)).toBeNull()
})

test(
  'an interrupted start goes on where it was, and no case is there twice',
  async () => {
    const other = await freshDatabase()
    try {
      const stopping = contextOn(other.db)
      let acts = 0
      const interrupted = {
        ...stopping,
        calendar: async () => {
          acts += 1
          if (acts > 120) throw new Error('power cut')
          return stopping.calendar()
        },
      }
      await expect(ensureDemoCounty(interrupted)).rejects.toThrow('power cut')
      const again = await ensureDemoCounty(stopping)
      expect(again?.requests).toBe(opened?.requests)
      const shape = (db: FreshDatabase['db']) =>
        sql`select type, count(*)::integer as count from request_event group by type order by type`.execute(
          db,
        )
      expect((await shape(other.db)).rows).toEqual((await shape(fresh.db)).rows)
      const besides = (db: FreshDatabase['db']) =>
        sql`select (select count(*)::integer from disclosure) as pages, (select count(*)::integer from fault_report)
          as faults, (select count(*)::integer from subscription) as subscriptions,
          (select count(*)::integer from channel_plan) as planned`.execute(db)
      expect((await besides(other.db)).rows).toEqual((await besides(fresh.db)).rows)
    } finally {
      await other.drop()
    }
  },
  PATIENCE,
)

test('a site that has cases of its own is left alone', async () => {
  const world = await openWorld()
  try {
    await world.fileRequest()
    expect(await ensureDemoCounty(world.context)).toBeNull()
    expect(await world.db.selectFrom('request').select('id').execute()).toHaveLength(1)
  } finally {
    await world.drop()
  }
})
