/** Pixels of a PNG or JPEG, from its head: told before anything is decoded. */

export interface PictureSize {
  readonly extension: 'png' | 'jpg'
  readonly width: number
  readonly height: number
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const pngSize = (bytes: Uint8Array): PictureSize | null =>
  bytes.length < 24
    ? null
    : { extension: 'png', width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) }

/** Markers that start a frame: C0 to CF but for tables and restarts. */
const startsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const jpegSize = (bytes: Uint8Array): PictureSize | null => {
  const data = view(bytes)
  let at = 2
  while (at + 9 < bytes.length) {
    if (data.getUint8(at) !== 0xff) return null
    const marker = data.getUint8(at + 1)
    if (startsFrame(marker)) {
      return { extension: 'jpg', height: data.getUint16(at + 5), width: data.getUint16(at + 7) }
    }
    at += marker === 0xff ? 1 : 2 + data.getUint16(at + 2)
  }
  return null
}

/** Null for anything else, and for what breaks off before it tells its size. */
export const pictureSize = (bytes: Uint8Array): PictureSize | null => {
  if (PNG.every((byte, index) => bytes[index] === byte)) return pngSize(bytes)
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? jpegSize(bytes) : null
}
