import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportReport } from '../../../src/actions/annual-report-filing/export-report.ts'
import type { ReportFile } from '../../../src/actions/annual-report-filing/make-report-export.ts'
import type { ReportFileFormat } from '../../../src/contract/annual-report-filing/report-file.ts'
import { REPORT_FILE_FORMATS } from '../../../src/contract/annual-report-filing/report-file.ts'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import { readReportWorkbook } from '../../../src/formats/annual-report-document/read-report-workbook.ts'
import { readTable } from '../../../src/formats/spreadsheet/read-table.ts'
import type { AnnualReport, CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { cellsOf } from '../../../src/law/annual-report/report-rows.ts'
import { parseReportJson } from '../../contract/parse-annual-report-json.ts'
import { openWorld, type World } from '../act-world.ts'
import { type FilingDesk, openDesk, YEAR } from './filing-world.ts'

let world: World
let desk: FilingDesk

beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
  world.setClock('2026-01-05T09:00')
  await desk.write()
}, 240_000)
afterAll(() => world.drop())

const text = ({ bytes }: ReportFile): string => new TextDecoder().decode(bytes)

const exported = async (
  format: ReportFileFormat,
  freeze: number | null = null,
  year = YEAR,
): Promise<ReportFile> => {
  const made = await exportReport(world.context, { organId: world.organs.water, year, format, freeze })
  if (!made.ok) expect.fail(JSON.stringify(made.refusal))
  return made.value
}

const fromJson = (file: ReportFile): AnnualReport => {
  const parsed = parseReportJson(JSON.parse(text(file)))
  if (!parsed.ok) expect.fail(JSON.stringify(parsed.refusal))
  return parsed.value.report
}

const figures = ({ cells, form }: AnnualReport) =>
  Object.fromEntries(
    cellsOf({ cells, form }).map((path) => {
      const cell = cells[path]
      return [path, cell !== undefined && 'value' in cell ? cell.value : null]
    }),
  )

const csvFigures = async (file: ReportFile): Promise<Record<string, number>> => {
  const table = await readTable('report.csv', file.bytes)
  if (!table.ok) expect.fail(table.refusal.code)
  const [head = [], ...rows] = table.value
  const [path, value, unit] = ['单元格', '数值', '单位'].map((name) => head.indexOf(name))
  return Object.fromEntries(
    rows.map((row) => {
      const figure = Number(row[value ?? 0])
      return [row[path ?? 0] as CellPath, row[unit ?? 0] === '万元' ? Math.round(figure * 1_000_000) : figure]
    }),
  )
}

const readBack = async (file: ReportFile, format: ReportFileFormat): Promise<AnnualReport> => {
  const read = await (format === 'xlsx'
    ? readReportWorkbook(file.bytes)
    : readAnnualReport(file.bytes, file.name))
  if (!read.ok) expect.fail(read.refusal.code)
  return read.value
}

test('a draft says so in every format, and every format holds the same figures', {
  timeout: 120_000,
}, async () => {
  const json = await exported('json')
  const report = fromJson(json)
  expect(report.narrative.overview).toContain('云岭县水务局依法做好政府信息公开工作。全年收到')
  for (const format of REPORT_FILE_FORMATS) {
    expect((await exported(format)).name).toContain('（草稿）.')
  }
  for (const format of ['docx', 'pdf', 'html', 'xlsx'] as const) {
    const back = await readBack(await exported(format), format)
    expect(figures(back)).toEqual(figures(report))
    expect(back.narrative).toEqual(report.narrative)
  }
  expect(await csvFigures(await exported('csv'))).toEqual(figures(report))
  expect(text(await exported('html'))).toContain('class="mark">草稿<')
  expect(text(await exported('svg'))).toContain('>草稿</text>')
})

test('what was signed is handed out as it was signed, by its number too', { timeout: 120_000 }, async () => {
  const ready = await desk.upToSignature()
  const signer = world.staff('water', 'signer')
  await desk.done({ type: 'signed', hash: ready.hash }, signer)
  const signed = await exported('html')
  expect(signed.name).toBe(`云岭县水务局${YEAR}年政府信息公开工作年度报告.html`)
  expect(text(signed)).not.toContain('草稿')
  await desk.done(
    { type: 'correctionOpened', reason: '有一件申请登记有误。' },
    world.staff('water', 'handler'),
  )
  expect((await exported('html')).name).toContain('（草稿）')
  expect(text(await exported('html', 1))).toBe(text(signed))
  const unknown = await exportReport(world.context, {
    organId: world.organs.water,
    year: YEAR,
    format: 'pdf',
    freeze: 7,
  })
  expect(unknown).toMatchObject({ ok: false, refusal: { code: 'freeze-unknown' } })
})

test('a year that has no report here is refused with the reason', async () => {
  const asked = { organId: world.organs.water, year: 2019, format: 'pdf', freeze: null } as const
  expect(await exportReport(world.context, asked)).toMatchObject({
    ok: false,
    refusal: { code: 'form-not-compiled' },
  })
})
