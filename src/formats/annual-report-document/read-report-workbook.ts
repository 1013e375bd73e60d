/** Reads an annual report from a workbook: every sheet in order, a row a line, so that the reader of reports finds its tables. */
import readXlsxFile from 'read-excel-file/node'
import { type Refusal, type Result, refused } from '../../law/result.ts'
import { parseReport } from '../annual-report/parse-report.ts'
import type { ReadReport } from '../annual-report/read-report.ts'
import { chapterHeading } from '../annual-report/reading/chapter-heading.ts'
import type { Line, ReadRefusalCode } from '../source-document.ts'
import { inspectUpload } from '../upload/inspect-upload.ts'
import { USUAL_UPLOAD_LIMITS } from '../upload/upload-facts.ts'

type Outcome = Result<ReadReport, Refusal<ReadRefusalCode>>
type Row = readonly unknown[]

/** Of all sheets together; a report has some sixty. */
const MOST_ROWS = 5_000
const MOST_COLUMNS = 60

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
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

/** Refuses what is no workbook or too large (`type-unknown`, `archive-corrupt`, `file-too-large`), and whatever `parseReport` refuses. */
export const readReportWorkbook = async (bytes: Uint8Array): Promise<Outcome> => {
  const upload = inspectUpload(bytes, 'report.xlsx', { ...USUAL_UPLOAD_LIMITS, encrypted: 'refuse' })
  if (!upload.ok || upload.value.kind !== 'xlsx') return refused({ code: 'type-unknown' })
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes))
    const rows = sheets.reduce((sum, { data }) => sum + data.length, 0)
    if (rows > MOST_ROWS) return refused({ code: 'file-too-large', facts: { limit: MOST_ROWS, of: 'rows' } })
    const blocks = sheets.flatMap(({ data }, index) => sheetLines(data, index + 1))
    return parseReport({ media: 'markdown', metaTitle: null, blocks })
  } catch {
    return refused({ code: 'archive-corrupt' })
  }
}
