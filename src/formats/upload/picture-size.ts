import type { UploadKind } from './upload-facts.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

type Measure = (view: DataView) => PictureSize | null

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Goes from segment to segment up to the frame header (ITU-T T.81, B.2.2). */
const jpegSize: Measure = (view) => {
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + (view.getUint8(at + 2) << 16)

const webpSize: Measure = (view) => {
  const chunk = view.getUint32(12)
  if (chunk === 0x56503858) return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (chunk !== 0x56503820) return null
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

const WIDTH_TAG = 256
const HEIGHT_TAG = 257
const SHORT = 3

/** Reads the first directory of a TIFF file (TIFF 6.0, section 2). */
const tiffSize: Measure = (view) => {
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  const found = { width: 0, height: 0 }
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12
    const tag = view.getUint16(at, little)
    const value =
      view.getUint16(at + 2, little) === SHORT
        ? view.getUint16(at + 8, little)
        : view.getUint32(at + 8, little)
    if (tag === WIDTH_TAG) found.width = value
    if (tag === HEIGHT_TAG) found.height = value
  }
  return found
}

const ISPE = Buffer.from('ispe')

/** The largest extent that any item of an HEIF file declares (ISO/IEC 23008-12, 6.5.3). */
const heicSize: Measure = (view) => {
  const file = Buffer.from(view.buffer, view.byteOffset, view.byteLength)
  let largest: PictureSize | null = null
  for (let at = file.indexOf(ISPE); at !== -1 && at + 16 <= file.length; at = file.indexOf(ISPE, at + 4)) {
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (largest === null || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

const MEASURES: Partial<Record<UploadKind, Measure>> = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  jpeg: jpegSize,
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  bmp: (view) => ({ width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }),
  webp: webpSize,
  tiff: tiffSize,
  heic: heicSize,
}

export const isPicture = (kind: UploadKind): boolean => MEASURES[kind] !== undefined

/** Width and height that a picture declares, in pixels; nothing is decoded. Null for damaged pictures. */
export const pictureSize = (bytes: Uint8Array, kind: UploadKind): PictureSize | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = MEASURES[kind]?.(view) ?? null
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
