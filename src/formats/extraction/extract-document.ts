import { type Refusal, type Result, refused } from '../../law/result.ts'
import type { ReadRefusalCode, SourceDocument } from '../source-document.ts'
import { compoundRefusal } from './compound-file.ts'
import { detectContainer } from './detect-container.ts'
import { parseDocx } from './docx/parse-docx.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { parsePdf } from './pdf/parse-pdf.ts'
import { readCharacters } from './read-characters.ts'

/**
 * Turns the bytes of any file into a document: text, Markdown, HTML, Word or PDF, told apart by content;
 * the name only tells Markdown from text. Never throws for what is in the file. Time and memory are bounded
 * by `limits.ts`; against hostile PDFs run it in a worker that can be ended.
 */
export const extractDocument = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<SourceDocument, Refusal<ReadRefusalCode>>> => {
  if (bytes.length === 0) return refused({ code: 'file-empty' })
  const container = detectContainer(bytes)
  if (container.kind === 'foreign')
    return refused({ code: 'type-unknown', facts: { looksLike: container.looksLike } })
  if (bytes.length > MAX_FILE_BYTES)
    return refused({ code: 'file-too-large', facts: { bytes: bytes.length, limit: MAX_FILE_BYTES } })
  if (container.kind === 'compound') return refused(compoundRefusal(bytes))
  if (container.kind === 'zip') return parseDocx(bytes)
  if (container.kind === 'pdf') return parsePdf(bytes)
  return readCharacters(bytes, fileName)
}
