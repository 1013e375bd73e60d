import { inflateRawSync } from 'node:zlib'
import type { Archive, Entry } from '../extraction/docx/open-archive.ts'
import type { UploadLimits, UploadRefusal } from './upload-facts.ts'

/** What may still come out of all archives of one upload. */
export interface Allowance {
  readonly limits: UploadLimits
  bytes: number
  entries: number
}

export const allowanceOf = (limits: UploadLimits): Allowance => ({
  limits,
  bytes: limits.maxUnpackedBytes,
  entries: limits.maxArchiveEntries,
})

const LOCAL_MARK = 0x04034b50
const LOCAL_LENGTH = 30
const STORED = 0
const DEFLATED = 8
/** Smaller entries may have any ratio, in bytes. */
const RATIO_FREE = 1024 * 1024

type Reason = NonNullable<UploadRefusal['facts']>['reason']
const bomb = (reason: Reason): UploadRefusal => ({ code: 'archive-bomb', facts: { reason: reason ?? '' } })
const corrupt: UploadRefusal = { code: 'file-corrupt' }

/** Where the packed bytes of an entry begin; null when its local header is damaged (APPNOTE 4.3.7). */
const packedStart = ({ bytes }: Archive, { offset }: Entry): number | null => {
  if (offset + LOCAL_LENGTH > bytes.byteLength || bytes.getUint32(offset, true) !== LOCAL_MARK) return null
  return offset + LOCAL_LENGTH + bytes.getUint16(offset + 26, true) + bytes.getUint16(offset + 28, true)
}

/**
 * Why the directory of an archive is not believed: too many entries, sizes beyond the limits, or entries that
 * share their packed bytes, which is how a small file unpacks into a huge one. Null when it is.
 */
export const refusalOfDirectory = (archive: Archive, allowance: Allowance): UploadRefusal | null => {
  const entries = archive.directory.toSorted((a, b) => a.offset - b.offset)
  allowance.entries -= entries.length
  if (allowance.entries < 0) return bomb('entries')
  let end = 0
  let declared = 0
  for (const entry of entries) {
    const start = packedStart(archive, entry)
    if (start === null || start + entry.packed > archive.bytes.byteLength) return corrupt
    if (entry.offset < end) return bomb('overlap')
    end = start + entry.packed
    declared += entry.size
    if (declared > allowance.bytes) return bomb('declared-size')
  }
  return null
}

const inflated = (packed: Uint8Array, limit: number): Uint8Array | UploadRefusal => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return tooLarge ? bomb('inflated-size') : corrupt
  }
}

/** The content of an entry, taken off the allowance; null when it is locked or packed in a way not known here. */
export const unpackEntry = (
  archive: Archive,
  entry: Entry,
  allowance: Allowance,
): Uint8Array | UploadRefusal | null => {
  const start = packedStart(archive, entry)
  if (start === null) return corrupt
  if (entry.encrypted || (entry.method !== STORED && entry.method !== DEFLATED)) return null
  const packed = new Uint8Array(archive.bytes.buffer, archive.bytes.byteOffset + start, entry.packed)
  const most = Math.max(RATIO_FREE, entry.packed * allowance.limits.maxInflationRatio)
  const content = entry.method === STORED ? packed : inflated(packed, Math.min(most, allowance.bytes))
  if (!(content instanceof Uint8Array)) return content
  allowance.bytes -= content.length
  return allowance.bytes < 0 ? bomb('inflated-size') : content
}
