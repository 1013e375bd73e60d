/** How often what was released where, and the records behind each figure. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  channelCountsCsv,
  readChannelCounts,
  readCountedReleases,
} from '../../../src/actions/channel/count-channels.ts'
import { recordChannel } from '../../../src/actions/channel/record-channel.ts'
import { removeRelease } from '../../../src/store/release.ts'
import { openWorld, type World } from '../act-world.ts'
import { publishPage } from './published-page.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

test('figures are what the records behind them add up to, withdrawn pages and other years apart', async () => {
  const finance = { organId: world.organs.finance }
  const [kept, gone] = [await publishPage(world, finance), await publishPage(world, finance)]
  await publishPage(world, { ...finance, on: '2024-12-31' })
  const actor = world.staff('finance', 'handler')
  const said = {
    releasedOn: '2025-03-03',
    place: '',
    link: 'https://mp.example.org/s/1',
    note: '',
    shownUntil: null,
    takenDownOn: null,
  } as const
  const base = { ...finance, channel: 'wechat', said, shorterBecause: '', files: [] } as const
  for (const disclosureId of [kept, kept, gone]) {
    expect((await recordChannel(world.context, actor, { ...base, disclosureId })).ok).toBe(true)
  }
  await removeRelease(world.db, {
    id: gone,
    withdrawnAt: world.context.instant(),
    ground: 'mistake',
    publicReason: '内容有误',
    showsTitle: false,
  })
  const scope = { ...finance, below: false, reported: null, year: 2025 }
  const counts = await readChannelCounts(world.context, actor, scope)
  expect(counts.organs).toEqual([
    {
      id: world.organs.finance,
      name: '云岭县财政局',
      counts: [
        { channel: 'site', times: 2, releases: 2 },
        { channel: 'wechat', times: 3, releases: 2 },
      ],
    },
  ])
  const behind = async (channel: 'site' | 'wechat', limit: number) => {
    const items = []
    for (let cursor: string | null = null, more = true; more; ) {
      const page = await readCountedReleases(world.context, actor, { ...scope, channel }, { cursor, limit })
      items.push(...page.items)
      cursor = page.next
      more = cursor !== null
    }
    return items
  }
  expect(await behind('site', 1)).toHaveLength(2)
  const wechat = await behind('wechat', 2)
  expect(wechat).toHaveLength(3)
  expect(wechat.filter(({ isWithdrawn }) => isWithdrawn).map(({ title }) => title)).toEqual([''])
  const forged = Buffer.from(JSON.stringify(['x', 1, 1])).toString('base64url')
  expect(
    await readCountedReleases(
      world.context,
      actor,
      { ...scope, channel: null },
      { cursor: forged, limit: 5 },
    ),
  ).toEqual({ items: [], next: null })
  const csv = channelCountsCsv(counts).split('\r\n')
  expect(csv[1]?.split(',').slice(0, 5)).toEqual(['云岭县财政局', '2', '2', '2', '3'])
  expect(csv[0]?.split(',')).toHaveLength(1 + 2 * 11)
})
