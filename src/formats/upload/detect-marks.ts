import { type Detection, found, turnedAway } from './detected.ts'

type Mark = readonly number[]

const ascii = (text: string): Mark => [...text].map((char) => char.charCodeAt(0))

const startsWith = (bytes: Uint8Array, mark: Mark, at = 0): boolean =>
  mark.every((byte, index) => bytes[at + index] === byte)

/** What systems run, by its first bytes. */
const PROGRAMS: readonly { readonly looksLike: string; readonly mark: Mark }[] = [
  { looksLike: 'program', mark: [0x7f, ...ascii('ELF')] },
  { looksLike: 'program', mark: [0xfe, 0xed, 0xfa] },
  { looksLike: 'program', mark: [0xce, 0xfa, 0xed, 0xfe] },
  { looksLike: 'program', mark: [0xcf, 0xfa, 0xed, 0xfe] },
  { looksLike: 'program', mark: [0xca, 0xfe, 0xba, 0xbe] },
  { looksLike: 'program', mark: ascii('\0asm') },
  { looksLike: 'program', mark: ascii('dex\n') },
  { looksLike: 'program', mark: [0xed, 0xab, 0xee, 0xdb] },
  { looksLike: 'program', mark: ascii('!<arch>') },
  { looksLike: 'flash', mark: ascii('CWS') },
  { looksLike: 'flash', mark: ascii('FWS') },
  { looksLike: 'help-file', mark: ascii('ITSF') },
  { looksLike: 'shortcut', mark: [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0] },
  { looksLike: 'script', mark: ascii('#!') },
  { looksLike: 'script', mark: ascii('<?php') },
  { looksLike: 'shortcut', mark: ascii('[InternetShortcut]') },
]

/** MZ may open a text, too: a program says where its new header is, or is full of zeros (PE/COFF, 2). */
const isDosProgram = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii('MZ')) && bytes.subarray(0, 256).includes(0)

export const programOf = (bytes: Uint8Array): string | null => {
  if (isDosProgram(bytes)) return 'program'
  return PROGRAMS.find(({ mark }) => startsWith(bytes, mark))?.looksLike ?? null
}

const KINDS: readonly { readonly detection: Detection; readonly mark: Mark }[] = [
  { detection: found('png'), mark: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a] },
  { detection: found('jpeg'), mark: [0xff, 0xd8, 0xff] },
  { detection: found('gif'), mark: ascii('GIF87a') },
  { detection: found('gif'), mark: ascii('GIF89a') },
  { detection: found('tiff'), mark: [0x49, 0x49, 0x2a, 0] },
  { detection: found('tiff'), mark: [0x4d, 0x4d, 0, 0x2a] },
  { detection: found('rar', 'contents-not-inspected'), mark: ascii('Rar!\x1a\x07') },
  { detection: found('7z', 'contents-not-inspected'), mark: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c] },
  { detection: turnedAway('type-unknown', { looksLike: 'archive' }), mark: [0x1f, 0x8b] },
  { detection: turnedAway('type-unknown', { looksLike: 'archive' }), mark: ascii('BZh') },
  { detection: turnedAway('type-unknown', { looksLike: 'archive' }), mark: [0xfd, ...ascii('7zXZ')] },
  { detection: turnedAway('type-unknown', { looksLike: 'archive' }), mark: ascii('MSCF') },
]

const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1']

const isWebp = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)

const isHeif = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii('ftyp'), 4) && HEIF_BRANDS.some((brand) => startsWith(bytes, ascii(brand), 8))

/** BM may open a text: a bitmap names the length of its second header next. */
const isBmp = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii('BM')) && [12, 40, 52, 56, 64, 108, 124].includes(bytes[14] ?? 0) && bytes[15] === 0

/** What the first bytes alone tell; null when they tell nothing final. */
export const detectByMark = (bytes: Uint8Array): Detection | null => {
  if (isWebp(bytes)) return found('webp')
  if (isHeif(bytes)) return found('heic')
  if (isBmp(bytes)) return found('bmp')
  return KINDS.find(({ mark }) => startsWith(bytes, mark))?.detection ?? null
}
