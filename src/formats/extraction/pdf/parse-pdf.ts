import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import type { Line, ReadRefusalCode, SourceDocument } from '../../source-document.ts'
import { MAX_PDF_INFLATED_BYTES, MAX_PDF_ITEMS, MAX_PDF_PAGES } from '../limits.ts'
import { tryRepairMojibake } from '../mojibake.ts'
import { inflatesWithinLimits } from './check-inflation.ts'
import { type LoadedPdfJs, loadPdfJs } from './load-pdfjs.ts'
import { type RawItem, uprightItems } from './page-item.ts'
import { visualLines } from './visual-lines.ts'

type PdfResult = Result<SourceDocument, Refusal<ReadRefusalCode>>
type LoadingTask = ReturnType<LoadedPdfJs['pdfjs']['getDocument']>
type PdfDocument = Awaited<LoadingTask['promise']>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** Fewer letters than this in the whole file: what there is to read is a picture. */
const FEWEST_LETTERS = 20

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
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })

/** The text of a page; null when it has more runs than `limit`. */
const readItems = async (page: PdfPage, limit: number): Promise<readonly RawItem[] | null> => {
  const items: RawItem[] = []
  const reader = page.streamTextContent({ disableNormalization: true }).getReader()
  for (;;) {
    const chunk = await reader.read()
    if (chunk.done) return items
    for (const item of chunk.value.items) if ('str' in item) items.push(item)
    if (items.length > limit) {
      await reader.cancel(new Error('too many items'))
      return null
    }
  }
}

const readDocument = async (document: PdfDocument): Promise<PdfResult> => {
  const pages = document.numPages
  if (pages > MAX_PDF_PAGES)
    return refused({ code: 'pdf-too-many-pages', facts: { pages, limit: MAX_PDF_PAGES } })
  const blocks: Line[] = []
  let itemsLeft = MAX_PDF_ITEMS
  for (let number = 1; number <= pages; number += 1) {
    const page = await document.getPage(number)
    const items = await readItems(page, itemsLeft)
    if (items === null)
      return refused({ code: 'file-too-large', facts: { limit: MAX_PDF_ITEMS, of: 'text-items' } })
    itemsLeft -= items.length
    const lines = visualLines(uprightItems(items, page.getViewport({ scale: 1 })), number)
    for (const line of lines) blocks.push(line)
    page.cleanup()
  }
  const letters = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (letters < FEWEST_LETTERS) return refused({ code: 'pdf-image-only', facts: { pages } })
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
  const task = openDocument(await loadPdfJs(), bytes)
  try {
    return await readDocument(await task.promise)
  } catch (error) {
    return refused({ code: failureCode(error, bytes) })
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
