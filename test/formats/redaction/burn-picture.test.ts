import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { burnPicture, flattenPicture } from '../../../src/formats/redaction/burn-picture.ts'
import type { Mark } from '../../../src/formats/redaction/redaction.ts'
import { jpegOf, pngOf } from '../upload/upload-samples.ts'
import { pixelsOf } from './redaction-samples.ts'

const MARK: Mark = { page: 1, x: 0.25, y: 0.25, width: 0.25, height: 0.5, ground: '' }

/** White, with a red field on the left and the given colour where the mark lies. */
const photo = async (format: 'png' | 'jpeg', hidden = 'green'): Promise<Uint8Array> => {
  const canvas = createCanvas(400, 200)
  const context = canvas.getContext('2d')
  for (const [colour, x, y, width, height] of [
    ['white', 0, 0, 400, 200],
    ['red', 0, 0, 40, 200],
    [hidden, 104, 54, 90, 90],
  ] as const) {
    context.fillStyle = colour
    context.fillRect(x, y, width, height)
  }
  return new Uint8Array(format === 'png' ? await canvas.encode('png') : await canvas.encode('jpeg', 95))
}

const burned = async (bytes: Uint8Array, marks: readonly Mark[] = [MARK]): Promise<Uint8Array> => {
  const result = await burnPicture(bytes, marks)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.picture
}

/** The JPEG with an Exif block: an orientation, and words. */
const withExif = (jpeg: Uint8Array, orientation: number, words: string): Uint8Array => {
  const tiff = Buffer.from('4d4d002a0000000800010112000300000001000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const block = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(words)])
  const head = Buffer.from([0xff, 0xe1, 0, block.length + 2])
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)]))
}

describe('marks on a picture', () => {
  test.each(['png', 'jpeg'] as const)('%s: black under the mark, unchanged beside it', async (format) => {
    const pixels = await pixelsOf(await burned(await photo(format)))
    expect([pixels.width, pixels.height]).toEqual([400, 200])
    expect(pixels.inkIn(MARK)).toBe(1)
    expect(pixels.at(0.05, 0.5)[0]).toBeGreaterThan(240)
    expect(pixels.at(0.05, 0.5)[1]).toBeLessThan(10)
    expect(Math.min(...pixels.at(0.9, 0.5))).toBeGreaterThan(250)
  })

  test('what was under the mark changes no byte', async () => {
    const [one, two] = [await photo('png', 'green'), await photo('png', 'navy')]
    expect(Buffer.from(one).equals(two)).toBe(false)
    expect(Buffer.from(await burned(one)).equals(await burned(two))).toBe(true)
  })

  test('a turned photograph is marked as people see it, and loses its Exif block', async () => {
    const turned = withExif(await photo('jpeg'), 6, 'taken at home')
    const result = await burned(turned, [{ ...MARK, x: 0, y: 0.5, width: 1, height: 0.5 }])
    expect(Buffer.from(result).includes('taken at home')).toBe(false)
    expect(Buffer.from(result).includes('Exif')).toBe(false)
    const pixels = await pixelsOf(result)
    expect([pixels.width, pixels.height]).toEqual([200, 400])
    expect(pixels.at(0.5, 0.02)[0]).toBeGreaterThan(240)
    expect(pixels.inkIn({ x: 0, y: 0.5, width: 1, height: 0.5 })).toBe(1)
  })

  test('flattened: the same pixels without the words beside them', async () => {
    const original = await photo('png')
    const text = Buffer.from('Author\0officer')
    const chunk = Buffer.concat([
      Buffer.from([0, 0, 0, text.length]),
      Buffer.from('tEXt'),
      text,
      Buffer.alloc(4),
    ])
    const described = new Uint8Array(Buffer.concat([original.subarray(0, 33), chunk, original.subarray(33)]))
    const flat = await flattenPicture(original)
    if (!flat.ok) throw new Error(flat.refusal.code)
    const pixels = await pixelsOf(flat.value.picture)
    expect(pixels.at(0.4, 0.5)).toEqual([0, 128, 0])
    const rid = await flattenPicture(described)
    if (rid.ok) expect(Buffer.from(rid.value.picture).includes('officer')).toBe(false)
    else expect(rid.refusal.code).toBe('picture-corrupt')
  })

  test.each([
    ['a PDF', Buffer.from('%PDF-1.4'), 'not-a-picture'],
    ['a GIF', Buffer.from('GIF89a'), 'not-a-picture'],
    ['nothing', new Uint8Array(), 'not-a-picture'],
    ['only a header', pngOf(30, 30).subarray(0, 20), 'picture-corrupt'],
    ['a header and no picture', jpegOf(30, 30), 'picture-corrupt'],
    ['too many pixels', pngOf(60_000, 60_000), 'picture-too-large'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await burnPicture(bytes, [MARK])).toMatchObject({ ok: false, refusal: { code } })
  })

  test('marks off the picture are refused', async () => {
    const picture = await photo('png')
    expect(await burnPicture(picture, [{ ...MARK, page: 2 }])).toMatchObject({
      refusal: { code: 'page-unknown' },
    })
    expect(await burnPicture(picture, [{ ...MARK, x: 2 }])).toMatchObject({
      refusal: { code: 'mark-invalid' },
    })
    expect(await burnPicture(picture, [])).toMatchObject({ refusal: { code: 'no-marks' } })
  })
})
