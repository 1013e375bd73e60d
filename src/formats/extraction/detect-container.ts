import { PDF_MARK_WITHIN_BYTES, SAMPLE_BYTES } from './limits.ts'

/** What the bytes of a file are, before anything is decoded. `foreign` names a kind that holds no report text. */
export type Container =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'compound' }
  | { readonly kind: 'characters' }
  | { readonly kind: 'foreign'; readonly looksLike: string }

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const ascii = (text: string): readonly number[] => [...text].map((char) => char.charCodeAt(0))

const ZIP = [0x50, 0x4b]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const FOREIGN: readonly { readonly looksLike: string; readonly mark: readonly number[] }[] = [
  { looksLike: 'rtf', mark: ascii('{\\rtf') },
  { looksLike: 'image', mark: [0x89, 0x50, 0x4e, 0x47] },
  { looksLike: 'image', mark: [0xff, 0xd8, 0xff] },
  { looksLike: 'image', mark: ascii('GIF8') },
  { looksLike: 'image', mark: [0x49, 0x49, 0x2a, 0x00] },
  { looksLike: 'image', mark: [0x4d, 0x4d, 0x00, 0x2a] },
  { looksLike: 'archive', mark: [0x1f, 0x8b] },
  { looksLike: 'archive', mark: ascii('Rar!') },
  { looksLike: 'archive', mark: [0x37, 0x7a, 0xbc, 0xaf] },
  { looksLike: 'program', mark: [0x7f, 0x45, 0x4c, 0x46] },
  { looksLike: 'program', mark: [0x4d, 0x5a, 0x90, 0x00] },
]

const hasPdfMark = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PDF_MARK_WITHIN_BYTES)).includes(
    '%PDF-',
  )

const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ZIP) && [0x03, 0x05, 0x07].includes(bytes[2] ?? 0)

/** Tab, line feed, vertical tab, form feed, carriage return, substitute and escape occur in text. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b

const samples = (bytes: Uint8Array): readonly Uint8Array[] => {
  if (bytes.length <= 3 * SAMPLE_BYTES) return [bytes]
  const middle = Math.floor(bytes.length / 2)
  return [
    bytes.subarray(0, SAMPLE_BYTES),
    bytes.subarray(middle, middle + SAMPLE_BYTES),
    bytes.subarray(bytes.length - SAMPLE_BYTES),
  ]
}

const isHighByte = (byte: number): boolean =>
  byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f)

/** Unmarked UTF-16: every other byte is the high one of an ASCII, a Han or a full-width character. */
const looksUtf16 = (sample: Uint8Array): boolean => {
  if (startsWith(sample, [0xff, 0xfe]) || startsWith(sample, [0xfe, 0xff])) return true
  const high = [0, 0]
  const zero = [0, 0]
  for (const [index, byte] of sample.entries()) {
    if (isHighByte(byte)) high[index & 1] = (high[index & 1] ?? 0) + 1
    if (byte === 0) zero[index & 1] = (zero[index & 1] ?? 0) + 1
  }
  const half = sample.length / 2
  return [0, 1].some((side) => (high[side] ?? 0) > half * 0.98 && (zero[1 - side] ?? 0) < half * 0.2)
}

const isNoise = (sample: Uint8Array): boolean => {
  let controls = 0
  for (const byte of sample) if (isControl(byte)) controls += 1
  return controls / sample.length > 0.005 && !looksUtf16(sample)
}

/** Tells by content alone what a file is; looks at samples only, so size does not matter. */
export const detectContainer = (bytes: Uint8Array): Container => {
  if (isZip(bytes)) return { kind: 'zip' }
  if (startsWith(bytes, COMPOUND)) return { kind: 'compound' }
  const foreign = FOREIGN.find(({ mark }) => startsWith(bytes, mark))
  if (foreign !== undefined) return { kind: 'foreign', looksLike: foreign.looksLike }
  if (hasPdfMark(bytes)) return { kind: 'pdf' }
  return samples(bytes).some(isNoise) ? { kind: 'foreign', looksLike: 'binary' } : { kind: 'characters' }
}
