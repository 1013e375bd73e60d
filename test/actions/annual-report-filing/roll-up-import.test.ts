import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importReport } from '../../../src/actions/annual-report/import-report.ts'
import { readRollUp } from '../../../src/actions/annual-report-filing/roll-up.ts'
import {
  importSubordinateReport,
  type ReportImport,
} from '../../../src/actions/annual-report-filing/roll-up-import.ts'
import { makeReportDocx as makeOfficialDocx } from '../../../src/formats/annual-report-document/make-report-docx.ts'
import { makeReportPdf } from '../../../src/formats/annual-report-document/make-report-pdf.ts'
import { makeReportXlsx } from '../../../src/formats/annual-report-document/make-report-xlsx.ts'
import type { AnnualReport } from '../../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../../src/law/annual-report/cell-value.ts'
import { numberCell } from '../../../src/law/annual-report/compile/assemble.ts'
import { formCells, formOf } from '../../../src/law/annual-report/form-cells.ts'
import { makeReportDocx } from '../../formats/annual-report/makers/make-report-docx.ts'
import { makeReportHtml } from '../../formats/annual-report/makers/make-report-html.ts'
import { makeReportMarkdown } from '../../formats/annual-report/makers/make-report-markdown.ts'
import { makeReportText } from '../../formats/annual-report/makers/make-report-text.ts'
import { sampleReport } from '../../law/annual-report/sample-report.ts'
import { plainReport } from '../../store/saved-report.ts'
import { openWorld, type World } from '../act-world.ts'
import { addOrgan, sign, YEAR } from './roll-up-county.ts'

let world: World
let county = 0
beforeAll(async () => {
  world = await openWorld()
  world.setClock('2026-02-10T09:00')
  county = await addOrgan(world, { name: '示例县人民政府', kind: 'countyGovernment', parent: null })
}, 240_000)
afterAll(async () => {
  await world.context.reading.close()
  await world.drop()
})

const FEES = 'proactive.administrativeFeesWanYuan'
const PRINT = { dated: '2026-01-20', mark: null } as const
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')

const reportOf = (organ: string): AnnualReport => ({
  ...plainReport(organ, YEAR),
  headings: [],
  title: null,
  cells: { ...sampleReport().cells, [FEES]: numberCell(FEES, 103_387_900) },
})

const LAYOUTS: readonly (readonly [string, string, (report: AnnualReport) => Promise<Uint8Array>])[] = [
  ['报告.docx', '水利局', makeReportDocx],
  ['公文.docx', '审计局', (report) => makeOfficialDocx(report, PRINT)],
  ['报告.pdf', '统计局', (report) => makeReportPdf(report, PRINT)],
  ['报告.html', '林业局', async (report) => utf8(makeReportHtml(report))],
  ['报告.md', '商务局', async (report) => utf8(makeReportMarkdown(report))],
  ['报告.xlsx', '文旅局', (report) => makeReportXlsx(report, PRINT)],
  ['报告.txt', '应急管理局', async (report) => utf8(makeReportText(report))],
]

const department = (name: string): Promise<number> =>
  addOrgan(world, { name: `示例县${name}`, kind: 'department', parent: county })

const send = (given: Partial<ReportImport> & Pick<ReportImport, 'organId' | 'file'>) =>
  importSubordinateReport(world.context, world.staff('county', 'competentAuthority'), {
    year: YEAR,
    confirm: null,
    acceptsOrgan: false,
    acceptsYear: false,
    ...given,
  })

const seen = async (given: Parameters<typeof send>[0]) => {
  const answer = await send(given)
  return answer.ok ? answer.value : expect.fail(JSON.stringify(answer.refusal))
}

const kept = async (organId: number): Promise<number> => {
  const rows = await world.db
    .selectFrom('annual_report_version')
    .select('version')
    .where('organ_id', '=', organId)
    .execute()
  return rows.length
}

const textFile = (organ: string) => ({ name: '报告.txt', bytes: utf8(makeReportText(reportOf(organ))) })

