import { inflatesWithinLimits } from '../extraction/pdf/check-inflation.ts'
import {
  contentOf,
  largestPicture,
  outsideStreams,
  type RawStream,
  streamsOf,
} from '../redaction/pdf-streams.ts'
import { type Detection, found, turnedAway } from './detected.ts'
import type { UploadFlag, UploadLimits } from './upload-facts.ts'

const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|SubmitForm|ImportData)\b/
const ENCRYPTED = /\/Encrypt\b/
const OBJECT = /\d+\s+\d+\s+obj\b/

/** Names may be written with hexadecimal escapes: /J#53 (ISO 32000-1, 7.3.5). */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** Whether a PDF acts by itself, looked for outside its streams and in the objects packed into streams. */
const isActive = (bytes: Uint8Array, streams: readonly RawStream[], outside: string): boolean =>
  ACTIVE.test(outside) ||
  streams.some(
    (stream) =>
      /\/ObjStm\b/.test(stream.dictionary) && ACTIVE.test(plainNames(latin1(contentOf(bytes, stream)))),
  )

/** Whether a PDF may be accepted, and whether it is locked or acts by itself. Pages are not read. */
export const detectPdf = (bytes: Uint8Array, { maxPixels }: UploadLimits): Detection => {
  if (!inflatesWithinLimits(bytes)) return turnedAway('archive-bomb')
  const pixels = largestPicture(bytes)
  if (pixels > maxPixels) return turnedAway('picture-too-large', { pixels, limit: maxPixels })
  const streams = streamsOf(bytes)
  const outside = plainNames(latin1(outsideStreams(bytes, streams)))
  if (!OBJECT.test(outside)) return turnedAway('file-corrupt')
  const flags: UploadFlag[] = []
  if (ENCRYPTED.test(outside)) flags.push('encrypted')
  if (isActive(bytes, streams, outside)) flags.push('active-content')
  return found('pdf', ...flags)
}
