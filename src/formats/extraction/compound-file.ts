import type { Refusal } from '../../law/result.ts'
import type { ReadRefusalCode } from '../source-document.ts'

/** Streams by whose names old-style containers (MS-CFB) tell what they hold; names are UTF-16. */
const holds = (bytes: Uint8Array, stream: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'))

/**
 * Why a file of the old Office container is not read: a new Word file behind a password is encrypted inside
 * one (MS-OFFCRYPTO 1.3.3); an old workbook has to be saved anew, slides hold no report; the rest is taken for old Word.
 */
export const compoundRefusal = (bytes: Uint8Array): Refusal<ReadRefusalCode> => {
  if (holds(bytes, 'EncryptedPackage')) return { code: 'docx-encrypted' }
  if (holds(bytes, 'WordDocument')) return { code: 'word-97-not-supported' }
  if (holds(bytes, 'Workbook')) return { code: 'excel-97-not-supported' }
  if (holds(bytes, 'PowerPoint Document')) return { code: 'type-unknown', facts: { looksLike: 'ppt' } }
  return { code: 'word-97-not-supported' }
}
