import { inflateSync } from 'node:zlib'
import { MAX_PDF_STREAM_BYTES } from '../extraction/limits.ts'

/** A stream as it stands in the file. */
export interface RawStream {
  readonly dictionary: string
  /** Where its bytes begin and end in the file. */
  readonly start: number
  readonly end: number
}

const STREAM = 'stream'
const END = 'endstream'
const LONGEST_DICTIONARY = 4096

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const bodyStart = (file: Buffer, keyword: number): number => {
  let start = keyword + STREAM.length
  if (file[start] === 0x0d) start += 1
  if (file[start] === 0x0a) start += 1
  return start
}

/** All streams of a PDF, found by their keywords, whatever its cross-reference table says. */
export const streamsOf = (bytes: Uint8Array): readonly RawStream[] => {
  const file = bufferOf(bytes)
  const streams: RawStream[] = []
  let keyword = file.indexOf(STREAM)
  let behind = 0
  while (keyword !== -1) {
    const found = file.indexOf(END, keyword + STREAM.length)
    const end = found === -1 ? file.length : found
    const before = file.toString('latin1', Math.max(behind, keyword - LONGEST_DICTIONARY), keyword)
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    streams.push({ dictionary, start: bodyStart(file, keyword), end })
    behind = Math.min(file.length, end + END.length)
    keyword = file.indexOf(STREAM, behind)
  }
  return streams
}

/** Pictures and fonts: bytes in which short words turn up by chance. */
export const isBinary = ({ dictionary }: RawStream): boolean =>
  /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b/.test(dictionary)

const inflated = (packed: Buffer): Buffer | null => {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_PDF_STREAM_BYTES, finishFlush: 2 })
  } catch {
    return null
  }
}

/** The bytes of a stream, inflated as often as its dictionary says; as they stand where that fails. */
export const contentOf = (bytes: Uint8Array, { dictionary, start, end }: RawStream): Uint8Array => {
  let content = bufferOf(bytes).subarray(start, end)
  const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
  for (let layer = 0; layer < Math.min(layers, 4); layer += 1) {
    const next = inflated(content)
    if (next === null) return content
    content = next
  }
  return content
}

/** Everything of the file that stands outside its streams. */
export const outsideStreams = (bytes: Uint8Array, streams: readonly RawStream[]): Uint8Array => {
  const file = bufferOf(bytes)
  const pieces: Buffer[] = []
  let at = 0
  for (const { start, end } of streams) {
    pieces.push(file.subarray(at, start))
    at = end
  }
  pieces.push(file.subarray(at))
  return Buffer.concat(pieces)
}

const declared = (dictionary: string, names: string): number =>
  Number(new RegExp(`/(?:${names})\\s+(\\d{1,9})\\b`).exec(dictionary)?.[1] ?? 0)

/** Width times height of the largest picture that a PDF declares. */
export const largestPicture = (bytes: Uint8Array): number =>
  streamsOf(bytes)
    .filter(({ dictionary }) => /\/Subtype\s*\/Image\b/.test(dictionary))
    .reduce(
      (most, { dictionary }) =>
        Math.max(most, declared(dictionary, 'Width|W') * declared(dictionary, 'Height|H')),
      0,
    )
