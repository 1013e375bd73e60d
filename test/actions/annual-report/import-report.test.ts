import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importDemoReports } from '../../../src/actions/annual-report/import-demo-reports.ts'
import {
  type ImportOverrides,
  importReport,
  NO_OVERRIDES,
} from '../../../src/actions/annual-report/import-report.ts'
import {
  openReadingPool,
  READING_LIMITS,
  type ReadingPool,
} from '../../../src/actions/annual-report/reading-pool.ts'
import type { AnnualReport } from '../../../src/law/annual-report/annual-report.ts'
import { requestCell } from '../../../src/law/annual-report/form-cells.ts'
import { findOriginalFile, findReport } from '../../../src/store/annual-report.ts'
import { listReports } from '../../../src/store/annual-report-list.ts'
import { closeDatabase, openDatabase } from '../../../src/store/database.ts'
import { listOrgans, listRegions } from '../../../src/store/organ.ts'
import { readSiteVersion } from '../../../src/store/site-version.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'
import { makeReportText } from '../../formats/annual-report/makers/make-report-text.ts'
import { figure, plainReport } from '../../store/saved-report.ts'

const DEMO = new URL('../../../demo/annual-reports', import.meta.url).pathname
const NOW = new Date('2024-02-01T09:30:00Z')

let reading: ReadingPool
let fresh: FreshDatabase
beforeAll(() => {
  reading = openReadingPool({ ...READING_LIMITS, size: 2 })
})
afterAll(() => reading.close())
beforeEach(async () => {
  fresh = await freshDatabase()
})
afterEach(() => fresh.drop())

const deps = (db = fresh.db) => ({ db, now: () => NOW, reading })

const fileOf = (report: AnnualReport, name = 'report.txt') => ({
  name,
  bytes: new TextEncoder().encode(makeReportText(report)),
})

const granted = (count: number) =>
  plainReport('青禾县水利局', 2023, {
    [requestCell('newReceived', 0)]: figure(count),
    [requestCell('newReceived', 6)]: figure(count),
    [requestCell('granted', 0)]: figure(count),
    [requestCell('granted', 6)]: figure(count),
    [requestCell('totalProcessed', 0)]: figure(count),
    [requestCell('totalProcessed', 6)]: figure(count),
  })

const importIt = (report: AnnualReport, overrides: ImportOverrides = NO_OVERRIDES) =>
  importReport(deps(), fileOf(report), overrides)

const everyReport = async () => (await listReports(fresh.db, {}, { cursor: null, limit: 50 })).items

describe('importing a file', () => {
  test('stores its figures, places, findings and bytes', async () => {
    const file = fileOf(granted(4), '水利局年报.txt')
    const answer = await importReport(deps(), file)
    expect(answer).toMatchObject({ ok: true, value: { status: 'added', year: 2023, version: 1 } })
    const stored = await findReport(fresh.db, 'qinghexian-shuiliju', 2023)
    expect(stored?.report.cells['requests.granted.6']).toMatchObject({ state: 'number', value: 4 })
    expect(stored?.places['requests.granted.6']?.line).toBeGreaterThan(0)
    expect(stored?.organ).toEqual({ slug: 'qinghexian-shuiliju', name: '青禾县水利局', region: '青禾县' })
    expect(stored?.versions[0]).toMatchObject({ importedAt: NOW.toISOString(), fileName: '水利局年报.txt' })
    const original = await findOriginalFile(fresh.db, 'qinghexian-shuiliju', 2023, 1)
    expect(new Uint8Array(original?.bytes ?? [])).toEqual(file.bytes)
  })

  test('stores what the checks find, and counts it in the list', async () => {
    const wrong = granted(4)
    await importIt({ ...wrong, cells: { ...wrong.cells, [requestCell('granted', 6)]: figure(5) } })
    const stored = await findReport(fresh.db, 'qinghexian-shuiliju', 2023)
    expect(stored?.findings.map(({ check }) => check)).toContain('K3-3')
    const [listed] = await everyReport()
    expect(listed?.findings.error).toBeGreaterThan(0)
  })

  test('the same bytes again change nothing, other bytes make a new version', async () => {
    await importIt(granted(4))
    const before = await readSiteVersion(fresh.db)
    expect(await importIt(granted(4))).toMatchObject({ value: { status: 'unchanged', version: 1 } })
    expect(await readSiteVersion(fresh.db)).toBe(before)
    expect(await importIt(granted(5))).toMatchObject({ value: { status: 'corrected', version: 2 } })
    expect(await importIt(granted(4))).toMatchObject({ value: { status: 'unchanged', version: 1 } })
    const [listed] = await everyReport()
    expect(listed).toMatchObject({ version: 2, newReceived: 5 })
  })

  test('two imports of the same file at once make one version', async () => {
    const others = [openDatabase(fresh.connection, 1), openDatabase(fresh.connection, 1), fresh.db]
    const answers = await Promise.all(others.map((db) => importReport(deps(db), fileOf(granted(4)))))
    await Promise.all(others.slice(0, 2).map(closeDatabase))
    expect(answers.map((answer) => answer.ok && answer.value.status).sort()).toEqual([
      'added',
      'unchanged',
      'unchanged',
    ])
    expect((await findReport(fresh.db, 'qinghexian-shuiliju', 2023))?.versions).toHaveLength(1)
  })

  test('the operator knows better: organ, year and region', async () => {
    const overrides = { organ: ' 明州市水务局 ', year: 2019, region: '明州' }
    expect(await importIt(granted(4), overrides)).toMatchObject({
      value: { status: 'added', year: 2019, organ: { name: '明州市水务局', region: '明州' } },
    })
    const moved = { ...overrides, region: '明州新区' }
    const before = await readSiteVersion(fresh.db)
    expect(await importIt(granted(4), moved)).toMatchObject({
      value: { status: 'unchanged', organ: { region: '明州新区' } },
    })
    expect(await readSiteVersion(fresh.db)).toBe(before + 1)
    expect((await listRegions(fresh.db)).map(({ name }) => name)).toEqual(['明州新区'])
  })
})

