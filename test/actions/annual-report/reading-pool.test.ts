import { afterEach, describe, expect, test } from 'vitest'
import { openReadingPool, type ReadingPool } from '../../../src/actions/annual-report/reading-pool.ts'

const THREAD = new URL('./threads/misbehaving-thread.ts', import.meta.url)
const LIMITS = { size: 2, millisecondsPerFile: 4_000, megabytesPerThread: 64 }

let pool: ReadingPool | null = null
afterEach(() => pool?.close())

const open = (limits = LIMITS): ReadingPool => {
  pool = openReadingPool(limits, THREAD)
  return pool
}

const file = (name: string) => ({ name, bytes: new Uint8Array([1, 2, 3]) })
const answered = (name: string) => ({ ok: false, refusal: { code: 'not-annual-report', facts: { name } } })
const gaveUp = { ok: false, refusal: { code: 'reading-timed-out' } }

describe('reading in threads', () => {
  test('gives every file its own answer, however many there are', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `report-${index}`)
    const { read } = open()
    const answers = await Promise.all(names.map((name) => read(file(name))))
    expect(answers).toEqual(names.map(answered))
  })

  test.each(['hang', 'crash', 'exit', 'memory'])(
    'gives up a file that makes its thread %s, and reads on',
    async (fault) => {
      const { read } = open({ ...LIMITS, size: 1 })
      const answers = await Promise.all(['before', fault, 'after', 'last'].map((name) => read(file(name))))
      expect(answers).toEqual([answered('before'), gaveUp, answered('after'), answered('last')])
    },
  )

  test('a thread that was lost between two files does not lose the second', async () => {
    const { read } = open({ ...LIMITS, size: 1 })
    expect(await read(file('exit'))).toEqual(gaveUp)
    expect(await read(file('after'))).toEqual(answered('after'))
  })

  test('a thread that cannot load its program is a fault of the program, not of the file', async () => {
    pool = openReadingPool(LIMITS, new URL('./threads/no-such-thread.ts', import.meta.url))
    await expect(pool.read(file('report'))).rejects.toThrow('could not start')
  })

  test('leaves the bytes with the caller', async () => {
    const given = file('report')
    await open().read(given)
    expect(given.bytes).toEqual(new Uint8Array([1, 2, 3]))
  })

  test('closing answers what is still unread', async () => {
    const { read, close } = open({ ...LIMITS, size: 1, millisecondsPerFile: 60_000 })
    const before = await read(file('before'))
    const answers = ['hang', 'waiting'].map((name) => read(file(name)))
    await close()
    expect(before).toEqual(answered('before'))
    expect(await Promise.all(answers)).toEqual([gaveUp, gaveUp])
    expect(await read(file('later'))).toEqual(gaveUp)
  })
})
