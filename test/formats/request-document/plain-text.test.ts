import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phrase, plainLine, plainText } from '../../../src/formats/request-document/plain-text.ts'

describe('text from outside', () => {
  test.each([
    ['一\r\n二\r三\u2028四\f五', '一\n二\n三\n四\n五'],
    [' \t甲\t乙 \n\n \n丙', '甲 乙\n丙'],
    ['\u202e倒\u202c\u2066隔\u2069\u200f', '倒隔'],
    ['零\u200b宽\ufeff软\u00ad连', '零宽软连'],
    ['\u0000\u0007\u001b[31m红', '[31m红'],
    ['半\ud83d字', '半\ufffd字'],
    ['\ufffe\uffff', '\ufffd\ufffd'],
    ['葛\u{e0100}', '葛\u{e0100}'],
    ['😀\ufe0f', '😀'],
    ['\ue001', '\ue001'],
  ])('%j is printed as %j', (text, printed) => {
    expect(plainText(text)).toBe(printed)
  })

  test('letters, ideographs, figures and signs are never lost', () => {
    const visible = (text: string): string => text.replace(/[\p{C}\s]|\ufe0e|\ufe0f/gu, '')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const expected = visible(text.replace(/[\p{Cs}\ufffe\uffff]/gu, ''))
        expect(visible(plainText(text)).replaceAll('\ufffd', '')).toBe(expected.replaceAll('\ufffd', ''))
      }),
      { numRuns: 500 },
    )
  })

  test('is the same when printed twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text))
        expect(plainLine(plainLine(text))).toBe(plainLine(text))
        expect(plainLine(text)).not.toContain('\n')
      }),
      { numRuns: 500 },
    )
  })

  test('goes on within a sentence without the stop at its end', () => {
    expect(phrase('不予公开。')).toBe('不予公开')
    expect(phrase('甲。乙；。 ')).toBe('甲。乙')
    expect(phrase('。')).toBe('')
  })
})
