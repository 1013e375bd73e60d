/** The words of a workbook (XLSX): every sheet, hidden ones too, for what is hidden goes out with the file. */
import type { Refusal, Result } from '../../law/result.ts'
import { ok } from '../../law/result.ts'
import { type Archive, readPart } from '../extraction/docx/open-archive.ts'
import { scanXml, type XmlVisitor } from '../extraction/docx/scan-xml.ts'
import type { ReadRefusalCode } from '../source-document.ts'
import type { TextWriter } from './text-writer.ts'

export type PartResult = Result<true, Refusal<ReadRefusalCode>>

/** Parts that a pattern fits, by the numbers in their names. */
export const numberedParts = ({ entries }: Archive, pattern: RegExp): readonly string[] =>
  [...entries.keys()]
    .filter((name) => pattern.test(name))
    .toSorted((a, b) => Number(pattern.exec(a)?.[1] ?? 0) - Number(pattern.exec(b)?.[1] ?? 0))

/** A part that is not there is empty; bombs and damaged parts are refused. */
export const scanArchivePart = (archive: Archive, name: string, visitor: Partial<XmlVisitor>): PartResult => {
  const part = readPart(archive, name)
  if (!part.ok) return part
  const nothing = () => undefined
  if (part.value !== null) scanXml(part.value, { open: nothing, close: nothing, text: nothing, ...visitor })
  return ok(true)
}

const MAX_SHARED_STRINGS = 500_000

const readSharedStrings = (archive: Archive): Result<readonly string[], Refusal<ReadRefusalCode>> => {
  const strings: string[] = []
  let current = ''
  let isText = false
  const read = scanArchivePart(archive, 'xl/sharedstrings.xml', {
    open: (name) => {
      if (name === 'si') current = ''
      isText = name === 't'
    },
    text: (piece) => {
      if (isText) current += piece
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'si' && strings.length < MAX_SHARED_STRINGS) strings.push(current)
    },
  })
  return read.ok ? ok(strings) : read
}

/** Figures as people see them, not as `1.38E+10`. */
const plainFigure = (value: string): string => {
  if (!/e/i.test(value)) return value
  const figure = Number(value)
  return Number.isInteger(figure) && Math.abs(figure) < 1e21 ? BigInt(figure).toString() : value
}

const cellText = (type: string, value: string, strings: readonly string[]): string => {
  if (type === 's') return strings[Number(value)] ?? ''
  return type === '' || type === 'n' ? plainFigure(value) : value
}

const writeSheet = (
  archive: Archive,
  part: string,
  strings: readonly string[],
  writer: TextWriter,
): PartResult => {
  let cells: string[] = []
  let type = ''
  let value = ''
  let isValue = false
  return scanArchivePart(archive, part, {
    open: (name, { t = '' }) => {
      if (name === 'c') [type, value] = [t, '']
      isValue = name === 'v' || name === 't'
    },
    text: (piece) => {
      if (isValue && !writer.isFull()) value += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false
      if (name === 'c') cells.push(cellText(type, value, strings))
      if (name !== 'row') return
      writer.line(cells.join('\t'))
      cells = []
    },
  })
}

const writeSheetNames = (archive: Archive, writer: TextWriter): PartResult =>
  scanArchivePart(archive, 'xl/workbook.xml', {
    open: (element, { name = '' }) => {
      if (element === 'sheet') writer.line(name)
    },
  })

const SHEET = /^xl\/worksheets\/[^/]*?(\d*)\.xml$/

/** Names of the sheets, then their rows with tabs between the cells. Dates stand as the numbers that the file holds. */
export const writeWorkbook = (archive: Archive, writer: TextWriter): PartResult => {
  const strings = readSharedStrings(archive)
  if (!strings.ok) return strings
  const named = writeSheetNames(archive, writer)
  if (!named.ok) return named
  for (const part of numberedParts(archive, SHEET)) {
    if (writer.isFull()) break
    const written = writeSheet(archive, part, strings.value, writer)
    if (!written.ok) return written
  }
  return ok(true)
}
