/** Comma-separated values (RFC 4180) that a spreadsheet opens without running anything. */

export type CsvValue = string | number | null

/** Tells spreadsheets that the text is UTF-8. */
export const CSV_BYTE_ORDER_MARK = '\uFEFF'

export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8; header=present'

const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/
/** What a spreadsheet may take for a formula, full width included; a stroke by itself is none. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]./s
const NEEDS_QUOTES = /[",\r\n]/

/** A text that could be run as a formula gets an apostrophe in front; figures, negative ones too, stay as they are. */
const csvField = (value: CsvValue): string => {
  if (value === null) return ''
  const text = String(value)
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One record with its line end. */
export const makeCsvRecord = (values: readonly CsvValue[]): string => `${values.map(csvField).join(',')}\r\n`
