/** The words of slides (PPTX) and of OpenDocument files, paragraph by paragraph. */
import { ok } from '../../law/result.ts'
import type { Archive } from '../extraction/docx/open-archive.ts'
import { numberedParts, type PartResult, scanArchivePart } from './sheet-text.ts'
import type { TextWriter } from './text-writer.ts'

const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/

/** @param wordsIn elements that hold the words */
const writeParagraphs = (
  archive: Archive,
  part: string,
  wordsIn: readonly string[],
  writer: TextWriter,
): PartResult => {
  let line = ''
  let depth = 0
  return scanArchivePart(archive, part, {
    open: (name) => {
      if (wordsIn.includes(name)) depth += 1
      if (name === 'tab' || name === 's') line += ' '
    },
    text: (piece) => {
      if (depth > 0 && !writer.isFull()) line += piece
    },
    close: (name) => {
      if (wordsIn.includes(name)) depth -= 1
      if (name !== 'p' && name !== 'h') return
      writer.line(line)
      line = ''
    },
  })
}

export const writeSlides = (archive: Archive, writer: TextWriter): PartResult => {
  for (const part of numberedParts(archive, SLIDE)) {
    const written = writeParagraphs(archive, part, ['t'], writer)
    if (!written.ok) return written
  }
  return ok(true)
}

/** ODT, ODS and ODP keep everything in one part. */
export const writeOpenDocument = (archive: Archive, writer: TextWriter): PartResult =>
  writeParagraphs(archive, 'content.xml', ['p', 'h'], writer)
