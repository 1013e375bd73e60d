const MARKER = 0xff
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9
const APP0 = 0xe0
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe
const ORIENTATION_TAG = 0x0112
const UPRIGHT = 1

interface Segment {
  readonly marker: number
  /** With marker and length. */
  readonly bytes: Buffer
}

const startsAs = ({ bytes }: Segment, word: string): boolean =>
  bytes.toString('latin1', 4, 4 + word.length) === word

/** What a picture needs to be shown: no Exif, XMP, IPTC, maker notes, second pictures or comments. */
const isNeeded = (segment: Segment): boolean => {
  const { marker } = segment
  if (marker === APP0) return startsAs(segment, 'JFIF\0')
  if (marker === APP2) return startsAs(segment, 'ICC_PROFILE\0')
  if (marker === APP14) return startsAs(segment, 'Adobe')
  return !(marker > APP0 && marker <= APP15) && marker !== COMMENT
}

/** How the camera was held (Exif 2.3, 4.6.4), 1 to 8; 1 where nothing is said. */
const orientationIn = (segment: Segment): number => {
  const tiff = segment.bytes.subarray(10)
  if (segment.marker !== 0xe1 || !startsAs(segment, 'Exif\0\0') || tiff.length < 14) return UPRIGHT
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let index = 0; index < short(directory); index += 1) {
    const at = directory + 2 + index * 12
    if (at + 12 > tiff.length) return UPRIGHT
    const value = short(at + 8)
    if (short(at) === ORIENTATION_TAG) return value >= 1 && value <= 8 ? value : UPRIGHT
  }
  return UPRIGHT
}

/** An Exif block that says nothing but how the picture is turned. */
const orientationSegment = (orientation: number): Buffer => {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  return Buffer.concat([Buffer.from([MARKER, 0xe1, 0, body.length + 2]), body])
}

/** Where the coded picture that follows a scan header ends: at the next marker that is no restart or filling. */
const endOfScan = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(MARKER, from); at !== -1; at = file.indexOf(MARKER, at + 1)) {
    const next = file[at + 1] ?? 0
    if (next !== 0 && next !== MARKER && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return -1
}

/**
 * A JPEG without anything but its picture, profile and orientation; not decoded, so every pixel stays. What
 * follows the end of the picture is dropped. Null for files that are damaged or no JPEG.
 */
export const stripJpeg = (bytes: Uint8Array): Uint8Array | null => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 4 || file[0] !== MARKER || file[1] !== 0xd8) return null
  const kept: Buffer[] = []
  let [at, orientation] = [2, UPRIGHT]
  while (at + 4 <= file.length && file[at] === MARKER && file[at + 1] !== END_OF_IMAGE) {
    const length = file.readUInt16BE(at + 2)
    const segment = { marker: file[at + 1] ?? 0, bytes: file.subarray(at, at + 2 + length) }
    if (length < 2 || segment.bytes.length < 2 + length) return null
    if (orientation === UPRIGHT) orientation = orientationIn(segment)
    if (isNeeded(segment)) kept.push(segment.bytes)
    at += 2 + length
    if (segment.marker !== START_OF_SCAN) continue
    const end = endOfScan(file, at)
    if (end === -1) return null
    kept.push(file.subarray(at, end))
    at = end
  }
  if (file[at] !== MARKER || file[at + 1] !== END_OF_IMAGE) return null
  const turned = orientation === UPRIGHT ? [] : [orientationSegment(orientation)]
  return new Uint8Array(Buffer.concat([file.subarray(0, 2), ...turned, ...kept, file.subarray(at, at + 2)]))
}
