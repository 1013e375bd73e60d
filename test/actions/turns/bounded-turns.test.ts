import { expect, test } from 'vitest'
import { makeBoundedTurns } from '../../../src/actions/turns/bounded-turns.ts'
import { ok, refused } from '../../../src/law/result.ts'

test('so many work, so many wait, the rest are sent away until somebody is done, or fails', async () => {
  const turns = makeBoundedTurns(1, 1)
  let resolve = (): void => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  const started: number[] = []
  const work = (number: number) =>
    turns(async () => {
      started.push(number)
      await promise
      if (number === 2) throw new Error('failed')
      return number
    })
  const [first, second] = [work(1), work(2)]
  expect(await work(3)).toEqual(refused({ code: 'turns-taken' }))
  expect(started).toEqual([1])
  resolve()
  expect(await first).toEqual(ok(1))
  await expect(second).rejects.toThrow('failed')
  expect(await work(4)).toEqual(ok(4))
  expect(started).toEqual([1, 2, 4])
})
