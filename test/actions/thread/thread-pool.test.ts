import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { openThreadPool, type ThreadPool } from '../../../src/actions/thread/thread-pool.ts'

const THREAD = new URL('./threads/numbered-thread.ts', import.meta.url)
const LIMIT = 30_000

let pool: ThreadPool<null, number> | null = null
afterEach(() => pool?.close())

const open = (idleMilliseconds: number): ThreadPool<null, number> => {
  pool = openThreadPool({ size: 1, megabytesPerThread: 128, mostWaiting: 4, idleMilliseconds }, THREAD)
  return pool
}

const threadsOf = async ({ run }: ThreadPool<null, number>): Promise<readonly number[]> => {
  const first = await run(null, LIMIT)
  await pause(500)
  const second = await run(null, LIMIT)
  if (!first.ok || !second.ok) expect.fail('no thread answered')
  return [first.value, second.value]
}

test('a thread without work ends after a while, and another one does what comes then', async () => {
  const [first, second] = await threadsOf(open(1))
  expect(second).not.toBe(first)
})

test('within that while the same thread goes on', async () => {
  const [first, second] = await threadsOf(open(LIMIT))
  expect(second).toBe(first)
})
