import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { chromiumPath, chromiumPdf } from './layouts/chromium-pdf.ts'
import { wrongCells } from './layouts/compare.ts'
import { property } from './property-runs.ts'

const executable = chromiumPath()

describe.skipIf(executable === null)('a report printed by a browser', () => {
  test('reads back as written', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryReport({ styles: ['plain', 'blankZeros'], filled: 'some' }),
        async (report) => {
          const result = await readAnnualReport(chromiumPdf(report, executable ?? ''), 'report.pdf')
          if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
          const { organ, year, form } = result.value
          expect({ organ, year, form }).toEqual({ organ: report.organ, year: report.year, form: report.form })
          expect(wrongCells(report, result.value, () => 'exact')).toEqual([])
        },
      ),
      property(2),
    )
  })
})
