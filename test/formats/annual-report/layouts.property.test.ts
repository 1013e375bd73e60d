import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { AnnualReport } from '../../../src/law/annual-report/annual-report.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { CONTAINER_LAYOUTS, PLAIN_LAYOUTS, REFUSED_LAYOUTS } from './layouts/all-layouts.ts'
import { wrongCells, wrongIdentity } from './layouts/compare.ts'
import type { Layout, RefusedLayout } from './layouts/layout.ts'
import { property } from './property-runs.ts'

/** What is wrong with the report as read back from the layout; nothing, if the layout was survived. */
const faults = async (layout: Layout, report: AnnualReport): Promise<readonly string[]> => {
  const result = await readAnnualReport(await layout.write(report), layout.fileName)
  if (!result.ok) return [`refused: ${result.refusal.code}`]
  return [
    ...wrongIdentity(layout, report, result.value),
    ...wrongCells(report, result.value, (path) => layout.certainty(report, path)),
  ]
}

const holds = (layout: Layout, runs: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(arbitraryReport(layout.choice), async (report) => {
      expect(await faults(layout, report)).toEqual([])
    }),
    property(runs),
  )

const holdsWhenFilled = (layout: Layout, runs: number): Promise<void> =>
  holds({ ...layout, choice: { ...layout.choice, filled: 'every' } }, runs)

describe('a report reads back as written', () => {
  test.each(PLAIN_LAYOUTS)('$name', async (layout) => {
    await holds(layout, 6)
    await holdsWhenFilled(layout, 2)
  })

  test.each(CONTAINER_LAYOUTS)('$name', async (layout) => {
    await holds(layout, 2)
    await holdsWhenFilled(layout, 1)
  })
})

const refusedWith = async (layout: RefusedLayout, report: AnnualReport): Promise<string> => {
  const result = await readAnnualReport(await layout.write(report), layout.fileName)
  return result.ok ? 'not refused' : result.refusal.code
}

describe('a file that cannot be read as a report is refused', () => {
  test.each(REFUSED_LAYOUTS)('$name', async (layout) => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(layout.choice), async (report) => {
        expect(layout.codes).toContain(await refusedWith(layout, report))
      }),
      property(2),
    )
  })
})
