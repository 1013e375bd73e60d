import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import { makeReportXlsx } from '../../../src/formats/annual-report-document/make-report-xlsx.ts'
import type { AnnualReport } from '../../../src/law/annual-report/annual-report.ts'
import { numberCell } from '../../../src/law/annual-report/compile/assemble.ts'
import { formCells, formOf } from '../../../src/law/annual-report/form-cells.ts'
import { asHybrid, sampleReport } from '../../law/annual-report/sample-report.ts'

const ORGAN = '云岭县水利局'
const report: AnnualReport = sampleReport({
  organ: ORGAN,
  year: 2025,
  title: `${ORGAN}2025年政府信息公开工作年度报告`,
  cells: {
    ...sampleReport().cells,
    'proactive.administrativeFeesWanYuan': numberCell('proactive.administrativeFeesWanYuan', 103_387_900),
  },
  narrative: {
    overview: '全年平稳。',
    problems: '存在的问题是公开不够及时。改进办法是按月核对。',
    other: '无。',
  },
})
const PRINT = { dated: '2026-01-20', mark: null } as const

let parts: Record<string, Uint8Array>
beforeAll(async () => {
  parts = unzipSync(await makeReportXlsx(report, PRINT))
})

const REQUESTS = 'xl/worksheets/sheet2.xml'
const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())

const packed = (changes: Zippable): Uint8Array => zipSync({ ...parts, ...changes })
const changed = (name: string, from: string | RegExp, to: string): Uint8Array => {
  const after = text(name).replace(from, to)
  expect(after).not.toBe(text(name))
  return packed({ [name]: strToU8(after) })
}

const read = async (bytes: Uint8Array, name = '报告.xlsx') => readAnnualReport(bytes, name)
const figuresOf = async (bytes: Uint8Array) => {
  const found = await read(bytes)
  if (!found.ok) expect.fail(JSON.stringify(found.refusal))
  return Object.fromEntries(
    formCells(formOf('2021')).map((path) => {
      const cell = found.value.cells[path]
      return [path, cell !== undefined && 'value' in cell ? cell.value : null]
    }),
  )
}
const VALUES = Object.fromEntries(
  formCells(formOf('2021')).map((path) => {
    const cell = report.cells[path]
    return [path, cell !== undefined && 'value' in cell ? cell.value : null]
  }),
)

