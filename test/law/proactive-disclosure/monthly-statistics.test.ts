import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureText, printedFigure } from '../../../src/contract/statistics/figure-text.ts'
import {
  monthObjection,
  parseStatistic,
  yearTotal,
} from '../../../src/law/proactive-disclosure/monthly-statistics.ts'
import { readStatisticsTable } from '../../../src/law/proactive-disclosure/statistics-table.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'

const TODAY = '2026-03-10' as LocalDate

describe('a figure as typed', () => {
  it.each([
    ['licenceDecisions', '12', 12],
    ['licenceDecisions', ' 1,204 ', 1204],
    ['licenceDecisions', '3.00', 3],
    ['licenceDecisions', '-0', 0],
    ['administrativeFees', '1034.5', 103_450],
    ['administrativeFees', '0.01', 1],
    ['administrativeFees', '1034.500', 103_450],
  ] as const)('%s %j is %d', (metric, typed, value) => {
    expect(parseStatistic(metric, typed)).toEqual({ ok: true, value })
  })

  it.each([
    ['licenceDecisions', '', 'figure-not-number'],
    ['licenceDecisions', '/', 'figure-not-number'],
    ['licenceDecisions', '约12', 'figure-not-number'],
    ['licenceDecisions', '1e3', 'figure-not-number'],
    ['licenceDecisions', '-1', 'figure-negative'],
    ['licenceDecisions', '1.5', 'figure-not-whole'],
    ['administrativeFees', '1.005', 'figure-too-fine'],
    ['administrativeFees', '-3.2', 'figure-negative'],
    ['administrativeFees', '999999999999', 'figure-too-large'],
  ] as const)('%s %j is refused: %s', (metric, typed, code) => {
    const figure = parseStatistic(metric, typed)
    expect(figure.ok ? figure.value : figure.refusal.code).toBe(code)
  })

  it('comes back as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (value) => {
        for (const metric of ['penaltyDecisions', 'administrativeFees'] as const)
          expect(parseStatistic(metric, figureText(metric, value))).toEqual({ ok: true, value })
      }),
    )
  })

  it('is printed in 万元 with four decimals', () => {
    expect(printedFigure('administrativeFees', 103_387_900)).toBe('103.3879')
    expect(printedFigure('licenceDecisions', 7)).toBe('7')
  })
})

describe('a month', () => {
  it.each([
    [2026, 3, null],
    [2026, 4, 'month-ahead'],
    [2027, 1, 'month-ahead'],
    [2021, 1, null],
    [2020, 12, 'month-before-form'],
  ])('%d-%d: %s', (year, month, code) => {
    expect(monthObjection({ year, month }, TODAY)?.code ?? null).toBe(code)
  })
})

describe('the sum of a year', () => {
  const on = { year: 2026, today: TODAY }

  it('keeps apart what was entered as 0 and what was not entered', () => {
    expect(yearTotal('licenceDecisions', {}, on)).toEqual({
      total: null,
      isTooFine: false,
      missing: [1, 2],
    })
    expect(yearTotal('licenceDecisions', { 1: 0, 2: null }, on)).toEqual({
      total: 0,
      isTooFine: false,
      missing: [2],
    })
    expect(yearTotal('licenceDecisions', { 1: 4, 2: 0, 3: 5 }, on)).toEqual({
      total: 9,
      isTooFine: false,
      missing: [],
    })
  })

  it('tells when table two cannot print the fees', () => {
    expect(yearTotal('administrativeFees', { 1: 50, 2: 50 }, on).isTooFine).toBe(false)
    expect(yearTotal('administrativeFees', { 1: 50, 2: 51 }, on).isTooFine).toBe(true)
  })
})

describe('a table of an office', () => {
  const tableOf = (rows: readonly (readonly string[])[]) => {
    const read = readStatisticsTable(rows, 2026)
    if (!read.ok) return read.refusal.code
    return read.value.map(({ row, read: each }) => [
      row,
      each.ok ? [each.value.month, each.value.figures] : each.refusal.code,
    ])
  }

  it('is read below its head, sums and empty rows left out', () => {
    expect(
      tableOf([
        ['云岭县水务局月度统计', '', '', ''],
        ['月份', '行政处罚（件）', '行政许可（件）', '行政事业性收费（万元）'],
        ['2026年1月', '2', '10', '1.5'],
        ['', '', '', ''],
        ['2', '0', '', ''],
        ['2026-03', '1', '4', '0.00001'],
        ['合计', '3', '14', '1.5'],
      ]),
    ).toEqual([
      [3, [1, { licenceDecisions: 10, penaltyDecisions: 2, administrativeFees: 1_500_000 }]],
      [5, [2, { penaltyDecisions: 0 }]],
      [6, [3, { licenceDecisions: 4, penaltyDecisions: 1, administrativeFees: 10 }]],
    ])
  })

  it('is refused row by row where it is unclear', () => {
    expect(
      tableOf([
        ['月份', '许可'],
        ['一月', '1'],
        ['2025年1月', '1'],
        ['13', '1'],
        ['1', '若干'],
        ['2', '1'],
        ['2月', '2'],
      ]),
    ).toEqual([
      [2, 'month-unknown'],
      [3, 'month-of-other-year'],
      [4, 'month-unknown'],
      [5, 'figure-not-number'],
      [6, [2, { licenceDecisions: 1 }]],
      [7, 'month-twice'],
    ])
  })

  it('is refused whole without a head', () => {
    expect(tableOf([['1', '2']])).toBe('columns-unknown')
    expect(tableOf([['月份', '备注']])).toBe('columns-unknown')
  })
})
