import iconv from 'iconv-lite'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { operatorNames } from '../extraction/pdf/read-page.ts'
import type { OpenPdf } from './open-pdf.ts'
import { pageCharacters } from './page-characters.ts'
import { pageNotes } from './page-notes.ts'
import type { RemainingText } from './redaction.ts'
import { lineText, writtenLines } from './written-lines.ts'

/** A text that a PDF holds in one of its layers. */
export interface LayerText {
  readonly where: RemainingText['where']
  readonly page: number | null
  /** The same text in every way it was read. */
  readonly readings: readonly string[]
}

/** Depth to which nested values (bookmarks in bookmarks, properties in properties) are followed. */
const DEEPEST = 12

/** Every string in a value, keys included. */
const stringsIn = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  if (ArrayBuffer.isView(value)) return []
  if (value instanceof Map) return stringsIn([...value], depth + 1)
  return Object.entries(value).flatMap(([key, item]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...stringsIn(item, depth + 1),
  ])
}

const layer = (
  where: LayerText['where'],
  readings: readonly string[],
  page: number | null = null,
): LayerText => ({
  where,
  page,
  readings,
})

/** What the operators of a page show in the order of writing, also beside the part of it that is seen. */
const shownText = async (page: PDFPageProxy, operators: ReadonlyMap<number, string>): Promise<string> =>
  writtenLines(await pageCharacters(page, operators))
    .map(lineText)
    .join('\n')

const pageTexts = async ({ reading, drawing }: OpenPdf, number: number): Promise<readonly LayerText[]> => {
  const page = await reading.getPage(number)
  const shown = await shownText(page, operatorNames(drawing.pdfjs.OPS))
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  const text = items.map((item) => ('str' in item ? item.str : '')).join('')
  const notes = await pageNotes(page)
  const structure = stringsIn(await page.getStructTree())
  page.cleanup()
  return [
    layer('page-text', [shown, text, structure.join('\n')], number),
    ...notes.map(({ kind, texts }) => layer(kind, texts, number)),
  ]
}

const decodings = (content: unknown): readonly string[] => {
  if (!(content instanceof Uint8Array)) return []
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  return ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'].map((encoding) => iconv.decode(bytes, encoding))
}

const attachmentTexts = async (document: PDFDocumentProxy): Promise<readonly string[]> => {
  const attachments: unknown = await document.getAttachments()
  if (typeof attachments !== 'object' || attachments === null) return []
  return Object.values(attachments).flatMap((attachment: object) => [
    ...stringsIn(attachment),
    ...decodings(Reflect.get(attachment, 'content')),
  ])
}

const propertyTexts = async (document: PDFDocumentProxy): Promise<readonly string[]> => {
  const { info, metadata } = await document.getMetadata()
  return [
    ...stringsIn(info),
    String(metadata?.getRaw() ?? ''),
    ...stringsIn(await document.getPageLabels()),
    ...stringsIn(await document.getJSActions()),
    ...stringsIn((await document.getOptionalContentConfig()).getOrder()),
  ]
}

/** The texts of all layers of a PDF: pages, notes, form values, properties, bookmarks, attachments. */
export async function* pdfTexts(pdf: OpenPdf): AsyncGenerator<LayerText> {
  const document = pdf.reading
  yield layer('properties', await propertyTexts(document))
  yield layer('form-value', stringsIn(await document.getFieldObjects()))
  yield layer('bookmark', stringsIn(await document.getOutline()))
  yield layer('attachment', await attachmentTexts(document))
  for (let number = 1; number <= document.numPages; number += 1) yield* await pageTexts(pdf, number)
}
