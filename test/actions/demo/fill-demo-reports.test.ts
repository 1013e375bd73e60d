import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { compileReports } from '../../../src/actions/annual-report-filing/compile-report.ts'
import { madeReport } from '../../../src/actions/annual-report-filing/made-report.ts'
import { readRecords } from '../../../src/actions/annual-report-filing/report-records.ts'
import { type DemoFilled, fillDemoCounty } from '../../../src/actions/demo/fill-demo-county.ts'
import { makeContext } from '../../../src/actions/make-context.ts'
import type { CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../../src/law/annual-report/cell-value.ts'
import { runChecks } from '../../../src/law/annual-report/checks/check.ts'
import { TABLE_CHECKS } from '../../../src/law/annual-report/checks/check-report.ts'
import { checkCarryOver } from '../../../src/law/annual-report/compile/carry-over.ts'
import { formCells, formOf, requestCell } from '../../../src/law/annual-report/form-cells.ts'
import { makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'
import { slowCount } from '../annual-report-filing/slow-count.ts'

const WISH = { organs: 7, requests: 400, documents: 20, years: 3, seed: 11, open: 30, reports: true }
const NO_WORDS = { overview: null, problems: null, other: null }

let fresh: FreshDatabase
let context: ActContext
let filled: DemoFilled

beforeAll(async () => {
  fresh = await freshDatabase()
  const instant = () => new Date('2026-09-16T07:30:00Z')
  context = makeContext({ db: fresh.db, sealer: makeSealer(newKeyRing()), baseUrl: null, instant })
  const done = await fillDemoCounty(context, WISH)
  if (!done.ok) throw new Error(done.refusal.code)
  filled = done.value
})
afterAll(async () => {
  await context.drawing.close()
  await fresh.drop()
})

const organIds = async (): Promise<readonly number[]> =>
  (await fresh.db.selectFrom('organ').select('id').orderBy('id').execute()).map(({ id }) => id)

test('every year gone by of every organ was signed and published by the acts that people have', async () => {
  const rows = await fresh.db
    .selectFrom('report_filing')
    .select(['organ_id', 'year', 'phase'])
    .where('year', '<', 2026)
    .execute()
  expect(rows.map(({ phase }) => phase)).toEqual(rows.map(() => 'published'))
  expect(filled.reports).toBe(rows.length)
  const made = await fresh.db.selectFrom('annual_report_version').select('origin').execute()
  expect(made.map(({ origin }) => origin)).toEqual(rows.map(() => 'made'))
})

test('what an organ’s report says of an invented year is what a slow count of its records says', async () => {
  const policy = await context.policy('云岭县')
  let compared = 0
  for (const year of [2024, 2025]) {
    const compiled = await compileReports(context, await organIds(), year)
    if (!compiled.ok) expect.fail(compiled.refusal.code)
    for (const report of compiled.value.reports.values()) {
      if (report.scope === 'area') continue
      const slow = await slowCount(fresh, report.organIds, year, policy)
      const { records, amounts } = await readRecords(context, report)
      for (const cell of formCells(formOf(report.form))) {
        const figure = countedValue(report.cells[cell])
        expect([year, report.organId, cell, figure]).toEqual([year, report.organId, cell, slow[cell] ?? 0])
        const counted = amounts[cell as CellPath] ?? records[cell]?.length ?? 0
        expect([cell, counted]).toEqual([cell, figure])
        compared += 1
      }
      expect(checkCarryOver(report)).toEqual([])
      expect(runChecks(TABLE_CHECKS, madeReport('', report, NO_WORDS))).toEqual([])
    }
  }
  expect(compared).toBeGreaterThan(2 * 5 * 199)
})

test('what a signed year carried forward is what the next one carries over, column by column', async () => {
  const rows = await fresh.db.selectFrom('report_freeze').selectAll().orderBy('year').execute()
  let pairs = 0
  for (const { organ_id, year, cells } of rows) {
    const next = rows.find((each) => each.organ_id === organ_id && each.year === year + 1)
    if (next === undefined) continue
    pairs += 1
    for (let column = 0; column < 7; column += 1)
      expect(countedValue(next.cells[requestCell('carriedOver', column)])).toBe(
        countedValue(cells[requestCell('carriedForward', column)]),
      )
  }
  expect(pairs).toBeGreaterThan(5)
})
