import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldRadicals, hasRadicals } from '../../src/formats/radicals.ts'

/** Unassigned in both blocks: U+2E9A, U+2EF4 to U+2EFF, U+2FD6 to U+2FDF. */
const isAssigned = (code: number): boolean =>
  code !== 0x2e9a && !(code >= 0x2ef4 && code <= 0x2eff) && !(code >= 0x2fd6 && code <= 0x2fdf)

const assigned = Array.from({ length: 0x2fe0 - 0x2e80 }, (_, index) => 0x2e80 + index).filter(isAssigned)

describe('radicals', () => {
  test('every assigned radical of both blocks becomes an ordinary character', () => {
    expect(assigned).toHaveLength(115 + 214)
    const left = assigned.filter((code) => {
      const folded = foldRadicals(String.fromCharCode(code))
      return folded.length !== 1 || (folded.charCodeAt(0) >= 0x2e80 && folded.charCodeAt(0) <= 0x2fdf)
    })
    expect(left.map((code) => code.toString(16))).toEqual([])
  })

  test.each([
    ['⼀⼆⼈⼯⽂⾏⽆⽌', '一二人工文行无止'],
    ['⺠⻓⻔⻬', '民长门齐'],
    ['⻔⼾⽹站', '门户网站'],
    ['⼒⽴⽔⽤⾯⼴⿎', '力立水用面广鼓'],
    ['⾃然⼈、法⼈', '自然人、法人'],
  ])('%s is %s', (printed, ordinary) => {
    expect(hasRadicals(printed)).toBe(true)
    expect(foldRadicals(printed)).toBe(ordinary)
  })

  test('full-width punctuation, ordinary and traditional characters stay as they are', () => {
    const text = '（一）公开：100％；“三安全一稳定”，報告１２３ABC'
    expect(hasRadicals(text)).toBe(false)
    expect(foldRadicals(text)).toBe(text)
  })

  test('folding twice is folding once, and never changes the number of characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldRadicals(text)
        expect(foldRadicals(once)).toBe(once)
        expect(Array.from(once)).toHaveLength(Array.from(text).length)
      }),
    )
  })
})
