import { type Refusal, type Result, refused } from '../../law/result.ts'
import type { ReadRefusalCode, SourceDocument } from '../source-document.ts'
import { parseWordXml } from './docx/word-document.ts'
import { parseHtml } from './html/parse-html.ts'
import { MAX_TEXT_BYTES } from './limits.ts'
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
  const { text } = decoded.value
  if (text.trim() === '') return refused({ code: 'file-empty' })
  if (saved !== null || isMarkup(text, fileName)) return parseHtml(text)
  return parseText(text, isMarkdown(text, fileName) ? 'markdown' : 'text')
}
