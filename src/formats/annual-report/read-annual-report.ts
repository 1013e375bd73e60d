import type { Refusal, Result } from '../../law/result.ts'
import { readReportWorkbook } from '../annual-report-document/read-report-workbook.ts'
import { detectContainer } from '../extraction/detect-container.ts'
import { openArchive } from '../extraction/docx/open-archive.ts'
import { extractDocument } from '../extraction/extract-document.ts'
import type { ReadRefusalCode } from '../source-document.ts'
import { parseReport } from './parse-report.ts'
import type { ReadReport } from './read-report.ts'

const isWorkbook = (bytes: Uint8Array): boolean => {
  if (detectContainer(bytes).kind !== 'zip') return false
  const opened = openArchive(bytes)
  return opened.ok && [...opened.value.entries.keys()].some((name) => name.startsWith('xl/'))
}

/**
 * Reads an annual report from the bytes of a text, Markdown, HTML, Word, Excel or PDF file. Never throws for what is
 * in the file; words for the refusals are in `read-refusal.ts`.
 */
export const readAnnualReport = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ReadReport, Refusal<ReadRefusalCode>>> => {
  if (isWorkbook(bytes)) return readReportWorkbook(bytes)
  const extracted = await extractDocument(bytes, fileName)
  return extracted.ok ? parseReport(extracted.value) : extracted
}
