import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkPersonalData,
  findPersonalData,
} from '../../../src/formats/manuscript-checks/check-personal-data.ts'
import { foldText } from '../../../src/formats/manuscript-checks/folded-text.ts'

const TODAY = '2026-11-20'
const OFFICE = { phones: ['0916-5512345', '0916 5598765'], emails: ['gk@yunling.example'] }

const found = (text: string): readonly string[] =>
  findPersonalData(foldText(text).folded, OFFICE, TODAY).map(
    ({ check, severity, masked }) => `${severity} ${check} ${masked}`,
  )

/** The example of the standard itself (GB 11643-1999). */
const ID = '11010519491231002X'
const HIDDEN_ID = 'error id-number 110105********002X'
const MOBILE = 'warning phone 138****8000'

describe('公民身份号码', () => {
  test.each([
    ['plain', `证号${ID}。`],
    ['small x', `证号${ID.toLowerCase()}。`],
    ['full-width', '证号１１０１０５１９４９１２３１００２Ｘ'],
    ['blanks', '110105 19491231 002X'],
    ['hyphens of other kinds', '110105-19491231–002X'],
    ['invisible marks', `110105\u200b1949\u00ad1231002X`],
    ['between Chinese characters', `张某${ID}住`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([HIDDEN_ID])
  })

  test('next to a telephone number, only a blank between them', () => {
    expect(found(`${ID.slice(0, 17)}X 13800138000`)).toEqual([HIDDEN_ID, MOBILE])
  })

  test.each([
    ['a wrong last digit and no word for it', '110105194912310021'],
    ['no such day', '610728198502300016'],
    ['born tomorrow', '610728202611210016'],
    ['no such province', '990105194912310023'],
    ['a longer number', `1${ID}`],
    ['masked to the first six and the last four', '110105********002X'],
    ['a 统一社会信用代码', '统一社会信用代码：91330106MA27X1234X'],
    ['a 统一社会信用代码 of digits that looks like a birthday', `统一社会信用代码：${ID.slice(0, 17)}X`],
  ])('not %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test('one digit written wrong is still somebody’s number where the words say so', () => {
    expect(found('身份证号：110105194912310021')).toEqual(['error id-number 110105********0021'])
  })

  test('fifteen digits: an error where it is named, a warning where it only looks so', () => {
    expect(found('身份证：110105491231002')).toEqual(['error id-number 110105*****1002'])
    expect(found('附 110105491231002')).toEqual(['warning id-number 110105*****1002'])
    expect(found('注册号330100000012345')).toEqual([])
    expect(found('订单编号110105491231002')).toEqual([])
  })

  test('too little is masked', () => {
    expect(found('11010519491231****')).toEqual(['warning id-number 110105************'])
    expect(found('1101051949****002X')).toEqual(['warning id-number 110105********002X'])
  })
})

describe('telephone numbers', () => {
  test.each([
    ['13800138000'],
    ['138 0013 8000'],
    ['138-0013-8000'],
    ['+86 13800138000'],
    ['１３８００１３８０００'],
  ])('%s', (text) => {
    expect(found(`电话${text}，`)).toEqual([MOBILE])
  })

  test('landlines are only noted, those of the organ’s guide pass', () => {
    expect(found('电话0916-5523456')).toEqual(['note phone 0916*****56'])
    expect(found('电话（0916）5523456')).toEqual(['note phone 0916*****56'])
    expect(found('电话0916-5512345，0916 5512345，（0916）5598765')).toEqual([])
  })

  test.each(['138****8000', '12345', '2026-11-20', '批号：13800138000', '11380013800012', '12800138000'])(
    'not %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})

describe('bank cards', () => {
  test.each([
    ['UnionPay of nineteen digits', '卡号6222021234567890128', 'error bank-card 6222***********0128'],
    ['in groups', '6222 0212 3456 7890 128', 'error bank-card 6222***********0128'],
    ['Visa', '4111111111111111', 'error bank-card 4111********1111'],
    [
      'the account of an office',
      '户名：云岭县财政局专户 6222021234567890128',
      'note bank-card 6222***********0128',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  test.each([
    '6222021234567890127',
    '7222021234567890128',
    '6222***********0128',
    '订单号：4111111111111111',
  ])('not %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('other personal data', () => {
  test.each([
    ['邮箱 zhang.san@mail.example', ['warning email z***@mail.example']],
    ['邮箱 gk@yunling.example 与 xx@yunling.gov.cn', []],
    ['车牌陕A·12345', ['warning licence-plate 陕A*****5']],
    ['车牌陕AD12345', ['warning licence-plate 陕A*****5']],
    ['护照号码E12345678', ['error passport E******78']],
    ['型号E12345678', []],
    ['家庭住址：云岭县清水镇和平村三组12号', ['warning address （住址）']],
    ['住址：云岭县', []],
    ['地点：便民中心3号楼405室', ['note address （房间号）']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('findings', () => {
  const check = (text: string) => checkPersonalData([{ place: 'text', text }], OFFICE, TODAY)

  test('say where, and show nothing that the author has to hide', () => {
    const findings = check(`附件：张某，${ID}，13800138000，银行卡6222021234567890128。`)
    expect(findings.map(({ check: id }) => id)).toEqual(['id-number', 'phone', 'bank-card'])
    const told = JSON.stringify(findings)
    for (const secret of [ID, '13800138000', '6222021234567890128', '19491231', '34567'])
      expect(told).not.toContain(secret)
    expect(findings[0]).toMatchObject({ place: 'text', severity: 'error' })
    expect(findings[0]?.excerpt).toContain('张某，110105********002X')
  })

  test('a list of many is told in a few findings', () => {
    const findings = check(
      Array.from({ length: 300 }, (_, index) => `138001380${10 + (index % 90)}`).join('\n'),
    )
    expect(findings).toHaveLength(5)
    expect(findings[4]?.message).toContain('另有295个')
  })

  test('whatever stands around a number, the message never has it whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ maxLength: 30 }),
        (before, after) => {
          const findings = check(`${before}，${ID}，${after}，13800138000`)
          expect(findings.some(({ check: id }) => id === 'id-number')).toBe(true)
          expect(JSON.stringify(findings)).not.toMatch(/19491231|13800138000/)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('noise is read in bounded time and without an exception', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('1', '8', '0', ' ', '-', 'X', 'A', '@', '.', '身份证', '住址', '号', '川', '*'),
          {
            maxLength: 400,
          },
        ),
        (parts) => {
          expect(Array.isArray(check(parts.join('')))).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})
