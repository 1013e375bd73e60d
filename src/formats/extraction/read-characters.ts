import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { ReadRefusalCode, SourceDocument, SourceNote } from '../source-document.ts'
import { parseWordXml } from './docx/word-document.ts'
import { parseHtml } from './html/parse-html.ts'
import { MAX_TEXT_BYTES } from './limits.ts'
import { tryRepairMojibake } from './mojibake.ts'
import { decodeText } from './text/decode-text.ts'
import { declaredCharset, isMarkdown, isMarkup, isWordXml } from './text/detect-markup.ts'
import { htmlPartOf, isMimePage } from './text/mime-page.ts'
import { parseText } from './text/parse-text.ts'

/** Reads a file that holds characters: a page, Markdown or text, told apart by what is written in it. */
export const readCharacters = (
  bytes: Uint8Array,
  fileName: string,
): Result<SourceDocument, Refusal<ReadRefusalCode>> => {
  if (bytes.length > MAX_TEXT_BYTES)
    return refused({ code: 'file-too-large', facts: { bytes: bytes.length, limit: MAX_TEXT_BYTES } })
  if (isWordXml(bytes)) return parseWordXml(bytes)
  const saved = isMimePage(bytes) ? htmlPartOf(bytes) : null
  const decoded =
    saved === null
      ? decodeText(bytes, declaredCharset(bytes))
      : decodeText(saved.bytes, saved.charset ?? declaredCharset(saved.bytes))
  if (!decoded.ok) return decoded
  const repaired = tryRepairMojibake(decoded.value.text)
  const text = repaired ?? decoded.value.text
  if (text.trim() === '') return refused({ code: 'file-empty' })
  const document =
    saved !== null || isMarkup(text, fileName)
      ? parseHtml(text)
      : parseText(text, isMarkdown(text, fileName) ? 'markdown' : 'text')
  return document.ok && repaired !== null ? ok(withNote(document.value, 'decoding-repaired')) : document
}

const withNote = (document: SourceDocument, note: SourceNote): SourceDocument => ({
  ...document,
  notes: [...(document.notes ?? []), note],
})
