/** Pages with secrets on them, marks over the secrets, and ways to look at the result. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { burnRedactions } from '../../../src/formats/redaction/burn-redactions.ts'
import { streamsOf } from '../../../src/formats/redaction/pdf-streams.ts'
import type { BurnedPdf, Mark } from '../../../src/formats/redaction/redaction.ts'
import { type PdfPart, type Placed, pdfOf, pdfParts, type SmallPage } from '../extraction/small-pdf.ts'

export const WIDTH = 595
export const HEIGHT = 842

/** A mark over a text that stands upright on an uncropped page, one point wider than the text on each side. */
export const markOver = ({ text, x, y, size = 10 }: Placed, page = 1, ground = ''): Mark => ({
  page,
  x: (x - 1) / WIDTH,
  y: (HEIGHT - y - size) / HEIGHT,
  width: ([...text].length * size + 2) / WIDTH,
  height: (size * 1.3) / HEIGHT,
  ground,
})

export const burned = async (pdf: Uint8Array, marks: readonly Mark[]): Promise<BurnedPdf> => {
  const result = await burnRedactions(pdf, marks)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

export const textsOf = (places: readonly { readonly text: string }[]): readonly string[] =>
  places.map(({ text }) => text)

/** The pictures of a result, one a page. */
export const picturesOf = (pdf: Uint8Array): readonly Uint8Array[] =>
  streamsOf(pdf)
    .filter(({ dictionary }) => dictionary.includes('/DCTDecode'))
    .map(({ start, end }) => pdf.subarray(start, end))

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green and blue at a place given in shares of the picture. */
  readonly at: (x: number, y: number) => readonly number[]
  /** Share of pixels darker than half within an area. */
  readonly inkIn: (area: { x: number; y: number; width: number; height: number }) => number
}

export const pixelsOf = async (picture: Uint8Array): Promise<Pixels> => {
  const image = await loadImage(Buffer.from(picture))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const { width, height } = image
  const pixel = (column: number, row: number): readonly number[] => {
    const at = (row * width + column) * 4
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
  }
  const inkIn: Pixels['inkIn'] = (area) => {
    let [dark, all] = [0, 0]
    for (let row = Math.ceil(area.y * height); row < (area.y + area.height) * height - 1; row += 1)
      for (let column = Math.ceil(area.x * width); column < (area.x + area.width) * width - 1; column += 1) {
        all += 1
        if (pixel(column, row).every((value) => value < 128)) dark += 1
      }
    return dark / all
  }
  return { width, height, at: (x, y) => pixel(Math.floor(x * width), Math.floor(y * height)), inkIn }
}

/** A small PDF with more objects, which its pages or its catalogue name. */
export const pdfWith = (
  pages: readonly SmallPage[],
  catalogue: string,
  more: readonly PdfPart[],
  trailer = '',
) => pdfOf([...pdfParts(pages, catalogue), ...more], trailer)

/** A PDF text string in UTF-16, as hexadecimal. */
export const pdfString = (text: string): string =>
  `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

const FONT_FOLDER = fileURLToPath(
  new URL('../../../node_modules/@expo-google-fonts/noto-serif-sc/400Regular', import.meta.url),
)
let compiler: NodeCompiler | null = null

/** A PDF by typst, with its fonts inside. */
export const typeset = (source: string): Uint8Array => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [FONT_FOLDER] }] })
  return new Uint8Array(compiler.pdf({ mainFileContent: source }))
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32)
const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

const rc4 = (key: Buffer, bytes: Uint8Array): Buffer => {
  const state = Array.from({ length: 256 }, (_, index) => index)
  const swap = (a: number, b: number): void => {
    const [x = 0, y = 0] = [state[a], state[b]]
    state[a] = y
    state[b] = x
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  const mixed = bytes.map((byte) => {
    i = (i + 1) & 255
    j = (j + (state[i] ?? 0)) & 255
    swap(i, j)
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0)
  })
  return Buffer.from(mixed)
}

/** Standard security handler, revision 2, 40 bits (ISO 32000-1, 7.6.3). A blank password only protects against copying. */
export const lockedPdf = (pages: readonly SmallPage[], password: string): Uint8Array => {
  const id = Buffer.from('0123456789abcdef')
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password))
  const rights = Buffer.from([0xc0, 0xff, 0xff, 0xff])
  const key = md5(padded(password), owner, rights, id).subarray(0, 5)
  const objectKey = (object: number): Buffer =>
    md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10)
  const strings = (dictionary: string, object: number): string =>
    dictionary.replace(
      /\(([^)]*)\)/g,
      (_, text: string) => `<${rc4(objectKey(object), Buffer.from(text)).toString('hex')}>`,
    )
  const parts = pdfParts(pages).map(({ id: object, dictionary, stream }) => ({
    id: object,
    dictionary: strings(dictionary, object),
    ...(stream === undefined ? {} : { stream: new Uint8Array(rc4(objectKey(object), stream)) }),
  }))
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /P -64 /O <${owner.toString('hex')}> /U <${rc4(key, PADDING).toString('hex')}> >>`
  return pdfOf(parts, `/Encrypt ${encrypt} /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`)
}
