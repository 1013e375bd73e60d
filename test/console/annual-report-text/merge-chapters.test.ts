import { describe, expect, test } from 'vitest'
import { mergeChapters } from '../../../src/console/annual-report-text/merge-chapters.ts'
import type { Chapters, WrittenText } from '../../../src/console/annual-report-text/text-api.ts'

const BASE: Chapters = { overview: '一', problems: '五', other: '六' }
const text = (revision: number, changes: Partial<Chapters> = {}): WrittenText => ({
  revision,
  chapters: { ...BASE, ...changes },
  generated: [],
})

describe('two people who began with the same words', () => {
  test('keep both what only one of them changed', () => {
    const { text: merged, disputed } = mergeChapters(
      BASE,
      text(1, { overview: '我' }),
      text(2, { other: '他' }),
    )
    expect(merged).toEqual(text(2, { overview: '我', other: '他' }))
    expect(disputed).toEqual([])
  })

  test('are asked where both changed the same', () => {
    const { text: merged, disputed } = mergeChapters(
      BASE,
      text(1, { other: '我' }),
      text(2, { other: '他', problems: '他' }),
    )
    expect(disputed).toEqual(['other'])
    expect(merged.chapters).toEqual({ overview: '一', problems: '他', other: '我' })
  })

  test('are not asked where both wrote the same words', () => {
    expect(mergeChapters(BASE, text(1, { other: '同' }), text(2, { other: '同' })).disputed).toEqual([])
  })

  test('are asked for every difference where the beginning is not known', () => {
    expect(mergeChapters(null, text(1, { other: '我' }), text(2, { problems: '他' })).disputed).toEqual([
      'problems',
      'other',
    ])
  })
})