describe('each layout', () => {
  test.each(LAYOUTS)(
    '%s is shown first and counts once it is confirmed',
    { timeout: 120_000 },
    async (name, of, make) => {
      const organId = await department(of)
      const organ = `示例县${of}`
      const report = reportOf(organ)
      const file = { name, bytes: await make(report) }
      const preview = await seen({ organId, file })
      expect(preview).toMatchObject({
        status: 'preview',
        organDiffers: false,
        yearDiffers: false,
        uncounted: 0,
      })
      expect(preview.read).toMatchObject({ organ, year: YEAR })
      for (const path of formCells(formOf('2021'))) {
        const figure = preview.figures.find(({ cell }) => cell === path)
        expect(figure?.value, path).toBe(countedValue(report.cells[path]))
      }
      expect(await kept(organId)).toBe(0)
      expect(await seen({ organId, file, confirm: preview.hash })).toMatchObject({ status: 'saved' })
      expect(await seen({ organId, file, confirm: preview.hash })).toMatchObject({ status: 'unchanged' })
      expect(await kept(organId)).toBe(1)
    },
  )

  test('all of them stand in the sum of the county', { timeout: 60_000 }, async () => {
    const read = await readRollUp(world.context, world.staff('county', 'competentAuthority'), {
      organId: county,
      year: YEAR,
      state: 'imported',
      only: null,
      cursor: null,
      limit: 200,
    })
    if (!read.ok) expect.fail(read.refusal.code)
    expect(read.value.organs).toHaveLength(LAYOUTS.length)
    const received = read.value.figures.find(({ cell }) => cell === 'requests.newReceived.6')
    expect(received?.value).toBe(40 * LAYOUTS.length)
  })
})

describe('a file of another organ or year', () => {
  test('is told in the preview, refused, and taken where somebody answers for it', async () => {
    const organId = await department('民政局')
    const file = textFile('别处县民政局')
    const preview = await seen({ organId, file })
    expect(preview).toMatchObject({ organDiffers: true, read: { organ: '别处县民政局' } })
    const given = { organId, file, confirm: preview.hash }
    expect(await send(given)).toMatchObject({ refusal: { code: 'organ-differs' } })
    expect(await kept(organId)).toBe(0)
    expect(await seen({ ...given, acceptsOrgan: true })).toMatchObject({ status: 'saved' })
    const others = await world.db
      .selectFrom('organ')
      .select('name')
      .where('name', '=', '别处县民政局')
      .execute()
    expect(others).toEqual([])
    const audited = await world.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('act', '=', 'annualReport.imported')
      .where('subject_id', '=', `${organId}:${YEAR}`)
      .execute()
    expect(audited).toHaveLength(1)
    expect(JSON.stringify(audited[0]?.detail)).toContain('"organDiffers":true')
  })

  test('the same for the year', async () => {
    const organId = await department('教育局')
    const file = textFile('示例县教育局')
    const given = { organId, file, year: YEAR - 1, confirm: (await seen({ organId, file })).hash }
    expect(await send(given)).toMatchObject({ refusal: { code: 'year-differs' } })
    expect(await seen({ ...given, acceptsYear: true })).toMatchObject({ status: 'saved', year: YEAR - 1 })
  })
})

describe('refused', () => {
  test('another file than was looked at', async () => {
    const organId = await department('住建局')
    const { hash } = await seen({ organId, file: textFile('示例县住建局') })
    const other = textFile('示例县教育局')
    expect(await send({ organId, file: other, confirm: hash })).toMatchObject({
      refusal: { code: 'file-changed' },
    })
  })

  test('what is no report, and what is nothing', async () => {
    const organId = await department('交通局')
    const file = { name: '通知.txt', bytes: utf8('关于召开会议的通知。请各单位参加。') }
    expect(await send({ organId, file })).toMatchObject({ refusal: { code: 'not-annual-report' } })
    expect(await send({ organId, file: { name: '空.txt', bytes: utf8('') } })).toMatchObject({
      refusal: { code: 'file-empty' },
    })
  })

  test('an organ that signed here, one without a duty, a year that is not over', async () => {
    const signed = await department('财政局')
    await sign(world, signed, YEAR, reportOf('示例县财政局').cells)
    const file = textFile('示例县财政局')
    expect(await send({ organId: signed, file })).toMatchObject({ refusal: { code: 'signed-here' } })
    const { db, reading, instant } = world.context
    const operator = { organ: '示例县财政局', year: YEAR, region: null }
    expect(await importReport({ db, reading, now: instant }, file, operator)).toMatchObject({
      refusal: { code: 'signed-here' },
    })
    const station = await addOrgan(world, {
      name: '示例县财政局征管站',
      kind: 'dispatchedOffice',
      parent: signed,
      owes: false,
    })
    expect(await send({ organId: station, file })).toMatchObject({
      refusal: { code: 'report-not-owed', facts: { reporter: '示例县财政局' } },
    })
    expect(await send({ organId: station, file, year: 2026 })).toMatchObject({
      refusal: { code: 'year-not-over' },
    })
    expect(await send({ organId: 999_999, file })).toMatchObject({ refusal: { code: 'organ-unknown' } })
  })

  test('saving twice at once gives one version', async () => {
    const organId = await department('农业农村局')
    const file = textFile('示例县农业农村局')
    const { hash } = await seen({ organId, file })
    const both = await Promise.all([1, 2].map(() => send({ organId, file, confirm: hash })))
    expect(both.map((each) => each.ok && each.value.status).toSorted()).toEqual(['saved', 'unchanged'])
    expect(await kept(organId)).toBe(1)
  })
})
