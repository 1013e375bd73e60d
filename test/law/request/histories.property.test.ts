import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnualReport, Cell, CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { checkReport } from '../../../src/law/annual-report/checks/check-report.ts'
import { formCells, formOf } from '../../../src/law/annual-report/form-cells.ts'
import { rowsOfCase, tableThreeOf } from '../../../src/law/annual-report/table-three-from-cases.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { evolve } from '../../../src/law/request/evolve.ts'
import { currentDeadline } from '../../../src/law/request/explain.ts'
import { foldRequest } from '../../../src/law/request/history.ts'
import { OUTCOMES } from '../../../src/law/request/outcome.ts'
import { REQUEST_EVENT_TYPES, type RequestEventType } from '../../../src/law/request/request-event.ts'
import { NO_REQUEST } from '../../../src/law/request/request-state.ts'
import { yearOf } from '../../../src/law/time/local-date.ts'
import { calendar } from './case-script.ts'
import { APPLICANT_TYPES, history, type Played, play } from './random-history.ts'

describe('random lawful histories', () => {
  test('what decide accepted, fold replays to the same state, in any batches', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 7 }), ({ events, state }, batch) => {
        let replayed = NO_REQUEST
        for (let first = 0; first < events.length; first += batch) {
          const next = foldRequest(events.slice(first, first + batch), replayed)
          if (!next.ok) return false
          replayed = next.value
        }
        expect(replayed).toEqual(state)
        return true
      }),
      { numRuns: 200 },
    )
  })

  test('the deadline moves only with events that may move it', () => {
    const moving = new Set<RequestEventType>([
      'arrived',
      'receiptConfirmed',
      'supplementRequested',
      'supplementReceived',
      'supplementLapsed',
      'reasonRequested',
      'reasonGiven',
      'thirdPartyConsulted',
      'thirdPartyAnswered',
      'organConsulted',
      'organAnswered',
      'delivered',
      'extended',
      'specialTermSet',
      'feeNotified',
      'feePaid',
      'feeLapsed',
      'served',
      'withdrawn',
    ])
    fc.assert(
      fc.property(history, ({ events }) => {
        let state = NO_REQUEST
        for (const event of events) {
          const before = currentDeadline(state, calendar, DEFAULT_POLICY)
          state = evolve(state, event)
          const after = currentDeadline(state, calendar, DEFAULT_POLICY)
          if (moving.has(event.type) || !before.ok) continue
          expect(after, event.type).toEqual(before)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a case stands in one row of origin and one of destination, and its years join', () => {
    fc.assert(
      fc.property(history, ({ state }) => {
        for (let year = 2021; year <= 2027; year++) {
          const rows = rowsOfCase(state, year, '2021', DEFAULT_POLICY)
          const next = rowsOfCase(state, year + 1, '2021', DEFAULT_POLICY)
          expect(rows.includes('carriedForward')).toBe(next.includes('carriedOver'))
          if (rows.length === 0) continue
          expect(rows.filter((row) => row === 'newReceived' || row === 'carriedOver')).toHaveLength(1)
          expect(rows.filter((row) => row === 'totalProcessed' || row === 'carriedForward')).toHaveLength(1)
          const results = rows.filter(
            (row) => formOf('2021').requests.find(({ key }) => key === row)?.kind === 'result',
          )
          expect(results).toHaveLength(rows.includes('totalProcessed') ? 1 : 0)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a case is new in the year of receipt and finished once, in the year of its result', () => {
    const YEARS = [2021, 2022, 2023, 2024, 2025, 2026, 2027]
    fc.assert(
      fc.property(history, ({ state }) => {
        const years = (row: string) =>
          YEARS.filter((year) => rowsOfCase(state, year, '2021', DEFAULT_POLICY).some((each) => each === row))
        const { receivedDate, result } = state
        expect(years('newReceived')).toEqual(receivedDate === null ? [] : [yearOf(receivedDate)])
        const finished = receivedDate === null || result === null ? [] : [yearOf(result.on)]
        expect(years('totalProcessed')).toEqual(finished)
        if (result !== null) expect(years(OUTCOMES[result.outcome].row)).toEqual(finished)
      }),
      { numRuns: 200 },
    )
  })

  test('every cell holds a case once, and every case stands in one column and in the total', () => {
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 8 }), (cases) => {
        const table = tableThreeOf(
          cases.map(({ state }, index) => ({ id: String(index), state })),
          2023,
          '2021',
          DEFAULT_POLICY,
        )
        cases.forEach(({ state }, index) => {
          for (const row of rowsOfCase(state, 2023, '2021', DEFAULT_POLICY)) {
            const columns = [0, 1, 2, 3, 4, 5, 6].filter((column) =>
              table[`requests.${row}.${column}` as CellPath]?.includes(String(index)),
            )
            expect(columns).toEqual([APPLICANT_TYPES.indexOf(state.applicantType ?? 'naturalPerson'), 6])
          }
        })
        for (const ids of Object.values(table)) expect(new Set(ids).size).toBe(ids?.length)
      }),
      { numRuns: 60 },
    )
  })

  test('the dice reach an event of every type, and many outcomes', () => {
    const played = fc.sample(history, { numRuns: 1_000, seed: 11 })
    const happened = new Set(played.flatMap(({ events }) => events.map(({ type }) => type)))
    expect(REQUEST_EVENT_TYPES.filter((type) => !happened.has(type))).toEqual([])
    const outcomes = new Set(played.flatMap(({ state }) => state.result?.outcome ?? []))
    expect(outcomes.size).toBeGreaterThan(8)
  })

  test('the dice reach the ends: served, lapsed and withdrawn cases all occur', () => {
    const played = fc.sample(history, { numRuns: 400, seed: 7 }).map(({ state }) => state)
    const ends = played.map(({ served, result }) => (served === null ? result?.outcome : 'served'))
    for (const end of ['withdrawn', 'noSupplement', 'feeUnpaid', 'served']) expect(ends, end).toContain(end)
  })
})

describe('a county year counted from its cases', () => {
  const reportOf = (cases: readonly Played[], year: number, form: '2019' | '2021'): AnnualReport => {
    const table = tableThreeOf(
      cases.map(({ state }, index) => ({ id: String(index), state })),
      year,
      form,
      DEFAULT_POLICY,
    )
    const cells: Partial<Record<CellPath, Cell>> = {}
    for (const path of formCells(formOf(form))) {
      const value = table[path]?.length ?? 0
      cells[path] = { state: 'number', value, printed: String(value) }
    }
    return {
      organ: '云岭县水利局',
      year,
      form,
      title: null,
      headings: [],
      cells,
      narrative: { overview: null, problems: null, other: null },
      claims: [],
    }
  }

  test('K3-1, K3-2, K3-3 and K3-4 hold for any year, column and form', () => {
    fc.assert(
      fc.property(
        fc.array(history, { minLength: 1, maxLength: 25 }),
        fc.constantFrom('2019', '2021'),
        (cases, form) => {
          for (const year of [2022, 2023, 2024, 2025]) {
            const findings = checkReport(reportOf(cases, year, form)).filter(({ check }) =>
              check.startsWith('K3-'),
            )
            expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a corrected applicant type moves the case between columns, in every row it stands in', () => {
    const { state } = play([], '2023-03-01')
    expect(state).toEqual(NO_REQUEST)
    const person = evolve(NO_REQUEST, {
      type: 'arrived',
      at: '2023-03-01T10:00',
      by: 'x',
      channel: 'inPerson',
      applicantType: 'naturalPerson',
    })
    const company = evolve(person, {
      type: 'applicantTypeCorrected',
      at: '2023-03-02T10:00',
      by: 'x',
      to: 'commercialEnterprise',
      reason: '营业执照',
    })
    const before = tableThreeOf([{ id: 'a', state: person }], 2023, '2021', DEFAULT_POLICY)
    const after = tableThreeOf([{ id: 'a', state: company }], 2023, '2021', DEFAULT_POLICY)
    for (const row of ['newReceived', 'carriedForward'] as const) {
      expect([before[`requests.${row}.0`], before[`requests.${row}.1`]]).toEqual([['a'], []])
      expect([after[`requests.${row}.0`], after[`requests.${row}.1`]]).toEqual([[], ['a']])
      expect(after[`requests.${row}.6`]).toEqual(['a'])
    }
  })
})
