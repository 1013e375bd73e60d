import { describe, expect, test } from 'vitest'
import {
  indexNumberOf,
  indexNumberSeries,
  isIndexNumberTemplate,
} from '../../../../src/law/proactive-disclosure/index-number.ts'

const facts = {
  orgCode9: '01527918X',
  codeWord: '云水',
  region: '云岭县',
  catalogue: '20-10',
  on: '2025-03-03',
} as const

describe('索引号', () => {
  test.each([
    ['{orgCode9}/{yyyy}-{seq:5}', 7, '01527918X/2025-00007'],
    ['{orgCode9}/{yyyyMM}-{seq:5}', 13, '01527918X/202503-00013'],
    ['{orgCode9}-{yyyy}-{seq:6}', 153_077, '01527918X-2025-153077'],
    ['{region}-{codeWord}-{catalogue}-{yyyy}-{seq:3}', 1, '云岭县-云水-20-10-2025-001'],
    ['{yyyy}{seq:1}', 12, '202512'],
  ])('%s', (template, sequence, number) => {
    expect(isIndexNumberTemplate(template)).toBe(true)
    expect(indexNumberOf(indexNumberSeries(template, facts), sequence)).toBe(number)
  })

  test.each([
    '{orgCode9}/{yyyy}',
    '{seq:5}{seq:5}',
    '{yyyy}-{seq}',
    '{yyyy}-{seq:0}',
    '{mayor}-{seq:5}',
    '{yyyy} {seq:5}',
    '',
    `${'x'.repeat(100)}{seq:5}`,
  ])('%s is none', (template) => {
    expect(isIndexNumberTemplate(template)).toBe(false)
  })

  test('what is filled in brings no place of its own', () => {
    const series = indexNumberSeries('{codeWord}-{seq:3}', { ...facts, codeWord: '{seq:9}' })
    expect(indexNumberOf(series, 4)).toBe('seq:9-004')
  })
})