describe('a file that is not imported', () => {
  const nothingStored = async () => {
    expect(await everyReport()).toEqual([])
    expect((await listOrgans(fresh.db, {}, { cursor: null, limit: 5 })).items).toEqual([])
    expect(await readSiteVersion(fresh.db)).toBe(1)
  }

  test.each([
    ['organ-unknown', { ...granted(4), organ: null, title: '2023年政府信息公开工作年度报告' }],
    ['year-unknown', { ...granted(4), year: null, title: '青禾县水利局政府信息公开工作年度报告' }],
  ])('%s: neither the file nor the operator says', async (code, report) => {
    expect(await importIt(report)).toMatchObject({ ok: false, refusal: { code } })
    await nothingStored()
  })

  test('a report without one of its tables is not stored half', async () => {
    const text = makeReportText(granted(4))
    const start = text.indexOf('三、收到和处理')
    const end = text.indexOf('四、政府信息公开行政复议')
    const cut = `${text.slice(0, start)}三、收到和处理政府信息公开申请情况\n见附件。\n${text.slice(end)}`
    const answer = await importReport(deps(), { name: 'cut.txt', bytes: new TextEncoder().encode(cut) })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'tables-not-readable' } })
    await nothingStored()
  })

  test('what is no report is refused by the reader', async () => {
    const bytes = new TextEncoder().encode('今天天气很好，适合出门走走。'.repeat(20))
    expect(await importReport(deps(), { name: 'a.txt', bytes })).toMatchObject({
      ok: false,
      refusal: { code: 'not-annual-report' },
    })
    await nothingStored()
  })
})

describe('the demonstration reports', () => {
  test('fill an empty library, once, with the figures that were published', async () => {
    expect(await importDemoReports(deps(), DEMO)).toEqual({ ok: true, value: 5 })
    const version = await readSiteVersion(fresh.db)
    expect(await importDemoReports(deps(), DEMO)).toEqual({ ok: true, value: 0 })
    expect(await readSiteVersion(fresh.db)).toBe(version)
    const reports = await everyReport()
    expect(reports.map(({ organ, year }) => [organ.name, organ.region, year])).toEqual([
      ['嵩县乡村振兴局', '嵩县', 2022],
      ['卫辉市政务和大数据管理局', '卫辉市', 2022],
      ['卫辉市发展和改革委员会', '卫辉市', 2021],
      ['卫辉市扶贫开发办公室', '卫辉市', 2021],
      ['新乡县人民政府办公室', '新乡县', 2021],
    ])
    for (const { newReceived, totalProcessed, carriedForward, findings } of reports) {
      expect([newReceived, totalProcessed, carriedForward, findings.error]).toEqual([0, 0, 0, 0])
    }
  })

  test.each([
    ['嵩县乡村振兴局', 2022, { 'published.total': [148], 'published.bySubject': [6] }],
    ['卫辉市发展和改革委员会', 2021, { 'published.byChannel': [134, 15], 'fee.processing': [0] }],
    ['卫辉市政务和大数据管理局', 2022, { 'requests.newReceived': [0], 'fee.processing': [0] }],
    ['卫辉市扶贫开发办公室', 2021, { 'published.byChannel': [57], 'site.views': [4749] }],
    [
      '新乡县人民政府办公室',
      2021,
      {
        'published.total': [582],
        'published.bySubject': [540, 36],
        'newMedia.accounts': [35],
        'newMedia.accountsClosed': [29],
        'newMedia.accountsKept': [6],
      },
    ],
  ])('%s keeps the figures of its prose', async (name, year, expected) => {
    await importDemoReports(deps(), DEMO)
    const { items } = await listReports(fresh.db, { organ: name }, { cursor: null, limit: 2 })
    const stored = await findReport(fresh.db, items[0]?.organ.slug ?? '', year)
    for (const [metric, values] of Object.entries(expected)) {
      const claims = stored?.report.claims.filter((claim) => claim.metric === metric)
      expect(claims?.map(({ value }) => value)).toEqual(values)
    }
    const documents = ['issued', 'repealed', 'inForce'].map(
      (measure) => stored?.report.cells[`proactive.normativeDocuments.${measure}`],
    )
    const counts = name === '新乡县人民政府办公室' ? [6, 0, 6] : [0, 0, 0]
    expect(documents.map((cell) => cell !== undefined && 'value' in cell && cell.value)).toEqual(counts)
    expect(Object.values(stored?.report.cells ?? {}).every((cell) => cell?.state === 'number')).toBe(true)
  })

  test('are loaded once when several processes start at once', async () => {
    const others = [openDatabase(fresh.connection, 1), openDatabase(fresh.connection, 1)]
    const added = await Promise.all(others.map((db) => importDemoReports(deps(db), DEMO)))
    await Promise.all(others.map(closeDatabase))
    expect(added.map((answer) => answer.ok && answer.value).sort()).toEqual([0, 5])
    expect(await everyReport()).toHaveLength(5)
  })

  test('stay away from a library that holds anything', async () => {
    await importIt(granted(1))
    expect(await importDemoReports(deps(), DEMO)).toEqual({ ok: true, value: 0 })
    expect(await everyReport()).toHaveLength(1)
  })
})
