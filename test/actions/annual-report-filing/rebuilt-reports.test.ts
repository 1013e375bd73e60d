/** Reports rebuilt: records that imply given figures are made, compiled, and every cell is compared. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileReport } from '../../../src/actions/annual-report-filing/compile-report.ts'
import {
  APPLICANT_COLUMNS,
  type CellPath,
  REMEDY_GROUPS,
  TOTAL_COLUMN,
} from '../../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../../src/law/annual-report/cell-value.ts'
import { formCells, formOf, requestCell } from '../../../src/law/annual-report/form-cells.ts'
import { openWorld, type World } from '../act-world.ts'
import { publishedReports } from './published-reports.ts'
import { organWithRecords, REMEDY_OUTCOMES, RESULT_ROWS, type SparseFigures } from './records-of-figures.ts'

const CELLS = formCells(formOf('2021'))

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.setClock('2026-02-02T09:00:00')
})
afterAll(() => world.drop())

/** Every cell of the form; what is not named is zero. */
const whole = (figures: SparseFigures) => Object.fromEntries(CELLS.map((cell) => [cell, figures[cell] ?? 0]))

const compiled = async (name: string, year: number, figures: SparseFigures) => {
  const organId = await organWithRecords(world.db, { name, year, figures })
  const report = await compileReport(world.context, organId, year)
  if (!report.ok) expect.fail(JSON.stringify(report.refusal))
  return Object.fromEntries(CELLS.map((cell) => [cell, countedValue(report.value.cells[cell])]))
}

test.each(await publishedReports())(
  '$organ $year comes out of records as it was published',
  async (report) => {
    const printed = Object.fromEntries(CELLS.map((cell) => [cell, countedValue(report.cells[cell])]))
    expect(Object.values(printed)).not.toContain(null)
    const figures = printed as SparseFigures
    expect(await compiled(report.organ ?? '', report.year ?? 0, figures)).toEqual(printed)
  },
)

test('five reports are published, and not all of them are nil', async () => {
  const reports = await publishedReports()
  expect(reports).toHaveLength(5)
  expect(reports.some(({ cells }) => CELLS.some((cell) => (countedValue(cells[cell]) ?? 0) > 0))).toBe(true)
})

const some = (most: number) => fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(most))
const inColumns = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 6, maxLength: 6 })

/** What an officer could have written by hand, sums left out. */
const sheet = fc.record({
  results: inColumns(fc.array(some(2), { minLength: RESULT_ROWS.length, maxLength: RESULT_ROWS.length })),
  open: inColumns(some(3)),
  oldShare: inColumns(fc.nat(3)),
  documents: fc.array(fc.record({ before: fc.nat(4), issued: fc.nat(4), repealed: fc.nat(3) }), {
    minLength: 2,
    maxLength: 2,
  }),
  decisions: fc.array(some(900), { minLength: 3, maxLength: 3 }),
  feeYuan: some(90_000),
  remedies: fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }),
})
type Sheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never

const requestFigures = ({ results, open, oldShare }: Sheet): Map<CellPath, number> => {
  const figures = new Map<CellPath, number>()
  const put = (row: Parameters<typeof requestCell>[0], column: number, count: number) => {
    for (const at of [column, TOTAL_COLUMN]) {
      figures.set(requestCell(row, at), (figures.get(requestCell(row, at)) ?? 0) + count)
    }
  }
  for (const column of APPLICANT_COLUMNS.keys()) {
    if (column === TOTAL_COLUMN) continue
    const counts = results[column] ?? []
    const processed = counts.reduce((sum, count) => sum + count, 0)
    const forward = open[column] ?? 0
    const old = Math.min(oldShare[column] ?? 0, processed + forward)
    for (const [index, row] of RESULT_ROWS.entries()) put(row, column, counts[index] ?? 0)
    put('totalProcessed', column, processed)
    put('carriedForward', column, forward)
    put('carriedOver', column, old)
    put('newReceived', column, processed + forward - old)
  }
  return figures
}

const figuresOf = (given: Sheet): SparseFigures => {
  const figures = requestFigures(given)
  for (const [index, key] of ['governmentRules', 'normativeDocuments'].entries()) {
    const { before = 0, issued = 0, repealed = 0 } = given.documents[index] ?? {}
    const gone = Math.min(repealed, before + issued)
    figures.set(`proactive.${key}.issued`, issued)
    figures.set(`proactive.${key}.repealed`, gone)
    figures.set(`proactive.${key}.inForce`, before + issued - gone)
  }
  const [licences = 0, penalties = 0, compulsion = 0] = given.decisions
  figures.set('proactive.licenceDecisions', licences)
  figures.set('proactive.penaltyDecisions', penalties)
  figures.set('proactive.compulsionDecisions', compulsion)
  figures.set('proactive.administrativeFeesWanYuan', given.feeYuan * 100)
  for (const [place, group] of REMEDY_GROUPS.entries()) {
    const counts = REMEDY_OUTCOMES.map((_, index) => given.remedies[place * 4 + index] ?? 0)
    for (const [index, result] of REMEDY_OUTCOMES.entries())
      figures.set(`remedies.${group}.${result}`, counts[index] ?? 0)
    figures.set(
      `remedies.${group}.total`,
      counts.reduce((sum, count) => sum + count, 0),
    )
  }
  return Object.fromEntries(figures) as SparseFigures
}

const SHEETS = fc.sample(sheet, { numRuns: 12, seed: 606 })

test.each(SHEETS.map((each, index) => [index, each] as const))(
  'random report %i: figures → records → the same figures',
  async (index, each) => {
    const figures = figuresOf(each)
    expect(await compiled(`示例机关${index}`, 2024, figures)).toEqual(whole(figures))
  },
)

test('the random reports are no nil reports: every row and every kind of figure comes up', () => {
  const sums = SHEETS.map(figuresOf)
  for (const cell of CELLS.filter((each) => /^requests\.\w+\.6$|^proactive|^remedies/.test(each))) {
    expect(
      sums.some((figures) => (figures[cell] ?? 0) > 0),
      cell,
    ).toBe(true)
  }
})
