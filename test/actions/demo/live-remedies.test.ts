import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoOrgans } from '../../../src/actions/demo/county-organs.ts'
import { staffCounty } from '../../../src/actions/demo/demo-staff.ts'
import { liveRemedies } from '../../../src/actions/demo/live-remedies.ts'
import { rebuildRemedies } from '../../../src/actions/remedy/rebuild-remedies.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

test('the demonstration has remedy cases on their way, once, whatever day it begins', async () => {
  const { context } = world
  const county = await context.db
    .transaction()
    .execute((trx) => staffCounty(trx, demoOrgans(12), null, context.instant()))
  for (const now of ['2025-01-02T08:00', '2025-10-08T08:00'] as const) {
    world.setClock(now)
    const ending = new AbortController().signal
    expect(await liveRemedies(context, county, ending), now).toBe(4)
    expect(await liveRemedies(context, county, ending), now).toBe(4)
  }
  const rows = await context.db.selectFrom('remedy').select(['stage', 'due_what', 'follow_up_open']).execute()
  expect(rows).toHaveLength(8)
  expect(new Set(rows.map(({ due_what }) => due_what))).toEqual(new Set(['answer', 'decision', 'followUp']))
  expect((await rebuildRemedies(context)).differences).toEqual([])
})
