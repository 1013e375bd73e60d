import { describe, expect, test } from 'vitest'
import { cellSaid, PARTS, PROACTIVE_LINES, readTwin, remarksOf, remediesSaid } from './twin.ts'

const proactive = (change: (line: string) => string | readonly string[]) =>
  readTwin({ proactive: ['二、主动公开政府信息情况', ...PROACTIVE_LINES.flatMap(change)] })

const FEE = 'proactive.administrativeFeesWanYuan'

describe('table two', () => {
  const fee = (printed: string, head = '本年收费金额（单位：万元）') =>
    proactive((line) => {
      if (line.startsWith('行政事业性收费')) return `行政事业性收费 ${printed}`
      return line.includes('收费金额') ? `信息内容 ${head}` : line
    })

  test.each([
    ['18.8710', 18_871_000],
    ['0', 0],
    ['7730.28', 7_730_280_000],
    ['59237.2449', 59_237_244_900],
    ['43.788万元', 43_788_000],
    ['251000元', 25_100_000],
    ['1,234.5', 1_234_500_000],
  ])('%s in 万元 is %i 分', (printed, fen) => {
    expect(cellSaid(fee(printed), FEE)).toBe(String(fen))
  })

  test('yuan under a head in 万元 is converted, and said', () => {
    expect(remarksOf(fee('251000元'))).toContain('I-11')
    expect(remarksOf(fee('18.8710'))).not.toContain('I-11')
  })

  test('a head in yuan is believed, and said', () => {
    const report = fee('251000', '本年收费金额（单位：元）')
    expect(cellSaid(report, FEE)).toBe('25100000')
    expect(remarksOf(report)).toContain('I-11')
  })

  test('the fourth decimal place is kept as printed', () => {
    expect(fee('18.8710').cells[FEE]).toMatchObject({ decimals: 4, printed: '18.8710' })
  })

  test.each(['约20', '20余', '18.8.7', '见附件'])('%s is no amount', (printed) => {
    expect(cellSaid(fee(printed), FEE)).toBe('unreadable')
  })

  test('a figure with a note keeps both', () => {
    const report = proactive((line) =>
      line.startsWith('行政规范性文件') ? '行政规范性文件 5 2 31（其中修订4件）' : line,
    )
    expect(report.cells['proactive.normativeDocuments.inForce']).toMatchObject({
      state: 'annotated',
      value: 31,
      printed: '31（其中修订4件）',
    })
  })

  test('strokes are no zeros', () => {
    const report = proactive((line) => (line.startsWith('规章') ? '规章 / / /' : line))
    expect(cellSaid(report, 'proactive.governmentRules.issued')).toBe('notApplicable')
  })

  test('a row of its own is left out, and said', () => {
    const report = proactive((line) =>
      line.startsWith('行政规范性文件') ? [line, '其他主动公开文件 9 9 9'] : line,
    )
    expect(cellSaid(report, 'proactive.normativeDocuments.inForce')).toBe('31')
    expect(remarksOf(report)).toContain('I-12')
  })

  test('a lost head changes nothing', () => {
    const report = proactive((line) => (line === '第二十条第（一）项' ? [] : line))
    expect(cellSaid(report, 'proactive.normativeDocuments.issued')).toBe('5')
  })

  test('too few figures without places are not read', () => {
    const report = proactive((line) => (line.startsWith('行政规范性文件') ? '行政规范性文件 5 31' : line))
    expect(cellSaid(report, 'proactive.normativeDocuments.issued')).toBe('unreadable')
    expect(cellSaid(report, 'proactive.licenceDecisions')).toBe('812')
  })

  test('too many different figures are not chosen among', () => {
    const report = proactive((line) => (line.startsWith('行政许可') ? '行政许可 812 4' : line))
    expect(cellSaid(report, 'proactive.licenceDecisions')).toBe('unreadable')
  })

  test('one figure copied into merged cells is read, and said', () => {
    const report = proactive((line) => (line.startsWith('行政许可') ? '行政许可\t812\t812\t812' : line))
    expect(cellSaid(report, 'proactive.licenceDecisions')).toBe('812')
    expect(remarksOf(report)).toContain('I-4')
  })
})

const remedies = (...lines: readonly string[]) =>
  readTwin({ remedies: ['四、行政复议、行政诉讼情况', ...lines] })

const FIVE = '结果维持 结果纠正 其他结果 尚未审结 总计'

describe('table four', () => {
  const READ = '4 1 2 3 10 5 0 1 2 8 6 1 0 0 7'

  test.each([
    ['one line', [FIVE, READ]],
    ['a figure a line', [...FIVE.split(' '), ...READ.split(' ')]],
    ['heads pasted together', ['行政复议行政诉讼', FIVE.replaceAll(' ', ''), READ]],
    ['a page number below', [FIVE, READ, '7']],
    ['a note below', [FIVE, READ, '注：含上一年度收到的案件 3 件。']],
    [
      'three tables',
      [
        '行政复议',
        FIVE,
        '4 1 2 3 10',
        '未经复议直接起诉',
        FIVE,
        '5 0 1 2 8',
        '复议后起诉',
        FIVE,
        '6 1 0 0 7',
      ],
    ],
    [
      'three tables in another order',
      [
        '复议后起诉',
        FIVE,
        '6 1 0 0 7',
        '未经复议直接起诉',
        FIVE,
        '5 0 1 2 8',
        '行政复议',
        FIVE,
        '4 1 2 3 10',
      ],
    ],
    [
      'a label before every figure',
      READ.split(' ').map((figure, at) => `${FIVE.split(' ')[at % 5]} ${figure}`),
    ],
  ])('as %s', (_, lines) => {
    expect(remediesSaid(remedies(...lines))).toBe(READ)
  })

  test('a stray zero is left out when only one place fits the sums', () => {
    expect(remediesSaid(remedies(FIVE, '4 1 2 3 10 5 0 1 2 8 6 1 0 0 7 0'))).toBe(READ)
  })

  test('a figure is never left out to make a sum hold', () => {
    const read = remediesSaid(remedies(FIVE, '4 1 2 3 10 9 5 0 1 2 8 6 1 0 0 7'))
    expect(read).toBe(Array.from({ length: 15 }, () => 'unreadable').join(' '))
  })

  test('a missing total is not invented', () => {
    expect(remediesSaid(remedies(FIVE, '4 1 2 3 10 5 0 1 2 8 6 1 0 0'))).toBe(
      '4 1 2 3 10 5 0 1 2 8 6 1 0 0 unreadable',
    )
  })

  test('without the column of totals the results are read', () => {
    const heads = '结果维持 结果纠正 其他结果 尚未审结'
    expect(remediesSaid(remedies(heads, heads, heads, '4 1 2 3 5 0 1 2 6 1 0 0'))).toBe(
      '4 1 2 3 unreadable 5 0 1 2 unreadable 6 1 0 0 unreadable',
    )
  })

  test('a sum that fails is shown as printed', () => {
    const printed = '4 1 2 3 11 5 0 1 2 8 6 1 0 0 7'
    expect(remediesSaid(remedies(FIVE, printed))).toBe(printed)
  })
})

describe('every cell', () => {
  test('of the form is there, with the place of its figure', () => {
    const report = readTwin({})
    expect(Object.keys(report.cells)).toHaveLength(200)
    const line = [...PARTS.title, ...PARTS.overview, ...PARTS.proactive].indexOf('行政许可 812') + 1
    expect(report.places['proactive.licenceDecisions']).toEqual({ line })
  })
})
