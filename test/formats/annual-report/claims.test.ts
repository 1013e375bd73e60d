import { describe, expect, test } from 'vitest'
import { extractClaims } from '../../../src/formats/annual-report/claims.ts'
import type { Claim, Narrative } from '../../../src/law/annual-report/annual-report.ts'

const NOTHING: Narrative = { overview: null, problems: null, other: null }

const claimsOf = (overview: string): readonly Claim[] => extractClaims({ ...NOTHING, overview })

const brief = (claims: readonly Claim[]): readonly string[] =>
  claims.map(({ metric, value }) => `${metric}=${value}`)

describe('layout', () => {
  test('a sentence broken over lines and blank lines is read as one, and kept without the breaks', () => {
    const [claim, ...others] = claimsOf('    今年通过县政\n\n    府门户网站公开\n    信息412条，\n均已审核。')
    expect(others).toEqual([])
    expect(claim).toMatchObject({
      metric: 'published.byChannel',
      value: 412,
      label: '县政府门户网站',
      text: '今年通过县政府门户网站公开信息412条，均已审核。',
    })
  })

  test('a number cut in two by a line break is one number', () => {
    expect(brief(claimsOf('全年主动公开政府信息12\n   86条。'))).toEqual(['published.total=1286'])
  })

  test('two numbers with a blank between them are not one, and not guessed at', () => {
    expect(brief(claimsOf('收到申请2 15件。'))).toEqual([])
  })

  test('blanks around figures, full-width digits and thousands separators', () => {
    expect(brief(claimsOf('2023 年 1136 条政府信息主动公开。'))).toEqual(['published.total=1136'])
    expect(brief(claimsOf('全年收到申请１２件。'))).toEqual(['requests.newReceived=12'])
    expect(brief(claimsOf('公开信息1,286条，访问量1，200，000次。'))).toEqual([
      'published.total=1286',
      'site.views=1200000',
    ])
  })

  test('half-width punctuation', () => {
    const [total, part] = claimsOf('公开信息50条,其中,网站公开20条(含转载5条)。')
    expect(total).toMatchObject({ metric: 'published.total', value: 50 })
    expect(part).toMatchObject({ metric: 'published.byChannel', value: 20 })
  })

  test('full-width digits stay in the sentence as printed', () => {
    expect(claimsOf('全年收到申请１２件。')[0]?.text).toBe('全年收到申请１２件。')
  })
})

describe('context', () => {
  test('a sub-heading says what bare figures are about', () => {
    expect(brief(claimsOf('（二）依申请公开\n全年共收到5件，办结5件。'))).toEqual([
      'requests.newReceived=5',
      'requests.totalProcessed=5',
    ])
    expect(brief(claimsOf('（五）监督保障\n全年共收到5件，办结5件。'))).toEqual([])
  })

  test('a bare 无 under the heading of requests is a zero, elsewhere nothing', () => {
    expect(brief(claimsOf('（一）主动公开\n无。\n（二）依申请公开情况\n无。'))).toEqual([
      'requests.newReceived=0',
    ])
  })

  test('the next sentence goes on with the list of the one before', () => {
    const claims = claimsOf('全年收到政府信息公开申请12件。其中，网上申请9件，信函申请2件，其他方式1件。')
    expect(brief(claims)).toEqual([
      'requests.newReceived=12',
      'requests.channel.online=9',
      'requests.channel.letter=2',
      'requests.channel.other=1',
    ])
    expect(claims.slice(1).map(({ partOf }) => partOf)).toEqual([
      { list: 1, total: 12, complete: true },
      { list: 1, total: 12, complete: true },
      { list: 1, total: 12, complete: true },
    ])
  })

  test('one whole has lists of several kinds', () => {
    const claims = claimsOf('收到申请12件，其中自然人10件，法人或其他组织2件，网上申请8件，信函申请4件。')
    expect(claims.map(({ partOf }) => partOf?.list)).toEqual([undefined, 1, 1, 2, 2])
    expect(claims.map(({ partOf }) => partOf?.complete)).toEqual([undefined, true, true, false, false])
  })

  test('a list within a list leaves what follows unassigned', () => {
    const claims = claimsOf('公开信息100条，其中动态类60条，其中图片新闻20条，公告类40条。')
    expect(claims.map(({ partOf }) => partOf?.total)).toEqual([undefined, 100, undefined, undefined])
  })

  test('a list in brackets ends with them', () => {
    const claims = claimsOf('公开信息100条，其中网站70条（其中动态50条、公告20条）、公众号30条。')
    expect(claims.map(({ value, partOf }) => [value, partOf?.total])).toEqual([
      [100, undefined],
      [70, 100],
      [50, 70],
      [20, 70],
      [30, 100],
    ])
  })

  test('what follows a list with a verb of its own is no part of it', () => {
    const claims = claimsOf('公开信息100条，其中动态类60条，其他40条，发放宣传资料500份。')
    expect(brief(claims)).toEqual(['published.total=100', 'published.bySubject=60', 'published.bySubject=40'])
  })

  test('parts of a hedged whole are parts of nothing certain', () => {
    const claims = claimsOf('公开信息100余条，其中动态类60条，其他40条。')
    expect(claims.every(({ partOf }) => partOf === undefined)).toBe(true)
  })

  test('lists of both chapters are numbered apart', () => {
    const claims = extractClaims({
      ...NOTHING,
      overview: '公开信息30条，其中动态类20条。',
      other: '共收取信息处理费760元，其中甲局收取400元。',
    })
    expect(claims.flatMap(({ partOf }) => partOf?.list ?? [])).toEqual([1, 2])
  })
})

