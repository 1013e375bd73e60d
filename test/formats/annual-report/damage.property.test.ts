import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { ReadReport } from '../../../src/formats/annual-report/read-report.ts'
import type { AnnualReport } from '../../../src/law/annual-report/annual-report.ts'
import { checkReport } from '../../../src/law/annual-report/checks/check-report.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { CONTAINER_LAYOUTS, PLAIN_LAYOUTS } from './layouts/all-layouts.ts'
import { wrongCells } from './layouts/compare.ts'
import { ACCIDENTS, damagedText, withChangedDigit } from './layouts/damage.ts'
import { type Layout, utf8 } from './layouts/layout.ts'
import { property } from './property-runs.ts'

const digit = fc.record({ figure: fc.nat({ max: 999 }), at: fc.nat({ max: 7 }), by: fc.nat({ max: 8 }) })

/** A sum over a column that fails speaks of every figure of the column, though it may name the totals only. */
const ofSameColumn = (path: string): RegExp | null => {
  const column = /^requests\.totalProcessed\.(\d)$/.exec(path)?.[1]
  return column === undefined ? null : new RegExp(`^requests\\.\\w+\\.${column}$`)
}

/** Cells that a check or the reader itself points at, so that a person will look. */
const pointedAt = (read: ReadReport): ((path: string) => boolean) => {
  const named = [...checkReport(read), ...read.remarks]
    .filter(({ severity }) => severity !== 'note')
    .flatMap(({ cells }) => cells)
  const columns = named.flatMap((path) => ofSameColumn(path) ?? [])
  return (path) => (named as readonly string[]).includes(path) || columns.some((column) => column.test(path))
}

const figuresReadWrongly = async (
  layout: Layout,
  bytes: Uint8Array,
  report: AnnualReport,
  forgivenIn: (read: ReadReport) => (path: string) => boolean,
): Promise<readonly string[]> => {
  const result = await readAnnualReport(bytes, layout.fileName)
  if (!result.ok) return []
  const isForgiven = forgivenIn(result.value)
  return wrongCells(report, result.value, () => 'cautious').filter(
    (fault) => !isForgiven(fault.slice(0, fault.indexOf(':'))),
  )
}

/** With a surplus cell the sums choose the seven figures: where they are wrong, so may the choice be, with an error. */
const hasSurplus = ({ name }: Layout): boolean => /stray|lost leading|sixteen/.test(name)

/** By name, so that a counterexample says which layout it is. */
const someLayout = (layouts: readonly Layout[]) => fc.constantFrom(...layouts.map(({ name }) => name))
const layoutNamed = (layouts: readonly Layout[], name: string): Layout =>
  layouts.find((layout) => layout.name === name) as Layout

const survivesAChangedDigit = (layouts: readonly Layout[], runs: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      someLayout(layouts).chain((name) =>
        fc.tuple(fc.constant(name), arbitraryReport(layoutNamed(layouts, name).choice), digit),
      ),
      async ([name, report, choice]) => {
        const damaged = withChangedDigit(report, choice)
        const layout = layoutNamed(layouts, name)
        const bytes = await layout.write(damaged.report)
        const forgiven = hasSurplus(layout) ? pointedAt : () => () => false
        expect(await figuresReadWrongly(layout, bytes, damaged.report, forgiven)).toEqual([])
      },
    ),
    property(runs),
  )

describe('a changed digit is shown as it is printed, or not read', () => {
  test('in text, Markdown and HTML', () => survivesAChangedDigit(PLAIN_LAYOUTS, 200))
  test('in Word and PDF', () => survivesAChangedDigit(CONTAINER_LAYOUTS, 6))
})

const DAMAGEABLE = PLAIN_LAYOUTS.filter(({ name }) =>
  /^(PDF text|tab text|cell per line|Markdown)/.test(name),
)

/** Where a figure was lost, a blank is what is printed now. */
const isTrueBlank = (fault: string): boolean => fault.endsWith('read blank')

const accident = fc.record({
  kind: fc.constantFrom(...ACCIDENTS),
  at: fc.nat({ max: 400 }),
  word: fc.nat({ max: 30 }),
})

describe('a damaged file', () => {
  test('is never read wrongly in silence', async () => {
    await fc.assert(
      fc.asyncProperty(
        someLayout(DAMAGEABLE).chain((name) => {
          const { choice } = layoutNamed(DAMAGEABLE, name)
          const report = arbitraryReport({ ...choice, styles: ['plain'], dressed: false })
          return fc.tuple(fc.constant(name), report, accident)
        }),
        async ([name, report, { kind, at, word }]) => {
          const layout = layoutNamed(DAMAGEABLE, name)
          const text = new TextDecoder().decode(await layout.write(report))
          const bytes = utf8(damagedText(text, kind, at, word))
          const faults = await figuresReadWrongly(layout, bytes, report, pointedAt)
          expect(faults.filter((fault) => !isTrueBlank(fault))).toEqual([])
        },
      ),
      property(200),
    )
  })
})
