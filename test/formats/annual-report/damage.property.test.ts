import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { AnnualReport } from '../../../src/law/annual-report/annual-report.ts'
import { checkReport } from '../../../src/law/annual-report/checks/check-report.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { CONTAINER_LAYOUTS, PLAIN_LAYOUTS } from './layouts/all-layouts.ts'
import { wrongCells } from './layouts/compare.ts'
import { ACCIDENTS, damagedText, withChangedDigit } from './layouts/damage.ts'
import { type Layout, utf8 } from './layouts/layout.ts'
import { propertyRuns } from './property-runs.ts'

const digit = fc.record({ figure: fc.nat({ max: 999 }), at: fc.nat({ max: 7 }), by: fc.nat({ max: 8 }) })

/** Without sums that hold, no layout may be read better than cautiously; none may be read wrongly. */
const faultsOf = async (layout: Layout, report: AnnualReport): Promise<readonly string[]> => {
  const result = await readAnnualReport(await layout.write(report), layout.fileName)
  if (!result.ok) return []
  return wrongCells(report, result.value, () => 'cautious')
}

describe('a changed digit', () => {
  test('is shown as it is printed, or not read, in any layout', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...PLAIN_LAYOUTS)
          .chain((layout) => fc.tuple(fc.constant(layout), arbitraryReport(layout.choice), digit)),
        async ([layout, report, choice]) => {
          expect(await faultsOf(layout, withChangedDigit(report, choice).report)).toEqual([])
        },
      ),
      { numRuns: propertyRuns(400) },
    )
  })

  test('is shown as it is printed, or not read, in Word and PDF', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...CONTAINER_LAYOUTS)
          .chain((layout) => fc.tuple(fc.constant(layout), arbitraryReport(layout.choice), digit)),
        async ([layout, report, choice]) => {
          expect(await faultsOf(layout, withChangedDigit(report, choice).report)).toEqual([])
        },
      ),
      { numRuns: propertyRuns(12) },
    )
  })
})

const DAMAGEABLE = PLAIN_LAYOUTS.filter(({ name }) =>
  /^(PDF text|tab text|cell per line|Markdown)/.test(name),
)

/** A wrong figure is forgiven only where a check or a remark points at that very cell. */
const silentFaults = async (
  layout: Layout,
  report: AnnualReport,
  text: string,
): Promise<readonly string[]> => {
  const result = await readAnnualReport(utf8(text), layout.fileName)
  if (!result.ok) return []
  const pointedAt = [...checkReport(result.value), ...result.value.remarks]
    .filter(({ severity }) => severity !== 'note')
    .flatMap(({ cells }) => cells)
  return wrongCells(report, result.value, () => 'cautious').filter(
    (fault) => !pointedAt.some((path) => fault.startsWith(`${path}:`)),
  )
}

describe('a damaged file', () => {
  test('is never read wrongly in silence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...DAMAGEABLE)
          .chain((layout) =>
            fc.tuple(
              fc.constant(layout),
              arbitraryReport({ ...layout.choice, styles: ['plain'], dressed: false }),
              fc.constantFrom(...ACCIDENTS),
              fc.nat({ max: 400 }),
              fc.nat({ max: 30 }),
            ),
          ),
        async ([layout, report, accident, at, word]) => {
          const text = new TextDecoder().decode(await layout.write(report))
          expect(await silentFaults(layout, report, damagedText(text, accident, at, word))).toEqual([])
        },
      ),
      { numRuns: propertyRuns(400) },
    )
  })
})
