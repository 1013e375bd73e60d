import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import type { Block, ReadRefusalCode, SourceDocument } from '../../source-document.ts'
import { MAX_PDF_INFLATED_BYTES, MAX_PDF_PAGES, MAX_PDF_RUNS } from '../limits.ts'
import { tryRepairMojibake } from '../mojibake.ts'
import { inflatesWithinLimits } from './check-inflation.ts'
import { joinPages } from './join-pages.ts'
import { type LoadedPdfJs, loadPdfJs } from './load-pdfjs.ts'
import { withoutPageNumbers } from './page-numbers.ts'
import { pageParts, type ReadPage } from './page-parts.ts'
import { operatorNames, readPage } from './read-page.ts'

type PdfResult = Result<SourceDocument, Refusal<ReadRefusalCode>>
type LoadingTask = ReturnType<LoadedPdfJs['pdfjs']['getDocument']>
type PdfDocument = Awaited<LoadingTask['promise']>

/** Fewer letters than this in the whole file: what there is to read is a picture. */
const FEWEST_LETTERS = 20

/** Pictures are never decoded: none has so few pixels as `maxImageSize`. */
const openDocument = ({ pdfjs, characterMaps, standardFonts }: LoadedPdfJs, bytes: Uint8Array): LoadingTask =>
  pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: characterMaps,
    cMapPacked: true,
    standardFontDataUrl: standardFonts,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })

const lettersOf = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'line'
        ? block.text.length
        : block.cells.reduce((letters, { text }) => letters + text.length, 0)),
    0,
  )

const readDocument = async (document: PdfDocument, { OPS }: LoadedPdfJs['pdfjs']): Promise<PdfResult> => {
  const pages = document.numPages
  if (pages > MAX_PDF_PAGES)
    return refused({ code: 'pdf-too-many-pages', facts: { pages, limit: MAX_PDF_PAGES } })
  const names = operatorNames(OPS)
  const read: ReadPage[] = []
  let runs = 0
  for (let number = 1; number <= pages; number += 1) {
    const marks = await readPage(await document.getPage(number), names)
    runs += marks.runs.length
    if (runs > MAX_PDF_RUNS)
      return refused({ code: 'file-too-large', facts: { limit: MAX_PDF_RUNS, of: 'text-runs' } })
    read.push(pageParts(marks, number))
  }
  const blocks = joinPages(withoutPageNumbers(read))
  if (lettersOf(blocks) < FEWEST_LETTERS) return refused({ code: 'pdf-image-only', facts: { pages } })
  return ok({ media: 'pdf', metaTitle: await titleOf(document), blocks })
}

const titleOf = async (document: PdfDocument): Promise<string | null> => {
  const { info } = await document.getMetadata()
  const title = 'Title' in info ? info.Title : null
  if (typeof title !== 'string') return null
  return (tryRepairMojibake(title) ?? title).trim() || null
}

const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt')

const failureCode = (error: unknown, bytes: Uint8Array): ReadRefusalCode =>
  (error instanceof Error && error.name === 'PasswordException') || isEncrypted(bytes)
    ? 'pdf-encrypted'
    : 'pdf-corrupt'

/**
 * Reads a PDF into lines with positions. Opens files protected only against copying; refuses those that need
 * a password, are damaged beyond repair, have too many pages or hold nothing but pictures. A hostile file can
 * still take long: run it where it can be ended.
 */
export const parsePdf = async (bytes: Uint8Array): Promise<PdfResult> => {
  if (!inflatesWithinLimits(bytes))
    return refused({ code: 'archive-bomb', facts: { limit: MAX_PDF_INFLATED_BYTES } })
  const loaded = await loadPdfJs()
  const task = openDocument(loaded, bytes)
  try {
    return await readDocument(await task.promise, loaded.pdfjs)
  } catch (error) {
    return refused({ code: failureCode(error, bytes) })
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
