/** Guides that grew old and columns that nothing came into: told of once, in time, to whom it concerns. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { markGuideLooked } from '../../../src/actions/organ/guide-state.ts'
import { remindUpkeep } from '../../../src/actions/upkeep/remind-upkeep.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { insertColumn } from '../../../src/store/site-column.ts'
import { openWorld, type World } from '../act-world.ts'
import { openDesk } from '../manuscript/manuscript-desk.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const messages = async (kind: 'guideToReview' | 'columnLate') => {
  const rows = await world.db
    .selectFrom('inbox_message')
    .select(['account_id as account', 'text'])
    .where('kind', '=', kind)
    .where('organ_id', '=', world.organs.water)
    .orderBy('id')
    .execute()
  return rows.map(({ account, text }) => ({ account: String(account), text }))
}

/** Each was told of the same, once; whoever has another role only was not. */
const texts = async (kind: 'guideToReview' | 'columnLate', roles: number): Promise<readonly string[]> => {
  const told = await messages(kind)
  const accounts = new Set(told.map(({ account }) => account))
  if (told.length > 0) expect(accounts.size).toBe(roles)
  expect(accounts.has(world.staff('water', 'reviewer').id)).toBe(false)
  const admin = world.staff('water', 'organAdministrator').id
  return told.filter(({ account }) => account === admin).map(({ text }) => text)
}

test('a guide is told of at once where nobody ever looked, and again when the interval of the region ends', async () => {
  world.setClock('2025-03-03T08:15')
  await remindUpkeep(world.context)
  await remindUpkeep(world.context)
  expect(await texts('guideToReview', 2)).toEqual([expect.stringContaining('还没有核对过')])

  const admin = world.staff('water', 'organAdministrator')
  expect((await markGuideLooked(world.context, admin, world.organs.water)).ok).toBe(true)
  world.setClock('2026-02-23T08:15')
  await remindUpkeep(world.context)
  expect(await texts('guideToReview', 2)).toHaveLength(1)
  world.setClock('2026-02-24T08:15')
  await remindUpkeep(world.context)
  await remindUpkeep(world.context)
  expect(await texts('guideToReview', 2)).toEqual([
    expect.anything(),
    expect.stringContaining('请于2026-03-03前核对'),
  ])
})

test('a region may be told earlier', async () => {
  const days = [{ source: 'POLICY-UPKEEP', from: '2025-01-01', value: 60 }] as const
  const policy = async (region: string) => ({ ...DEFAULT_POLICY, region, upkeepNoticeDays: days })
  await markGuideLooked(world.context, world.staff('water', 'organAdministrator'), world.organs.water)
  const before = (await messages('guideToReview')).length
  world.setClock('2027-01-10T08:15')
  await remindUpkeep(world.context)
  expect(await messages('guideToReview')).toHaveLength(before)
  await remindUpkeep({ ...world.context, policy })
  expect((await messages('guideToReview')).length).toBeGreaterThan(before)
})

test('a column of news is told of on its last day, once, and anew only after something came in', async () => {
  world.setClock('2025-03-03T10:00')
  const desk = openDesk(world)
  const column = await insertColumn(world.db, {
    organId: world.organs.water,
    parentId: null,
    slug: 'news',
    name: '水务动态',
    about: '',
    pace: 'news',
    isKeyArea: false,
  })
  const publish = async (title: string) =>
    desk.publish(await desk.draft({ title, content: { columns: [column ?? 0] } }))
  const run = async (
    at: '2025-03-16T08:15' | '2025-03-17T08:15' | '2025-03-20T08:15' | '2025-04-20T08:15',
  ) => {
    world.setClock(at)
    await remindUpkeep(world.context)
    return texts('columnLate', 4)
  }
  await publish('水库除险加固开工')
  expect(await run('2025-03-16T08:15')).toEqual([])
  expect(await run('2025-03-17T08:15')).toEqual([expect.stringContaining('最迟2025-03-17须有新的内容')])
  expect(await run('2025-03-20T08:15')).toHaveLength(1)
  await publish('水库除险加固完工')
  expect(await run('2025-04-20T08:15')).toEqual([
    expect.anything(),
    expect.stringContaining('应于2025-04-03前更新，已经超过'),
  ])
})
