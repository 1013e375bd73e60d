import { describe, expect, test } from 'vitest'
import { parseReport } from '../../../../src/formats/annual-report/parse-report.ts'
import { chapterHeading } from '../../../../src/formats/annual-report/reading/chapter-heading.ts'
import { joinWrapped } from '../../../../src/formats/annual-report/reading/paragraphs.ts'
import { parseTitle } from '../../../../src/formats/annual-report/reading/title.ts'
import { lineOf, linesOf, PARTS, REQUEST_ROWS, readTwin, refusalOf, remarksOf, textDocument } from './twin.ts'

describe('a title', () => {
  test.each([
    ['青禾县水利局2021年政府信息公开工作年度报告', '青禾县水利局', 2021],
    ['2021年度青禾县水利局政府信息公开年度报告', '青禾县水利局', 2021],
    ['青禾县水利局政府信息公开工作年度报告（2021年）', '青禾县水利局', 2021],
    ['青禾县水利局关于2021年度政府信息公开工作情况的报告', '青禾县水利局', 2021],
    ['青禾县水利局二○二一年政府信息公开工作年度报告', '青禾县水利局', 2021],
    ['青禾县 水利局 ２０２１ 年度政府信息公开工作年度报告', '青禾县水利局', 2021],
    ['青禾县水利局2024年度政府信息公开工作年度报告', '青禾县水利局', 2024],
    ['（图解）青禾县水利局2021年政府信息公开工作年度报告', '青禾县水利局', 2021],
    ['青禾縣水利局2021年政府信息公開工作年度報告', '青禾县水利局', 2021],
    ['2021年政府信息公开工作年度报告', null, 2021],
  ])('%s', (line, organ, year) => {
    expect(parseTitle(line)).toMatchObject({ organ, year })
  })

  test.each(['我局认真编制政府信息公开年度报告，按时公布。', '三、收到和处理政府信息公开申请情况', ''])(
    '%j is none',
    (line) => {
      expect(parseTitle(line)?.organ ?? null).toBeNull()
    },
  )
})

describe('organ and year', () => {
  test('come from a title behind the first heading, and it is said', () => {
    const report = readTwin({ title: ['一、总体情况', ...PARTS.title], overview: ['全年按时公开。'] })
    expect(report).toMatchObject({ organ: '河湾县水务局', year: 2023 })
    expect(report.narrative.overview).toBe('全年按时公开。')
    expect(remarksOf(report)).toContain('I-2')
  })

  test('come from a title over two lines', () => {
    const report = readTwin({ title: ['河湾县水务局', '2023年政府信息公开工作年度报告'] })
    expect(report).toMatchObject({ organ: '河湾县水务局', year: 2023 })
  })

  test('come from the last title before the first chapter, not from a menu above it', () => {
    const menu = ['石桥县教育局2022年政府信息公开工作年度报告', '河湾县水务局2022年政府信息公开工作年度报告']
    expect(readTwin({ title: [...menu, ...PARTS.title] })).toMatchObject({
      organ: '河湾县水务局',
      year: 2023,
    })
  })

  test('come from the title of the page when the text has none', () => {
    const source = textDocument(linesOf({ title: [] }))
    const result = parseReport({
      ...source,
      metaTitle: '河湾县水务局2023年政府信息公开工作年度报告_河湾县人民政府',
    })
    expect(result.ok && result.value).toMatchObject({ organ: '河湾县水务局', year: 2023 })
  })

  test.each([
    '统计期限为2023年1月1日至2023年12月31日。',
    '本报告数据统计期限自20231月1日起至202312月31日止。',
  ])('the year comes from the period before the majority: %s', (sentence) => {
    const overview = ['一、总体情况', `${sentence}2022年获评先进，2022年机构改革，2022年完成改版。`]
    const report = readTwin({ title: ['河湾县水务局政府信息公开工作年度报告'], overview })
    expect(report.year).toBe(2023)
    expect(remarksOf(report)).toContain('I-15')
  })

  test('the year comes from the majority when nothing else says it', () => {
    const overview = ['一、总体情况', '2023年全年公开信息。2022年曾获表彰。2023年继续推进。']
    expect(readTwin({ title: [], overview }).year).toBe(2023)
  })

  test('the form follows the heads, not the year', () => {
    const report = readTwin({ title: ['河湾县水务局2020年政府信息公开工作年度报告'] })
    expect(report).toMatchObject({ form: '2021', year: 2020 })
    expect(remarksOf(report)).toContain('I-13')
  })
})

describe('a heading', () => {
  test.each([
    ['一、总体情况', 1, ''],
    ['l六、其他需要报告的事项', 6, ''],
    ['五、存在问题及改进情况', 5, ''],
    ['五、政府信息公开工作存在的主要问题和下一步改进措施', 5, ''],
    ['【四、政府信息公开行政复议、行政诉讼情况】', 4, ''],
    ['## 三、收到和处理政府信息公开申请情况', 3, ''],
    ['⼀、总体情况', 1, ''],
    ['存在的主要问题及改进情况', 5, ''],
    ['一、总体情况 （一）主动公开。全年发布信息。', 1, '（一）主动公开。全年发布信息。'],
    ['六、其他需要报告的事项：无。', 6, '无。'],
    ['七、下一年工作思路', null, ''],
  ])('%s', (line, chapter, rest) => {
    expect(chapterHeading(line)).toMatchObject({ chapter, rest })
  })

  test.each(['（一）主动公开政府信息情况', '存在的主要问题是人手不足。', '（五）监督保障', '全年发布信息。'])(
    '%s is none',
    (line) => {
      expect(chapterHeading(line)).toBeNull()
    },
  )
})

