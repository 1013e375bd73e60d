import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { makeSheetXlsx, type SheetValue } from '../../../src/formats/spreadsheet/make-sheet-xlsx.ts'

const COLUMNS = [
  { name: '申请人', width: 20 },
  { name: '件数', width: 8 },
]

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&apos;|&#39;|&#x27;/g, "'")
    .replaceAll('&amp;', '&')

/** XML of the sheet, and the texts that its cells point to. */
const read = async (rows: readonly (readonly SheetValue[])[]) => {
  const made = await makeSheetXlsx({ name: '登记簿', columns: COLUMNS, rows })
  if (!made.ok) throw new Error(made.refusal.code)
  const files = unzipSync(made.value)
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const shared = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
  const texts = [...`${shared}${sheet}`.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map((match) =>
    unescaped(match[1] ?? ''),
  )
  return { sheet, texts, styles: strFromU8(files['xl/styles.xml'] ?? new Uint8Array()) }
}

const HOSTILE = [
  '=HYPERLINK("http://example.invalid","x")',
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  "'=1",
  '<b>粗</b>&amp;',
  "=cmd|'/c calc'!A1",
  '007',
  '1e5',
  '𠮷㐂',
]

describe('a sheet', () => {
  test('text that looks like a formula stays text, and nothing else is one', async () => {
    const { sheet, texts, styles } = await read(HOSTILE.map((text, index) => [text, index]))
    expect(sheet).not.toMatch(/<f[ >]/)
    for (const text of HOSTILE) {
      expect(texts.map((each) => each.trim())).toContain(text.trim())
    }
    expect(styles).toMatch(/numFmtId="49"|formatCode="@"/)
  })

  test('figures are figures, zero is not empty, and empty is not zero', async () => {
    const { sheet } = await read([
      ['甲', 0],
      ['乙', null],
      ['丙', -3],
    ])
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>0<\/v><\/c>/)
    expect(sheet).not.toMatch(/<c r="B3"[^>]*><v>/)
    expect(sheet).toMatch(/<c r="B4"[^>]*><v>-3<\/v><\/c>/)
  })

  test('whatever is written, the file is well formed and holds no formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }),
        async (texts) => {
          const { sheet } = await read(texts.map((text) => [`=${text}`, 1]))
          expect(sheet).not.toMatch(/<f[ >]/)
          expect(sheet).not.toMatch(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('refuses a row with more cells than columns', async () => {
    expect(await makeSheetXlsx({ name: 'x', columns: COLUMNS, rows: [['甲', 1, 2]] })).toMatchObject({
      refusal: { code: 'row-too-long' },
    })
  })

  test('a name that no tab may have is made fit', async () => {
    const made = await makeSheetXlsx({ name: "a/b*[c]:'", columns: COLUMNS, rows: [] })
    if (!made.ok) throw new Error(made.refusal.code)
    expect(strFromU8(unzipSync(made.value)['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="a b  c"')
  })
})
