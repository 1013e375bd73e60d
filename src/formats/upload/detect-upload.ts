import { detectContainer } from '../extraction/detect-container.ts'
import { detectCharacters } from './detect-characters.ts'
import { detectCompound } from './detect-compound.ts'
import { detectByMark, programOf } from './detect-marks.ts'
import { detectPackedPdf, detectPdf } from './detect-pdf.ts'
import { detectZip } from './detect-zip.ts'
import { type Detection, found, turnedAway } from './detected.ts'
import { endingOf } from './file-name.ts'
import type { Allowance } from './packed-entries.ts'
import { isPicture, pictureSize } from './picture-size.ts'
import { DANGEROUS_ENDINGS } from './upload-kinds.ts'

const RTF_OBJECTS = /\\obj(?:data|update|emb|autlink)\b/

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** A file may pretend to be a PDF from its second kilobyte on; before the mark stands no markup. */
const opensWithMarkup = (bytes: Uint8Array): boolean =>
  /<(?:!doctype|html|script|svg|\?php)/i.test(latin1(bytes.subarray(0, 1024)).split('%PDF-')[0] ?? '')

/** Things packed into an archive are looked at by the same rules; archives only so deep as allowed. */
const lookInside =
  (allowance: Allowance, depth: number) =>
  (bytes: Uint8Array, name: string): Detection => {
    if (depth > allowance.limits.maxNesting) return turnedAway('archive-nested')
    if (DANGEROUS_ENDINGS.has(endingOf(name)))
      return turnedAway('archive-dangerous', { looksLike: 'program' })
    if (bytes.length === 0) return found('txt')
    const inside = detectUpload(bytes, endingOf(name), allowance, depth + 1)
    if (!('refusal' in inside)) return inside
    const { code } = inside.refusal
    if (code === 'type-dangerous') return turnedAway('archive-dangerous', { looksLike: 'program' })
    if (code.startsWith('archive-')) return inside
    return found('txt', 'contents-not-inspected')
  }

const isArchive = (detection: Detection): boolean =>
  !('refusal' in detection) && ['zip', 'rar', '7z'].includes(detection.kind)

const detect = (bytes: Uint8Array, ending: string, allowance: Allowance, depth: number): Detection => {
  const program = programOf(bytes)
  if (program !== null) return turnedAway('type-dangerous', { looksLike: program })
  const marked = detectByMark(bytes)
  if (marked !== null) return marked
  const container = detectContainer(bytes)
  if (container.kind === 'zip') return detectZip(bytes, allowance, lookInside(allowance, depth))
  if (container.kind === 'compound') return detectCompound(bytes, ending)
  if (container.kind === 'pdf') {
    if (opensWithMarkup(bytes)) return turnedAway('type-dangerous', { looksLike: 'html' })
    return depth > 0 ? detectPackedPdf(bytes) : detectPdf(bytes, allowance.limits)
  }
  if (container.kind === 'characters') return detectCharacters(bytes)
  if (container.looksLike === 'rtf')
    return RTF_OBJECTS.test(latin1(bytes)) ? found('rtf', 'active-content') : found('rtf')
  return turnedAway('type-unknown', { looksLike: container.looksLike })
}

const pictureRefusal = (bytes: Uint8Array, detection: Detection, maxPixels: number): Detection | null => {
  if ('refusal' in detection || !isPicture(detection.kind)) return null
  const size = pictureSize(bytes, detection.kind)
  if (size === null) return turnedAway('file-corrupt')
  const pixels = size.width * size.height
  return pixels > maxPixels ? turnedAway('picture-too-large', { pixels, limit: maxPixels }) : null
}

/**
 * What bytes are, by content; the ending only tells the kind of a locked Office file. `depth` counts the
 * archives around these bytes. Archives are unpacked once, within the allowance.
 */
export const detectUpload = (
  bytes: Uint8Array,
  ending: string,
  allowance: Allowance,
  depth: number,
): Detection => {
  const detection = detect(bytes, ending, allowance, depth)
  if (depth > allowance.limits.maxNesting && isArchive(detection)) return turnedAway('archive-nested')
  return pictureRefusal(bytes, detection, allowance.limits.maxPixels) ?? detection
}
