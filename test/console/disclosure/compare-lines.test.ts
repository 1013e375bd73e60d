import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareLines, type LineChange } from '../../../src/console/disclosure/review/compare-lines.ts'

const sideOf = (changes: readonly LineChange[], left: 'added' | 'removed'): readonly string[] =>
  changes.flatMap((change) => {
    if (change.kind === left) return []
    if (change.kind !== 'changed') return [change.text]
    return [
      change.pieces
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join(''),
    ]
  })

describe('two texts side by side', () => {
  test('a word that was put into a paragraph stands out by itself', () => {
    expect(compareLines(['第一条', '金额为一百万元。'], ['第一条', '金额为一百二十万元。'])).toEqual([
      { kind: 'same', text: '第一条' },
      {
        kind: 'changed',
        pieces: [
          { kind: 'same', text: '金额为一百' },
          { kind: 'added', text: '二十' },
          { kind: 'same', text: '万元。' },
        ],
      },
    ])
  })

  test('a paragraph that was replaced by another one is told as two', () => {
    expect(compareLines(['原来的话'], ['完全不同'])).toEqual([
      { kind: 'removed', text: '原来的话' },
      { kind: 'added', text: '完全不同' },
    ])
  })

  test('both texts can be read off again, whatever they are', () => {
    const lines = fc.array(fc.stringMatching(/^[甲乙丙丁]{1,6}$/), { maxLength: 12 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = compareLines(before, after)
        expect(sideOf(changes, 'added')).toEqual(before)
        expect(sideOf(changes, 'removed')).toEqual(after)
      }),
    )
  })

  test('texts too long to compare are told whole', () => {
    const before = Array.from({ length: 2_100 }, (_, place) => `甲${place}`)
    const after = Array.from({ length: 2_100 }, (_, place) => `乙${place}`)
    const changes = compareLines(before, after)
    expect(sideOf(changes, 'added')).toEqual(before)
    expect(sideOf(changes, 'removed')).toEqual(after)
  })
})
