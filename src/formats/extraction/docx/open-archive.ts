import { inflateRawSync } from 'node:zlib'
import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import type { ReadRefusalCode } from '../../source-document.ts'
import { MAX_ARCHIVE_ENTRIES, MAX_DOCX_PART_BYTES, MAX_INFLATION_RATIO, RATIO_FREE_BYTES } from '../limits.ts'

type ArchiveResult<T> = Result<T, Refusal<ReadRefusalCode>>

export interface Entry {
  readonly name: string
  /** The name as it is written in the file, read as UTF-8. */
  readonly path: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly size: number
  readonly offset: number
}

export interface Archive {
  readonly bytes: DataView
  /** By name in lower case, with forward slashes and no leading one. */
  readonly entries: ReadonlyMap<string, Entry>
  /** Every record in order, also those that share a name; names in GBK are often alike once read as UTF-8. */
  readonly directory: readonly Entry[]
}

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8

const corrupt = (reason: string) => refused({ code: 'archive-corrupt', facts: { reason } } as const)
const bomb = (reason: string, limit: number) =>
  refused({ code: 'archive-bomb', facts: { reason, limit } } as const)

/** The end record stands last, before a comment of at most 65,535 bytes (APPNOTE 4.3.16). */
const findEnd = (view: DataView): number | null => {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_MARK) return at
  return null
}

const pathAt = (view: DataView, at: number, length: number): string =>
  Buffer.from(view.buffer, view.byteOffset + at, length).toString('utf8')

const nameOf = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** One record of the central directory (APPNOTE 4.3.12), with the place of the next. */
const entryAt = (view: DataView, at: number): { readonly entry: Entry; readonly next: number } | null => {
  if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) return null
  const nameLength = view.getUint16(at + 28, true)
  const next = at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) return null
  const path = pathAt(view, at + ENTRY_LENGTH, nameLength)
  const entry = {
    name: nameOf(path),
    path,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  return { entry, next }
}

/** Reads the directory of a zip file. Nothing is inflated yet. Zip64, which no Word file needs, counts as corrupt. */
export const openArchive = (file: Uint8Array): ArchiveResult<Archive> => {
  const bytes = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = findEnd(bytes)
  if (end === null) return corrupt('no-directory')
  const count = bytes.getUint16(end + 10, true)
  if (count > MAX_ARCHIVE_ENTRIES) return bomb('entries', MAX_ARCHIVE_ENTRIES)
  const entries = new Map<string, Entry>()
  const directory: Entry[] = []
  let at = bytes.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    const record = entryAt(bytes, at)
    if (record === null) return corrupt('directory')
    directory.push(record.entry)
    if (!entries.has(record.entry.name)) entries.set(record.entry.name, record.entry)
    at = record.next
  }
  return ok({ bytes, entries, directory })
}

const packedBytes = ({ bytes }: Archive, entry: Entry): Uint8Array | null => {
  const { offset } = entry
  if (offset + LOCAL_LENGTH > bytes.byteLength || bytes.getUint32(offset, true) !== LOCAL_MARK) return null
  const start =
    offset + LOCAL_LENGTH + bytes.getUint16(offset + 26, true) + bytes.getUint16(offset + 28, true)
  if (start + entry.packed > bytes.byteLength) return null
  return new Uint8Array(bytes.buffer, bytes.byteOffset + start, entry.packed)
}

const allowedBytes = (packed: number): number =>
  Math.min(MAX_DOCX_PART_BYTES, Math.max(RATIO_FREE_BYTES, packed * MAX_INFLATION_RATIO))

const inflate = (packed: Uint8Array, limit: number): ArchiveResult<Uint8Array> => {
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: limit }))
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return tooLarge ? bomb('inflated-size', limit) : corrupt('deflate')
  }
}

/**
 * Inflates one part. The limit holds for what really comes out, whatever the directory declares.
 * Null when there is no such part; refuses bombs, encrypted and damaged parts.
 */
export const readPart = (archive: Archive, name: string): ArchiveResult<Uint8Array | null> => {
  const entry = archive.entries.get(name.toLowerCase())
  if (entry === undefined) return ok(null)
  if (entry.encrypted) return refused({ code: 'docx-encrypted' })
  const limit = allowedBytes(entry.packed)
  if (entry.size > limit) return bomb('declared-size', limit)
  const packed = packedBytes(archive, entry)
  if (packed === null) return corrupt('local-header')
  if (entry.method === STORED) return packed.length > limit ? bomb('stored-size', limit) : ok(packed)
  if (entry.method !== DEFLATED) return corrupt('method')
  return inflate(packed, limit)
}
