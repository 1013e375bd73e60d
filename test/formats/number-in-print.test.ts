import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseValueInPrint } from '../../src/formats/number-in-print.ts'

const said = (printed: string) => {
  const value = parseValueInPrint(printed)
  if (value === null) return null
  if (value.kind !== 'number') return value.kind
  const { decimal, unit, note } = value
  return [decimal, unit, note].filter((part) => part !== null).join(' ')
}

describe('what a cell says', () => {
  test.each([
    ['0', '0'],
    ['１２', '12'],
    [' 7 ', '7'],
    ['11398889', '11398889'],
    ['1,234', '1234'],
    ['1，234', '1234'],
    ['43.788', '43.788'],
    ['59237.2449', '59237.2449'],
    ['43.788万元', '43.788 wanYuan'],
    ['251000元', '251000 yuan'],
    ['22（其中修订16件）', '22 其中修订16件'],
    ['55（含自然失效29件）', '55 含自然失效29件'],
    ['+1036', '1036'],
    ['+3', '3'],
    ['-5', '-5'],
    ['减4', '-4'],
    ['增2', '2'],
    ['', 'blank'],
    ['\u00a0', 'blank'],
    ['\u3000', 'blank'],
    ['/', 'stroke'],
    ['—', 'stroke'],
    ['-', 'stroke'],
    ['无', 'stroke'],
    ['不适用', 'stroke'],
  ])('%j: %s', (printed, expected) => {
    expect(said(printed)).toBe(expected)
  })

  test('a sign typed twice is told', () => {
    expect(parseValueInPrint('--253')).toMatchObject({ decimal: '-253', doubtfulSign: true })
  })

  test.each(['1 2', '12,34', '1.2.3', '12a', '一件', '2.其他', '2021年', '8?', '1-2', '第3页'])(
    '%j is no figure',
    (printed) => {
      expect(said(printed)).toBeNull()
    },
  )

  test('every whole number is read as itself, plain or with separators', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (number) => {
        expect(said(String(number))).toBe(String(number))
        expect(said(number.toLocaleString('en-US'))).toBe(String(number))
      }),
    )
  })
})
