import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  proactiveTable,
  remedyTable,
  requestTable,
} from '../../../src/formats/annual-report/make-report-tables.ts'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { ReadReport } from '../../../src/formats/annual-report/read-report.ts'
import type { Place } from '../../../src/formats/source-document.ts'
import type { CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import type { Layout } from './layouts/layout.ts'
import { utf8 } from './layouts/layout.ts'
import { TEXT_LAYOUTS } from './layouts/text-layouts.ts'
import { tableGrid } from './makers/make-report-grid.ts'
import { makeReportHtml } from './makers/make-report-html.ts'
import { property } from './property-runs.ts'

/** Figures that are not where the reader says they are; `printedAt` gives what stands at a place. */
const misplaced = (read: ReadReport, printedAt: (place: Place) => string): readonly string[] =>
  (Object.keys(read.cells) as CellPath[]).flatMap((path) => {
    const cell = read.cells[path]
    if (cell === undefined || !('value' in cell)) return []
    const place = read.places[path]
    if (place === undefined) return [`${path}: no place`]
    const printed = printedAt(place)
    return printed.includes(cell.printed.trim()) ? [] : [`${path}: ${cell.printed} at "${printed}"`]
  })

const readOrThrow = async (bytes: Uint8Array, fileName: string): Promise<ReadReport> => {
  const result = await readAnnualReport(bytes, fileName)
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

const PLACED = TEXT_LAYOUTS.filter(({ name }) => /^(PDF text|tab text|cell per line|Markdown)/.test(name))
const layoutNamed = (name: string): Layout => PLACED.find((layout) => layout.name === name) as Layout

describe('a figure stands where the reader says', () => {
  test('on the line of a text', async () => {
    const choice = fc
      .constantFrom(...PLACED.map(({ name }) => name))
      .chain((name) => fc.tuple(fc.constant(name), arbitraryReport(layoutNamed(name).choice)))
    await fc.assert(
      fc.asyncProperty(choice, async ([name, report]) => {
        const layout = layoutNamed(name)
        const bytes = await layout.write(report)
        const lines = new TextDecoder().decode(bytes).split('\n')
        const read = await readOrThrow(bytes, layout.fileName)
        expect(misplaced(read, ({ line = 0 }) => lines[line - 1] ?? '')).toEqual([])
      }),
      property(60),
    )
  })

  test('in the table, row and column of a page', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport({ dressed: true }), async (report) => {
        const grids = [proactiveTable(report), requestTable(report), remedyTable(report)].map(tableGrid)
        const read = await readOrThrow(utf8(makeReportHtml(report)), 'report.html')
        const printedAt = ({ table = 0, row = 0, column = 0 }: Place) =>
          grids[table - 1]?.[row - 1]?.[column - 1] ?? ''
        expect(misplaced(read, printedAt)).toEqual([])
      }),
      property(20),
    )
  })
})
