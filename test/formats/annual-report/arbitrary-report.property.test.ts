import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnualReport, CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { checkReport } from '../../../src/law/annual-report/checks/check-report.ts'
import { cellsOf, rowsOf } from '../../../src/law/annual-report/report-rows.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { withChangedDigit } from './layouts/damage.ts'
import { property } from './property-runs.ts'

const valueAt = (report: AnnualReport, path: CellPath): number => {
  const cell = report.cells[path]
  return cell !== undefined && 'value' in cell ? cell.value : 0
}
const at = (report: AnnualReport, row: string, column: number) => valueAt(report, `requests.${row}.${column}`)

describe('generated reports', () => {
  test('satisfy the identities of the tables', () => {
    fc.assert(
      fc.property(arbitraryReport({ styles: ['plain'] }), (report) => {
        for (const column of [0, 1, 2, 3, 4, 5, 6]) {
          const results = rowsOf(report).filter(({ kind }) => kind === 'result')
          const done = results.reduce((sum, { key }) => sum + at(report, key, column), 0)
          const inflow = at(report, 'newReceived', column) + at(report, 'carriedOver', column)
          expect(done).toBe(at(report, 'totalProcessed', column))
          expect(inflow).toBe(done + at(report, 'carriedForward', column))
        }
      }),
      property(60),
    )
  })

  test('have every cell of their form and no other', () => {
    fc.assert(
      fc.property(arbitraryReport({ dressed: true }), (report) => {
        expect(Object.keys(report.cells).sort()).toEqual([...cellsOf(report)].sort())
      }),
      property(60),
    )
  })

  test('have no error that a check could find', () => {
    fc.assert(
      fc.property(arbitraryReport({ dressed: true }), (report) => {
        const errors = checkReport(report).filter(({ severity }) => severity === 'error')
        expect(errors.map(({ check, cells }) => `${check} ${cells.join(' ')}`)).toEqual([])
      }),
      property(60),
    )
  })

  test('show a changed digit of table three or four as a broken sum', () => {
    const digit = fc.record({ figure: fc.nat({ max: 999 }), at: fc.nat({ max: 7 }), by: fc.nat({ max: 8 }) })
    fc.assert(
      fc.property(arbitraryReport({ styles: ['plain'] }), digit, (report, choice) => {
        const { report: damaged, path } = withChangedDigit(report, choice)
        fc.pre(!path.startsWith('proactive.'))
        const errors = checkReport(damaged).filter(({ severity }) => severity === 'error')
        const rowOrGroup = path.slice(0, path.lastIndexOf('.'))
        const named = errors.flatMap(({ cells }) => cells)
        expect(named.some((cell) => cell.startsWith(`${rowOrGroup}.`))).toBe(true)
      }),
      property(60),
    )
  })
})
