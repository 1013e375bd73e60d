/** Whether an original can be bound into the file page by page, and as what pictures. */
import { createHash } from 'node:crypto'
import { ok, refused } from '../../law/result.ts'
import { drawPage } from '../redaction/draw-page.ts'
import { type OpenPdf, withPdf } from '../redaction/open-pdf.ts'
import type { RedactionRefusalCode } from '../redaction/redaction.ts'
import { setPdf, TypesettingError } from '../request-document/typst-compiler.ts'
import { pictureSize } from '../upload/picture-size.ts'
import type { EnclosedFile, EnclosureReason, OriginalDocument } from './case-file.ts'

/** Pages of one original, pixels of one picture, bytes of one file that are still bound in. */
const MOST_PAGES = 200
const MOST_PIXELS = 50_000_000
const MOST_BYTES = 64 * 1024 * 1024

/** Pages of a PDF are bound as pictures of so many dots per inch: the type-setter would break down over a hostile file. */
const DOTS_PER_INCH = 150
const JPEG_QUALITY = 85

/** A page of the file: a whole sheet of a PDF, or a picture set on a sheet with margins. */
export interface BoundPage {
  readonly picture: Uint8Array
  readonly shape: 'upright' | 'landscape' | 'picture'
}

export interface BoundPages {
  readonly pages: readonly BoundPage[]
  /** Text in fonts that the file does not carry was drawn with a stand-in. */
  readonly fontsMissing: boolean
}

export type Binding =
  | { readonly bound: BoundPages }
  | { readonly bound: null; readonly reason: EnclosureReason }

const notBound = (reason: EnclosureReason): Binding => ({ bound: null, reason })

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const PNG = [0x89, 0x50, 0x4e, 0x47]
const JPEG = [0xff, 0xd8, 0xff]

const drawAll = async ({ document, drawing }: OpenPdf, most: number) => {
  const { numPages } = document
  if (numPages > most) return refused({ code: 'too-many-pages' as const })
  const pages: BoundPage[] = []
  let fontsMissing = false
  for (let page = 1; page <= numPages; page++) {
    const drawn = await drawPage(await document.getPage(page), drawing, DOTS_PER_INCH / 72)
    if (drawn === null) return refused({ code: 'page-not-drawn' as const, facts: { page } })
    const picture = new Uint8Array(await drawn.canvas.encode('jpeg', JPEG_QUALITY))
    pages.push({ picture, shape: drawn.width > drawn.height ? 'landscape' : 'upright' })
    fontsMissing ||= drawn.fontsMissing
  }
  return ok({ pages, fontsMissing })
}

const REASONS: Readonly<Partial<Record<RedactionRefusalCode, EnclosureReason>>> = {
  'too-many-pages': 'too-many-pages',
  'pdf-too-large': 'too-large',
  'picture-too-large': 'too-large',
}

const bindPdf = async (bytes: Uint8Array, most: number): Promise<Binding> => {
  const drawn = await withPdf(bytes, MOST_BYTES, (pdf) => drawAll(pdf, most))
  return drawn.ok ? { bound: drawn.value } : notBound(REASONS[drawn.refusal.code] ?? 'unreadable')
}

/** The picture alone on a page: what cannot be shown fails here and not in the whole file. */
const TRIAL = `#set page(width: 20mm, height: 20mm, margin: 0pt)
#set document(date: datetime(year: 2000, month: 1, day: 1))
#image("/trial", width: 10mm, height: 10mm, fit: "contain")`

const canBeShown = async (bytes: Uint8Array): Promise<boolean> => {
  try {
    await setPdf(TRIAL, null, [{ name: 'trial', bytes }])
    return true
  } catch (error) {
    if (error instanceof TypesettingError) return false
    throw error
  }
}

const bindPicture = async (bytes: Uint8Array, kind: 'png' | 'jpeg'): Promise<Binding> => {
  const size = pictureSize(bytes, kind)
  if (size === null) return notBound('unreadable')
  if (size.width * size.height > MOST_PIXELS) return notBound('too-large')
  return (await canBeShown(bytes))
    ? { bound: { pages: [{ picture: bytes, shape: 'picture' }], fontsMissing: false } }
    : notBound('unreadable')
}

/**
 * PDF files and pictures can be bound when they are sound and of a size that is still a document; the rest is enclosed as files.
 * `room` is the number of pages that the file still takes. A hostile file can take long: run it where it can be ended.
 */
export const bindOriginal = async (
  { bytes, isTooSlow = false }: Pick<OriginalDocument, 'bytes' | 'isTooSlow'>,
  room: number,
): Promise<Binding> => {
  if (bytes.length > MOST_BYTES) return notBound('too-large')
  if (startsWith(bytes, PDF) && isTooSlow) return notBound('too-slow')
  if (startsWith(bytes, PDF)) return bindPdf(bytes, Math.min(room, MOST_PAGES))
  if (startsWith(bytes, PNG)) return bindPicture(bytes, 'png')
  if (startsWith(bytes, JPEG)) return bindPicture(bytes, 'jpeg')
  return notBound('not-paged')
}

export const enclosedFile = (
  { fileName, bytes }: OriginalDocument,
  { bound, ...rest }: Binding,
): EnclosedFile => ({
  fileName,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  reason: 'reason' in rest ? rest.reason : null,
  fontsMissing: bound?.fontsMissing ?? false,
})
