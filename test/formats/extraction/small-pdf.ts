/** Writes PDF files object by object, so that tests can place every glyph and break every rule. */

export interface PdfPart {
  readonly id: number
  readonly dictionary: string
  readonly stream?: Uint8Array
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

const joined = (chunks: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(chunks))

const partBytes = ({ id, dictionary, stream }: PdfPart): Uint8Array => {
  if (stream === undefined) return latin1(`${id} 0 obj\n${dictionary}\nendobj\n`)
  const length = dictionary.replace(/>>$/, ` /Length ${stream.length} >>`)
  return joined([latin1(`${id} 0 obj\n${length}\nstream\n`), stream, latin1('\nendstream\nendobj\n')])
}

/** A PDF file of the given objects; object 1 is the catalogue. */
export const pdfOf = (parts: readonly PdfPart[], trailer = ''): Uint8Array => {
  const chunks: Uint8Array[] = [latin1('%PDF-1.5\n')]
  let at = chunks[0]?.length ?? 0
  const offsets = new Map<number, number>()
  for (const part of parts) {
    const bytes = partBytes(part)
    offsets.set(part.id, at)
    chunks.push(bytes)
    at += bytes.length
  }
  const size = Math.max(...parts.map(({ id }) => id)) + 1
  const rows = Array.from({ length: size }, (_, id) => {
    const offset = offsets.get(id)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  chunks.push(
    latin1(
      `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return joined(chunks)
}

/** A piece of text at a place in points from the bottom left. Han text goes by UCS-2, figures by Helvetica. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Turned anticlockwise, in degrees. */
  readonly turned?: number
}

const isAscii = (text: string): boolean => [...text].every((char) => char < '\u0080')

const hex = (text: string): string =>
  Array.from(text, (char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')

const showing = ({ text, x, y, size = 10, turned = 0 }: Placed): string => {
  const angle = (turned * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle).toFixed(5), Math.sin(angle).toFixed(5)]
  const font = isAscii(text) ? 'F1' : 'F2'
  const shown = isAscii(text) ? `(${text.replace(/[()\\]/g, '\\$&')})` : `<${hex(text)}>`
  return `BT /${font} ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm ${shown} Tj ET`
}

export interface SmallPage {
  readonly texts: readonly Placed[]
  /** Drawing operators before the text. */
  readonly drawing?: string
  /** Entries for the page's dictionary, such as /Rotate 90. */
  readonly entries?: string
  readonly stream?: Uint8Array
  readonly filter?: string
}

/** Helvetica, and a Chinese font that is not in the file and whose characters go by a predefined map. */
const FONTS: readonly PdfPart[] = [
  { id: 3, dictionary: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' },
  {
    id: 4,
    dictionary:
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
  },
  {
    id: 5,
    dictionary:
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 6 0 R >>',
  },
  {
    id: 6,
    dictionary:
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  },
]

const FIRST_PAGE = 10

export const pdfParts = (pages: readonly SmallPage[], catalogue = ''): readonly PdfPart[] => [
  { id: 1, dictionary: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>` },
  {
    id: 2,
    dictionary: `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(' ')}] >>`,
  },
  ...FONTS,
  ...pages.flatMap(({ texts, drawing = '', entries = '', stream, filter = '' }, index) => [
    {
      id: FIRST_PAGE + 2 * index,
      dictionary: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${FIRST_PAGE + 2 * index + 1} 0 R ${entries} >>`,
    },
    {
      id: FIRST_PAGE + 2 * index + 1,
      dictionary: `<< ${filter} >>`,
      stream: stream ?? latin1([drawing, ...texts.map(showing)].join('\n')),
    },
  ]),
]

export const smallPdf = (pages: readonly SmallPage[], catalogue = ''): Uint8Array =>
  pdfOf(pdfParts(pages, catalogue))
