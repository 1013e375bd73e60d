import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { cellRecords } from '../../../src/actions/annual-report-filing/cell-records.ts'
import { compileReport, compileReports } from '../../../src/actions/annual-report-filing/compile-report.ts'
import { readRecords, recordsOf } from '../../../src/actions/annual-report-filing/report-records.ts'
import type { CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../../src/law/annual-report/cell-value.ts'
import { runChecks } from '../../../src/law/annual-report/checks/check.ts'
import { TABLE_CHECKS } from '../../../src/law/annual-report/checks/check-report.ts'
import { recordsFault } from '../../../src/law/annual-report/compile/records-fault.ts'
import type { CompiledReport } from '../../../src/law/annual-report/compiled-report.ts'
import { formCells, formOf } from '../../../src/law/annual-report/form-cells.ts'
import { DEFAULT_POLICY, type Policy } from '../../../src/law/policy.ts'
import { reportingOrganIds } from '../../../src/store/reporting-organs.ts'
import { openWorld, type World } from '../act-world.ts'
import { fillCases, fillDocuments, fillEdges, fillRandomRemedies, fillStatistics } from './random-records.ts'
import { slowCount } from './slow-count.ts'

const CELLS = formCells(formOf('2021'))
const YEARS = [2022, 2023, 2024, 2025]

const SIGNED_FROM_MAY: Policy = {
  ...DEFAULT_POLICY,
  outcomeDay: [
    ...DEFAULT_POLICY.outcomeDay,
    { source: 'POLICY-OUTCOME-DAY', from: '2023-05-01', value: 'signed' },
    { source: 'POLICY-OUTCOME-DAY', from: '2025-02-01', value: 'served' },
  ],
  documentYearDay: [
    ...DEFAULT_POLICY.documentYearDay,
    { source: 'POLICY-DOCUMENT-YEAR', from: '2023-01-01', value: 'published' },
  ],
}

const ROWS_CHANGED_IN_THE_YEAR: Policy = {
  ...SIGNED_FROM_MAY,
  rowsOfOutcomes: [
    ...DEFAULT_POLICY.rowsOfOutcomes,
    { source: 'POLICY-ROWS', from: '2023-03-10', value: { granted: 'otherMisc', withdrawn: 'granted' } },
    { source: 'POLICY-ROWS', from: '2024-07-01', value: { notThisOrgan: 'otherMisc' } },
  ],
}

const figuresOf = ({ cells }: CompiledReport) =>
  Object.fromEntries(CELLS.map((cell) => [cell, countedValue(cells[cell])]))

let world: World
let people: readonly [number, ...number[]]

const withPolicy = (policy: Policy): ActContext => ({ ...world.context, policy: async () => policy })

const compiled = async (organId: number, year: number, policy = DEFAULT_POLICY) => {
  const report = await compileReport(withPolicy(policy), organId, year)
  return report.ok ? report.value : expect.fail(JSON.stringify(report.refusal))
}

beforeAll(async () => {
  world = await openWorld()
  const { water, finance, justice, stream, bridge } = world.organs
  people = [water, finance, justice, stream, bridge]
  await fillCases(world, people, 500)
  await fillEdges(world, water)
  await fillDocuments(world, people, 160)
  await fillStatistics(world, people, 400)
  await fillRandomRemedies(world, people, 120)
  world.setClock('2026-12-31T10:00')
}, 240_000)
afterAll(async () => world?.drop())

describe('what is compiled is what a slow count of every record finds', () => {
  test.each([
    ['default', DEFAULT_POLICY],
    ['signature counts for a while', SIGNED_FROM_MAY],
    ['rows change within a year', ROWS_CHANGED_IN_THE_YEAR],
  ])(
    'policy: %s',
    async (_, policy) => {
      for (const organId of people) {
        for (const year of YEARS) {
          const slow = await slowCount(world, [organId], year, policy)
          const expected = Object.fromEntries(CELLS.map((cell) => [cell, slow[cell] ?? 0]))
          expect(figuresOf(await compiled(organId, year, policy)), `${organId} ${year}`).toEqual(expected)
        }
      }
    },
    240_000,
  )

  test('the dice filled every table', async () => {
    const reports = await Promise.all(YEARS.map((year) => compiled(world.organs.county, year)))
    const filled = new Set(
      reports.flatMap((report) => CELLS.filter((cell) => countedValue(report.cells[cell]) !== 0)),
    )
    expect(CELLS.filter((cell) => cell.startsWith('proactive.') && !filled.has(cell))).toEqual([])
    expect(CELLS.filter((cell) => cell.startsWith('remedies.') && !filled.has(cell))).toEqual([])
    expect([...filled].filter((cell) => cell.startsWith('requests.')).length).toBeGreaterThan(80)
  })
})

describe('figures and records', () => {
  const variants = [DEFAULT_POLICY, ROWS_CHANGED_IN_THE_YEAR]

  test('every figure is the number, or the sum, of the records listed behind it', async () => {
    for (const policy of variants) {
      for (const organId of people) {
        const report = await compiled(organId, 2024, policy)
        const { records, amounts } = await readRecords(withPolicy(policy), report)
        expect(recordsFault(report, {}, records, amounts)).toBeNull()
        const without = { ...records, 'requests.newReceived.6': [] }
        expect(recordsFault(report, {}, without, amounts)).toBe('requests.newReceived.6')
      }
    }
  })

  test('a cell opened page by page lists exactly its records', async () => {
    const actor = world.staff('water', 'handler')
    for (const policy of variants) {
      const context = withPolicy(policy)
      const report = await compiled(world.organs.water, 2024, policy)
      const records = await recordsOf(context, report)
      for (const cell of CELLS) {
        const listed: string[] = []
        let counted = 0
        let cursor: string | null = null
        do {
          const asked = { organId: report.organId, year: 2024, cell }
          const page = await cellRecords(context, actor, asked, { cursor, limit: 30 })
          if (!page.ok) expect.fail(page.refusal.code)
          listed.push(...page.value.items.map(({ key }) => key))
          counted += page.value.items.reduce((sum, { counts }) => sum + counts, 0)
          cursor = page.value.next
        } while (cursor !== null)
        expect([...listed].sort(), cell).toEqual([...(records[cell] ?? [])].sort())
        expect(counted, cell).toBe(countedValue(report.cells[cell]))
      }
    }
  }, 240_000)

  test('what tells who applied is not in a list of records', async () => {
    const page = await cellRecords(
      world.context,
      world.staff('water', 'handler'),
      { organId: world.organs.water, year: 2024, cell: 'requests.newReceived.6' },
      { cursor: null, limit: 50 },
    )
    if (!page.ok) expect.fail(page.refusal.code)
    expect(Object.keys(page.value.items[0] ?? {}).sort()).toEqual(
      ['counts', 'key', 'kind', 'number', 'organ', 'path', 'title', 'why'].sort(),
    )
    expect(page.value.items[0]?.path).toMatch(/^\/cases\/\d+$/)
    const stranger = await cellRecords(
      world.context,
      world.staff('finance', 'handler'),
      { organId: world.organs.water, year: 2024, cell: 'requests.newReceived.6' },
      { cursor: null, limit: 50 },
    )
    expect(stranger.ok && stranger.value.items[0]?.path).toBeNull()
  })

  test('no cell of another form, and no cursor of another list, is answered', async () => {
    const actor = world.staff('water', 'handler')
    const ask = (cell: string, cursor: string | null) =>
      cellRecords(
        world.context,
        actor,
        { organId: world.organs.water, year: 2024, cell },
        { cursor, limit: 5 },
      )
    for (const cell of ['requests.otherUndivided.6', 'requests.granted.7', '__proto__', '']) {
      expect(await ask(cell, null)).toMatchObject({ ok: false, refusal: { code: 'cell-unknown' } })
    }
    for (const cell of ['requests.newReceived.6', 'proactive.normativeDocuments.issued']) {
      expect(await ask(cell, 'nonsense')).toMatchObject({ ok: true, value: { items: [], next: null } })
    }
  })
})

describe('checks of what was compiled', () => {
  test('K2-1, K3-1 to K3-4 and K4-1 hold for every organ and year, the county included', async () => {
    for (const policy of [DEFAULT_POLICY, ROWS_CHANGED_IN_THE_YEAR]) {
      for (const year of YEARS) {
        for (const organId of [...people, world.organs.county]) {
          const { cells } = await compiled(organId, year, policy)
          const report = {
            organ: '云岭县水务局',
            year,
            form: '2021' as const,
            title: null,
            headings: [],
            cells,
            narrative: { overview: null, problems: null, other: null },
            claims: [],
          }
          const errors = runChecks(TABLE_CHECKS, report).filter(({ severity }) => severity === 'error')
          const breaking = errors.filter(({ check }) => check !== 'K2-2')
          expect(breaking, `${organId} ${year}`).toEqual([])
        }
      }
    }
  })
})

describe('the county', () => {
  test('adds up what its organs report, cell by cell, and says what each adds', async () => {
    const all = await compileReports(world.context, [world.organs.county], 2024)
    if (!all.ok) expect.fail(all.refusal.code)
    const county = all.value.reports.get(world.organs.county)
    const area = all.value.areas.get(world.organs.county)
    if (county === undefined || area === undefined) expect.fail('no county report')
    const own = await Promise.all(
      (Object.values(world.organs) as number[])
        .filter((id) => id !== world.organs.county)
        .map((id) => compiled(id, 2024)),
    )
    for (const cell of CELLS) {
      const sum = own.reduce((total, report) => total + (countedValue(report.cells[cell]) ?? 0), 0)
      expect(countedValue(county.cells[cell]), cell).toBe(sum)
      const shares = Object.values(area.shares[cell] ?? {})
      expect(
        shares.reduce((total, value) => total + value, 0),
        cell,
      ).toBe(sum)
    }
    expect(county.scope).toBe('area')
    expect(county.origins['requests.granted.6']).toBe('organs')
    expect(area.parts).toHaveLength(Object.keys(world.organs).length)
  })

  test('one question for many organs gives what one question for each gives', async () => {
    const all = await compileReports(world.context, [...people], 2023)
    if (!all.ok) expect.fail(all.refusal.code)
    for (const id of people) expect(all.value.reports.get(id)).toEqual(await compiled(id, 2023))
  })
})

describe('years', () => {
  test('of the form before, and years to come, are refused', async () => {
    for (const [year, code] of [
      [2020, 'form-not-compiled'],
      [2018, 'form-not-compiled'],
      [2027, 'year-not-begun'],
    ] as const) {
      const report = await compileReport(world.context, world.organs.water, year)
      expect(report).toMatchObject({ ok: false, refusal: { code, facts: { year } } })
    }
    expect(await compileReport(world.context, 999_999, 2024)).toMatchObject({
      ok: false,
      refusal: { code: 'organ-unknown' },
    })
  })

  test('a year that runs is told as of today', async () => {
    world.setClock('2024-08-01T10:00')
    const running = await compiled(world.organs.county, 2024)
    world.setClock('2026-12-31T10:00')
    const over = await compiled(world.organs.county, 2024)
    expect([running.asOf, over.asOf]).toEqual(['2024-08-01', '2024-12-31'])
    const issued: CellPath = 'proactive.normativeDocuments.issued'
    expect(countedValue(running.cells[issued])).toBeLessThan(countedValue(over.cells[issued]) ?? 0)
  })
})

test('an organ without a duty is reported by the organ above', async () => {
  await world.db
    .updateTable('organ')
    .set({ owes_report: false, parent_id: world.organs.water })
    .where('id', '=', world.organs.bridge)
    .execute()
  const both = [world.organs.water, world.organs.bridge]
  expect(await reportingOrganIds(world.db, world.organs.water, 2024)).toEqual(both)
  expect(await reportingOrganIds(world.db, world.organs.bridge, 2024)).toEqual([])
  const slow = await slowCount(world, both, 2024, DEFAULT_POLICY)
  expect(figuresOf(await compiled(world.organs.water, 2024))).toEqual(
    Object.fromEntries(CELLS.map((cell) => [cell, slow[cell] ?? 0])),
  )
  expect(await compileReport(world.context, world.organs.bridge, 2024)).toMatchObject({
    ok: false,
    refusal: { code: 'report-not-owed', facts: { reporter: '云岭县水务局' } },
  })
})
