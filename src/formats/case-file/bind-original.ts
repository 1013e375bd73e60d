/** Whether an original can be bound into the file page by page, and how. */
import { createHash } from 'node:crypto'
import { inflatesWithinLimits } from '../extraction/pdf/check-inflation.ts'
import { loadPdfJs } from '../extraction/pdf/load-pdfjs.ts'
import { setPdf, TypesettingError } from '../request-document/typst-compiler.ts'
import type { EnclosedFile, EnclosureReason, OriginalDocument } from './case-file.ts'
import { pictureSize } from './picture-size.ts'

/** Pages of one original, pixels of one picture, bytes of one file that are still bound in. */
const MOST_PAGES = 200
const MOST_PIXELS = 50_000_000
const MOST_BYTES = 64 * 1024 * 1024

/** Pages to draw: of a PDF each by its number, of a picture its only one. */
export interface BoundPages {
  readonly extension: 'pdf' | 'png' | 'jpg'
  readonly pages: number
}

export type Binding =
  | { readonly bound: BoundPages }
  | { readonly bound: null; readonly reason: EnclosureReason }

const notBound = (reason: EnclosureReason): Binding => ({ bound: null, reason })

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.slice(0, 5)) === '%PDF-'

/** Null for a file that is damaged or wants a password. */
const pageCount = async (bytes: Uint8Array): Promise<number | null> => {
  const { pdfjs } = await loadPdfJs()
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    return (await task.promise).numPages
  } catch {
    return null
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

/** One original alone on its pages: what cannot be drawn fails here and not in the whole file. */
const TRIAL = `#set page(width: 20mm, height: 20mm, margin: 0pt)
#let d = json(bytes(sys.inputs.data))
#for number in range(1, d.pages + 1) {
  if d.extension == "pdf" { image(d.name, page: number, width: 10mm, height: 10mm, fit: "contain") }
  else { image(d.name, width: 10mm, height: 10mm, fit: "contain") }
}`

const canBeDrawn = (bytes: Uint8Array, bound: BoundPages): boolean => {
  const name = `trial.${bound.extension}`
  try {
    setPdf(TRIAL, { ...bound, name: `/${name}` }, 'plain', [{ name, bytes }])
    return true
  } catch (error) {
    if (error instanceof TypesettingError) return false
    throw error
  }
}

const bindingOfPdf = async (bytes: Uint8Array): Promise<Binding> => {
  if (!inflatesWithinLimits(bytes)) return notBound('too-large')
  const pages = await pageCount(bytes)
  if (pages === null) return notBound('unreadable')
  if (pages > MOST_PAGES) return notBound('too-many-pages')
  const bound: BoundPages = { extension: 'pdf', pages }
  return canBeDrawn(bytes, bound) ? { bound } : notBound('unreadable')
}

/** PDF files and pictures can be bound when they are sound and of a size that is still a document; the rest is enclosed as files. */
export const bindOriginal = async ({ bytes }: Pick<OriginalDocument, 'bytes'>): Promise<Binding> => {
  if (bytes.length > MOST_BYTES) return notBound('too-large')
  if (isPdf(bytes)) return bindingOfPdf(bytes)
  const size = pictureSize(bytes)
  if (size === null) return notBound('not-paged')
  if (size.width * size.height > MOST_PIXELS) return notBound('too-large')
  const bound: BoundPages = { extension: size.extension, pages: 1 }
  return canBeDrawn(bytes, bound) ? { bound } : notBound('unreadable')
}

export const enclosedFile = ({ fileName, bytes }: OriginalDocument, binding: Binding): EnclosedFile => ({
  fileName,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  reason: binding.bound === null ? binding.reason : null,
})
