/** Which characters a TrueType font can show: its `cmap` table, read once. */

/** First and last code point of each run, ascending. */
export type CharacterRuns = readonly (readonly [number, number])[]

const SEGMENTED = 12
const UNICODE_FULL = 10
const WINDOWS = 3

interface SubTable {
  readonly platform: number
  readonly encoding: number
  readonly offset: number
}

const tableOffset = (font: DataView, tag: string): number => {
  const count = font.getUint16(4)
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => font.getUint8(entry + at)))
    if (name === tag) return font.getUint32(entry + 8)
  }
  throw new Error(`font has no ${tag} table`)
}

const subTables = (font: DataView, cmap: number): readonly SubTable[] =>
  Array.from({ length: font.getUint16(cmap + 2) }, (_, index) => {
    const entry = cmap + 4 + index * 8
    return {
      platform: font.getUint16(entry),
      encoding: font.getUint16(entry + 2),
      offset: cmap + font.getUint32(entry + 4),
    }
  })

/** Runs of the font's full Unicode table. Throws for a font without one: the fonts are ours, so that would be a bug. */
export const fontCharacters = (bytes: Uint8Array): CharacterRuns => {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const full = subTables(font, tableOffset(font, 'cmap')).find(
    ({ platform, encoding, offset }) =>
      platform === WINDOWS && encoding === UNICODE_FULL && font.getUint16(offset) === SEGMENTED,
  )
  if (full === undefined) throw new Error('font has no full Unicode table')
  return Array.from({ length: font.getUint32(full.offset + 12) }, (_, index) => {
    const group = full.offset + 16 + index * 12
    return [font.getUint32(group), font.getUint32(group + 4)] as const
  })
}

export const hasCharacter = (runs: CharacterRuns, codePoint: number): boolean => {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = runs[middle] ?? [0, -1]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}