describe('what is kept of a figure', () => {
  test('the year the sentence names, not the year it compares with', () => {
    const years = (text: string) => claimsOf(text).map(({ value, year }) => [value, year])
    expect(years('2022年收到申请8件，2023年收到申请11件。')).toEqual([
      [8, 2022],
      [11, 2023],
    ])
    expect(years('2023年收到申请11件，比2022年增加3件。')).toEqual([
      [11, 2023],
      [3, 2023],
    ])
    expect(years('截至2023年底收到申请11件。')).toEqual([[11, 2023]])
    expect(years('收到申请11件，含2022年结转申请2件。')).toEqual([
      [11, undefined],
      [2, undefined],
    ])
  })

  test('the precision that multipliers and decimals leave', () => {
    expect(claimsOf('公开信息1.2万条。')[0]).toMatchObject({ value: 12_000, step: 1000 })
    expect(claimsOf('行政事业性收费47.10万元。')[0]).toMatchObject({ value: 471_000, step: 100, unit: '元' })
    expect(claimsOf('公开信息1200条。')[0]).not.toHaveProperty('step')
  })

  test('the chapter', () => {
    const claims = extractClaims({
      overview: '收到申请3件。',
      problems: '今年只收到申请3件，组织政务公开培训1次，覆盖面不够。明年组织政务公开培训4次。',
      other: '全年收取信息处理费0元。',
    })
    expect(claims.map(({ metric, section }) => [metric, section])).toEqual([
      ['requests.newReceived', 'overview'],
      ['fee.processing', 'other'],
    ])
  })

  test('the same column told twice with two values is told twice', () => {
    const text = '公开人事信息20条。经统计，公开人事信息16条。'
    expect(brief(claimsOf(text))).toEqual(['published.bySubject=20', 'published.bySubject=16'])
  })

  test('a zero in words and in figures is told once', () => {
    expect(brief(claimsOf('未收到申请，依申请公开0件。'))).toEqual(['requests.newReceived=0'])
  })
})

describe('other times', () => {
  test.each([
    '我局将于下半年开展政务公开培训3次。',
    '2024年，我们将继续公开信息500条，组织培训2次。',
    '每月更新网站信息不少于10条。',
    '上年同期收到申请9件。',
    '自网站开通以来累计收到申请300件。',
    '一季度收到申请4件。',
    '1—6月收到申请4件。',
  ])('%s', (text) => {
    expect(claimsOf(text)).toEqual([])
  })

  test('the whole year is not a part of it', () => {
    expect(brief(claimsOf('2023年1—12月收到申请4件。'))).toEqual(['requests.newReceived=4'])
  })

  test('a visitor count since the site opened is still a fact', () => {
    expect(brief(claimsOf('自开通以来，网站访问量达300万次。'))).toEqual(['site.views=3000000'])
  })
})

describe('hostile text', () => {
  test.each([
    ['one long sentence', '收到申请并办结和答复及处理1件，其中网上1件、'.repeat(45_000)],
    ['denials', '未'.repeat(1_000_000)],
    ['nothing but commas and digits', '1，'.repeat(500_000)],
    ['line breaks', `${'\n'.repeat(1_000_000)}收到申请1件。`],
    ['brackets', '（《“'.repeat(330_000)],
    ['numerals', '一十百千万'.repeat(200_000)],
  ])('%s of a million characters is read to its end', (_, text) => {
    const claims = claimsOf(text)
    expect(Math.max(0, ...claims.slice(0, 1000).map((claim) => claim.text.length))).toBeLessThanOrEqual(400)
  })

  test('empty narrative', () => {
    expect(extractClaims(NOTHING)).toEqual([])
    expect(claimsOf('')).toEqual([])
    expect(claimsOf(' \n。')).toEqual([])
  })
})
