import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Result, refused } from '../../law/result.ts'
import { detectContainer } from '../extraction/detect-container.ts'
import { inflatesWithinLimits } from '../extraction/pdf/check-inflation.ts'
import { MAX_PICTURE_PIXELS } from './limits.ts'
import { type LoadedDrawing, loadDrawing } from './load-drawing.ts'
import { largestPicture } from './pdf-streams.ts'
import type { RedactionRefusal, RedactionRefusalCode } from './redaction.ts'

export interface OpenPdf {
  /** For drawing pages. */
  readonly document: PDFDocumentProxy
  /** The same file for reading what is written in it: its pictures are not decoded, which takes most of the time. */
  readonly reading: PDFDocumentProxy
  readonly drawing: LoadedDrawing
}

/** Why the bytes are not given to pdf.js; null when they are. */
const refusalBefore = (bytes: Uint8Array, limit: number): RedactionRefusal | null => {
  if (detectContainer(bytes).kind !== 'pdf') return { code: 'not-a-pdf' }
  if (bytes.length > limit) return { code: 'pdf-too-large', facts: { limit } }
  if (!inflatesWithinLimits(bytes)) return { code: 'pdf-too-large' }
  if (largestPicture(bytes) > MAX_PICTURE_PIXELS)
    return { code: 'picture-too-large', facts: { limit: MAX_PICTURE_PIXELS } }
  return null
}

const openingTask = (
  { pdfjs, characterMaps, standardFonts, decoders }: LoadedDrawing,
  bytes: Uint8Array,
  maxImageSize: number,
): ReturnType<typeof pdfjs.getDocument> =>
  pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: characterMaps,
    cMapPacked: true,
    standardFontDataUrl: standardFonts,
    wasmUrl: decoders,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })

const failureCode = (error: unknown): RedactionRefusalCode =>
  error instanceof Error && error.name === 'PasswordException' ? 'pdf-encrypted' : 'pdf-corrupt'

/** No picture has so few pixels. */
const NO_PICTURES = 1

/**
 * Opens a PDF of at most `limit` bytes, lets `act` work on it and closes it whatever happens. What pdf.js
 * throws becomes `pdf-corrupt`. A hostile file can take long: run this where it can be ended.
 */
export const withPdf = async <T>(
  bytes: Uint8Array,
  limit: number,
  act: (pdf: OpenPdf) => Promise<Result<T, RedactionRefusal>>,
): Promise<Result<T, RedactionRefusal>> => {
  const refusal = refusalBefore(bytes, limit)
  if (refusal !== null) return refused(refusal)
  const drawing = await loadDrawing()
  const tasks = [MAX_PICTURE_PIXELS, NO_PICTURES].map((pixels) => openingTask(drawing, bytes, pixels))
  try {
    const [document, reading] = await Promise.all(tasks.map(({ promise }) => promise))
    return document === undefined || reading === undefined
      ? refused({ code: 'pdf-corrupt' })
      : await act({ document, reading, drawing })
  } catch (error) {
    return refused({ code: failureCode(error) })
  } finally {
    await Promise.all(tasks.map((task) => task.destroy().catch(() => undefined)))
  }
}
