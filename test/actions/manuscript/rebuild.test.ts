import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildManuscripts } from '../../../src/actions/manuscript/rebuild-manuscripts.ts'
import { openWorld, type World } from '../act-world.ts'
import { openDesk } from './manuscript-desk.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

test('manuscripts in every phase are what their events say; what was falsified is put right and told', async () => {
  const desk = openDesk(world)
  const draft = await desk.draft()
  const scheduled = await desk.draft()
  await desk.pass(scheduled)
  await desk.act(scheduled, { type: 'scheduled', publishAt: '2025-03-10T12:00' })
  const published = await desk.draft()
  await desk.publish(published)
  const corrected = await desk.draft()
  await desk.publish(corrected)
  await desk.act(corrected, { type: 'revisionOpened', reason: '金额有误' })
  expect(await rebuildManuscripts(world.context)).toEqual({ manuscripts: 4, differences: [] })

  const before = await world.db.selectFrom('manuscript').selectAll().orderBy('id').execute()
  await world.db.updateTable('manuscript').set({ title: '另一个' }).where('id', '=', draft).execute()
  await world.db.updateTable('manuscript').set({ phase: 'drafting' }).where('id', '=', published).execute()
  const { differences } = await rebuildManuscripts(world.context)
  expect(differences.map(({ number, field, kept }) => [number, field, kept])).toEqual([
    [`稿件${draft}`, 'title', '另一个'],
    [`稿件${published}`, 'phase', 'drafting'],
  ])
  expect(await world.db.selectFrom('manuscript').selectAll().orderBy('id').execute()).toEqual(before)
})
