import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { burnRedactions } from '../../../src/formats/redaction/burn-redactions.ts'
import { isArea } from '../../../src/formats/redaction/check-marks.ts'
import { MAX_MARKS, MAX_REDACTION_PAGES } from '../../../src/formats/redaction/limits.ts'
import type { Mark } from '../../../src/formats/redaction/redaction.ts'
import { renderPage } from '../../../src/formats/redaction/render-page.ts'
import { pdfOf, pdfParts, type SmallPage, smallPdf } from '../extraction/small-pdf.ts'
import { burned, picturesOf, pixelsOf } from './redaction-samples.ts'

const page: SmallPage = { texts: [{ text: '说明', x: 60, y: 700 }], entries: '/CropBox [0 600 200 800]' }
const pdf = smallPdf([page])
const MARK: Mark = { page: 1, x: 0.1, y: 0.1, width: 0.2, height: 0.2, ground: '' }

const refusalOf = async (bytes: Uint8Array, marks: readonly Mark[]): Promise<string | null> => {
  const result = await burnRedactions(bytes, marks)
  return result.ok ? null : result.refusal.code
}

describe('marks that cannot be burned', () => {
  const text = 'x' as unknown as number
  test.each([
    ['no number', { x: Number.NaN }],
    ['endless', { width: Number.POSITIVE_INFINITY }],
    ['a string', { y: text }],
    ['left of the page', { x: -0.1 }],
    ['above the page', { y: -5 }],
    ['wider than the page', { x: 0.9, width: 0.2 }],
    ['below the page', { y: 0.9, height: 0.2 }],
    ['without width', { width: 0 }],
    ['without height', { height: 0 }],
    ['turned inside out', { x: 0.5, width: -0.2 }],
    ['without a ground', { ground: undefined as unknown as string }],
  ])('%s', async (_, change) => {
    expect(await refusalOf(pdf, [MARK, { ...MARK, ...change }])).toBe('mark-invalid')
  })

  test.each([0, 2, -1, 1.5, Number.NaN])('page %s of one', async (number) => {
    expect(await refusalOf(pdf, [{ ...MARK, page: number }])).toBe('page-unknown')
  })

  test('none, and too many', async () => {
    expect(await refusalOf(pdf, [])).toBe('no-marks')
    expect(
      await refusalOf(
        pdf,
        Array.from({ length: MAX_MARKS + 1 }, () => MARK),
      ),
    ).toBe('too-many-marks')
  })

  test('the whole page, a hair of it, its very edge, and rounding beyond the edge are burned', async () => {
    const whole = { ...MARK, x: 0, y: 0, width: 1, height: 1 }
    const { pdf: black } = await burned(pdf, [whole])
    expect((await pixelsOf(picturesOf(black)[0] ?? new Uint8Array())).inkIn(whole)).toBe(1)
    const edges = [
      { ...MARK, width: 1e-9, height: 1e-9 },
      { ...MARK, x: 1 - 1e-9, width: 1e-9 },
      { ...MARK, x: 0.8, width: 0.2000001 },
      { ...MARK, x: -0.0000001 },
    ]
    expect(await refusalOf(pdf, edges)).toBe(null)
  })

  test('whatever the numbers, what passes is burned black', async () => {
    const coordinate = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double())
    const area = fc.record({ x: coordinate, y: coordinate, width: coordinate, height: coordinate })
    await fc.assert(
      fc.asyncProperty(area, async (where) => {
        const result = await burnRedactions(pdf, [{ ...where, page: 1, ground: '' }])
        expect(result.ok).toBe(isArea(where))
        if (!result.ok || Math.min(where.width, where.height) < 0.01) return
        const pixels = await pixelsOf(picturesOf(result.value.pdf)[0] ?? new Uint8Array())
        const [x, y] = [where.x + where.width / 2, where.y + where.height / 2]
        const inside = (share: number): number => Math.min(Math.max(share, 0), 0.9999)
        expect(Math.max(...pixels.at(inside(x), inside(y)))).toBeLessThan(140)
      }),
      { numRuns: 60 },
    )
  })
})

describe('files that cannot be drawn', () => {
  const withBox = (box: string): Uint8Array =>
    smallPdf([{ ...page, entries: `/MediaBox ${box} /CropBox ${box}` }])

  test.each([
    ['nothing', new Uint8Array(), 'not-a-pdf'],
    ['a text', Buffer.from('说明'), 'not-a-pdf'],
    ['an archive', Buffer.from('PK\x03\x04%PDF-1.4'), 'not-a-pdf'],
    ['a PDF without anything', Buffer.from('%PDF-1.4\n'), 'pdf-corrupt'],
    ['a PDF without pages', pdfOf([{ id: 1, dictionary: '<< /Type /Catalog >>' }]), 'pdf-corrupt'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes, [MARK])).toBe(code)
    expect(await renderPage(bytes, 1, 600)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('too many pages to burn, which can still be looked at one by one', async () => {
    const long = smallPdf(Array.from({ length: 500 }, () => page))
    expect(await refusalOf(long, [{ ...MARK, page: 500 }])).toBe('too-many-pages')
    expect(MAX_REDACTION_PAGES).toBeLessThan(500)
    expect(await renderPage(long, 500, 200)).toMatchObject({ ok: true, value: { pages: 500, width: 200 } })
    expect(await renderPage(long, 501, 200)).toMatchObject({ ok: false, refusal: { code: 'page-unknown' } })
  })

  test('huge sheets are drawn with fewer dots, slivers with at least one', async () => {
    const huge = await burned(withBox('[0 0 14400 14400]'), [MARK])
    const pixels = await pixelsOf(picturesOf(huge.pdf)[0] ?? new Uint8Array())
    expect(pixels.width * pixels.height).toBeLessThanOrEqual(25_010_000)
    expect(await refusalOf(withBox('[0 0 5000 0.01]'), [MARK])).toBe(null)
  })

  test('damaged files are drawn or refused, and never throw', async () => {
    const files = fc.record({ at: fc.nat(5_000), value: fc.nat(255), cut: fc.nat(400) })
    const original = smallPdf([{ texts: [{ text: '说明', x: 60, y: 700 }] }])
    await fc.assert(
      fc.asyncProperty(fc.array(files, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Uint8Array.from(original)
        for (const { at, value } of changes) bytes[at % bytes.length] = value
        const cut = bytes.subarray(0, bytes.length - (changes[0]?.cut ?? 0))
        const result = await renderPage(cut, 1, 100)
        if (result.ok) expect(result.value.width).toBeGreaterThan(0)
        else expect(result.refusal.code).toMatch(/^(pdf|page|not|picture)-/)
      }),
      { numRuns: 150 },
    )
  })

  test('a picture that declares more pixels than can be decoded', async () => {
    const bomb = pdfOf([
      ...pdfParts([page]),
      { id: 90, dictionary: '<< /Subtype /Image /Width 90000 /Height 90000 >>', stream: Buffer.from('x') },
    ])
    expect(await refusalOf(bomb, [MARK])).toBe('picture-too-large')
  })

  test.each([0, -5, 49, 3_001, Number.NaN, Number.POSITIVE_INFINITY])(
    'a width of %s pixels',
    async (width) => {
      expect(await renderPage(pdf, 1, width)).toMatchObject({ ok: false, refusal: { code: 'width-invalid' } })
    },
  )
})
