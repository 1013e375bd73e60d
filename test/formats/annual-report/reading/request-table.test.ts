import { describe, expect, test } from 'vitest'
import { lineOf, PARTS, REQUEST_ROWS, type Row, readTwin, remarksOf, rowSaid, wrongRows } from './twin.ts'

const HEADS = PARTS.requests.slice(0, 2)

const reading = (rows: readonly string[]) => readTwin({ requests: [...HEADS, ...rows] })

/** Every row as lines, one of them in another way. */
const withRow = (index: number, lines: (row: Row) => readonly string[]): readonly string[] =>
  REQUEST_ROWS.flatMap((row, at) => (at === index ? lines(row) : [lineOf(row)]))

const valuesOf = ([, ...values]: Row): string => values.join(' ')

const UNREADABLE = Array.from({ length: 7 }, () => 'unreadable').join(' ')

describe('a label', () => {
  test('may be broken by its figures', () => {
    const rows = withRow(20, (row) => [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信',
      valuesOf(row),
      '息公开申请',
    ])
    expect(wrongRows(reading(rows))).toEqual([])
  })

  test('may be broken by a group label printed down the page', () => {
    const rows = withRow(13, (row) => ['2.没有现成信', '无', `息需要另行制作 ${valuesOf(row)}`, '法'])
    expect(wrongRows(reading(rows))).toEqual([])
  })

  test.each([
    ['letters lost', 5, '2.其他法律行政止公开'],
    ['a letter wrong', 16, '2.重复甲请'],
    ['a word lost', 1, '二、上年结转政府信息公开数量'],
    ['shortened', 20, '1.逾期不补正'],
    ['shortened', 21, '2.逾期不缴费'],
    ['another word for the year', 24, '四、结转下一年度继续办理'],
    ['another quotation mark', 6, '3.危及"三安全一稳定"'],
    ['a pinyin gloss', 16, '2.重(chóng)复申请'],
    ['radicals', 7, '4.保护第三⽅合法权益'],
    ['traditional characters', 10, '7.屬於行政執法案卷'],
    ['no number', 9, '属于四类过程性信息'],
    ['a comma after the number', 8, '5、属于三类内部事务信息'],
    ['the group before it', 4, '（三）不予公开 1.属于国家秘密'],
  ])('with %s is recognised', (_, index, label) => {
    const rows = withRow(index, (row) => [`${label} ${valuesOf(row)}`])
    expect(wrongRows(reading(rows))).toEqual([])
  })

  test('of which too much is wrong is not guessed', () => {
    const report = reading(withRow(9, (row) => [`6.甲乙丙丁戊己庚辛 ${valuesOf(row)}`]))
    expect(rowSaid(report, 'deniedDeliberative')).toBe(UNREADABLE)
    expect(wrongRows(report)).toHaveLength(1)
  })

  test('that the form does not know takes no figures from its neighbours', () => {
    const rows = withRow(11, (row) => [lineOf(row), '9.属于其他不公开情形 8 0 0 0 0 0 8'])
    const report = reading(rows)
    expect(wrongRows(report)).toEqual([])
    expect(remarksOf(report)).toContain('I-12')
  })
})

describe('a page break', () => {
  test.each(['- 4 -', '-4-', '— 5 —', '4', '第4页 共9页'])('marked %s gives no figure', (mark) => {
    const rows = withRow(12, (row) => [lineOf(row), '', mark, ''])
    expect(wrongRows(reading(rows))).toEqual([])
  })

  test('inside a group label, run into one line with its mark', () => {
    const rows = withRow(13, (row) => [`（四）无 - 4 - 法提供 ${lineOf(row)}`])
    expect(wrongRows(reading(rows))).toEqual([])
  })

  test('with the heads repeated: 其他 and 总计 there are no rows', () => {
    const heads = [
      '申请人情况',
      '自然人',
      '法人或其他组织',
      '总计',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    ]
    expect(wrongRows(reading(withRow(22, (row) => [...heads, lineOf(row)])))).toEqual([])
  })
})

