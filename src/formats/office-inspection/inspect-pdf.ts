import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ok, type Result, refused } from '../../law/result.ts'
import { operatorNames } from '../extraction/pdf/read-page.ts'
import { drawPage } from '../redaction/draw-page.ts'
import { MAX_REDACTION_BYTES, MAX_REDACTION_PAGES } from '../redaction/limits.ts'
import { type OpenPdf, withPdf } from '../redaction/open-pdf.ts'
import { pageCharacters } from '../redaction/page-characters.ts'
import { pageNotes } from '../redaction/page-notes.ts'
import type { RedactionRefusal } from '../redaction/redaction.ts'
import { lineText, writtenLines } from '../redaction/written-lines.ts'
import {
  counted,
  finding,
  type HiddenContent,
  type InspectionRefusal,
  type InspectionRefusalCode,
} from './hidden-content.ts'
import { unseenCharacters } from './unseen-text.ts'

/** Pixels per point at which pages are looked at. */
const SCALE = 1.5
/** What pdf.js adds about the file itself. */
const FACTS = /^(?:PDFFormatVersion|Language|Encrypt\w*|Is\w+|CreationDate|ModDate|Trapped)$/
const NO_TEXT_MODES = [3, 7]

const propertiesOf = async ({ reading: document }: OpenPdf): Promise<readonly HiddenContent[]> => {
  const { info, metadata } = await document.getMetadata()
  const custom: unknown = Reflect.get(info, 'Custom')
  const entries = [
    ...Object.entries(info),
    ...Object.entries(typeof custom === 'object' ? (custom ?? {}) : {}),
  ]
  const named = entries
    .filter(([name, value]) => typeof value === 'string' && value.trim() !== '' && !FACTS.test(name))
    .map(([name, value]) => finding(name === 'Author' ? 'author' : 'property', { name, text: String(value) }))
  return metadata === null ? named : [...named, finding('property', { name: 'XMP' })]
}

const attachmentsOf = async ({ reading: document }: OpenPdf): Promise<readonly HiddenContent[]> => {
  const attachments: unknown = await document.getAttachments()
  const names = typeof attachments === 'object' && attachments !== null ? Object.keys(attachments) : []
  return names.map((name) => finding('attachment', { name }))
}

const scriptsOf = async ({ reading: document }: OpenPdf): Promise<readonly HiddenContent[]> => {
  const [scripts, opening] = [await document.getJSActions(), await document.getOpenAction()]
  const acts = opening !== null && typeof opening === 'object' && 'action' in opening
  return counted('script', (scripts === null ? 0 : Object.keys(scripts).length) + (acts ? 1 : 0))
}

const layersOf = async ({ reading: document }: OpenPdf): Promise<readonly HiddenContent[]> => {
  const layers = await document.getOptionalContentConfig()
  return [...layers].map(([, layer]: [string, unknown]) =>
    finding('layer', {
      name: String(typeof layer === 'object' && layer !== null ? Reflect.get(layer, 'name') : ''),
    }),
  )
}

/** Glyphs shown in a way that leaves nothing on the page (ISO 32000-1, 9.3.6), as scanners do with what they read. */
const unprintedGlyphs = async (
  page: PDFPageProxy,
  { setTextRenderingMode, showText }: Readonly<Record<string, number>>,
) => {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  let [mode, glyphs] = [0, 0]
  for (const [index, code] of fnArray.entries()) {
    const operands: unknown = argsArray[index]
    if (!Array.isArray(operands)) continue
    if (code === setTextRenderingMode) mode = Number(operands[0])
    if (code === showText && NO_TEXT_MODES.includes(mode) && Array.isArray(operands[0]))
      glyphs += operands[0].filter((glyph) => typeof glyph === 'object').length
  }
  return glyphs
}

const inPage = async (
  { document, reading, drawing }: OpenPdf,
  number: number,
): Promise<readonly HiddenContent[]> => {
  const page = await reading.getPage(number)
  const { OPS } = drawing.pdfjs
  const characters = await pageCharacters(page, operatorNames(OPS))
  const notes = await pageNotes(page)
  const unprinted = await unprintedGlyphs(page, OPS)
  const drawn =
    characters.length === 0 ? null : await drawPage(await document.getPage(number), drawing, SCALE)
  const unseen = drawn === null ? [] : unseenCharacters(drawn, characters)
  page.cleanup()
  const said = (kind: 'annotation' | 'form-value') => notes.filter((note) => note.kind === kind)
  const textOf = (kind: 'annotation' | 'form-value') =>
    said(kind)
      .flatMap(({ texts }) => texts)
      .join(' ')
  return [
    ...counted('annotation', said('annotation').length, { page: number, text: textOf('annotation') }),
    ...counted('form-field', said('form-value').length, { page: number, text: textOf('form-value') }),
    ...counted('hidden-text', unseen.length, {
      page: number,
      text: writtenLines(unseen).map(lineText).join(' '),
    }),
    ...counted('text-layer', unprinted, { page: number }),
  ]
}

const codeOf = ({ code }: RedactionRefusal): InspectionRefusalCode => {
  if (code === 'pdf-encrypted') return 'file-encrypted'
  if (code === 'not-a-pdf') return 'not-an-inspectable-file'
  return code === 'pdf-corrupt' ? 'file-corrupt' : 'file-too-large'
}

/**
 * What a PDF carries that people do not see: properties, notes, attachments, form values, scripts, layers, and
 * text that leaves no trace on the drawn page, among it text under black boxes. Pages are drawn: run it where
 * it can be ended.
 */
export const inspectPdf = async (
  bytes: Uint8Array,
): Promise<Result<readonly HiddenContent[], InspectionRefusal>> => {
  const inspected = await withPdf(bytes, MAX_REDACTION_BYTES, async (pdf) => {
    const pages = pdf.document.numPages
    if (pages > MAX_REDACTION_PAGES) return refused({ code: 'too-many-pages' })
    const found = [
      ...(await propertiesOf(pdf)),
      ...(await attachmentsOf(pdf)),
      ...(await scriptsOf(pdf)),
      ...(await layersOf(pdf)),
    ]
    for (let number = 1; number <= pages; number += 1) found.push(...(await inPage(pdf, number)))
    return ok(found)
  })
  return inspected.ok ? inspected : refused({ code: codeOf(inspected.refusal) })
}
