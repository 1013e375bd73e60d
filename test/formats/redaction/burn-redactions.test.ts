import { describe, expect, test } from 'vitest'
import { burnRedactions, flattenPdf } from '../../../src/formats/redaction/burn-redactions.ts'
import { checkRedaction } from '../../../src/formats/redaction/check-redaction.ts'
import type { Mark } from '../../../src/formats/redaction/redaction.ts'
import { type Placed, type SmallPage, smallPdf } from '../extraction/small-pdf.ts'
import {
  burned,
  HEIGHT,
  lockedPdf,
  markOver,
  pdfString,
  pdfWith,
  picturesOf,
  pixelsOf,
  textsOf,
  typeset,
  WIDTH,
} from './redaction-samples.ts'

const SECRET = '赵小满'
const OTHER = '钱大寒'
const secret = (text: string): Placed => ({ text, x: 160, y: 700, size: 20 })
const before: Placed = { text: '申请人：', x: 60, y: 700, size: 20 }
const pageWith = (text: string, more: Partial<SmallPage> = {}): SmallPage => ({
  texts: [before, secret(text)],
  ...more,
})
const mark = markOver(secret(SECRET))

/** The same area on a page that is turned by quarter turns to the right. */
const turned = ({ x, y, width, height, ...rest }: Mark, quarters: number): Mark => {
  if (quarters === 0) return { x, y, width, height, ...rest }
  return turned({ ...rest, x: 1 - y - height, y: x, width: height, height: width }, quarters - 1)
}

