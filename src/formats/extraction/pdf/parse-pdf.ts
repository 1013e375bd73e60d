import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import type { Line, ReadRefusalCode, SourceDocument } from '../../source-document.ts'
import { MAX_PDF_ITEMS, MAX_PDF_PAGES } from '../limits.ts'
import { tryRepairMojibake } from '../mojibake.ts'
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
    data: bytes.slice(),
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

const readPage = async (
  page: PdfPage,
  number: number,
): Promise<{ lines: readonly Line[]; items: number }> => {
  const { items } = await page.getTextContent({ disableNormalization: true })
  const shape = page.getViewport({ scale: 1 })
  const raws: RawItem[] = []
  for (const item of items) if ('str' in item) raws.push(item)
  page.cleanup()
  return { lines: visualLines(uprightItems(raws, shape), number), items: items.length }
}

const readPages = async (document: PdfDocument): Promise<PdfResult> => {
  const blocks: Line[] = []
  let items = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(await document.getPage(number), number)
    items += page.items
    if (items > MAX_PDF_ITEMS) return refused({ code: 'file-too-large', facts: { items: MAX_PDF_ITEMS } })
    for (const line of page.lines) blocks.push(line)
  }
  const letters = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (letters < FEWEST_LETTERS)
    return refused({ code: 'pdf-image-only', facts: { pages: document.numPages } })
  return ok({ media: 'pdf', metaTitle: await titleOf(document), blocks })
}

const titleOf = async (document: PdfDocument): Promise<string | null> => {
  const { info } = await document.getMetadata()
  const title = 'Title' in info ? info.Title : null
  if (typeof title !== 'string') return null
  return (tryRepairMojibake(title) ?? title).trim() || null
}

/**
 * Reads a PDF into lines with positions. Opens files protected only against copying; refuses those that need
 * a password, are damaged beyond repair, have too many pages or hold nothing but pictures.
 */
export const parsePdf = async (bytes: Uint8Array): Promise<PdfResult> => {
  const loaded = await loadPdfJs()
  const task = openDocument(loaded, bytes)
  try {
    const document = await task.promise
    if (document.numPages > MAX_PDF_PAGES)
      return refused({
        code: 'pdf-too-many-pages',
        facts: { pages: document.numPages, limit: MAX_PDF_PAGES },
      })
    return await readPages(document)
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return refused({ code: name === 'PasswordException' ? 'pdf-encrypted' : 'pdf-corrupt' })
  } finally {
    await task.destroy()
  }
}
