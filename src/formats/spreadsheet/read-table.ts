/** A table that an office sends, as rows of texts: a workbook (its first sheet) or comma- or tab-separated text. */
import { CsvError, parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { decodeText } from '../extraction/text/decode-text.ts'
import { inspectUpload } from '../upload/inspect-upload.ts'
import { type UploadLimits, type UploadRefusal, USUAL_UPLOAD_LIMITS } from '../upload/upload-facts.ts'

export type TableRefusal = Refusal<
  'table-unreadable' | 'table-kind-unknown' | 'table-too-large' | 'table-empty'
>

export type TableRows = readonly (readonly string[])[]

const LIMITS: UploadLimits = { ...USUAL_UPLOAD_LIMITS, encrypted: 'refuse' }
const LONGEST_ROW = 1024 * 1024
const MOST_ROWS = 100_000
const MOST_COLUMNS = 200

const dayText = (date: Date): string => date.toISOString().slice(0, 10)

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayText(value)
  return String(value).trim()
}

const bounded = (rows: TableRows): Result<TableRows, TableRefusal> => {
  const kept = rows.filter((row) => row.some((cell) => cell !== ''))
  if (kept.length === 0) return refused({ code: 'table-empty' })
  if (kept.length > MOST_ROWS) return refused({ code: 'table-too-large', facts: { most: MOST_ROWS } })
  return kept.some((row) => row.length > MOST_COLUMNS)
    ? refused({ code: 'table-too-large', facts: { most: MOST_COLUMNS } })
    : ok(rows)
}

const readWorkbook = async (bytes: Uint8Array): Promise<Result<TableRows, TableRefusal>> => {
  try {
    const sheet = await readSheet(Buffer.from(bytes))
    return bounded(sheet.map((row) => row.map(cellText)))
  } catch {
    return refused({ code: 'table-unreadable' })
  }
}

const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1)
  return first.split('\t').length > first.split(',').length ? '\t' : ','
}

/** The apostrophe that spreadsheets, and our own exports, put before what looks like a formula. */
const withoutGuard = (cell: string): string => (/^'[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

const readSeparated = (bytes: Uint8Array): Result<TableRows, TableRefusal> => {
  const decoded = decodeText(bytes, null)
  if (!decoded.ok) return refused({ code: 'table-unreadable' })
  const text = decoded.value.text.replace(/^\uFEFF/, '')
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      to: MOST_ROWS + 1,
      max_record_size: LONGEST_ROW,
      trim: true,
    })
    return bounded(rows.map((row) => row.map(withoutGuard)))
  } catch (error) {
    if (error instanceof CsvError) return refused({ code: 'table-unreadable' })
    throw error
  }
}

const refusalOf = ({ code }: UploadRefusal): TableRefusal => {
  if (code === 'file-empty') return { code: 'table-empty' }
  if (code === 'file-too-large') return { code: 'table-too-large', facts: { most: LIMITS.maxBytes } }
  return { code: code.startsWith('type-') ? 'table-kind-unknown' : 'table-unreadable' }
}

/**
 * Every cell as text without blanks around it, days of a workbook as `2026-01-31`; empty rows stay, so that row numbers are those of the file.
 * Refuses what is no workbook or separated text, what swells or is damaged, and more than 100,000 rows or 200 columns.
 */
export const readTable = async (
  name: string,
  bytes: Uint8Array,
): Promise<Result<TableRows, TableRefusal>> => {
  const facts = inspectUpload(bytes, name, LIMITS)
  if (!facts.ok) return refused(refusalOf(facts.refusal))
  if (facts.value.kind === 'xlsx') return readWorkbook(bytes)
  return facts.value.kind === 'txt' ? readSeparated(bytes) : refused({ code: 'table-kind-unknown' })
}