describe('the prose', () => {
  test('has no site around it', () => {
    const report = readTwin({
      title: [
        '首页 > 政务公开 > 年报',
        '索引号：007-2024',
        '【字体：大 中 小】',
        ...PARTS.title,
        '发布时间：2024-01-20 来源：水务局',
      ],
      end: [...PARTS.end, '打印 关闭', '版权所有：河湾县人民政府', '网站标识码：0000000000'],
    })
    expect(report.narrative).toEqual({
      overview: '（一）主动公开。全年在门户网站发布信息。',
      problems: '公开的栏目还不够细，来年将逐项补齐。',
      other: '本年度没有收取信息处理费。',
    })
  })

  test('without the fifth heading goes on after table four', () => {
    const report = readTwin({ end: PARTS.end.filter((line) => !line.startsWith('五、')) })
    expect(report.narrative.problems).toBe('公开的栏目还不够细，来年将逐项补齐。')
  })

  test('keeps a note under table four out', () => {
    const report = readTwin({ remedies: [...PARTS.remedies, '注：含上年度收到的案件。'] })
    expect(report.narrative.problems).toBe('公开的栏目还不够细，来年将逐项补齐。')
  })

  test('may all stand on one line', () => {
    const report = readTwin({
      title: [],
      overview: [`一、总体情况 ${PARTS.title[0]} （一）主动公开。全年在门户网站发布信息。`],
    })
    expect(report).toMatchObject({ organ: '河湾县水务局', year: 2023 })
    expect(report.narrative.overview).toBe('（一）主动公开。全年在门户网站发布信息。')
  })

  test('wrapped at a margin is joined to paragraphs', () => {
    const wrapped = [
      '　　（一）主动公开。全年在门户网站和公众号发布各类信息，内容涵盖水利工',
      '程、防汛抗旱、河长制等方面，做到应公开尽公开。',
      '',
      '　　（二）依申请公开。畅通受理渠道，按时答复，没有发生逾期，也没有因此',
      '引起的复议和诉讼。',
    ]
    expect(joinWrapped(wrapped)).toEqual([
      '（一）主动公开。全年在门户网站和公众号发布各类信息，内容涵盖水利工程、防汛抗旱、河长制等方面，做到应公开尽公开。',
      '（二）依申请公开。畅通受理渠道，按时答复，没有发生逾期，也没有因此引起的复议和诉讼。',
    ])
  })
})

describe('a document is refused', () => {
  test.each([
    [
      'prose about something else',
      ['关于开展防汛检查的通知', '各乡镇：', '请于本月底前完成。'],
      'not-annual-report',
    ],
    ['nothing', [''], 'not-annual-report'],
    [
      'headings without tables',
      linesOf({
        proactive: ['二、主动公开政府信息情况'],
        requests: ['三、收到和处理政府信息公开申请情况'],
        remedies: ['四、政府信息公开行政复议、行政诉讼情况'],
      }),
      'tables-not-readable',
    ],
    [
      'half a year',
      linesOf({ title: ['河湾县水务局2023年上半年政府信息公开工作情况统计'] }),
      'half-year-statistics',
    ],
    [
      'a quarter',
      ['河湾县水务局2023年第三季度政府信息公开情况自查报告', '一、总体情况', '良好。'],
      'half-year-statistics',
    ],
    [
      'the form of before 2019',
      [
        '河湾县水务局2017年政府信息公开工作年度报告',
        '一、概述',
        '统计指标 单位 统计数',
        '主动公开政府信息数 条 12',
        '收到申请数 件 3',
        '申请办结数 件 3',
      ],
      'other-form',
    ],
    [
      'the blank form',
      linesOf({
        proactive: PARTS.proactive.map((line) => line.replace(/(?<=[规文许处强收]\S*)( [\d.]+)+$/, '')),
        requests: REQUEST_ROWS.map(([label]) => label),
        remedies: PARTS.remedies.slice(0, -1),
      }),
      'template-empty',
    ],
    [
      'two years',
      [...linesOf({}), ...linesOf({ title: ['河湾县水务局2022年政府信息公开工作年度报告'] })],
      'several-reports',
    ],
    [
      'two years side by side',
      linesOf({ requests: REQUEST_ROWS.map((row) => `${lineOf(row)} ${row.slice(1).join(' ')}`) }),
      'several-reports',
    ],
  ])('that holds %s', (_, lines, code) => {
    expect(refusalOf(lines)).toBe(code)
  })

  test('but one printed twice on its page is read once, and it is said', () => {
    const result = parseReport(textDocument([...linesOf({}), ...linesOf({})]))
    expect(result.ok && remarksOf(result.value)).toContain('I-21')
  })
})

describe('hostile lines', () => {
  const LONG = 400_000

  test.each([
    ['digits', '7'.repeat(LONG)],
    ['blanks', ' '.repeat(LONG)],
    ['pipes', '|'.repeat(LONG)],
    ['tabs', '\t'.repeat(LONG)],
    ['brackets', '（'.repeat(LONG)],
    ['one heading over and over', '一、总体情况'.repeat(LONG / 10)],
    ['one label over and over', '本年新收政府信息公开申请数量 0 '.repeat(LONG / 20)],
    [
      'all labels over and over',
      REQUEST_ROWS.map(lineOf)
        .join(' ')
        .repeat(LONG / 2_000),
    ],
    ['a title that never ends', `河湾县${'水务局'.repeat(LONG / 10)}2023年政府信息公开`],
    ['dashes', '- '.repeat(LONG / 2)],
    ['hyphens and pluses', '+-'.repeat(LONG / 2)],
  ])('of %s end soon, before and inside a report', (_, line) => {
    expect(typeof refusalOf([line])).toBe('string')
    const result = parseReport(textDocument([...PARTS.title, line, ...linesOf({ title: [] })]))
    expect(typeof result.ok).toBe('boolean')
  })
})
