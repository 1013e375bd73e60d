/** What keeps a workbook from being read as a report, looked for before its cells are taken: macros, formulas without a result, sheets without end. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { type Sheet, sheetsOf } from '../office-inspection/inspect-sheets.ts'
import { type OfficeFile, openOffice, partNames, scanPart } from '../office-inspection/office-parts.ts'
import type { ReadRefusalCode } from '../source-document.ts'
import { inspectUpload } from '../upload/inspect-upload.ts'
import { type UploadRefusalCode, USUAL_UPLOAD_LIMITS } from '../upload/upload-facts.ts'

type WorkbookRefusal = Refusal<ReadRefusalCode>

/** Positions beyond are no report, and reading them takes all the memory there is; formatted blanks count as well. */
const LAST_ROW = 20_000
const LAST_COLUMN = 1_000

const UPLOAD_CODES: Readonly<Partial<Record<UploadRefusalCode, ReadRefusalCode>>> = {
  'file-empty': 'file-empty',
  'file-too-large': 'file-too-large',
  'file-corrupt': 'archive-corrupt',
  'file-encrypted': 'docx-encrypted',
  'archive-bomb': 'archive-bomb',
}

const LETTERS = 26
const CODE_BEFORE_A = 64

/** `AB12` → row 12, column 28; null where the place is not written. */
const placeOf = (reference: string | undefined): { readonly row: number; readonly column: number } | null => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '') ?? []
  if (letters === '') return null
  const column = [...letters].reduce((sum, each) => sum * LETTERS + each.charCodeAt(0) - CODE_BEFORE_A, 0)
  return { row: Number(digits), column }
}

interface SheetFacts {
  /** Cells whose formula has no result or an error, as `B12`. */
  readonly unknown: readonly string[]
  readonly isEndless: boolean
}

const factsOf = (file: OfficeFile, { part }: Sheet): SheetFacts => {
  const unknown: string[] = []
  let isEndless = false
  let cell: { at: string; isError: boolean; hasFormula: boolean; value: string } | null = null
  let inValue = false
  scanPart(file, part, {
    open: (element, { r, t }) => {
      if (element === 'c') {
        const place = placeOf(r)
        isEndless ||= place !== null && (place.row > LAST_ROW || place.column > LAST_COLUMN)
        cell = { at: r ?? '', isError: t === 'e', hasFormula: false, value: '' }
      }
      if (cell !== null && element === 'f') cell.hasFormula = true
      inValue = element === 'v' || element === 't'
    },
    close: (element) => {
      inValue = false
      if (element !== 'c' || cell === null) return
      const isUnknown = cell.isError || (cell.hasFormula && cell.value.trim() === '')
      if (isUnknown) unknown.push(cell.at)
      cell = null
    },
    text: (text) => {
      if (inValue && cell !== null) cell.value += text
    },
  })
  return { unknown, isEndless }
}

const objectionTo = (file: OfficeFile, sheets: readonly Sheet[]): WorkbookRefusal | null => {
  if (partNames(file, /vbaproject\.bin$/).length > 0) return { code: 'workbook-macros' }
  for (const sheet of sheets) {
    const { unknown, isEndless } = factsOf(file, sheet)
    if (isEndless) return { code: 'file-too-large', facts: { limit: LAST_ROW, of: 'rows' } }
    const [first] = unknown
    if (first !== undefined)
      return { code: 'workbook-formulas', facts: { cell: `${sheet.name}!${first}`, count: unknown.length } }
  }
  return file.findings.length > 0 ? { code: 'archive-corrupt' } : null
}

/**
 * Names of the sheets that are shown, in the order of their tabs. Refuses what is no workbook (`workbook-invalid`), damaged,
 * encrypted, too large or swelling, one with macros, and one with formulas of which nobody knows the result.
 */
export const shownSheets = (bytes: Uint8Array): Result<readonly string[], WorkbookRefusal> => {
  const upload = inspectUpload(bytes, 'report.xlsx', { ...USUAL_UPLOAD_LIMITS, encrypted: 'refuse' })
  if (!upload.ok) return refused({ code: UPLOAD_CODES[upload.refusal.code] ?? 'workbook-invalid' })
  if (upload.value.kind !== 'xlsx') return refused({ code: 'workbook-invalid' })
  const opened = openOffice(bytes)
  if (!opened.ok) return refused({ code: 'archive-corrupt' })
  const sheets = sheetsOf(opened.value).filter(({ hidden }) => !hidden)
  const objection = objectionTo(opened.value, sheets)
  return objection === null ? ok(sheets.map(({ name }) => name)) : refused(objection)
}
