import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Result, refused } from '../../law/result.ts'
import { detectContainer } from '../extraction/detect-container.ts'
import { inflatesWithinLimits } from '../extraction/pdf/check-inflation.ts'
import { MAX_PICTURE_PIXELS, MAX_REDACTION_BYTES } from './limits.ts'
import { type LoadedDrawing, loadDrawing } from './load-drawing.ts'
import { largestPicture } from './pdf-streams.ts'
import type { RedactionRefusal, RedactionRefusalCode } from './redaction.ts'

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly drawing: LoadedDrawing
}

/** Why the bytes are not given to pdf.js; null when they are. */
const refusalBefore = (bytes: Uint8Array): RedactionRefusal | null => {
  if (detectContainer(bytes).kind !== 'pdf') return { code: 'not-a-pdf' }
  if (bytes.length > MAX_REDACTION_BYTES)
    return { code: 'pdf-too-large', facts: { limit: MAX_REDACTION_BYTES } }
  if (!inflatesWithinLimits(bytes)) return { code: 'pdf-too-large' }
  if (largestPicture(bytes) > MAX_PICTURE_PIXELS)
    return { code: 'picture-too-large', facts: { limit: MAX_PICTURE_PIXELS } }
  return null
}

const openingTask = (
  { pdfjs, characterMaps, standardFonts, decoders }: LoadedDrawing,
  bytes: Uint8Array,
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
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })

const failureCode = (error: unknown): RedactionRefusalCode =>
  error instanceof Error && error.name === 'PasswordException' ? 'pdf-encrypted' : 'pdf-corrupt'

/**
 * Opens a PDF, lets `act` work on it and closes it whatever happens. What pdf.js throws becomes `pdf-corrupt`.
 * A hostile file can take long: run this where it can be ended.
 */
export const withPdf = async <T>(
  bytes: Uint8Array,
  act: (pdf: OpenPdf) => Promise<Result<T, RedactionRefusal>>,
): Promise<Result<T, RedactionRefusal>> => {
  const refusal = refusalBefore(bytes)
  if (refusal !== null) return refused(refusal)
  const drawing = await loadDrawing()
  const task = openingTask(drawing, bytes)
  try {
    return await act({ document: await task.promise, drawing })
  } catch (error) {
    return refused({ code: failureCode(error) })
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
