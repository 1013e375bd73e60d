import { expect, test } from 'vitest'
import { makeTurns } from '../../../src/actions/turns/turns.ts'

test('so many work at once, the others in the order in which they came, a failure among them', async () => {
  const inTurn = makeTurns(2)
  const started: number[] = []
  let working = 0
  let most = 0
  const work = (number: number) =>
    inTurn(async () => {
      started.push(number)
      working += 1
      most = Math.max(most, working)
      await new Promise((resolve) => setTimeout(resolve, 5))
      working -= 1
      if (number === 1) throw new Error('failed')
    })
  const all = await Promise.allSettled([0, 1, 2, 3, 4].map(work))
  expect(started).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
  expect(all.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
})
