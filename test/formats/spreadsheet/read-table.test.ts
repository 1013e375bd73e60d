import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { makeCsvRecord } from '../../../src/contract/csv.ts'
import { makeSheetXlsx } from '../../../src/formats/spreadsheet/make-sheet-xlsx.ts'
import { readTable } from '../../../src/formats/spreadsheet/read-table.ts'

const ROWS = [
  ['月份', '行政许可', '备注'],
  ['2026年1月', '12', '含委托“两项”'],
  ['2026年2月', '0', '=1+1'],
]

const csvOf = (rows: readonly (readonly string[])[]): string => rows.map(makeCsvRecord).join('')

describe('readTable', () => {
  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${csvOf(ROWS)}`)],
    ['GB18030', iconv.encode(csvOf(ROWS), 'gb18030')],
    ['tabs', new TextEncoder().encode(ROWS.map((row) => row.join('\t')).join('\r\n'))],
  ])('reads separated text: %s', async (_, bytes) => {
    expect(await readTable('表.csv', bytes)).toEqual({ ok: true, value: ROWS })
  })

  it('reads the workbook that we make', async () => {
    const [head = [], ...rows] = ROWS
    const made = await makeSheetXlsx({
      name: '统计',
      columns: head.map((name) => ({ name, width: 12 })),
      rows: rows.map(([month = '', count = '', note = '']) => [month, Number(count), note]),
    })
    expect(made.ok && (await readTable('统计.xlsx', made.value))).toEqual({ ok: true, value: ROWS })
  })

  it.each([
    ['nothing', new Uint8Array(), 'table-empty'],
    ['blank lines', strToU8('\r\n,,\r\n'), 'table-empty'],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), 'table-kind-unknown'],
    [
      'a workbook cut in half',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook') }).slice(0, 40),
      'table-unreadable',
    ],
    ['quotes that never end', strToU8('a,"b\nc'), 'table-unreadable'],
    ['too many rows', strToU8('a\n'.repeat(100_001)), 'table-too-large'],
    ['too many columns', strToU8(','.repeat(300).replace(/^/, 'a')), 'table-too-large'],
  ])('refuses %s', async (_, bytes, code) => {
    const read = await readTable('表.csv', bytes)
    expect(read.ok ? null : read.refusal.code).toBe(code)
  })

  it('answers whatever bytes come, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const read = await readTable('表.xlsx', bytes)
        expect(typeof read.ok).toBe('boolean')
      }),
      { numRuns: 200 },
    )
  })
})