describe('figures apart from their labels', () => {
  test('one block before them are given back by order when every sum holds', () => {
    const rows = REQUEST_ROWS.flatMap((row, at) => {
      if (at === 7) return [lineOf(row), valuesOf(REQUEST_ROWS[8] as Row)]
      return at === 8 ? [row[0]] : [lineOf(row)]
    })
    const report = reading(rows)
    expect(wrongRows(report)).toEqual([])
    expect(remarksOf(report)).toContain('I-3')
  })

  test('one block before them are not given back when a sum fails', () => {
    const rows = REQUEST_ROWS.flatMap((row, at) => {
      if (at === 7) return [lineOf(row), '9 0 0 1 0 0 10']
      return at === 8 ? [row[0]] : [lineOf(row)]
    })
    const report = reading(rows)
    expect(rowSaid(report, 'deniedThirdPartyRights')).toBe(UNREADABLE)
    expect(rowSaid(report, 'deniedInternalAffairs')).toBe(UNREADABLE)
  })

  test('before every label are read when the sums prove it', () => {
    expect(wrongRows(reading(REQUEST_ROWS.flatMap((row) => [valuesOf(row), row[0]])))).toEqual([])
  })

  test('before every label are not taken for those of the row above when a line is lost', () => {
    const rows = REQUEST_ROWS.flatMap((row, at) => (at === 9 ? [row[0]] : [valuesOf(row), row[0]]))
    const read = wrongRows(reading(rows))
    expect(read.every((row) => row.endsWith(UNREADABLE))).toBe(true)
  })

  test('without any item label are read in the order of the form, and it is said', () => {
    const rows = REQUEST_ROWS.flatMap((row, at) => {
      if (at === 3) return [lineOf(row), '（三）不予公开']
      return at >= 4 && at <= 11 ? [valuesOf(row)] : [lineOf(row)]
    })
    const report = reading(rows)
    expect(wrongRows(report)).toEqual([])
    expect(remarksOf(report)).toContain('I-9')
  })

  test('written column by column are not read', () => {
    const labels = REQUEST_ROWS.map(([label]) => label)
    const columns = [1, 2, 3, 4, 5, 6, 7].flatMap((column) => REQUEST_ROWS.map((row) => row[column] ?? ''))
    const read = wrongRows(reading([...labels, ...columns]))
    expect(read).toHaveLength(REQUEST_ROWS.length)
    expect(read.every((row) => row.endsWith(UNREADABLE))).toBe(true)
  })
})

describe('a row with too few figures', () => {
  test('without places is not read, unless its total is proven', () => {
    const report = reading(withRow(7, () => ['4.保护第三方合法权益 3 2 1 6']))
    expect(rowSaid(report, 'deniedThirdPartyRights')).toBe(
      'unreadable unreadable unreadable unreadable unreadable unreadable 6',
    )
    expect(remarksOf(report)).toContain('I-25')
  })

  test('is placed by its columns where the text keeps them', () => {
    const aligned = REQUEST_ROWS.map(([label, ...values]) => {
      const blanked = values.map((value, column) => (value === '0' && column % 2 === 1 ? '' : value))
      const wide = label.length
      return `${label}${' '.repeat(Math.max(2, 84 - 2 * wide))}${blanked.map((value) => value.padStart(6)).join('')}`
    })
    const report = reading(aligned)
    expect(rowSaid(report, 'newReceived')).toBe('61 12 3 5 7 4 92')
    expect(rowSaid(report, 'deniedThirdPartyRights')).toBe('3 2 0 blank 0 1 6')
  })

  test('with a damaged figure keeps the others', () => {
    const report = reading(withRow(7, () => ['4.保护第三方合法权益 3 2 O 0 0 1 6']))
    expect(rowSaid(report, 'deniedThirdPartyRights')).toBe('3 2 unreadable 0 0 1 6')
  })
})

describe('a row with too many figures', () => {
  const withStray = (at: number): readonly string[] =>
    REQUEST_ROWS.map(([label, ...values], index) =>
      index < 2 ? `${label}\t${values.join('\t')}` : `${label}\t${values.toSpliced(at, 0, '0').join('\t')}`,
    )

  test.each([0, 2, 6, 7])('loses the stray cell at %i, which the sums of the table prove', (at) => {
    const report = reading(withStray(at))
    expect(wrongRows(report)).toEqual([])
    expect(remarksOf(report)).toContain('I-4')
  })

  const ambiguous = withRow(8, ([label]) => [`${label} 4 0 0 0 1 0 0 5`])

  test('alone of its kind is read when the columns of the table leave one choice', () => {
    expect(rowSaid(reading(ambiguous), 'deniedInternalAffairs')).toBe('4 0 0 1 0 0 5')
  })

  test('alone of its kind is not read when the columns do not add up either', () => {
    const spoilt = ambiguous.map((line) => line.replace('64 12 3 5', '64 12 3 6'))
    expect(rowSaid(reading(spoilt), 'deniedInternalAffairs')).toBe(UNREADABLE)
  })

  test('is not read when no choice gives the printed total', () => {
    const rows = withRow(7, ([label]) => [`${label} 3 2 0 5 0 0 1 6`])
    expect(rowSaid(reading(rows), 'deniedThirdPartyRights')).toBe(UNREADABLE)
  })
})

describe('（六）', () => {
  test('in one row under the heads of 2021 is a row of its own', () => {
    const one: Row = ['（六）其他处理', '3', '0', '0', '0', '0', '1', '4']
    const rows = REQUEST_ROWS.flatMap((row, at) => (at === 20 ? [one] : at === 21 || at === 22 ? [] : [row]))
    const report = reading(rows.map(lineOf))
    expect(rowSaid(report, 'otherUndivided')).toBe('3 0 0 0 0 1 4')
    expect(report.cells['requests.otherMisc.0']).toBeUndefined()
    expect(remarksOf(report)).toContain('I-14')
  })

  test('as a head of three rows is none', () => {
    const rows = withRow(20, (row) => ['（六）其他处', '理', lineOf(row)])
    const report = reading(rows)
    expect(wrongRows(report)).toEqual([])
    expect(report.cells['requests.otherUndivided.0']).toBeUndefined()
  })
})
