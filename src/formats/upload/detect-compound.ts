import { type Detection, found, turnedAway } from './detected.ts'
import type { UploadFlag, UploadKind } from './upload-facts.ts'

/** Smallest sectors of a compound file (MS-CFB 2.2); streams begin at one. */
const SECTOR = 512
const WORD_MARK = 0xa5ec
/** MS-DOC 2.5.2, FibBase, fEncrypted. */
const WORD_ENCRYPTED = 0x0100
const SHEET_BEGIN = 0x0809
/** MS-XLS 2.4.117, FilePass. */
const SHEET_PASSWORD = 0x002f
const RECORDS_SEARCHED = 20

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const KINDS: readonly { readonly stream: string; readonly kind: UploadKind }[] = [
  { stream: 'WordDocument', kind: 'doc' },
  { stream: 'Workbook', kind: 'xls' },
  { stream: 'PowerPoint Document', kind: 'ppt' },
]
const MACRO_STREAMS = ['_VBA_PROJECT', 'VBA\0']

const someSector = (file: Buffer, test: (at: number) => boolean): boolean => {
  for (let at = SECTOR; at + 64 <= file.length; at += SECTOR) if (test(at)) return true
  return false
}

const isLockedWord = (file: Buffer): boolean =>
  someSector(
    file,
    (at) => file.readUInt16LE(at) === WORD_MARK && (file.readUInt16LE(at + 10) & WORD_ENCRYPTED) !== 0,
  )

const hasPasswordRecord = (file: Buffer, start: number): boolean => {
  let at = start
  for (let record = 0; record < RECORDS_SEARCHED && at + 4 <= file.length; record += 1) {
    if (file.readUInt16LE(at) === SHEET_PASSWORD) return true
    at += 4 + file.readUInt16LE(at + 2)
  }
  return false
}

const isLockedSheet = (file: Buffer): boolean =>
  someSector(file, (at) => file.readUInt16LE(at) === SHEET_BEGIN && hasPasswordRecord(file, at))

const lockedPackage = (ending: string): UploadKind =>
  ending.startsWith('xls') || ending === 'et' ? 'xlsx' : ending.startsWith('pp') ? 'pptx' : 'docx'

/**
 * What an old Office container holds, by the names of its streams: Word, Excel or PowerPoint, or a new
 * document behind a password, whose kind only the ending tells.
 */
export const detectCompound = (bytes: Uint8Array, ending: string): Detection => {
  const file = bufferOf(bytes)
  const holds = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return found(lockedPackage(ending), 'encrypted')
  const kind = KINDS.find(({ stream }) => holds(stream))?.kind
  if (kind === undefined) return turnedAway('type-unknown', { looksLike: 'compound' })
  const flags: UploadFlag[] = []
  if (kind === 'doc' ? isLockedWord(file) : kind === 'xls' && isLockedSheet(file)) flags.push('encrypted')
  if (MACRO_STREAMS.some(holds)) flags.push('macros')
  return found(kind, ...flags)
}