describe('what was under a mark', () => {
  const CASES: readonly { name: string; page: (text: string) => SmallPage; mark: Mark }[] = [
    { name: 'upright', page: (text) => pageWith(text), mark },
    ...[1, 2, 3].map((quarters) => ({
      name: `turned by ${quarters * 90} degrees`,
      page: (text: string) => pageWith(text, { entries: `/Rotate ${quarters * 90}` }),
      mark: turned(mark, quarters),
    })),
    {
      name: 'cropped',
      page: (text) => pageWith(text, { entries: '/CropBox [100 600 400 800]' }),
      mark: { page: 1, x: 58 / 300, y: 75 / 200, width: 66 / 300, height: 30 / 200, ground: '' },
    },
    {
      name: 'in larger units',
      page: (text) => pageWith(text, { entries: '/UserUnit 2' }),
      mark,
    },
    {
      name: 'split over several operators, painted backwards',
      page: (text) => ({
        texts: [...text]
          .map((char, index) => ({ text: char, x: 160 + 20 * index, y: 700, size: 20 }))
          .toReversed(),
      }),
      mark,
    },
    {
      name: 'written slantwise',
      page: (text) => ({ texts: [{ text, x: 300, y: 400, size: 20, turned: 45 }] }),
      mark: { page: 1, x: 0.45, y: 0.4, width: 0.2, height: 0.2, ground: '' },
    },
    {
      name: 'unseen, as scanners put it over their pictures',
      page: (text) => ({
        texts: [],
        stream: Buffer.from(
          `3 Tr BT /F2 20 Tf 160 700 Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`,
        ),
      }),
      mark,
    },
  ]

  test.each(CASES)(
    '$name: is reported, and leaves no trace in a single byte',
    async ({ page, mark: area }) => {
      const result = await burned(smallPdf([page(SECRET)]), [area])
      expect(textsOf(result.burnedText)).toEqual([SECRET])
      expect(result.marksOverNoText).toEqual([])
      const twin = await burned(smallPdf([page(OTHER)]), [area])
      expect(textsOf(twin.burnedText)).toEqual([OTHER])
      expect(Buffer.from(result.pdf).equals(twin.pdf)).toBe(true)
      expect(await checkRedaction(result.pdf, [SECRET])).toMatchObject({ ok: true, value: { characters: 0 } })
    },
  )

  test('twins differ where no mark lies', async () => {
    const elsewhere: Mark = { page: 1, x: 0.1, y: 0.8, width: 0.1, height: 0.05, ground: '' }
    const [one, two] = [
      await burned(smallPdf([pageWith(SECRET)]), [elsewhere]),
      await burned(smallPdf([pageWith(OTHER)]), [elsewhere]),
    ]
    expect(Buffer.from(one.pdf).equals(two.pdf)).toBe(false)
  })

  test('is black; what stands beside it stays', async () => {
    const { pdf } = await burned(smallPdf([pageWith(SECRET)]), [mark])
    const pixels = await pixelsOf(picturesOf(pdf)[0] ?? new Uint8Array())
    expect([pixels.width, pixels.height]).toEqual([1653, 2339])
    expect(pixels.inkIn(mark)).toBe(1)
    expect(pixels.inkIn(markOver(before))).toBeGreaterThan(0.05)
    expect(pixels.inkIn({ x: 0.1, y: 0.5, width: 0.8, height: 0.4 })).toBe(0)
  })

  test('in fonts inside the file', async () => {
    const source = (name: string) =>
      `#set page(width: 595pt, height: 842pt, margin: 0pt)\n#set text(font: "Noto Serif SC", size: 20pt)\n#place(top + left, dx: 60pt, dy: 120pt)[申请人：#h(0pt)${name}，男，1980年]`
    const area: Mark = {
      page: 1,
      x: 138 / WIDTH,
      y: 115 / HEIGHT,
      width: 64 / WIDTH,
      height: 30 / HEIGHT,
      ground: '个人隐私',
    }
    const result = await burned(typeset(source(SECRET)), [area])
    expect(textsOf(result.burnedText)).toEqual([SECRET])
    expect(result.pagesWithFontsMissing).toEqual([])
    const twin = await burned(typeset(source(OTHER)), [area])
    expect(Buffer.from(result.pdf).equals(twin.pdf)).toBe(true)
  })

  test('under a note or a form field: its words are reported, and none are in the result', async () => {
    const more = [
      {
        id: 50,
        dictionary: `<< /Type /Annot /Subtype /Text /Rect [170 700 190 720] /Contents ${pdfString('批注中的孙立夏')} >>`,
      },
      {
        id: 51,
        dictionary: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V ${pdfString('表单中的李谷雨')} /Rect [165 702 210 716] /P 10 0 R >>`,
      },
    ]
    const pdf = pdfWith(
      [pageWith(SECRET, { entries: '/Annots [50 0 R 51 0 R]' })],
      '/AcroForm << /Fields [51 0 R] >>',
      more,
    )
    const result = await burned(pdf, [mark])
    expect(textsOf(result.burnedText)).toEqual([SECRET, '批注中的孙立夏', '表单中的李谷雨'])
    const words = ['孙立夏', '李谷雨', SECRET]
    expect(await checkRedaction(pdf, words)).toMatchObject({ ok: false })
    expect(await checkRedaction(result.pdf, words)).toMatchObject({ ok: true })
  })

  test('over two lines and overlapping: a text for each line and mark', async () => {
    const lines = [secret(SECRET), { ...secret('电话一二三'), y: 676 }]
    const both = { ...mark, height: mark.height + 26 / HEIGHT, width: mark.width + 50 / WIDTH }
    const result = await burned(smallPdf([{ texts: lines }]), [mark, both])
    expect(textsOf(result.burnedText)).toEqual([SECRET, SECRET, '电话一二三'])
  })

  test('pages drawn with a stand-in font are named', async () => {
    const latin: SmallPage = { texts: [{ text: 'Annex', x: 60, y: 700 }] }
    const result = await burned(smallPdf([latin, pageWith(SECRET)]), [{ ...mark, page: 2 }])
    expect(result.pagesWithFontsMissing).toEqual([2])
  })

  test('text without a map to Unicode is burned; nothing is claimed about where else it stands', async () => {
    const font = {
      id: 50,
      dictionary:
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 1 /LastChar 2 /Widths [1 1] /Encoding << /Differences [1 /g1 /g2] >> /CharProcs << /g1 51 0 R /g2 51 0 R >> /Resources << >> >>',
    }
    const glyph = { id: 51, dictionary: '<< >>', stream: Buffer.from('1 0 d0 0 0 1 1 re f') }
    const strokes = 'BT /F9 20 Tf 160 700 Td <01020102> Tj 0 -300 Td <01020102> Tj ET'
    const unmapped: SmallPage = {
      texts: [],
      stream: Buffer.from(strokes),
      entries: '/Resources << /Font << /F9 50 0 R >> >>',
    }
    const result = await burned(pdfWith([unmapped], '', [font, glyph]), [{ ...mark, width: 0.3 }])
    expect(result.standsElsewhere).toEqual([])
    const pixels = await pixelsOf(picturesOf(result.pdf)[0] ?? new Uint8Array())
    expect(pixels.inkIn({ ...mark, width: 0.3 })).toBe(1)
  })

  test('characters marked by half are burned whole; those only grazed stay, and are not called burned', async () => {
    const pdf = smallPdf([pageWith(SECRET)])
    const half = { ...mark, height: mark.height / 2 }
    const result = await burned(pdf, [half])
    expect(textsOf(result.burnedText)).toEqual([SECRET])
    const pixels = await pixelsOf(picturesOf(result.pdf)[0] ?? new Uint8Array())
    expect(
      pixels.inkIn({ ...mark, x: mark.x + 0.005, width: mark.width - 0.01, height: mark.height * 0.85 }),
    ).toBe(1)
    const twin = await burned(smallPdf([pageWith(OTHER)]), [half])
    expect(Buffer.from(result.pdf).equals(twin.pdf)).toBe(true)
    const graze = { ...mark, y: mark.y + mark.height * 0.8, height: mark.height * 0.2 }
    const grazed = await burned(pdf, [graze])
    expect(grazed.burnedText).toEqual([])
    expect(grazed.marksOverNoText).toEqual([0])
  })

  test('a mark over nothing is named, and burned all the same', async () => {
    const nothing: Mark = { page: 1, x: 0, y: 0.9, width: 1, height: 0.1, ground: '' }
    const result = await burned(smallPdf([pageWith(SECRET)]), [mark, nothing])
    expect(result.marksOverNoText).toEqual([1])
    const pixels = await pixelsOf(picturesOf(result.pdf)[0] ?? new Uint8Array())
    expect(pixels.inkIn(nothing)).toBe(1)
    expect(pixels.at(0.999, 0.999)).toEqual([0, 0, 0])
  })
})

describe('the ground of a mark', () => {
  const area: Mark = { page: 1, x: 0.2, y: 0.2, width: 0.5, height: 0.05, ground: '' }
  const inkOf = async (ground: string, where: Mark): Promise<number> => {
    const { pdf } = await burned(smallPdf([pageWith(SECRET)]), [{ ...where, ground }])
    return (await pixelsOf(picturesOf(pdf)[0] ?? new Uint8Array())).inkIn(where)
  }

  test('is printed in white where there is room', async () => {
    expect(await inkOf('第十五条 个人隐私', area)).toBeLessThan(0.99)
    expect(await inkOf('', area)).toBe(1)
    expect(await inkOf('\n\u202e\u0000', area)).toBe(1)
  })

  test('is left out where there is none', async () => {
    expect(await inkOf('第十五条 个人隐私', { ...area, height: 0.004 })).toBe(1)
    expect(await inkOf('第十五条 个人隐私', { ...area, width: 0.02 })).toBe(1)
  })
})

describe('the same words elsewhere', () => {
  test('on another page, beside the mark, over a line break, with blanks and radicals: page and place', async () => {
    const second: SmallPage = {
      texts: [
        { text: '证人赵 小 满到场', x: 100, y: 500 },
        { text: '复核：⼩满不算，赵⼩满算', x: 100, y: 400 },
        { text: '末行是赵', x: 100, y: 300 },
        { text: '小满的签字', x: 100, y: 285 },
      ],
    }
    const pdf = smallPdf([{ texts: [before, secret(SECRET), { text: SECRET, x: 60, y: 100 }] }, second])
    const { standsElsewhere } = await burned(pdf, [mark])
    expect(standsElsewhere.map(({ page }) => page)).toEqual([1, 2, 2, 2])
    const [first] = standsElsewhere
    expect(first?.x).toBeCloseTo(60 / WIDTH, 2)
    expect(first?.y).toBeCloseTo((HEIGHT - 108.8) / HEIGHT, 2)
    expect(first?.width).toBeCloseTo(30 / WIDTH, 2)
  })

  test('every place marked: nothing is left', async () => {
    const again: Placed = { text: SECRET, x: 60, y: 100 }
    const pdf = smallPdf([{ texts: [secret(SECRET)] }, { texts: [again] }])
    expect((await burned(pdf, [mark])).standsElsewhere).toHaveLength(1)
    expect((await burned(pdf, [mark, markOver(again, 2)])).standsElsewhere).toEqual([])
  })

  test('a telling part of a longer burned passage is found too, a single character is not', async () => {
    const passage: Placed = { text: '赵小满，男', x: 160, y: 700, size: 20 }
    const pdf = smallPdf([
      { texts: [passage, { text: '男', x: 60, y: 300 }, { text: '邻居赵小满', x: 60, y: 200 }] },
    ])
    expect(textsOf((await burned(pdf, [markOver(passage)])).standsElsewhere)).toEqual([SECRET])
  })
})

describe('the result', () => {
  test('has the pages and sizes of the original as seen, and nothing else of it', async () => {
    const more = [
      { id: 60, dictionary: `<< /Title ${pdfString('赵小满案')} /Author (officer) /Producer (someone) >>` },
      {
        id: 61,
        dictionary: '<< /Type /Metadata /Subtype /XML >>',
        stream: Buffer.from('<x:xmpmeta>officer</x:xmpmeta>'),
      },
      { id: 62, dictionary: '<< /Type /EmbeddedFile >>', stream: Buffer.from('the list of names') },
      { id: 63, dictionary: '<< /Type /Filespec /F (names.txt) /EF << /F 62 0 R >> >>' },
    ]
    const catalogue =
      '/Metadata 61 0 R /Names << /EmbeddedFiles << /Names [(names.txt) 63 0 R] >> /JavaScript << /Names [(x) << /S /JavaScript /JS (app.alert) >>] >> >> /Lang (zh)'
    const pdf = pdfWith(
      [pageWith(SECRET), pageWith(SECRET, { entries: '/Rotate 90' })],
      catalogue,
      more,
      '/Info 60 0 R',
    )
    const text = Buffer.from((await burned(pdf, [mark])).pdf).toString('latin1')
    for (const word of [
      'officer',
      'someone',
      'names',
      'Metadata',
      'Info',
      'Annots',
      'Font',
      'JavaScript',
      'Outlines',
      'EmbeddedFile',
    ])
      expect(text).not.toContain(`/${word} `)
    expect(text.match(/\/MediaBox \[[^\]]*\]/g)).toEqual([
      '/MediaBox [0 0 595 842]',
      '/MediaBox [0 0 842 595]',
    ])
    expect(text.match(/\d+ 0 obj/g)).toHaveLength(8)
  })

  test('is the same for the same input', async () => {
    const pdf = smallPdf([pageWith(SECRET)])
    expect(Buffer.from((await burned(pdf, [mark])).pdf).equals((await burned(pdf, [mark])).pdf)).toBe(true)
  })

  test('flattened without marks: looks as before and has no text', async () => {
    const flat = await flattenPdf(smallPdf([pageWith(SECRET)]))
    if (!flat.ok) throw new Error(flat.refusal.code)
    expect(await checkRedaction(flat.value, [SECRET])).toMatchObject({
      ok: true,
      value: { characters: 0, pages: 1 },
    })
    expect((await pixelsOf(picturesOf(flat.value)[0] ?? new Uint8Array())).inkIn(mark)).toBeGreaterThan(0.05)
  })

  test('a file protected only against copying is burned; one behind a password is not', async () => {
    const open = await burned(lockedPdf([pageWith(SECRET)], ''), [mark])
    expect(textsOf(open.burnedText)).toEqual([SECRET])
    const closed = await burnRedactions(lockedPdf([pageWith(SECRET)], 'spring'), [mark])
    expect(closed).toMatchObject({ ok: false, refusal: { code: 'pdf-encrypted' } })
  })
})
