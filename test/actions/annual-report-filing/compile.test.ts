import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileReport } from '../../../src/actions/annual-report-filing/compile-report.ts'
import { recordsOf } from '../../../src/actions/annual-report-filing/report-records.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(async () => world?.drop())

test('a new application stands in the report of the year at once', async () => {
  await world.fileRequest({ channel: 'inPerson' })
  const compiled = await compileReport(world.context, world.organs.water, 2025)
  if (!compiled.ok) expect.fail(JSON.stringify(compiled.refusal))
  expect(compiled.value.cells['requests.newReceived.0']).toMatchObject({ value: 1 })
  expect(compiled.value.asOf).toBe('2025-03-03')
  const records = await recordsOf(world.context, compiled.value)
  expect(records['requests.carriedForward.6']).toHaveLength(1)
  const county = await compileReport(world.context, world.organs.county, 2025)
  if (!county.ok) expect.fail(JSON.stringify(county.refusal))
  expect(county.value.cells['requests.newReceived.6']).toMatchObject({ value: 1 })
})
