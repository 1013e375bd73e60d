import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPhraseList } from '../../../src/formats/manuscript-checks/phrases/check-phrases.ts'
import type { PhraseEntry } from '../../../src/law/proactive-disclosure/phrase-entry.ts'

const entry = (given: Partial<PhraseEntry>): PhraseEntry => ({
  kind: 'phrase',
  rightWord: '',
  wrongWords: [],
  title: '',
  note: '',
  since: null,
  until: null,
  ...given,
})

const LIST: readonly PhraseEntry[] = [
  entry({ kind: 'leader', rightWord: '沈秋分', title: '县委副书记、县长', wrongWords: ['沈秋芬'] }),
  entry({ kind: 'leader', rightWord: '吕小满', title: '副县长' }),
  entry({ kind: 'leader', rightWord: '白露', title: '水务局局长' }),
  entry({ kind: 'leader', rightWord: '贺立夏', title: '县长', until: '2025-12-31' }),
  entry({ rightWord: '政府信息公开条例', wrongWords: ['信息公开条例'], note: '国务院令第711号' }),
  entry({ rightWord: '乡村振兴', wrongWords: ['乡村振新'], since: '2018-01-01' }),
  entry({ kind: 'sensitive', wrongWords: ['最高级'] }),
]

const told = (text: string, list = LIST): readonly string[] =>
  openPhraseList(list, '2026-11-20')
    .check([{ place: 'text', text }])
    .map(
      ({ check, severity, message }) => `${severity} ${check} ${/“([^”]*)”/.exec(message)?.[1] ?? message}`,
    )

describe('phrases', () => {
  test.each([
    ['按照信息公开条例办理', ['warning phrase 信息公开条例']],
    ['按照《政府信息公开条例》办理', []],
    ['推进乡村振新工作', ['warning phrase 乡村振新']],
    ['推进鄉村振新工作', ['warning phrase 鄉村振新']],
    ['推进乡村　振新', ['warning phrase 乡村　振新']],
    ['推进乡村振兴', []],
    ['采用最高级标准', ['warning sensitive 最高级']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test('the right wording and its ground are told', () => {
    const [finding] = openPhraseList(LIST, '2026-11-20').check([{ place: 'title', text: '依信息公开条例' }])
    expect(finding).toMatchObject({
      place: 'title',
      message: '“信息公开条例”的规范表述应为“政府信息公开条例”（国务院令第711号）。',
    })
  })

  test('an entry holds from its first to its last day', () => {
    const old = [
      entry({ rightWord: '乡村振兴', wrongWords: ['精准扶贫'], since: '2021-03-01', until: '2026-11-20' }),
    ]
    const on = (day: `${number}-${number}-${number}`) =>
      openPhraseList(old, day).check([{ place: 'text', text: '精准扶贫' }]).length
    expect([on('2021-02-28'), on('2021-03-01'), on('2026-11-20'), on('2026-11-21')]).toEqual([0, 1, 1, 0])
  })
})

describe('leaders', () => {
  test.each([
    ['a wrong form that the list has', '县长沈秋芬主持', ['warning leader-name 沈秋芬']],
    ['another last character beside a post', '县长沈秋风出席', ['warning leader-name 沈秋风']],
    ['another middle character', '沈春分强调', ['warning leader-name 沈春分']],
    ['another surname counts beside a post only', '县长申秋分', ['warning leader-name 申秋分']],
    ['another surname elsewhere is an ordinary word', '时在秋分', []],
    ['without anything beside it: a note', '参加的有沈秋风、王某', ['note leader-name 沈秋风']],
    ['two characters swapped', '副县长吕满小', ['warning leader-name 吕满小']],
    ['one too many', '副县长吕小小满', ['warning leader-name 吕小小满']],
    ['one missing, beside a post', '副县长吕满到场', ['warning leader-name 吕满']],
    ['written apart', '县长　沈　秋　分', []],
    ['right', '县委副书记、县长沈秋分，副县长吕小满同志', []],
    ['a name of two characters is not guessed at', '今日白雾', []],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test.each([
    ['a deputy is no head', '县长吕小满主持', ['warning leader-title 县长']],
    ['a head is no deputy', '副县长沈秋分', ['warning leader-title 副县长']],
    ['the post after the name', '沈秋分副县长', ['warning leader-title 副县长']],
    ['one of several posts', '县委副书记沈秋分', []],
    ['a committee has a chairman too', '安委会主任沈秋分', []],
    ['a post without its place', '局长白露', []],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test('a post that ended', () => {
    const [finding] = openPhraseList(LIST, '2026-11-20').check([{ place: 'text', text: '县长贺立夏' }])
    expect(finding?.message).toBe('贺立夏任县长的记录截至2025-12-31，请核对现任职务。')
    expect(openPhraseList(LIST, '2025-06-01').check([{ place: 'text', text: '县长贺立夏' }])).toEqual([])
  })
})

test('whatever is written, the list neither throws nor tells without end', () => {
  const list = openPhraseList(LIST, '2026-11-20')
  const piece = fc.constantFrom(
    '沈秋',
    '分',
    '秋',
    '县长',
    '副',
    '吕小',
    '满',
    '信息公开条例',
    ' ',
    '\n',
    '、',
    '甲',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 2_000 }), (pieces) => {
      const findings = list.check([{ place: 'text', text: pieces.join('') }])
      expect(findings.length).toBeLessThanOrEqual(60)
      expect(findings.every(({ message }) => message !== '')).toBe(true)
    }),
    { numRuns: 60 },
  )
})
