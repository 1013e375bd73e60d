import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { AnnualReport, CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { wrongCells } from './layouts/compare.ts'
import { type Certainty, utf8 } from './layouts/layout.ts'
import { type Mixture, mixture, writeMixture } from './layouts/mixture.ts'
import { property } from './property-runs.ts'

const LOST_TOTALS = ['withoutTotals', 'withoutLastTotal', 'sixteenth']

const certainty =
  ({ characters, remedies }: Mixture) =>
  (path: CellPath): Certainty => {
    if (characters === 'glosses') return 'cautious'
    return path.startsWith('remedies.') && LOST_TOTALS.includes(remedies) ? 'cautious' : 'exact'
  }

const faultsOf = async (report: AnnualReport, choice: Mixture): Promise<readonly string[]> => {
  const result = await readAnnualReport(utf8(writeMixture(report, choice)), 'report.txt')
  if (!result.ok) return [`refused: ${result.refusal.code}`]
  const { year, form, organ } = result.value
  const organIsRight = choice.characters === 'glosses' || organ === report.organ
  return [
    ...(year === report.year && form === report.form && organIsRight ? [] : [`${organ} ${year} ${form}`]),
    ...wrongCells(report, result.value, certainty(choice)),
  ]
}

describe('a report in a mixture of layouts', () => {
  test('reads back as written', async () => {
    const reports = arbitraryReport({ styles: ['plain', 'strokeRules'], dressed: true })
    await fc.assert(
      fc.asyncProperty(reports, mixture, async (report, choice) => {
        expect(await faultsOf(report, choice), JSON.stringify(choice)).toEqual([])
      }),
      property(150),
    )
  })
})
