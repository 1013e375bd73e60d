import { ok, type Result, refused } from '../../law/result.ts'
import { operatorNames } from '../extraction/pdf/read-page.ts'
import { burnMarks } from './burn-marks.ts'
import { refusalOfMarks } from './check-marks.ts'
import { drawPage } from './draw-page.ts'
import {
  BURNED_DPI,
  JPEG_QUALITY,
  MAX_REDACTION_BYTES,
  MAX_REDACTION_PAGES,
  MAX_RESULT_BYTES,
} from './limits.ts'
import { makePicturePdf, type PicturePage } from './make-picture-pdf.ts'
import { areasOfMark, isCovered, textUnder } from './marked-text.ts'
import { type OpenPdf, withPdf } from './open-pdf.ts'
import { type PageCharacter, pageCharacters } from './page-characters.ts'
import { type PageNote, pageNotes } from './page-notes.ts'
import type { BurnedPdf, Mark, PlacedText, RedactionRefusal } from './redaction.ts'
import { placesOfWords, searchedWords } from './unmarked-text.ts'

const POINTS_PER_INCH = 72

/** A page of the original as read, and its picture with the marks burned in. */
interface BurnedPage {
  readonly picture: PicturePage
  readonly characters: readonly PageCharacter[]
  readonly notes: readonly PageNote[]
  readonly fontsMissing: boolean
}

const burnPage = async (
  { document, reading, drawing }: OpenPdf,
  number: number,
  marks: readonly Mark[],
): Promise<BurnedPage | null> => {
  const written = await reading.getPage(number)
  const characters = await pageCharacters(written, operatorNames(drawing.pdfjs.OPS))
  const notes = await pageNotes(written)
  const page = await document.getPage(number)
  const drawn = await drawPage(page, drawing, BURNED_DPI / POINTS_PER_INCH)
  page.cleanup()
  if (drawn === null) return null
  const areas = marks.flatMap((mark) => areasOfMark(mark, characters))
  const burned = burnMarks(drawing.canvas, drawn.canvas, areas)
  const jpeg = new Uint8Array(await burned.encode('jpeg', JPEG_QUALITY))
  const picture = {
    jpeg,
    pixelsAcross: burned.width,
    pixelsDown: burned.height,
    width: drawn.width,
    height: drawn.height,
  }
  return { picture, characters, notes, fontsMissing: drawn.fontsMissing }
}

const onPage = (marks: readonly Mark[], page: number): readonly Mark[] =>
  marks.filter((mark) => mark.page === page)

const elsewhere = (
  pages: readonly BurnedPage[],
  marks: readonly Mark[],
  words: readonly string[],
): readonly PlacedText[] =>
  pages.flatMap(({ characters, notes }, index) => {
    const own = onPage(marks, index + 1)
    const isOpen = ({ area }: { area: PageCharacter['area'] }) => !own.some((mark) => isCovered(area, mark))
    return placesOfWords(words, characters.filter(isOpen), notes.filter(isOpen), index + 1)
  })

const reportOf = (pages: readonly BurnedPage[], marks: readonly Mark[]): BurnedPdf => {
  const found = marks.map((mark) => {
    const page = pages[mark.page - 1]
    return textUnder(mark, page?.characters ?? [], page?.notes ?? [])
  })
  const burnedText = found.flat()
  return {
    pdf: makePicturePdf(pages.map(({ picture }) => picture)),
    burnedText,
    standsElsewhere: elsewhere(pages, marks, searchedWords(burnedText)),
    marksOverNoText: found.flatMap((texts, index) => (texts.length === 0 ? [index] : [])),
    pagesWithFontsMissing: pages.flatMap(({ fontsMissing }, index) => (fontsMissing ? [index + 1] : [])),
  }
}

const burnAll = async (
  pdf: OpenPdf,
  marks: readonly Mark[],
): Promise<Result<BurnedPdf, RedactionRefusal>> => {
  const pages: BurnedPage[] = []
  let bytes = 0
  for (let number = 1; number <= pdf.document.numPages; number += 1) {
    const page = await burnPage(pdf, number, onPage(marks, number))
    if (page === null) return refused({ code: 'page-not-drawn', facts: { page: number } })
    bytes += page.picture.jpeg.length
    if (bytes > MAX_RESULT_BYTES)
      return refused({ code: 'pdf-too-large', facts: { limit: MAX_RESULT_BYTES } })
    pages.push(page)
  }
  return ok(reportOf(pages, marks))
}

const refusalOfLength = (pages: number): RedactionRefusal | null =>
  pages > MAX_REDACTION_PAGES
    ? { code: 'too-many-pages', facts: { pages, limit: MAX_REDACTION_PAGES } }
    : null

/**
 * Burns marks into a PDF: the result is a new file whose pages are pictures at 200 dpi with black areas, and
 * holds nothing else of the original. Also tells what stood under the marks and where the same words still
 * stand. Refuses marks that lie off the page or have no size, unknown pages, and files that cannot be drawn.
 * Takes about 0.2 seconds a page: run it where it can be ended.
 */
export const burnRedactions = async (
  pdf: Uint8Array,
  marks: readonly Mark[],
): Promise<Result<BurnedPdf, RedactionRefusal>> =>
  withPdf(pdf, MAX_REDACTION_BYTES, async (open) => {
    const refusal = refusalOfLength(open.document.numPages) ?? refusalOfMarks(marks, open.document.numPages)
    return refusal === null ? burnAll(open, marks) : refused(refusal)
  })

/** The same pages as pictures without any mark: rids a PDF of properties, notes, attachments and hidden text. */
export const flattenPdf = async (pdf: Uint8Array): Promise<Result<Uint8Array, RedactionRefusal>> =>
  withPdf(pdf, MAX_REDACTION_BYTES, async (open) => {
    const refusal = refusalOfLength(open.document.numPages)
    if (refusal !== null) return refused(refusal)
    const flat = await burnAll(open, [])
    return flat.ok ? ok(flat.value.pdf) : flat
  })
