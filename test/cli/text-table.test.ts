import { describe, expect, test } from 'vitest'
import { inOrder } from '../../src/cli/report/in-order.ts'
import { cut, padLeft, padRight, printable } from '../../src/cli/terminal/text-table.ts'

describe('columns', () => {
  test.each([
    ['公开', 6, '公开  ', '  公开'],
    ['IPv6', 6, 'IPv6  ', '  IPv6'],
    ['\u001b[1m12\u001b[22m', 4, '\u001b[1m12\u001b[22m  ', '  \u001b[1m12\u001b[22m'],
    ['信息公开', 4, '信息公开', '信息公开'],
  ])('%j in %i places', (text, width, left, right) => {
    expect([padRight(text, width), padLeft(text, width)]).toEqual([left, right])
  })

  test.each([
    ['信息公开', 8, '信息公开'],
    ['信息公开', 7, '信息公…'],
    ['信息公开', 6, '信息…'],
    ['abc', 2, 'a…'],
  ])('%j cut to %i places', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected)
  })

  test('nothing printable moves the cursor', () => {
    expect(printable('a\n\u001b[2J\u202eb\u2028c')).toBe('a��[2J�b�c')
  })
})

describe('work in order', () => {
  const later = (value: number, milliseconds: number) =>
    new Promise<number>((resolve) => setTimeout(() => resolve(value), milliseconds))
  const never = new AbortController().signal

  const collect = async (generator: AsyncGenerator<number>): Promise<readonly number[]> => {
    const values: number[] = []
    for await (const value of generator) values.push(value)
    return values
  }

  test('answers in the order of the inputs, whatever finishes first', async () => {
    const inputs = [40, 5, 20, 1, 30, 2]
    expect(await collect(inOrder(inputs, 3, never, (input) => later(input, input)))).toEqual(inputs)
  })

  test('never has more under way than allowed', async () => {
    let running = 0
    let most = 0
    const work = async (input: number) => {
      running += 1
      most = Math.max(most, running)
      await later(input, input % 3)
      running -= 1
      return input
    }
    await collect(
      inOrder(
        Array.from({ length: 40 }, (_, index) => index),
        4,
        never,
        work,
      ),
    )
    expect(most).toBeLessThanOrEqual(4)
  })

  test('stops where it is, without waiting for what hangs', async () => {
    const stopping = new AbortController()
    const work = (input: number) => (input === 2 ? new Promise<number>(() => undefined) : later(input, 1))
    const seen: number[] = []
    for await (const value of inOrder([0, 1, 2, 3], 2, stopping.signal, work)) {
      seen.push(value)
      if (value === 1) stopping.abort()
    }
    expect(seen).toEqual([0, 1])
  })
})
