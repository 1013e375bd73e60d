import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { draftReportWords } from '../../../src/actions/annual-report-filing/draft-words.ts'
import { demoOrgans } from '../../../src/actions/demo/county-organs.ts'
import { staffCounty } from '../../../src/actions/demo/demo-staff.ts'
import { makeDice } from '../../../src/actions/demo/dice.ts'
import { fillDemoCounty } from '../../../src/actions/demo/fill-demo-county.ts'
import { fillReleases } from '../../../src/actions/demo/fill-releases.ts'
import { makeContext } from '../../../src/actions/make-context.ts'
import { displayUntil } from '../../../src/law/proactive-disclosure/notice-display.ts'
import {
  acceptChannelStatement,
  channelRule,
  type ReleaseChannel,
} from '../../../src/law/proactive-disclosure/release-channel.ts'
import { countChannels } from '../../../src/store/channel-count.ts'
import { listChannelProofs, readChannelProof } from '../../../src/store/channel-proof.ts'
import { makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'

const WISH = { organs: 6, requests: 40, documents: 260, years: 3, seed: 13, open: 5 }
const TODAY = '2026-09-16'
const PATIENCE = 300_000

let fresh: FreshDatabase
let context: ActContext

const contextOn = (db: FreshDatabase['db']): ActContext =>
  makeContext({
    db,
    sealer: makeSealer(newKeyRing()),
    baseUrl: null,
    instant: () => new Date(`${TODAY}T07:30:00Z`),
  })

beforeAll(async () => {
  fresh = await freshDatabase()
  context = contextOn(fresh.db)
  const done = await fillDemoCounty(context, WISH)
  if (!done.ok) throw new Error(done.refusal.code)
}, PATIENCE)
afterAll(() => fresh.drop())

const records = () => fresh.db.selectFrom('channel_record').selectAll().orderBy('id').execute()

test('every record is one that the law accepts, entered once and proved by a link or a picture', async () => {
  const policy = await context.policy('云岭县')
  const rows = await records()
  expect(rows.length).toBeGreaterThan(60)
  expect(new Set(rows.map(({ channel }) => channel)).size).toBeGreaterThan(5)
  const entries = await fresh.db
    .selectFrom('channel_record_entry')
    .select(['record_id', 'step', 'at'])
    .execute()
  expect(entries.map(({ record_id }) => record_id).toSorted((a, b) => a - b)).toEqual(
    rows.map(({ id }) => id),
  )
  for (const { at } of entries) expect(at.getTime()).toBeLessThanOrEqual(context.instant().getTime())
  for (const row of rows) {
    const proofs = await listChannelProofs(fresh.db, context.sealer, [row.id])
    const least = displayUntil(row.released_on, policy)
    const said = {
      releasedOn: row.released_on,
      place: row.place,
      link: row.link,
      note: row.note,
      shownUntil: row.shown_until,
      takenDownOn: row.taken_down_on,
    }
    const situation = {
      today: TODAY,
      proofs: proofs.length,
      shownAtLeastUntil: least.ok ? least.value.value : null,
    } as const
    expect(acceptChannelStatement(row.channel, said, situation)).toEqual({ ok: true, value: said })
    expect(proofs).toHaveLength(channelRule(row.channel).proof === 'file' ? 1 : 0)
  }
})

test('what proves a board can be opened', async () => {
  const board = (await records()).find(({ channel }) => channel === 'noticeBoard')
  if (board === undefined) expect.fail('no board')
  const [proof] = await listChannelProofs(fresh.db, context.sealer, [board.id])
  const asked = { organId: board.organ_id, recordId: board.id, id: proof?.id ?? '' }
  const read = await readChannelProof(fresh.db, context.sealer, asked)
  expect(read?.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
})

test('channels and views of a year are those of its records, and the draft of section one names them', async () => {
  const organs = await fresh.db.selectFrom('organ').select(['id', 'name', 'kind']).orderBy('id').execute()
  const rows = (await records()).filter(({ released_on }) => released_on.startsWith('2025'))
  const counted = await countChannels(
    fresh.db,
    organs.map(({ id }) => id),
    2025,
  )
  const timesOf = (channel: ReleaseChannel): number =>
    counted.filter((each) => each.channel === channel).reduce((sum, { times }) => sum + times, 0)
  for (const channel of ['wechat', 'noticeBoard', 'gazette'] as const) {
    expect(timesOf(channel)).toBe(rows.filter((row) => row.channel === channel).length)
    expect(timesOf(channel)).toBeGreaterThan(0)
  }
  const released = rows.filter(({ channel }) => channel === 'wechat').map(({ organ_id }) => organ_id)
  const organ = organs.find(({ id, kind }) => kind === 'department' && released.includes(id))
  if (organ === undefined) expect.fail('nobody released anything')
  const draft = await draftReportWords(context, organ, 2025)
  if (!draft.ok) expect.fail(draft.refusal.code)
  expect(draft.value.overview).toContain('{{fact:channel.wechat}}')
  const views = draft.value.facts.find(({ key }) => key === 'fact:site.views')?.value ?? 0
  const { rows: seen } = await sql<{ views: number }>`
    select sum(views)::integer as views from view_count
    where organ_id = ${organ.id} and date_part('year', day) = 2025`.execute(fresh.db)
  expect(views).toBe(seen[0]?.views)
  expect(views).toBeGreaterThan(100)
})

test('nothing of it lies ahead, and filling again adds nothing', async () => {
  const standing = async () => {
    const { rows } = await sql<{ last: string }>`select max(day)::text as last, count(*)::integer as days,
      sum(views)::integer as views, (select count(*)::integer from channel_record) as records,
      (select max(released_on)::text from channel_record) as released from view_count`.execute(fresh.db)
    return rows[0]
  }
  const before = await standing()
  expect((before?.last ?? '') < TODAY).toBe(true)
  const county = await fresh.db
    .transaction()
    .execute((trx) => staffCounty(trx, demoOrgans(WISH.organs), null, context.instant()))
  expect(await fillReleases(context, county, makeDice(2))).toBe(0)
  expect(await standing()).toEqual(before)
})
