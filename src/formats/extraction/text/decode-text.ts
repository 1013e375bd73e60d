import iconv from 'iconv-lite'
import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import type { ReadRefusalCode } from '../../source-document.ts'
import { isPlausible, plausibilityOf } from './plausible-chinese.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: string
}

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32le' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
]

const markedEncoding = (bytes: Uint8Array): string | null =>
  BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.encoding ?? null

const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const decodeAs = (bytes: Uint8Array, encoding: string): string =>
  iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)

/** Names that pages declare, as decoders; anything else is left to the evidence. */
const decoderOf = (declared: string): string | null => {
  const name = declared.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (/^(gb18030|gbk|gb2312|gb231280|cp936|ms936|windows936|xgbk|euccn|hzgb2312|chinese)$/.test(name))
    return name === 'hzgb2312' ? null : 'gb18030'
  if (/^(big5|big5hkscs|cp950|xxbig5)$/.test(name)) return 'big5hkscs'
  if (/^utf16(le)?$/.test(name)) return 'utf-16le'
  return name === 'utf16be' ? 'utf-16be' : null
}

const WITHOUT_NULS = ['gb18030', 'big5hkscs', 'utf-8']
const WITH_NULS = ['utf-16le', 'utf-16be']

/** The decoding that reads most like Chinese among those that read like it at all. */
const mostPlausible = (bytes: Uint8Array, encodings: readonly string[]): DecodedText | null => {
  let best: { readonly decoded: DecodedText; readonly score: number } | null = null
  for (const encoding of encodings) {
    const decoded = { text: decodeAs(bytes, encoding), encoding }
    const plausibility = plausibilityOf(decoded.text)
    const score = plausibility.common - plausibility.broken
    if (isPlausible(plausibility) && (best === null || score > best.score)) best = { decoded, score }
  }
  return best?.decoded ?? null
}

/**
 * Decodes a text whose encoding is not known for sure. A byte order mark decides; then valid UTF-8, whatever
 * was declared; then the declared encoding where it gives plausible Chinese; then the most plausible of
 * GB18030 (with it GBK and GB2312), Big5, damaged UTF-8 and unmarked UTF-16. Refuses with `encoding-unknown`.
 */
export const decodeText = (
  bytes: Uint8Array,
  declared: string | null,
): Result<DecodedText, Refusal<ReadRefusalCode>> => {
  const marked = markedEncoding(bytes)
  if (marked !== null) return ok({ text: decodeAs(bytes, marked), encoding: marked })
  const utf8 = bytes.includes(0) ? null : strictUtf8(bytes)
  if (utf8 !== null) return ok({ text: utf8, encoding: 'utf-8' })
  const named = declared === null ? null : decoderOf(declared)
  const evidence =
    (named === null ? null : mostPlausible(bytes, [named])) ??
    mostPlausible(
      bytes,
      bytes.includes(0) ? [...WITH_NULS, ...WITHOUT_NULS] : [...WITHOUT_NULS, ...WITH_NULS],
    )
  return evidence === null
    ? refused({ code: 'encoding-unknown', facts: declared === null ? {} : { declared } })
    : ok(evidence)
}
