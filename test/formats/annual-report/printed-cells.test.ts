import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { Cell, CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { utf8 } from './layouts/layout.ts'
import { numberCell } from './layouts/printed-cells.ts'
import { reportOf } from './layouts/report-plan.ts'
import { makeReportHtml } from './makers/make-report-html.ts'

const REPORT = reportOf({
  edition: '2021',
  year: 2023,
  organ: '金穗市统计局',
  outcomes: [{ row: 0, column: 0, count: 12 }],
  open: [0, 0, 0, 0, 0, 0],
  oldShare: [0, 0, 0, 0, 0, 0],
  remedies: [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  proactive: { 'proactive.licenceDecisions': numberCell(70_707) },
  style: 'plain',
  wording: 2,
})

/** The page with something else printed where 70707 licence decisions, or the fee, stood. */
const readWith = async (path: CellPath, from: string, to: string): Promise<Cell | undefined> => {
  const page = makeReportHtml(REPORT)
  expect(page.split(from)).toHaveLength(2)
  const result = await readAnnualReport(utf8(page.replace(from, to)), 'report.html')
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value.cells[path]
}

const countPrinted = (html: string) =>
  readWith('proactive.licenceDecisions', '<td colspan="3">70707</td>', `<td colspan="3">${html}</td>`)

const FEE_CELL = '<th>行政事业性收费</th><td colspan="3">0</td>'
const feePrinted = (html: string) =>
  readWith('proactive.administrativeFeesWanYuan', FEE_CELL, FEE_CELL.replace('>0<', `>${html}<`))

const figureOf = (cell: Cell | undefined): number | null =>
  cell !== undefined && 'value' in cell ? cell.value : null

describe('a count is read as printed', () => {
  test.each([
    ['12', 12],
    ['1,234', 1234],
    ['1，234', 1234],
    ['１２', 12],
    ['12件', 12],
    ['12 件', 12],
    ['22（其中修订16件）', 22],
    ['55（含自然失效29件）', 55],
    ['55(含自然失效29件)', 55],
    ['98765432', 98_765_432],
  ])('%s', async (printed, value) => {
    expect(figureOf(await countPrinted(printed))).toBe(value)
  })
})

describe('a count with marks is read rightly or not at all', () => {
  test.each([
    ['012', 12],
    ['12<sup>[3]</sup>', 12],
    ['12[3]', 12],
    ['12*', 12],
    ['12①', 12],
    ['12（注1）', 12],
    ['约12', 12],
    ['12余', 12],
    ['+12', 12],
    ['共12', 12],
    ['12.0', 12],
    ['12.', 12],
    ['1 234', 1234],
    ['12<br>', 12],
    ['<del>9</del>12', 12],
  ])('%s', async (printed, value) => {
    expect([value, null]).toContain(figureOf(await countPrinted(printed)))
  })
})

describe('what is no count is not read as one', () => {
  test.each([
    '12 7',
    '12/7',
    '12<br>7',
    '3-5',
    '12;7',
    '12、7',
    '十二',
    'O',
    '〇',
    '?',
    '12%',
    '2023-01-05',
    '1.2.3',
    'N/A',
    '待统计',
    '见附件3',
    '#REF!',
    '1234567890123456789',
  ])('%s', async (printed) => {
    expect(figureOf(await countPrinted(printed))).toBe(null)
  })
})

describe('an empty cell is told apart from a stroke', () => {
  test.each([
    ['', 'blank'],
    ['&nbsp;', 'blank'],
    ['　', 'blank'],
    ['&#8203;', 'blank'],
    ['/', 'notApplicable'],
    ['／', 'notApplicable'],
    ['\\', 'notApplicable'],
    ['无', 'notApplicable'],
    ['不适用', 'notApplicable'],
    ['不涉及', 'notApplicable'],
  ])('%s', async (printed, state) => {
    expect((await countPrinted(printed))?.state).toBe(state)
  })
})

describe('a fee is an amount in 万元 whatever is printed beside it', () => {
  test.each([
    ['103.3879', 103_387_900],
    ['103.3879万元', 103_387_900],
    ['43.788 万元', 43_788_000],
    ['251000元', 25_100_000],
    ['1,204.5', 1_204_500_000],
    ['7545', 7_545_000_000],
    ['0.0000', 0],
    ['18.8710', 18_871_000],
  ])('%s', async (printed, fen) => {
    expect(figureOf(await feePrinted(printed))).toBe(fen)
  })

  test.each([
    ['1.2亿元', 12_000_000_000],
    ['约12.5', 12_500_000],
    ['0.13万元（1300元）', 130_000],
    ['1300元（0.13万元）', 130_000],
    ['12.5万', 12_500_000],
    ['￥1300元', 130_000],
    ['人民币1300元', 130_000],
    ['壹仟元', null],
    ['12.5 7.5', null],
    ['.5', 500_000],
    ['1,5', null],
    ['1.234.567', null],
  ])('%s rightly or not at all', async (printed, fen) => {
    expect([fen, null]).toContain(figureOf(await feePrinted(printed)))
  })

  test('a header that says 元 is obeyed', async () => {
    const page = makeReportHtml(REPORT)
      .replace('本年收费金额（单位：万元）', '本年收费金额（单位：元）')
      .replace(FEE_CELL, FEE_CELL.replace('>0<', '>251000<'))
    const result = await readAnnualReport(utf8(page), 'report.html')
    if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
    expect([25_100_000, null]).toContain(figureOf(result.value.cells['proactive.administrativeFeesWanYuan']))
  })
})
