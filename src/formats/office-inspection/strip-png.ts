const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** Chunks that change how a picture looks (PNG, third edition, 11.2 and 11.3), moving ones included. */
const NEEDED = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '),
)

/**
 * A PNG without texts, times, Exif and private chunks; not decoded, so every pixel stays. What follows the
 * end of the picture is dropped. Null for files that are damaged or no PNG.
 */
export const stripPng = (bytes: Uint8Array): Uint8Array | null => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(0, 8).equals(SIGNATURE)) return null
  const kept: Buffer[] = [SIGNATURE]
  let at = SIGNATURE.length
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    if (end > file.length) return null
    if (NEEDED.has(type)) kept.push(file.subarray(at, end))
    if (type === 'IEND') return new Uint8Array(Buffer.concat(kept))
    at = end
  }
  return null
}
