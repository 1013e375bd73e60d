/** Reads an annual report from a workbook: every sheet in order, a row a line, so that the reader of reports finds its tables. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { parseReport } from '../annual-report/parse-report.ts'
import type { ReadReport } from '../annual-report/read-report.ts'
import { chapterHeading } from '../annual-report/reading/chapter-heading.ts'
import type { Line, ReadRefusalCode } from '../source-document.ts'
import { shownSheets } from './inspect-workbook.ts'

type Outcome = Result<ReadReport, Refusal<ReadRefusalCode>>
type Row = readonly unknown[]

/** Of all sheets together; a report has some sixty. */
const MOST_ROWS = 5_000
const MOST_COLUMNS = 60

/** A spreadsheet shows no more of a number: beyond is what adding binary fractions leaves. */
const SHOWN_DIGITS = 15

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return String(Number(value.toPrecision(SHOWN_DIGITS)))
  return String(value).trim()
}

/** Longer texts are words, wherever they stand. */
const LONGEST_LABEL = 60

const isWords = (text: string): boolean =>
  text.length > LONGEST_LABEL || chapterHeading(text) !== null || text.includes('年度报告')

const tableLine = (texts: readonly string[]): string =>
  `| ${texts.map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`

/** In a sheet that holds a table, a row of one cell is one of its rows unless it is a heading or a paragraph. */
const sheetLines = (rows: readonly Row[], table: number): readonly Line[] => {
  const texts = rows.map((row) => row.slice(0, MOST_COLUMNS).map(textOf))
  const written = texts.map((row) => row.filter((text) => text !== ''))
  const hasTable = written.some(({ length }) => length > 1)
  return texts.flatMap((row, index): readonly Line[] => {
    const [first = '', ...others] = written[index] ?? []
    const isRow = others.length > 0 || (hasTable && !isWords(first))
    const lines = isRow && first !== '' ? [tableLine(row)] : first.split('\n').filter((text) => text !== '')
    return lines.map((text) => ({ kind: 'line', text, spans: null, place: { table, row: index + 1 } }))
  })
}

const FIRST_AFTER_TABLES = 5

/** Words on a sheet of their own stand around the tables, as on paper: from chapter five on behind them. */
const inPrintedOrder = (sheets: readonly (readonly Line[])[]): readonly Line[] => {
  const words = sheets.filter((lines) => lines.every(({ text }) => !text.startsWith('|')))
  const tables = sheets.filter((lines) => !words.includes(lines)).flat()
  const written = words.flat()
  const split = written.findIndex(({ text }) => chapterHeading(text)?.chapter === FIRST_AFTER_TABLES)
  if (split < 0 || tables.some(({ text }) => chapterHeading(text)?.chapter === FIRST_AFTER_TABLES))
    return sheets.flat()
  return [...written.slice(0, split), ...tables, ...written.slice(split)]
}

/** As `shownSheets` refuses, more rows than a report has (`file-too-large`), and whatever `parseReport` refuses. Hidden sheets are not read. */
export const readReportWorkbook = async (bytes: Uint8Array): Promise<Outcome> => {
  const shown = shownSheets(bytes)
  if (!shown.ok) return shown
  try {
    const { default: readXlsxFile } = await import('read-excel-file/node')
    const sheets = await readXlsxFile(Buffer.from(bytes))
    const read = sheets.filter(({ sheet }) => shown.value.includes(sheet))
    const rows = read.reduce((sum, { data }) => sum + data.length, 0)
    if (rows > MOST_ROWS) return refused({ code: 'file-too-large', facts: { limit: MOST_ROWS, of: 'rows' } })
    const blocks = inPrintedOrder(read.map(({ data }, index) => sheetLines(data, index + 1)))
    const report = parseReport({ media: 'markdown', metaTitle: null, blocks })
    return report.ok ? ok({ ...report.value, media: 'xlsx' }) : report
  } catch {
    return refused({ code: 'workbook-invalid' })
  }
}
