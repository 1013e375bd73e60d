/** Monthly figures: entered, changed, imported whole or not at all, summed over the organs. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EnteredMonth, enterStatistics } from '../../../src/actions/statistics/enter-statistics.ts'
import { statisticsTemplate } from '../../../src/actions/statistics/export-statistics.ts'
import { importStatistics } from '../../../src/actions/statistics/import-statistics.ts'
import { readStatisticYear } from '../../../src/actions/statistics/read-statistics.ts'
import { statisticOverview } from '../../../src/actions/statistics/statistic-overview.ts'
import { statisticHistory } from '../../../src/store/monthly-statistic.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const YEAR = 2024

const entered = (given: Partial<EnteredMonth>): EnteredMonth => ({
  organId: world.organs.water,
  year: YEAR,
  month: 1,
  figures: {},
  seen: {},
  note: '',
  ...given,
})

const enter = (given: Partial<EnteredMonth>) =>
  enterStatistics(world.context, world.staff('water', 'handler'), entered(given))

const organ = () => ({ id: world.organs.water, name: '云岭县水务局' })
const yearOfWater = () => readStatisticYear(world.context, organ(), YEAR, true)

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const importing = (text: string, isTrial: boolean) =>
  importStatistics(world.context, world.staff('water', 'handler'), {
    organId: world.organs.water,
    year: YEAR,
    name: '统计.csv',
    bytes: bytesOf(text),
    isTrial,
    words: ({ code }) => code,
  })

test('figures are entered, changed by who saw them, and keep what they were', async () => {
  expect(await enter({ figures: { licenceDecisions: '12', administrativeFees: '30.5' } })).toEqual({
    ok: true,
    value: { changed: 2 },
  })
  expect(await enter({ figures: { licenceDecisions: '13' } })).toMatchObject({
    refusal: { code: 'statistics-changed' },
  })
  expect(await enter({ figures: { licenceDecisions: '13' }, seen: { licenceDecisions: '12' } })).toEqual({
    ok: true,
    value: { changed: 1 },
  })
  const { months, totals } = await yearOfWater()
  expect(months[0]?.figures.licenceDecisions.value).toBe('13')
  expect(months[0]?.figures.penaltyDecisions.value).toBeNull()
  expect(totals.licenceDecisions).toMatchObject({ printed: '13', remark: '' })
  expect(totals.administrativeFees).toMatchObject({
    printed: '0.00305',
    remark: expect.stringContaining('元'),
  })
  const history = await statisticHistory(world.context.db, {
    organId: world.organs.water,
    year: YEAR,
    month: 1,
  })
  expect(history.filter(({ metric }) => metric === 'licenceDecisions').map(({ value }) => value)).toEqual([
    13, 12,
  ])
})

test('a figure that is none changes nothing, nor does any beside it', async () => {
  const before = await yearOfWater()
  const given = { licenceDecisions: '99', penaltyDecisions: '两件' }
  expect(await enter({ figures: given, seen: { licenceDecisions: '13' } })).toMatchObject({
    refusal: { code: 'figure-not-number' },
  })
  expect(await yearOfWater()).toEqual(before)
})

test('a figure can be taken back: nothing stands there, which is not 0', async () => {
  await enter({ month: 2, figures: { penaltyDecisions: '5', compulsionDecisions: '0' } })
  await enter({ month: 2, figures: { penaltyDecisions: null }, seen: { penaltyDecisions: '5' } })
  const { months } = await yearOfWater()
  expect(months[1]?.figures.penaltyDecisions.value).toBeNull()
  expect(months[1]?.figures.compulsionDecisions.value).toBe('0')
})

test('an import is shown first, and written only without problems', async () => {
  const bad = '月份,行政处罚\r\n3,7\r\n4,很多\r\n'
  const good = '月份,行政处罚\r\n3,7\r\n4,8\r\n'
  const before = await yearOfWater()
  expect(await importing(bad, false)).toMatchObject({
    value: { problems: 1, isDone: false, rows: [{ problem: '' }, { row: 3, problem: 'figure-not-number' }] },
  })
  expect(await importing(good, true)).toMatchObject({ value: { problems: 0, changes: 2, isDone: false } })
  expect(await yearOfWater()).toEqual(before)
  expect(await importing(good, false)).toMatchObject({ value: { changes: 2, isDone: true } })
  expect(await importing(good, false)).toMatchObject({ value: { changes: 0, isDone: true } })
  expect((await yearOfWater()).months[3]?.figures.penaltyDecisions.value).toBe('8')
})

test('the table that is given out is read back without a change', async () => {
  const file = await statisticsTemplate(world.context, organ(), YEAR)
  const given = { organId: world.organs.water, year: YEAR, isTrial: true, words: () => '' }
  const read = await importStatistics(world.context, world.staff('water', 'handler'), { ...given, ...file })
  expect(read).toMatchObject({ value: { changes: 0, problems: 0 } })
})

test('the office sees the sums of every organ below it, and who left months out', async () => {
  await enter({ organId: world.organs.finance, figures: { licenceDecisions: '4' } })
  const all = await statisticOverview(world.context, world.staff('county', 'competentAuthority'), YEAR)
  expect(all.total.licenceDecisions).toBe('17')
  const finance = all.organs.find(({ id }) => id === world.organs.finance)
  expect(finance?.totals.licenceDecisions).toBe('4')
  expect(finance?.missing).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
  const own = await statisticOverview(world.context, world.staff('water', 'handler'), YEAR)
  expect(own.organs.map(({ id }) => id)).toEqual([world.organs.water])
})
