import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  figureRow,
  isZeroRow,
  makeFigureRow,
  parseFigureRow,
  pathsOf,
  placeOf,
  rowInForm,
  sumRows,
  uncountedIn,
} from '../../../src/law/annual-report/roll-up/figure-row.ts'
import { isUnusual, variancesOf } from '../../../src/law/annual-report/roll-up/measures.ts'
import {
  countedAs,
  doubleReport,
  isCorrecting,
  type ReportStanding,
  rollUpState,
} from '../../../src/law/annual-report/roll-up/roll-up-state.ts'
import { BLANK, STROKE, sampleReport, UNREADABLE } from './sample-report.ts'

const figure = fc.oneof(
  fc.constant(null),
  fc.nat(500),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
)

describe('rows of figures', () => {
  test('come back from their text as they were', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2 }), (row) => {
        const back = parseFigureRow(makeFigureRow(row))
        expect(back).toEqual(row.map((value) => (Object.is(value, -0) ? 0 : value)))
      }),
    )
  })

  test('keep a blank as nothing and an unreadable figure as unknown', () => {
    const { cells } = sampleReport()
    const row = figureRow('2021', {
      ...cells,
      'requests.granted.6': UNREADABLE,
      'requests.granted.0': BLANK,
      'requests.granted.1': STROKE,
    })
    expect(row).toHaveLength(200)
    expect(row[placeOf('2021', 'requests.granted.6')]).toBeNull()
    expect(row[placeOf('2021', 'requests.granted.0')]).toBe(0)
    expect(row[placeOf('2021', 'requests.granted.1')]).toBe(0)
    expect(uncountedIn(row)).toBe(1)
    expect(isZeroRow(row)).toBe(false)
  })

  test('of the earlier form count where the forms have the same cells', () => {
    const row = figureRow('2019', sampleReport({}, '2019').cells)
    const now = rowInForm(row, '2019', '2021')
    expect(now[placeOf('2021', 'requests.newReceived.6')]).toBe(40)
    expect(now[placeOf('2021', 'proactive.licenceDecisions')]).toBeNull()
  })

  test('add up cell by cell', () => {
    const row = figureRow('2021', sampleReport().cells)
    const sum = sumRows('2021', [row, row, row])
    for (const [place] of pathsOf('2021').entries()) expect(sum[place]).toBe(3 * (row[place] ?? 0))
  })
})

describe('what is unusual', () => {
  test.each([
    [20, 10, true],
    [19, 10, false],
    [10, 20, true],
    [11, 20, false],
    [8, 1, false],
    [10, 0, true],
    [0, 0, false],
  ])('%i after %i: %s', (now, before, expected) => {
    expect(isUnusual(now, before)).toBe(expected)
  })

  test('shares and changes are told only where there is something to divide by', () => {
    const row = figureRow('2021', sampleReport().cells)
    const nothing = row.map(() => 0)
    const [received] = variancesOf('2021', row, sumRows('2021', [row, row]), row)
    expect(received).toMatchObject({ value: 40, share: 0.5, before: 40, change: 0, isUnusual: false })
    const [zero] = variancesOf('2021', nothing, nothing, nothing)
    expect(zero).toMatchObject({ value: 0, share: null, change: null })
    const [first] = variancesOf('2021', row, row, null)
    expect(first).toMatchObject({ share: 1, before: null, isUnusual: false })
  })
})

describe('where a report stands', () => {
  const NOTHING: ReportStanding = { phase: null, isSigned: false, wasPublished: false, library: null }
  test.each<[Partial<ReportStanding>, string, string, string | null]>([
    [{}, 'missing', 'live', null],
    [{ phase: 'drafting' }, 'drafting', 'live', null],
    [{ phase: 'accepted' }, 'accepted', 'live', null],
    [{ library: 'imported' }, 'imported', 'imported', null],
    [{ library: 'imported', phase: 'submitted' }, 'imported', 'imported', 'fileCounts'],
    [{ library: 'imported', phase: 'signed', isSigned: true }, 'signed', 'frozen', 'signedCounts'],
    [
      { library: 'made', phase: 'published', isSigned: true, wasPublished: true },
      'published',
      'frozen',
      null,
    ],
    [{ library: 'made', phase: 'drafting', isSigned: true, wasPublished: true }, 'published', 'frozen', null],
  ])('%o is %s, counts as %s', (given, state, counts, double) => {
    const standing = { ...NOTHING, ...given }
    expect(rollUpState(standing)).toBe(state)
    expect(countedAs(standing)).toBe(counts)
    expect(doubleReport(standing)).toBe(double)
  })

  test('a signed report that is made anew is told', () => {
    expect(isCorrecting({ ...NOTHING, isSigned: true, phase: 'drafting' })).toBe(true)
    expect(isCorrecting({ ...NOTHING, isSigned: true, phase: 'published' })).toBe(false)
  })
})