describe('a workbook is read as a report', () => {
  test('as it was exported, whatever its name, with its organ, year and words', async () => {
    const bytes = packed({})
    expect(await figuresOf(bytes)).toEqual(VALUES)
    const found = await read(bytes)
    expect(found.ok && found.value.headings.map(({ section }) => section)).toEqual([1, 2, 3, 4, 5, 6])
    expect(await read(bytes, '无扩展名')).toMatchObject({
      ok: true,
      value: { organ: ORGAN, year: 2025, media: 'xlsx', narrative: { other: '无。' } },
    })
  })

  test('with （六） in one row', async () => {
    const bytes = await makeReportXlsx(asHybrid(report), PRINT)
    const found = await read(bytes)
    expect(found.ok && found.value.cells['requests.otherUndivided.6']).toMatchObject({ value: 0 })
  })

  test('with the words first', async () => {
    const order = text('xl/workbook.xml').replace(
      /(<sheets>)(.*)(<sheet [^>]*\/>)(<\/sheets>)/,
      (_, open: string, others: string, last: string, close: string) => `${open}${last}${others}${close}`,
    )
    expect(order).not.toBe(text('xl/workbook.xml'))
    expect(await figuresOf(packed({ 'xl/workbook.xml': strToU8(order) }))).toEqual(VALUES)
  })

  test('with figures as texts', async () => {
    const asText = text(REQUESTS).replaceAll(
      /<c r="([A-Z]+\d+)"([^>]*?)><v>(\d+)<\/v><\/c>/g,
      (whole, at: string, rest: string, value: string) =>
        rest.includes('t=') ? whole : `<c r="${at}"${rest} t="inlineStr"><is><t> ${value} </t></is></c>`,
    )
    expect(await figuresOf(packed({ [REQUESTS]: strToU8(asText) }))).toEqual(VALUES)
  })

  test('with everything in one sheet, a blank column before it, and fractions that binary numbers leave', async () => {
    const sheets = await readXlsxFile(Buffer.from(packed({})))
    const [two = [], three = [], four = [], words = []] = sheets.map(({ data }) => data)
    const tables = [[], ...two, [], ...three, [], ...four]
    const rows = [...words.slice(0, 3), ...tables, ...words.slice(3)].map((row) =>
      [null, ...row].map((value) => {
        if (value === null) return null
        const kept = value === 103.3879 ? 103.38790000000002 : value
        if (typeof kept === 'number') return { value: kept, type: Number }
        return { value: String(kept), type: String }
      }),
    )
    expect(await figuresOf(new Uint8Array(await writeXlsxFile(rows).toBuffer()))).toEqual(VALUES)
  })

  test('with hidden sheets left out, where last year’s report may lie', async () => {
    const hidden = changed('xl/workbook.xml', /(<sheet [^>]*name="依申请公开")/, '$1 state="hidden"')
    expect(await read(hidden)).toMatchObject({ ok: false })
  })

  test('with formulas that keep their results', async () => {
    const summed = changed(REQUESTS, /(<c r="[A-Z]+\d+"[^>]*>)<v>40<\/v>/, '$1<f>SUM(D5:I5)</f><v>40</v>')
    expect(await figuresOf(summed)).toEqual(VALUES)
  })
})

describe('refused with a code', () => {
  const bomb = () => packed({ 'xl/media/picture.bin': new Uint8Array(8 * 1024 * 1024) })
  const far = (at: string) =>
    changed(
      REQUESTS,
      '</sheetData>',
      `<row r="${at.replace(/\D/g, '')}"><c r="${at}"><v>1</v></c></row></sheetData>`,
    )
  const OLD = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('Workbook', 'utf16le'),
  ])
  const LOCKED = Buffer.concat([OLD.subarray(0, 608), Buffer.from('EncryptedPackage', 'utf16le')])
  const other = async () =>
    new Uint8Array(
      await writeXlsxFile([[{ value: '职工花名册', type: String }], [{ value: 1, type: Number }]]).toBuffer(),
    )
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['an archive that swells', 'archive-bomb', bomb],
    ['macros', 'workbook-macros', () => packed({ 'xl/vbaProject.bin': strToU8('Attribute VB_Name') })],
    [
      'a formula without a result',
      'workbook-formulas',
      () => changed(REQUESTS, /(<c r="[A-Z]+\d+"[^>]*>)<v>40<\/v>/, '$1<f>SUM(D5:I5)</f>'),
    ],
    [
      'a formula that came to an error',
      'workbook-formulas',
      () =>
        changed(
          REQUESTS,
          /<c r="([A-Z]+\d+)"([^>]*)><v>40<\/v>/,
          '<c r="$1"$2 t="e"><f>1/0</f><v>#DIV/0!</v>',
        ),
    ],
    ['a cell at the end of the world', 'file-too-large', () => far('XFD1048576')],
    ['a row beyond any report', 'file-too-large', () => far('A9000')],
    ['no sheet of a report', 'not-annual-report', other],
    ['cut in half', 'archive-corrupt', () => packed({}).subarray(0, 4000)],
    ['a sheet that is no XML', 'workbook-invalid', () => packed({ 'xl/workbook.xml': strToU8('zzzz') })],
    ['an old workbook', 'excel-97-not-supported', () => OLD],
    ['a workbook behind a password', 'docx-encrypted', () => LOCKED],
  ])('%s: %s', { timeout: 60_000 }, async (_, code, make) => {
    const found = await read(await make())
    expect(found.ok ? 'read' : found.refusal.code).toBe(code)
  })
})
