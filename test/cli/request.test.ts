import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Folder, newFolder, sunlit } from './run-sunlit.ts'

let folder: Folder
beforeAll(() => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../bin/build.js', import.meta.url))])
})
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => folder.remove())

const put = (name: string, data: unknown): string => {
  writeFileSync(folder.at(name), typeof data === 'string' ? data : JSON.stringify(data))
  return folder.at(name)
}

const HISTORY = [
  { type: 'arrived', at: '2025-03-03T09:00', by: 'w', channel: 'inPerson', applicantType: 'naturalPerson' },
  { type: 'registered', at: '2025-03-03T10:00', by: 'h', number: '7' },
  {
    type: 'thirdPartyConsulted',
    at: '2025-03-10T10:00',
    by: 'h',
    consultation: 'a',
    deliveredOn: '2025-03-12',
  },
  { type: 'thirdPartyAnswered', at: '2025-03-28T10:00', by: 'h', consultation: 'a', agrees: false },
]

describe('sunlit deadline', () => {
  test('prints both terms and the way to them as JSON', async () => {
    const ran = await sunlit(['deadline', '--received', '2022-01-20', '--json'])
    expect(ran.code).toBe(0)
    const answer = JSON.parse(ran.stdout)
    expect(Object.keys(answer)).toEqual(['supplementNoticeBy', 'replyBy', 'trace'])
    expect(answer).toMatchObject({ supplementNoticeBy: '2022-01-29', replyBy: '2022-02-22' })
    expect(answer.trace.at(-1)).toEqual({
      step: 'replyTerm',
      days: 20,
      from: '2022-01-20',
      to: '2022-02-22',
      source: '《中华人民共和国政府信息公开条例》第三十三条第二款',
      policy: null,
    })
  })

  test('tells an officer the article of each step', async () => {
    const ran = await sunlit(['deadline', '--received', '2026-02-09'])
    expect(ran.stdout).toContain('答复不迟于  2026-03-13')
    expect(ran.stdout).toContain('第三十条')
  })

  test.each([
    ['2026-12-20', 'calendar-not-announced'],
    ['2018-05-04', 'before-calendar'],
    ['2026-02-30', 'date-malformed'],
    ['soon', 'date-malformed'],
  ])('%s is refused with %s', async (received, code) => {
    const ran = await sunlit(['deadline', '--received', received, '--json'])
    expect(ran.code).toBe(2)
    expect(JSON.parse(ran.stdout).error.code).toBe(code)
  })
})

describe('sunlit request explain', () => {
  test('folds the events and explains the deadline', async () => {
    const ran = await sunlit(['request', 'explain', put('events.json', HISTORY), '--json'])
    expect(ran.code).toBe(0)
    const answer = JSON.parse(ran.stdout)
    expect(answer.state).toMatchObject({ phase: 'handling', receivedDate: '2025-03-03' })
    expect(answer.deadline).toMatchObject({ of: 'organ', what: 'reply', by: '2025-04-21' })
    expect(answer.trace.map(({ step, days }: { step: string; days: number }) => [step, days])).toEqual([
      ['receipt', 0],
      ['replyTerm', 20],
      ['excluded', 14],
    ])
    expect(answer.trace[2].policy).toContain('政策')
  })

  test('says what may come next and what may not', async () => {
    const ran = await sunlit(['request', 'explain', put('events.json', HISTORY)])
    expect(ran.stdout).toContain('起草答复（经办）')
    expect(ran.stdout).toContain('不可：申请已经登记')
  })

  test.each([
    ['an unknown event', [...HISTORY, { type: 'blessed', at: '2025-03-29T10:00', by: 'h' }], 'event-unknown'],
    ['an event out of order', [HISTORY[0], { ...HISTORY[1], at: '2025-03-02T10:00' }], 'event-out-of-order'],
    ['an event out of its phase', [HISTORY[1]], 'not-in-this-phase'],
    ['a missing fact', [{ type: 'arrived', at: '2025-03-03T09:00', by: 'w' }], 'event-malformed'],
    ['no array', { events: HISTORY }, 'file-not-json'],
    ['no JSON', '{', 'file-not-json'],
  ])('%s is refused with its code', async (_, data, code) => {
    const ran = await sunlit(['request', 'explain', put('events.json', data), '--json'])
    expect(ran.code).toBe(2)
    expect(JSON.parse(ran.stdout).error.code).toBe(code)
  })

  test('a file that is not there', async () => {
    const ran = await sunlit(['request', 'explain', folder.at('none.json')])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('不能读取')
  })
})
