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

/** A letter, or its hexadecimal escape: /J#53 is /JS (ISO 32000-1, 7.3.5). */
const letter = (char: string): string => {
  const code = char.charCodeAt(0).toString(16)
  return `(?:${char}|#${code.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`
}
const nameOf = (name: string): string => [...name].map(letter).join('')
const names = (...all: readonly string[]): RegExp => new RegExp(`/(?:${all.map(nameOf).join('|')})(?![\\w#])`)

const ACTIVE = names('JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'SubmitForm')
const ENCRYPTED = names('Encrypt')
const OBJECT = /\d{1,10}\s{1,9}\d{1,5}\s{1,9}obj\b/
/** Streams of one PDF; a book of a thousand pages has some ten thousand. */
const MOST_STREAMS = 100_000

const hasTooManyStreams = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = file.indexOf('endstream'); at !== -1; at = file.indexOf('endstream', at + 9)) count += 1
  return count > MOST_STREAMS
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** Whether a PDF acts by itself, looked for outside its streams and in the objects packed into streams. */
const isActive = (bytes: Uint8Array, streams: readonly RawStream[], outside: string): boolean =>
  ACTIVE.test(outside) ||
  streams.some(
    (stream) => /\/ObjStm\b/.test(stream.dictionary) && ACTIVE.test(latin1(contentOf(bytes, stream))),
  )

const flagsOf = (outside: string, active: boolean): readonly UploadFlag[] => [
  ...(ENCRYPTED.test(outside) ? (['encrypted'] as const) : []),
  ...(active ? (['active-content'] as const) : []),
]

/**
 * A PDF packed into an archive: nothing in it is inflated, for this program never reads it there, and a
 * thousand of them would take minutes.
 */
export const detectPackedPdf = (bytes: Uint8Array): Detection => {
  if (hasTooManyStreams(bytes)) return turnedAway('archive-bomb')
  const outside = latin1(outsideStreams(bytes, streamsOf(bytes)))
  return found('pdf', ...flagsOf(outside, ACTIVE.test(outside)))
}

/** Whether a PDF may be accepted, and whether it is locked or acts by itself. Pages are not read. */
export const detectPdf = (bytes: Uint8Array, { maxPixels }: UploadLimits): Detection => {
  if (hasTooManyStreams(bytes) || !inflatesWithinLimits(bytes)) return turnedAway('archive-bomb')
  const pixels = largestPicture(bytes)
  if (pixels > maxPixels) return turnedAway('picture-too-large', { pixels, limit: maxPixels })
  const streams = streamsOf(bytes)
  const outside = latin1(outsideStreams(bytes, streams))
  if (!OBJECT.test(outside)) return turnedAway('file-corrupt')
  return found('pdf', ...flagsOf(outside, isActive(bytes, streams, outside)))
}
