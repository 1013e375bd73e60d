import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { SIGN_HERE } from '../request-document/form-words.ts'
import type { LetterBlock, LetterTable } from '../request-document/letter.ts'
import { plainLine } from '../request-document/plain-text.ts'
import { printDate } from '../request-document/print-date.ts'
import { printable } from '../request-document/print-fonts.ts'
import { printedBlock, printedLetter } from '../request-document/printed-letter.ts'
import { type DrawnFile, setPdf } from '../request-document/typst-compiler.ts'
import { type Binding, bindOriginal, enclosedFile } from './bind-original.ts'
import {
  CASE_FILE_ORDER,
  type CaseFileCover,
  type CaseFileDocument,
  type CaseFileInput,
  type CaseFilePart,
  type CaseFilePdf,
  type EnclosedFile,
  type OriginalDocument,
} from './case-file.ts'
import { CASE_FILE_LAYOUT } from './case-file-layout.ts'
import { enclosedTable, eventTable, reviewTable, traceResult, traceTable } from './case-file-tables.ts'

export type CaseFileRefusal = Refusal<'case-file-empty' | 'case-file-too-large'>

/** Pages of originals in one file, all together; a page takes 250 to 500 ms and 300 KiB. */
const MOST_DRAWN_PAGES = 600

/** Documents and bytes of one file. */
const MOST_DOCUMENTS = 500
const MOST_BYTES = 512 * 1024 * 1024

/** An entry of the contents and its pages, as the layout takes it. */
interface Sheet {
  readonly title: string
  readonly number: string
  readonly author: string
  readonly on: string
  readonly kind: 'letter' | 'pages' | 'added'
  readonly [field: string]: unknown
}

interface Bound {
  readonly document: OriginalDocument
  readonly binding: Binding
}

const byPart = (a: CaseFileDocument, b: CaseFileDocument): number =>
  CASE_FILE_ORDER.indexOf(a.part) - CASE_FILE_ORDER.indexOf(b.part) ||
  (a.on < b.on ? -1 : Number(a.on > b.on))

const listed = ({ title, number, author, on }: CaseFileDocument) => ({
  title: printable(plainLine(title)),
  number: printable(plainLine(number ?? '')),
  author: printable(plainLine(author)),
  on: printDate(on),
})

const pictureName = (original: number, page: number): string => `original-${original}-${page}`

/** A page that the file adds of itself, made by the organ on the day of binding. */
const added = (title: string, cover: CaseFileCover, blocks: readonly LetterBlock[]): Sheet => ({
  kind: 'added',
  title,
  number: '',
  author: printable(plainLine(cover.organ)),
  on: printDate(cover.boundOn),
  blocks: blocks.map(printedBlock),
})

const note = (text: string): LetterBlock => ({ kind: 'paragraph', id: 'note', style: 'note', text })

type PlacedSheet = Sheet & { readonly part: CaseFilePart }

const sheetOf = (document: CaseFileDocument, originals: readonly Bound[]): PlacedSheet | null => {
  const { part } = document
  if (document.kind === 'letter') {
    return { ...listed(document), part, kind: 'letter', letter: printedLetter(document.letter) }
  }
  const index = originals.findIndex((each) => each.document === document)
  const bound = originals[index]
  if (bound === undefined || bound.binding.bound === null) return null
  const pages = bound.binding.bound.pages.map(({ shape }, page) => ({
    shape,
    name: pictureName(index, page),
  }))
  return { ...listed(document), part, kind: 'pages', pages }
}

/** The trace of review stands before the reply. */
const withReviews = (sheets: readonly PlacedSheet[], { reviews, cover }: CaseFileInput): readonly Sheet[] => {
  if (reviews.length === 0) return sheets
  const reply = CASE_FILE_ORDER.indexOf('reply')
  const isBefore = ({ part }: PlacedSheet): boolean => CASE_FILE_ORDER.indexOf(part) < reply
  return [
    ...sheets.filter(isBefore),
    added('审查签发记录', cover, [reviewTable(reviews)]),
    ...sheets.filter((sheet) => !isBefore(sheet)),
  ]
}

