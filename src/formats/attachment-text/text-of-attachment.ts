import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { detectContainer } from '../extraction/detect-container.ts'
import { type Archive, openArchive } from '../extraction/docx/open-archive.ts'
import { extractDocument } from '../extraction/extract-document.ts'
import { MAX_FILE_BYTES } from '../extraction/limits.ts'
import type { Block, ReadRefusalCode } from '../source-document.ts'
import { writeOpenDocument, writeSlides } from './paragraph-text.ts'
import { type PartResult, writeWorkbook } from './sheet-text.ts'
import { openTextWriter, type TextWriter } from './text-writer.ts'

export interface AttachmentText {
  /** Lines; cells of a table stand on one line with tabs between them. */
  readonly text: string
  /** More was in the file than is kept. */
  readonly isCut: boolean
}

export type AttachmentTextRefusal = Refusal<ReadRefusalCode>

type Answer = Result<AttachmentText, AttachmentTextRefusal>

/** Nothing is to be read in them, so they are not opened. */
const NO_WORDS = /^(?:image|audio|video)\//

const PACKED: readonly {
  readonly part: string
  readonly write: (archive: Archive, writer: TextWriter) => PartResult
}[] = [
  { part: 'xl/workbook.xml', write: writeWorkbook },
  { part: 'ppt/presentation.xml', write: writeSlides },
  { part: 'content.xml', write: writeOpenDocument },
]

const packedText = (bytes: Uint8Array): Answer | null => {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const packed = PACKED.find(({ part }) => archive.value.entries.has(part))
  if (packed === undefined) return null
  const writer = openTextWriter()
  const written = packed.write(archive.value, writer)
  return written.ok ? ok({ text: writer.text(), isCut: writer.isFull() }) : written
}

const lineOf = (block: Block): string =>
  block.kind === 'line' ? block.text : block.cells.map(({ text }) => text.replaceAll('\n', ' ')).join('\t')

/**
 * The words of an attachment: PDF, Word, Excel, PowerPoint, OpenDocument, HTML, CSV or text, told apart by content.
 * Refuses pictures and sound, what cannot be read, and a PDF without any text (`pdf-image-only`). Never throws for what is
 * in the file. Memory is bounded; for bounded time run it in a thread that can be ended (`actions/disclosure/read-attachment-text.ts`).
 * @param media media type under which the file was accepted
 */
export const textOfAttachment = async (name: string, media: string, bytes: Uint8Array): Promise<Answer> => {
  if (NO_WORDS.test(media)) return refused({ code: 'type-unknown', facts: { looksLike: 'picture' } })
  if (bytes.length > MAX_FILE_BYTES)
    return refused({ code: 'file-too-large', facts: { bytes: bytes.length, limit: MAX_FILE_BYTES } })
  const packed = bytes.length > 0 && detectContainer(bytes).kind === 'zip' ? packedText(bytes) : null
  if (packed !== null) return packed
  const read = await extractDocument(bytes, name)
  if (!read.ok) return read
  const writer = openTextWriter()
  for (const block of read.value.blocks) writer.line(lineOf(block))
  return ok({ text: writer.text(), isCut: writer.isFull() })
}
