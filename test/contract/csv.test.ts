import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCsvRecord } from '../../src/contract/csv.ts'
import { parseCsv } from '../api/parse-csv.ts'

describe('a CSV record', () => {
  test.each([
    ['水利局', '水利局'],
    ['a,b', '"a,b"'],
    ['他说“好”', '他说“好”'],
    ['say "yes"', '"say ""yes"""'],
    ['一行\n又一行', '"一行\n又一行"'],
    [null, ''],
    ['', ''],
    [0, '0'],
    [-3, '-3'],
    ['-3', '-3'],
    ['+12.5', '+12.5'],
    ['-', '-'],
    ['－', '－'],
    ['/', '/'],
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['＝HYPERLINK("x")', '"\'＝HYPERLINK(""x"")"'],
    ['－cmd', "'－cmd"],
  ])('%j stands as %s', (value, expected) => {
    expect(makeCsvRecord([value, 1])).toBe(`${expected},1\r\n`)
  })

  test('any text reads back, and none begins like a formula', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((given) => !given.startsWith("'"))
    const texts = fc.array(text, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(texts, (values) => {
        const [read = []] = parseCsv(makeCsvRecord(values))
        expect(read.map((field) => field.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(values)
        const isNumber = (field: string) => /^[+-]?\d+(\.\d+)?$/.test(field)
        expect(read.filter((field) => /^[=+\-@\t\r\n＝＋－＠]./s.test(field) && !isNumber(field))).toEqual([])
      }),
    )
  })
})
