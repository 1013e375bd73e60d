import { afterAll, beforeAll, expect, test } from 'vitest'
import { similarWords } from '../../../src/actions/annual-report-filing/similar-words.ts'
import { openWorld, type World } from '../act-world.ts'
import { type FilingDesk, openDesk, YEAR } from './filing-world.ts'
import { addOrgan, importPlain } from './roll-up-county.ts'

let world: World
let desk: FilingDesk
beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
  world.setClock('2026-01-05T09:00')
}, 240_000)
afterAll(() => world.drop())

test('organs beside it that are too many to compare with are told, and how many', {
  timeout: 240_000,
}, async () => {
  await desk.write('water')
  const water = { id: world.organs.water, name: '云岭县水务局' }
  const few = await similarWords(world.context, water, YEAR)
  expect(few).toMatchObject({ leftOut: 0 })
  for (let nth = 0; nth < 125 - few.siblings; nth += 1)
    await addOrgan(world, { name: `云岭县第${nth}示例局`, kind: 'department', parent: world.organs.county })
  await importPlain(world, '云岭县第0示例局', YEAR, {})
  expect(await similarWords(world.context, water, YEAR)).toMatchObject({
    siblings: 125,
    leftOut: 5,
    compared: 1,
  })
})
