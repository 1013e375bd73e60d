import { inflateSync } from 'node:zlib'
import { MAX_PDF_IMAGE_BYTES, MAX_PDF_INFLATED_BYTES, MAX_PDF_STREAM_BYTES } from '../limits.ts'

/** Deflate never packs tighter than this. */
const TIGHTEST = 1032
const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
const LONGEST_DICTIONARY = 4096
const FLATE = /\/(?:FlateDecode|Fl)\b/g

interface PackedStream {
  readonly packed: Buffer
  /** How many times it is deflated. */
  readonly layers: number
  readonly isImage: boolean
}

const streamAt = (file: Buffer, keyword: number, end: number): PackedStream | null => {
  const before = file.toString('latin1', Math.max(0, keyword - LONGEST_DICTIONARY), keyword)
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
  const layers = dictionary.match(FLATE)?.length ?? 0
  if (layers === 0) return null
  let start = keyword + STREAM.length
  if (file[start] === 0x0d) start += 1
  if (file[start] === 0x0a) start += 1
  return { packed: file.subarray(start, end), layers, isImage: /\/Subtype\s*\/Image\b/.test(dictionary) }
}

const deflatedStreams = (file: Buffer): readonly PackedStream[] => {
  const streams: PackedStream[] = []
  let keyword = file.indexOf(STREAM)
  while (keyword !== -1) {
    const end = file.indexOf(END, keyword + STREAM.length)
    const stop = end === -1 ? file.length : end
    const stream = streamAt(file, keyword, stop)
    if (stream !== null) streams.push(stream)
    keyword = file.indexOf(STREAM, stop + END.length)
  }
  return streams
}

/** Null when more than `limit` bytes come out. What is damaged, or encrypted, inflates to nothing. */
const inflatedSize = ({ packed, layers }: PackedStream, limit: number): number | null => {
  let bytes: Buffer = packed
  for (let layer = 0; layer < layers; layer += 1) {
    try {
      bytes = inflateSync(bytes, { maxOutputLength: limit })
    } catch (error) {
      const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      return tooLarge ? null : 0
    }
  }
  return bytes.length
}

/**
 * Whether the deflated streams of a PDF stay within the limits, tried before pdf.js inflates them without
 * any. Files too small to hold a bomb are not tried.
 */
export const inflatesWithinLimits = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const streams = deflatedStreams(file)
  const most = streams.reduce((sum, { packed, layers }) => sum + packed.length * TIGHTEST ** layers, 0)
  if (most <= MAX_PDF_INFLATED_BYTES) return true
  let total = 0
  for (const stream of streams) {
    const limit = stream.isImage ? MAX_PDF_IMAGE_BYTES : MAX_PDF_STREAM_BYTES
    const size = inflatedSize(stream, limit)
    if (size === null) return false
    if (!stream.isImage) total += size
    if (total > MAX_PDF_INFLATED_BYTES) return false
  }
  return true
}
