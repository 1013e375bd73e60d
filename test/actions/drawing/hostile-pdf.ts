/** A PDF of two kilobytes whose one page takes years to draw: each form draws the next one ten times. */
import { type PdfPart, pdfOf } from '../../formats/extraction/small-pdf.ts'

const DEPTH = 18
const FIRST_FORM = 10

const stream = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

const drawing = (form: number): string => `<< /XObject << /F ${form} 0 R >> >>`

const form = (level: number): PdfPart => {
  const isLast = level === DEPTH - 1
  const resources = isLast ? '<< >>' : drawing(FIRST_FORM + level + 1)
  return {
    id: FIRST_FORM + level,
    dictionary: `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources ${resources} >>`,
    stream: stream(isLast ? '0 0 1 1 re f' : '/F Do '.repeat(10)),
  }
}

export const endlessPdf = (): Uint8Array =>
  pdfOf([
    { id: 1, dictionary: '<< /Type /Catalog /Pages 2 0 R >>' },
    { id: 2, dictionary: '<< /Type /Pages /Count 1 /Kids [3 0 R] >>' },
    {
      id: 3,
      dictionary: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${drawing(FIRST_FORM)} /Contents 4 0 R >>`,
    },
    { id: 4, dictionary: '<< >>', stream: stream('/F Do') },
    ...Array.from({ length: DEPTH }, (_, level) => form(level)),
  ])