const annexes = (
  { cover, events, deadline }: CaseFileInput,
  enclosed: readonly EnclosedFile[],
): readonly Sheet[] => [
  ...(enclosed.length === 0 ? [] : [added('附存电子文件清单', cover, [enclosedTable(enclosed)])]),
  ...(deadline === null
    ? []
    : [added('答复期限计算说明', cover, [traceTable(deadline), note(traceResult(deadline))])]),
  ...(events.length === 0 ? [] : [added('办理过程记录', cover, [eventTable(events)])]),
]

const coverData = (cover: CaseFileCover) => ({
  organ: printable(plainLine(cover.organ)),
  title: printable(plainLine(cover.title)),
  year: String(cover.year),
  fileNumber: printable(plainLine(cover.fileNumber)),
  retention: printable(plainLine(cover.retention)),
  span: `${printDate(cover.openedOn)}至${printDate(cover.closedOn)}`,
  bound: cover.boundOn,
  boundOn: printDate(cover.boundOn),
})

/** 卷内备考表: signed by hand when the file is handed over. */
const closingTable = ({ boundOn }: CaseFileCover): LetterTable => ({
  kind: 'table',
  widths: [6, 22],
  rows: [
    ['本卷情况说明', '', 90],
    ['立卷人', SIGN_HERE, 18],
    ['检查人', SIGN_HERE, 18],
    ['立卷时间', printDate(boundOn), 12],
  ].map(([name, text, height]) => [
    { text: String(name), columnSpan: 1, rowSpan: 1, head: true, height: Number(height) },
    { text: String(text), columnSpan: 1, rowSpan: 1, head: false, height: Number(height) },
  ]),
})

const bindAll = async (documents: readonly CaseFileDocument[]): Promise<readonly Bound[]> => {
  const bound: Bound[] = []
  let room = MOST_DRAWN_PAGES
  for (const document of documents) {
    if (document.kind !== 'original') continue
    const binding = await bindOriginal(document, room)
    room -= binding.bound?.pages.length ?? 0
    bound.push({ document, binding })
  }
  return bound
}

const tooMuch = ({ documents }: CaseFileInput): CaseFileRefusal | null => {
  if (documents.length === 0) return { code: 'case-file-empty' }
  const bytes = documents.reduce((sum, each) => sum + (each.kind === 'original' ? each.bytes.length : 0), 0)
  if (documents.length <= MOST_DOCUMENTS && bytes <= MOST_BYTES) return null
  return { code: 'case-file-too-large', facts: { documents: documents.length, bytes } }
}

/**
 * The file as one PDF: cover, contents, documents in the order of the archive with page numbers that run through, and as annexes
 * the list of files, the deadline step by step and the events. PDF and picture originals are bound page by page, as pictures; others, and
 * those that cannot be drawn, are listed with size and SHA-256. PDF/A-2u.
 * Refuses a file without documents and one beyond all measure. Pages of original PDFs take most of the time, and a hostile one can take
 * long: run it where it can be ended.
 */
export const makeCaseFilePdf = async (
  input: CaseFileInput,
): Promise<Result<CaseFilePdf, CaseFileRefusal>> => {
  const objection = tooMuch(input)
  if (objection !== null) return refused(objection)
  const documents = [...input.documents].sort(byPart)
  const originals = await bindAll(documents)
  const enclosed = originals.map(({ document, binding }) => enclosedFile(document, binding))
  const placed = documents.map((document) => sheetOf(document, originals)).filter((sheet) => sheet !== null)
  const sheets = [...withReviews(placed, input), ...annexes(input, enclosed)]
  const files: readonly DrawnFile[] = originals.flatMap(({ binding }, index) =>
    (binding.bound?.pages ?? []).map(({ picture }, page) => ({
      name: pictureName(index, page),
      bytes: picture,
    })),
  )
  const data = { cover: coverData(input.cover), documents: sheets, closing: closingTable(input.cover) }
  const pdf = await setPdf(CASE_FILE_LAYOUT, data, files)
  return ok({ pdf, originals: originals.map(({ document }) => document), enclosed })
}
