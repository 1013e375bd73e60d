/** A page that is one picture. Its size in points; the picture a JPEG in colour, with its own pixels. */
export interface PicturePage {
  readonly jpeg: Uint8Array
  readonly pixelsAcross: number
  readonly pixelsDown: number
  readonly width: number
  readonly height: number
}

/** The longest side of a page that readers must show (ISO 32000-1, annex C.2), in points. */
const LONGEST_SIDE = 14_400
const OBJECTS_PER_PAGE = 3
const FIRST_PAGE = 3

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')
const rounded = (points: number): string => String(Math.round(points * 100) / 100)

const streamObject = (id: number, dictionary: string, stream: Uint8Array): Buffer =>
  Buffer.concat([
    ascii(`${id} 0 obj\n<< ${dictionary} /Length ${stream.length} >>\nstream\n`),
    stream,
    ascii('\nendstream\nendobj\n'),
  ])

const pageObjects = (page: PicturePage, id: number): readonly Buffer[] => {
  const shrink = Math.min(1, LONGEST_SIDE / Math.max(page.width, page.height))
  const [width, height] = [rounded(page.width * shrink), rounded(page.height * shrink)]
  const picture = `/Type /XObject /Subtype /Image /Width ${page.pixelsAcross} /Height ${page.pixelsDown} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`
  return [
    ascii(
      `${id} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /P ${id + 2} 0 R >> >> /Contents ${id + 1} 0 R >>\nendobj\n`,
    ),
    streamObject(id + 1, '', ascii(`q ${width} 0 0 ${height} 0 0 cm /P Do Q`)),
    streamObject(id + 2, picture, page.jpeg),
  ]
}

const crossReferences = (objects: readonly Buffer[], head: number): Buffer => {
  let at = head
  const rows = objects.map((object) => {
    const row = `${String(at).padStart(10, '0')} 00000 n \n`
    at += object.length
    return row
  })
  const size = objects.length + 1
  return ascii(
    `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
  )
}

/**
 * A PDF (1.4) of nothing but pictures, a page each: a catalogue, a list of pages, and for each page its
 * picture and the order to draw it. No properties, no identifiers, no dates; the same pages give the same bytes.
 */
export const makePicturePdf = (pages: readonly PicturePage[]): Uint8Array => {
  const ids = pages.map((_, index) => FIRST_PAGE + index * OBJECTS_PER_PAGE)
  const head = Buffer.concat([ascii('%PDF-1.4\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])])
  const objects = [
    ascii('1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'),
    ascii(
      `2 0 obj\n<< /Type /Pages /Count ${pages.length} /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] >>\nendobj\n`,
    ),
    ...pages.flatMap((page, index) => pageObjects(page, ids[index] ?? 0)),
  ]
  return new Uint8Array(Buffer.concat([head, ...objects, crossReferences(objects, head.length)]))
}
