import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeChannelRecord } from '../../../src/actions/channel/change-channel-record.ts'
import { planChannels } from '../../../src/actions/channel/plan-channels.ts'
import { readChannels } from '../../../src/actions/channel/read-channels.ts'
import { readMissingReleases } from '../../../src/actions/channel/read-missing.ts'
import { type RecordedChannel, recordChannel } from '../../../src/actions/channel/record-channel.ts'
import type { ReleaseChannelsJson } from '../../../src/contract/channel/channel-json.ts'
import type { ChannelStatement } from '../../../src/law/proactive-disclosure/release-channel.ts'
import { verifyAudit } from '../../../src/store/audit-verify.ts'
import { countChannels } from '../../../src/store/channel-count.ts'
import { readChannelProof } from '../../../src/store/channel-proof.ts'
import { openWorld, type World } from '../act-world.ts'
import { publishPage } from './published-page.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

/** One red pixel. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)
const PROOF = [{ name: '现场照片.png', bytes: PHOTO }]

const SAID: ChannelStatement = {
  releasedOn: '2025-03-03',
  place: '',
  link: '',
  note: '',
  shownUntil: null,
  takenDownOn: null,
}

const officer = () => world.staff('water', 'handler')

const record = (disclosureId: number, given: Partial<RecordedChannel>) =>
  recordChannel(world.context, officer(), {
    organId: world.organs.water,
    disclosureId,
    channel: 'wechat',
    said: { ...SAID, link: 'https://mp.example.org/s/1' },
    shorterBecause: '',
    files: [],
    ...given,
  })

const recorded = async (disclosureId: number, given: Partial<RecordedChannel>): Promise<number> => {
  const done = await record(disclosureId, given)
  if (!done.ok) expect.fail(JSON.stringify(done.refusal))
  return done.value.id
}

const channelsOf = async (disclosureId: number): Promise<ReleaseChannelsJson> => {
  const found = await readChannels(world.context, world.organs.water, disclosureId)
  if (!found.ok) expect.fail(found.refusal.code)
  return found.value
}

const codeOf = async (done: ReturnType<typeof record>): Promise<string> => {
  const answer = await done
  return answer.ok ? 'ok' : answer.refusal.code
}

test('what does not hold is refused and leaves nothing behind', async () => {
  const page = await publishPage(world)
  const board = { ...SAID, place: '县政府门前公开栏', shownUntil: '2025-03-13' as const }
  expect(await codeOf(record(page, { channel: 'site' }))).toBe('channel-automatic')
  expect(await codeOf(record(page, { said: SAID }))).toBe('channel-proof-missing')
  expect(await codeOf(record(page, { said: { ...SAID, link: 'javascript:alert(1)' } }))).toBe(
    'channel-link-malformed',
  )
  expect(
    await codeOf(record(page, { said: { ...SAID, link: 'https://a.example', releasedOn: '2025-03-04' } })),
  ).toBe('channel-day-ahead')
  expect(await codeOf(record(page, { channel: 'newspaper' }))).toBe('channel-place-missing')
  expect(
    await codeOf(record(page, { channel: 'noticeBoard', said: { ...board, link: 'https://a.example' } })),
  ).toBe('channel-proof-missing')
  expect(
    await codeOf(
      record(page, { channel: 'noticeBoard', files: PROOF, said: { ...board, shownUntil: '2025-03-12' } }),
    ),
  ).toBe('channel-display-short')
  expect(
    await codeOf(
      record(page, { channel: 'noticeBoard', files: PROOF, said: { ...board, shownUntil: null } }),
    ),
  ).toBe('channel-display-missing')
  expect(
    await codeOf(record(page, { files: [{ name: 'a.png', bytes: Buffer.from('<svg onload=x>') }] })),
  ).toBe('attachment-refused')
  expect(await codeOf(record(page + 5_000, {}))).toBe('release-unknown')
  expect((await channelsOf(page)).records).toEqual([])
})

test('a notice board needs ten days after the day it went up, and a reason where it had fewer', async () => {
  const page = await publishPage(world)
  const said = { ...SAID, place: '溪口村公开栏', shownUntil: '2025-03-13' as const }
  await recorded(page, { channel: 'noticeBoard', said, files: PROOF })
  await recorded(page, {
    channel: 'noticeBoard',
    said: { ...said, shownUntil: '2025-03-10' },
    shorterBecause: '省里另有规定',
    files: PROOF,
  })
  const { records, choices } = await channelsOf(page)
  expect(records.map(({ shownUntil }) => shownUntil).sort()).toEqual(['2025-03-10', '2025-03-13'])
  expect(choices.find(({ channel }) => channel === 'noticeBoard')?.displayUntil).toBe('2025-03-13')
  expect(choices.find(({ channel }) => channel === 'wechat')?.displayUntil).toBeNull()
})

test('a correction keeps what was said before, and two people do not overwrite each other', async () => {
  const page = await publishPage(world)
  const id = await recorded(page, {})
  const change = {
    organId: world.organs.water,
    recordId: id,
    seq: 1,
    step: 'corrected',
    said: { ...SAID, link: 'https://mp.example.org/s/2' },
    reason: '链接写错了',
    files: [],
  } as const
  const [first, second] = await Promise.all([
    changeChannelRecord(world.context, officer(), change),
    changeChannelRecord(world.context, world.staff('water', 'handler', 'second'), change),
  ])
  expect([first, second].map((each) => (each.ok ? 'ok' : each.refusal.code)).sort()).toEqual([
    'channel-record-changed',
    'ok',
  ])
  const [only] = (await channelsOf(page)).records
  expect(only?.link).toBe('https://mp.example.org/s/2')
  expect(only?.history.map(({ step, link, reason }) => [step, link, reason])).toEqual([
    ['recorded', 'https://mp.example.org/s/1', ''],
    ['corrected', 'https://mp.example.org/s/2', '链接写错了'],
  ])
  const reasonless = await changeChannelRecord(world.context, officer(), { ...change, seq: 2, reason: ' ' })
  expect(reasonless).toMatchObject({ refusal: { code: 'channel-reason-missing' } })
  const elsewhere = await changeChannelRecord(world.context, officer(), {
    ...change,
    organId: world.organs.finance,
  })
  expect(elsewhere).toMatchObject({ refusal: { code: 'channel-record-unknown' } })
  await expect(
    world.db.updateTable('channel_record_entry').set({ link: '' }).where('record_id', '=', id).execute(),
  ).rejects.toThrow('never changed')
})

test('a display is taken down with a second photo, and told of while it still hangs', async () => {
  const page = await publishPage(world)
  const id = await recorded(page, {
    channel: 'noticeBoard',
    said: { ...SAID, place: '石桥乡公开栏', shownUntil: '2025-03-13' },
    files: PROOF,
  })
  const scope = { organId: world.organs.water, below: false }
  const hanging = async () =>
    (
      await readMissingReleases(world.context, officer(), scope, { cursor: null, limit: 50 })
    ).toTakeDown.filter(({ recordId }) => recordId === id)
  world.setClock('2025-03-13T10:00')
  expect(await hanging()).toEqual([])
  world.setClock('2025-03-14T10:00')
  expect(await hanging()).toMatchObject([{ place: '石桥乡公开栏', shownUntil: '2025-03-13' }])
  const down = await changeChannelRecord(world.context, officer(), {
    organId: world.organs.water,
    recordId: id,
    seq: 1,
    step: 'takenDown',
    said: { ...SAID, takenDownOn: '2025-03-14' },
    reason: '',
    files: [{ name: '撤下.png', bytes: PHOTO }],
  })
  expect(down.ok).toBe(true)
  expect(await hanging()).toEqual([])
  const [only] = (await channelsOf(page)).records
  expect(only).toMatchObject({ place: '石桥乡公开栏', shownUntil: '2025-03-13', takenDownOn: '2025-03-14' })
  expect(only?.proofs.map(({ name }) => name)).toEqual(['现场照片.png', '撤下.png'])
  world.setClock('2025-03-03T10:00')
})

test('proof is sealed, and opens for its own record alone', async () => {
  const page = await publishPage(world)
  const id = await recorded(page, { files: PROOF })
  const proof = (await channelsOf(page)).records[0]?.proofs[0]?.id ?? ''
  const { sealed } = await world.db
    .selectFrom('file_content')
    .select('sealed')
    .where('id', '=', proof)
    .executeTakeFirstOrThrow()
  expect(sealed.includes(PHOTO)).toBe(false)
  const { db, sealer } = world.context
  const of = { organId: world.organs.water, recordId: id, id: proof }
  expect((await readChannelProof(db, sealer, of))?.bytes.equals(PHOTO)).toBe(true)
  expect(await readChannelProof(db, sealer, { ...of, organId: world.organs.finance })).toBeNull()
  expect(await readChannelProof(db, sealer, { ...of, recordId: id + 1 })).toBeNull()
})

test('what is planned and not recorded is missing, until it is recorded', async () => {
  const page = await publishPage(world)
  const plan = { organId: world.organs.water, disclosureId: page }
  const planned = await planChannels(world.context, officer(), { ...plan, channels: ['wechat', 'screen'] })
  expect(planned.ok).toBe(true)
  expect((await channelsOf(page)).missing.toSorted()).toEqual(['screen', 'wechat'])
  const id = await recorded(page, {})
  expect((await channelsOf(page)).missing).toEqual(['screen'])
  const scope = { organId: world.organs.county, below: true }
  const missing = async (actor = world.staff('county', 'competentAuthority')) =>
    (await readMissingReleases(world.context, actor, scope, { cursor: null, limit: 50 })).items.filter(
      (item) => item.id === page,
    )
  expect(await missing()).toMatchObject([{ channels: [{ channel: 'screen' }] }])
  expect(await missing(world.staff('county', 'handler'))).toEqual([])
  await changeChannelRecord(world.context, officer(), {
    organId: world.organs.water,
    recordId: id,
    seq: 1,
    step: 'struck',
    said: null,
    reason: '登记错了信息',
    files: [],
  })
  expect((await channelsOf(page)).missing.toSorted()).toEqual(['screen', 'wechat'])
  expect(await planChannels(world.context, officer(), { ...plan, channels: ['site'] })).toMatchObject({
    refusal: { code: 'channel-automatic' },
  })
})

test('what comes back after a withdrawal counts in the year in which it first came', async () => {
  const page = await publishPage(world, { on: '2024-05-06' })
  const siteIn = async (year: number): Promise<number> => {
    const [counts] = await countChannels(world.db, [world.organs.water], year)
    return counts?.channel === 'site' ? counts.releases : 0
  }
  expect([await siteIn(2023), await siteIn(2024)]).toEqual([0, 1])
  await world.db
    .updateTable('disclosure')
    .set({ version: 2, published_on: '2023-02-03' })
    .where('id', '=', page)
    .execute()
  expect([await siteIn(2023), await siteIn(2024)]).toEqual([0, 1])
})

test('every act stands in the audit log, whose chain holds', async () => {
  const rows = await world.db
    .selectFrom('audit_entry')
    .select('act')
    .where('act', 'like', 'channel.%')
    .distinct()
    .orderBy('act')
    .execute()
  expect(rows.map(({ act }) => act)).toEqual([
    'channel.corrected',
    'channel.planned',
    'channel.recorded',
    'channel.struck',
    'channel.takenDown',
  ])
  const verdict = await verifyAudit(world.db, [], { fault: () => undefined, read: () => undefined })
  expect(verdict).toMatchObject({ faults: 0 })
})
