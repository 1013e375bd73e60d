import { describe, expect, test } from 'vitest'
import { parsePdf } from '../../../src/formats/extraction/pdf/parse-pdf.ts'
import type { RenderedPage } from '../../../src/formats/redaction/redaction.ts'
import { renderPage } from '../../../src/formats/redaction/render-page.ts'
import { smallPdf } from '../extraction/small-pdf.ts'
import { pixelsOf, typeset } from './redaction-samples.ts'

const rendered = async (pdf: Uint8Array, page: number, width: number): Promise<RenderedPage> => {
  const result = await renderPage(pdf, page, width)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const HAN = { text: '公开公开', x: 100, y: 700, size: 40 }
const overHan = { x: 100 / 595, y: 1 - 738 / 842, width: 160 / 595, height: 44 / 842 }

describe('a page for the marking screen', () => {
  test('has the width asked for and the shape of the page as seen', async () => {
    const pdf = smallPdf([{ texts: [HAN] }, { texts: [HAN], entries: '/Rotate 90' }])
    expect(await rendered(pdf, 1, 595)).toMatchObject({ width: 595, height: 842, pages: 2 })
    expect(await rendered(pdf, 2, 842)).toMatchObject({ width: 842, height: 595, pages: 2 })
  })

  test('Chinese in a font that the file does not carry is drawn legibly, and the page says so', async () => {
    const page = await rendered(smallPdf([{ texts: [HAN] }]), 1, 1_190)
    expect(page.fontsMissing).toBe(true)
    const pixels = await pixelsOf(page.png)
    expect(pixels.inkIn(overHan)).toBeGreaterThan(0.08)
    expect(pixels.inkIn(overHan)).toBeLessThan(0.4)
    const other = await pixelsOf(
      (await rendered(smallPdf([{ texts: [{ ...HAN, text: '一一一一' }] }]), 1, 1_190)).png,
    )
    expect(other.inkIn(overHan)).toBeLessThan(pixels.inkIn(overHan) / 2)
  })

  test('fonts in the file and the standard ones are not called missing', async () => {
    const typst = typeset(
      '#set page(width: 300pt, height: 300pt)\n#set text(font: "Noto Serif SC", size: 30pt)\n公开',
    )
    expect((await rendered(typst, 1, 300)).fontsMissing).toBe(false)
    const latin = smallPdf([{ texts: [{ text: 'Open', x: 100, y: 700, size: 40 }] }])
    const page = await rendered(latin, 1, 595)
    expect(page.fontsMissing).toBe(false)
    expect((await pixelsOf(page.png)).inkIn({ ...overHan, width: 90 / 595 })).toBeGreaterThan(0.05)
  })

  test('reading a file before drawing it does not spoil patterns and masks', async () => {
    const pattern = smallPdf([
      {
        texts: [HAN],
        drawing:
          '/Cs1 cs 0.2 0.4 0.6 rg 60 60 400 400 re f q 100 0 0 100 200 200 cm BI /W 8 /H 8 /IM true /BPC 1 ID \xaa\x55\xaa\x55\xaa\x55\xaa\x55 EI Q',
      },
    ])
    await parsePdf(pattern)
    const pixels = await pixelsOf((await rendered(pattern, 1, 595)).png)
    expect(pixels.at(0.2, 0.8)).toEqual([51, 102, 153])
  })
})
