import { describe, expect, test } from 'vitest'
import { parseChineseNumeral } from '../../src/formats/chinese-numeral.ts'
import { findQuantities } from '../../src/formats/quantity-in-print.ts'

const brief = (text: string): readonly string[] =>
  findQuantities(text).map(({ value, hedge, unit, step }) => `${value} ${unit} ${hedge} ${step}`)

describe('numbers in prose', () => {
  test.each<readonly [string, readonly string[]]>([
    ['公开12条', ['12 条 exact 1']],
    ['公开120余条、近90条、约80条', ['120 条 atLeast 1', '90 条 about 1', '80 条 about 1']],
    ['超过30次，不少于4期，不足10件', ['30 次 atLeast 1', '4 期 atLeast 1', '10 件 lessThan 1']],
    ['60条以上，70条左右，80条以内', ['60 条 atLeast 1', '70 条 about 1', '80 条 lessThan 1']],
    ['点击1200余万次，粉丝3.5万人', ['12000000 次 atLeast 10000', '35000 人 exact 1000']],
    ['收费47.10万元', ['471000 元 exact 100']],
    ['增长8.4%，合格率98.50%', ['8.4 % exact 0.1', '98.5 % exact 0.01']],
    [
      '十二件，三次，一百零五条，两万余条',
      ['12 件 exact 1', '3 次 exact 1', '105 条 exact 1', '20000 条 atLeast 1'],
    ],
    ['近百条，百余件', ['100 条 about 1', '100 件 atLeast 1']],
    ['一件投诉', ['1 件 exact 1']],
    ['1，234条', ['1234 条 exact 1']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })

  test.each([
    '2023年5月6日',
    '国办发〔2021〕30号',
    '第3次会议',
    '3-5条',
    '3至5条',
    '20个工作日',
    '两个方面',
    '一件事一次办',
    '一次性告知',
    '数十条',
    'PM2.5件',
    '2.3条目',
    '电话0000-1234567',
    '一一件',
  ])('no quantity: %s', (text) => {
    expect(findQuantities(text)).toEqual([])
  })
})

describe('numerals', () => {
  test.each<readonly [string, number | null]>([
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百二十', 120],
    ['一千零三', 1003],
    ['三万', 30_000],
    ['两万五千', 25_000],
    ['一一', null],
    ['百十', null],
    ['', null],
    ['万', null],
  ])('%s', (text, expected) => {
    expect(parseChineseNumeral(text)).toBe(expected)
  })
})
