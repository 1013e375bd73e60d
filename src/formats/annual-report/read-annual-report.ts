import type { Refusal, Result } from '../../law/result.ts'
import { extractDocument } from '../extraction/extract-document.ts'
import type { ReadRefusalCode } from '../source-document.ts'
import { parseReport } from './parse-report.ts'
import type { ReadReport } from './read-report.ts'

/**
 * Reads an annual report from the bytes of a text, Markdown, HTML, Word or PDF file. Never throws for what is
 * in the file; words for the refusals are in `read-refusal.ts`.
 */
export const readAnnualReport = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ReadReport, Refusal<ReadRefusalCode>>> => {
  const extracted = await extractDocument(bytes, fileName)
  return extracted.ok ? parseReport(extracted.value) : extracted
}
