import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileReport, compileWithArea } from '../../../src/actions/annual-report-filing/compile-report.ts'
import { figuresHash } from '../../../src/actions/annual-report-filing/figures-hash.ts'
import { freezeReport } from '../../../src/actions/annual-report-filing/freeze-report.ts'
import { previousReport } from '../../../src/actions/annual-report-filing/last-year.ts'
import { reportDifferences } from '../../../src/actions/annual-report-filing/report-differences.ts'
import { APPLICANT_COLUMNS, type CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../../src/law/annual-report/cell-value.ts'
import { checkAcrossYears } from '../../../src/law/annual-report/checks/across-years.ts'
import type { AreaReport } from '../../../src/law/annual-report/compile/area-report.ts'
import { checkCarryOver } from '../../../src/law/annual-report/compile/carry-over.ts'
import type { CompiledReport } from '../../../src/law/annual-report/compiled-report.ts'
import { requestCell } from '../../../src/law/annual-report/form-cells.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { findFreeze, listFreezes } from '../../../src/store/report-freeze.ts'
import { reportingOrganIds } from '../../../src/store/reporting-organs.ts'
import { figure, plainReport, save } from '../../store/saved-report.ts'
import { type OrganKey, openWorld, type World } from '../act-world.ts'
import { fillPlayed, playedCase } from './random-records.ts'

const NO_DIFFERENCE = { ok: true, value: { items: [] } }
const WORDS = { overview: '平稳。', problems: null, other: null }

let world: World

const compiled = async (organ: OrganKey, year: number): Promise<CompiledReport> => {
  const report = await compileReport(world.context, world.organs[organ], year)
  return report.ok ? report.value : expect.fail(JSON.stringify(report.refusal))
}

const columnsOf = ({ cells }: CompiledReport, row: 'carriedOver' | 'carriedForward') =>
  APPLICANT_COLUMNS.map((_, column) => countedValue(cells[requestCell(row, column)]))

const figureOf = ({ cells }: CompiledReport, cell: CellPath) => countedValue(cells[cell])

const freeze = async (
  organ: OrganKey,
  year: number,
  report?: CompiledReport,
  area: AreaReport | null = null,
) => {
  const [organId, actor] = [world.organs[organ], world.staff(organ, 'signer')]
  const row = { organ_id: organId, year, version: 1, phase: 'drafting' as const }
  await world.db
    .insertInto('report_filing')
    .values({
      ...row,
      submitted_at: null,
      accepted_at: null,
      signed_at: null,
      published_at: null,
      nil_confirmed_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const signer = { name: organ, kind: 'department', region: '云岭县' } as const
  const content = { organ: signer, area, narrative: WORDS, text: WORDS, findings: [] }
  return world.db.transaction().execute(async (trx) =>
    freezeReport({ ...world.context, db: trx }, actor, {
      report: report ?? (await compiled(organ, year)),
      ...content,
    }),
  )
}

const addCase = async (organ: OrganKey, received: LocalDate, answered: LocalDate | null = null) => {
  const [id] = await fillPlayed(world, [{ organId: world.organs[organ], ...playedCase(received, answered) }])
  return id ?? 0
}

beforeAll(async () => {
  world = await openWorld()
  world.setClock('2025-01-10T10:00')
  for (const organ of ['water', 'stream', 'bridge', 'finance'] as const) {
    await addCase(organ, '2022-11-05', '2023-02-01')
    await addCase(organ, '2023-12-20', '2024-01-15')
    await addCase(organ, '2023-12-22')
    await addCase(organ, '2024-03-01', '2024-03-20')
  }
}, 120_000)
afterAll(async () => world?.drop())

describe('what last year carried forward', () => {
  test('is counted from the cases where there is no report of last year', async () => {
    const report = await compiled('water', 2024)
    expect(report.origins['requests.carriedOver.6']).toBe('records')
    expect(columnsOf(report, 'carriedOver')).toEqual([2, 0, 0, 0, 0, 0, 2])
    expect(await previousReport(world.context, report)).toBeNull()
    expect(checkCarryOver(report)).toEqual([])
  })

  test('is taken from the report signed last year', async () => {
    expect(await freeze('water', 2023)).toMatchObject({ ok: true, value: { freeze: 1 } })
    const report = await compiled('water', 2024)
    expect(report.origins['requests.carriedOver.0']).toBe('lastYear')
    expect(report.origins['requests.newReceived.0']).toBe('records')
    expect(columnsOf(report, 'carriedOver')).toEqual([2, 0, 0, 0, 0, 0, 2])
    expect(checkCarryOver(report)).toEqual([])
    const before = await previousReport(world.context, report)
    expect(before).toMatchObject({ origin: 'made', organIds: [world.organs.water] })
  })

  test('is taken from the public library for a year before the system was used, and differs by column', async () => {
    const name = '云岭县财政局'
    const forward = { 'requests.carriedForward.0': figure(5), 'requests.carriedForward.6': figure(5) }
    await save(world.db, plainReport(name, 2023, forward), { region: '云岭县' })
    const report = await compiled('finance', 2024)
    expect(columnsOf(report, 'carriedOver')).toEqual([5, 0, 0, 0, 0, 0, 5])
    const findings = checkCarryOver(report)
    expect(findings.map(({ check, severity, cells }) => [check, severity, ...cells])).toEqual([
      ['KL-1', 'error', 'requests.carriedOver.0'],
      ['KL-1', 'error', 'requests.carriedOver.6'],
    ])
    expect(findings[0]).toMatchObject({ expected: 5, actual: 2 })
    expect(await previousReport(world.context, report)).toMatchObject({ origin: 'imported' })
  })
})

describe('after signature', () => {
  test('what was signed cannot be changed in the database', async () => {
    await expect(
      world.db
        .updateTable('report_freeze')
        .set({ hash: '0'.repeat(64) })
        .execute(),
    ).rejects.toThrow('never changed')
    await expect(world.db.deleteFrom('report_freeze').execute()).rejects.toThrow('never changed')
  })

  test('a report compiled before a case came in is not frozen', async () => {
    const stale = await compiled('stream', 2023)
    await addCase('stream', '2023-05-05', '2023-05-20')
    expect(await freeze('stream', 2023, stale)).toMatchObject({
      ok: false,
      refusal: { code: 'figures-changed', facts: { cell: 'requests.newReceived.0' } },
    })
    expect(await listFreezes(world.db, world.organs.stream, 2023)).toEqual([])
  })

  test('a case back-dated into the year shows as a difference, with the case', async () => {
    const [actor, organId] = [world.staff('water', 'handler'), world.organs.water]
    expect(await reportDifferences(world.context, actor, organId, 2023)).toMatchObject(NO_DIFFERENCE)
    const id = await addCase('water', '2023-12-28')
    const found = await reportDifferences(world.context, actor, organId, 2023)
    if (!found.ok) expect.fail(found.refusal.code)
    const byCell = new Map(found.value.items.map((each) => [each.cell, each]))
    expect([...byCell.keys()]).toEqual([
      'requests.newReceived.0',
      'requests.newReceived.6',
      'requests.carriedForward.0',
      'requests.carriedForward.6',
    ])
    const forward = byCell.get('requests.carriedForward.6')
    expect(forward).toMatchObject({ signed: '2', now: '3', removed: [] })
    expect(forward?.added).toMatchObject([{ key: String(id), path: `/cases/${id}`, counts: 1 }])
    expect(forward?.added[0]?.why).toContain('2023-12-28收到')
  })

  test('this year goes by what was signed, and says that the cases are others', async () => {
    const report = await compiled('water', 2024)
    expect(columnsOf(report, 'carriedOver')[6]).toBe(2)
    expect(checkCarryOver(report).map(({ check, expected, actual }) => [check, expected, actual])).toEqual([
      ['KL-1', 2, 3],
      ['KL-1', 2, 3],
    ])
  })

  test('a case moved to another column came there and went here, though the total is the same', async () => {
    const row = await world.db
      .selectFrom('request')
      .select('id')
      .where('organ_id', '=', world.organs.water)
      .orderBy('id')
      .executeTakeFirstOrThrow()
    await world.db
      .updateTable('request')
      .set({ applicant_type: 'commercialEnterprise' })
      .where('id', '=', row.id)
      .execute()
    const actor = world.staff('water', 'handler')
    const found = await reportDifferences(world.context, actor, world.organs.water, 2023)
    if (!found.ok) expect.fail(found.refusal.code)
    const of = (cell: string) => found.value.items.find((each) => each.cell === cell)
    expect(of('requests.granted.0')?.removed).toMatchObject([{ key: String(row.id) }])
    expect(of('requests.granted.1')?.added).toMatchObject([{ key: String(row.id) }])
    expect(of('requests.granted.6')).toBeUndefined()
  })

  test('a corrected report is frozen under the next number, and nothing differs from it', async () => {
    const before = await findFreeze(world.db, world.organs.water, 2023)
    expect(await freeze('water', 2023)).toMatchObject({ ok: true, value: { freeze: 2 } })
    const actor = world.staff('water', 'handler')
    expect(await reportDifferences(world.context, actor, world.organs.water, 2023)).toMatchObject(
      NO_DIFFERENCE,
    )
    expect(await findFreeze(world.db, world.organs.water, 2023, 1)).toEqual(before)
    const heads = await listFreezes(world.db, world.organs.water, 2023)
    expect(heads.map(({ number }) => number)).toEqual([2, 1])
    expect(new Set(heads.map(({ hash }) => hash)).size).toBe(2)
    const report = await compiled('water', 2024)
    expect(columnsOf(report, 'carriedOver')[6]).toBe(3)
    expect(checkCarryOver(report)).toEqual([])
  })
})

test('the hash of what is seen follows figures and words, and not the order in which they are kept', async () => {
  const report = await compiled('water', 2024)
  const hash = figuresHash(report, WORDS)
  const turned = { ...report, cells: Object.fromEntries(Object.entries(report.cells).reverse()) }
  expect(figuresHash(turned, WORDS)).toBe(hash)
  expect(figuresHash(report, { ...WORDS, overview: '平稳' })).not.toBe(hash)
  const other = { ...report, cells: { ...report.cells, 'requests.granted.6': figure(9) } }
  expect(figuresHash(other, WORDS)).not.toBe(hash)
})

describe('an organ that ended within the year', () => {
  const endBridge = async (lastDay: LocalDate) => {
    await world.db
      .updateTable('organ')
      .set({ valid_to: lastDay })
      .where('id', '=', world.organs.bridge)
      .execute()
  }

  test('with its last day on 31 December still reports by itself', async () => {
    await endBridge('2024-12-31')
    expect(await reportingOrganIds(world.db, world.organs.bridge, 2024)).toEqual([world.organs.bridge])
  })

  test('without a successor is reported by the organ above', async () => {
    await endBridge('2024-06-30')
    expect(await reportingOrganIds(world.db, world.organs.county, 2024)).toEqual([
      world.organs.county,
      world.organs.bridge,
    ])
  })

  test('is reported by its successor, what both carried forward added', async () => {
    await world.db
      .insertInto('organ_succession')
      .values({
        predecessor_id: world.organs.bridge,
        successor_id: world.organs.stream,
        since: '2024-07-01',
      })
      .execute()
    await freeze('stream', 2023)
    const half = await compiled('stream', 2024)
    expect(half.organIds).toEqual([world.organs.stream, world.organs.bridge])
    expect(half.carryOver).toMatchObject({ last: [4, 0, 0, 0, 0, 0, 4], hasMoved: false })
    expect(await previousReport(world.context, half)).toBeNull()

    await freeze('bridge', 2023)
    const whole = await compiled('stream', 2024)
    expect(whole.origins['requests.carriedOver.6']).toBe('lastYear')
    expect(columnsOf(whole, 'carriedOver')).toEqual([4, 0, 0, 0, 0, 0, 4])
    expect(checkCarryOver(whole)).toEqual([])
    expect(figureOf(whole, 'requests.newReceived.6')).toBe(2)
    const before = await previousReport(world.context, whole)
    expect(before?.organIds).toEqual([world.organs.stream, world.organs.bridge])
    expect(countedValue(before?.cells['requests.carriedForward.6'])).toBe(4)
    const reports = { organ: null, title: null, headings: [], claims: [], narrative: WORDS }
    const pair = {
      previous: { ...reports, year: 2023, form: '2021' as const, cells: before?.cells ?? {} },
      current: { ...reports, year: 2024, form: '2021' as const, cells: whole.cells },
      origin: 'made' as const,
    }
    expect(checkAcrossYears(pair)).toEqual([])
  })

  test('takes its share of last year along where it was a unit of another organ: its cases count, and it is said', async () => {
    const { water, justice, finance } = world.organs
    await world.db
      .updateTable('organ')
      .set({ owes_report: false, parent_id: water })
      .where('id', '=', justice)
      .execute()
    await addCase('justice', '2023-12-29')
    expect(await freeze('water', 2023)).toMatchObject({ ok: true })
    expect(columnsOf(await compiled('water', 2024), 'carriedOver')[6]).toBe(4)

    await world.db.updateTable('organ').set({ valid_to: '2024-03-31' }).where('id', '=', justice).execute()
    const succession = { predecessor_id: justice, successor_id: finance, since: '2024-04-01' as LocalDate }
    await world.db.insertInto('organ_succession').values(succession).execute()
    const left = await compiled('water', 2024)
    expect(left.origins['requests.carriedOver.6']).toBe('records')
    expect(columnsOf(left, 'carriedOver')[6]).toBe(3)
    expect(checkCarryOver(left).map(({ check, severity }) => [check, severity])).toEqual([
      ['KL-4', 'warning'],
    ])
    expect(await previousReport(world.context, left)).toBeNull()
    const joined = await compiled('finance', 2024)
    expect(joined.carryOver).toMatchObject({ hasMoved: true })
    expect(joined.carryOver?.last?.[6]).toBe(5 + 1)
  })

  test('a unit that comes under another organ after its report was signed leaves with its cases', async () => {
    const { stream, justice } = world.organs
    await world.db.deleteFrom('organ_succession').where('predecessor_id', '=', justice).execute()
    const unit = world.db.updateTable('organ').where('id', '=', justice)
    await unit.set({ valid_to: null, parent_id: stream }).execute()
    const left = await compiled('water', 2024)
    expect(columnsOf(left, 'carriedOver')[6]).toBe(3)
    expect(checkCarryOver(left).map(({ check }) => check)).toEqual(['KL-4'])
    expect(await previousReport(world.context, left)).toBeNull()
    const joined = await compiled('stream', 2024)
    expect(joined.organIds).toContain(justice)
    expect(columnsOf(joined, 'carriedOver')[6]).toBe(4 + 1)
    expect(checkCarryOver(joined).map(({ check }) => check)).toEqual(['KL-4'])
    expect(await previousReport(world.context, joined)).toBeNull()
  })
})

test('of an area report that was signed, a government takes over what it carried forward of its own', async () => {
  await addCase('county', '2023-12-01')
  const area = await compileWithArea(world.context, world.organs.county, 2023)
  if (!area.ok || area.value.area === null) expect.fail('no area report')
  expect(await freeze('county', 2023, area.value.report, area.value.area)).toMatchObject({ ok: true })
  await addCase('county', '2023-12-05')
  const next = await compiled('county', 2024)
  expect(next.carryOver).toMatchObject({ last: [1, 0, 0, 0, 0, 0, 1], live: [2, 0, 0, 0, 0, 0, 2] })
  expect(checkCarryOver(next).map(({ check }) => check)).toEqual(['KL-1', 'KL-1'])
})
