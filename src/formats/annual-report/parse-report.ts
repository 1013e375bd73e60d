import type { Finding } from '../../law/annual-report/annual-report.ts'
import { formForYear } from '../../law/annual-report/form-cells.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { hasRadicals } from '../radicals.ts'
import type { ReadRefusalCode, SourceDocument } from '../source-document.ts'
import { extractClaims } from './claims.ts'
import type { ReadReport } from './read-report.ts'
import { type DocumentKeys, documentKeys } from './reading/document-keys.ts'
import { isPartOfYear, isSideBySide, whyWithoutFigures, whyWithoutTables } from './reading/document-kind.ts'
import { joinDrawnGrids } from './reading/drawn-grid.ts'
import { type FoundTitle, findTitle, yearsOfTitles } from './reading/find-title.ts'
import { countTraditional } from './reading/matching-text.ts'
import { readProse } from './reading/narrative.ts'
import { type Identity, readIdentity } from './reading/organ-and-year.ts'
import { layOverForm, type ReportCells } from './reading/report-cells.ts'
import { type ReportTables, readTables } from './reading/report-tables.ts'
import { requestTableStarts } from './reading/table-starts.ts'
import { remark } from './remarks.ts'

type Outcome = Result<ReadReport, Refusal<ReadRefusalCode>>

const figuresOf = ({ cells }: ReportCells): string =>
  JSON.stringify(
    Object.entries(cells).map(([path, cell]) => [path, 'value' in cell ? cell.value : cell.state]),
  )

/** Tables that occur more than once must say the same, for the same year; else the file holds several reports. */
const readEveryTable = (
  document: DocumentKeys,
  starts: readonly number[],
  year: number | null,
): { readonly tables: ReportTables; readonly laid: ReportCells } | null => {
  const [first, ...others] = starts.map((start) => {
    const tables = readTables(document, start, year)
    return { tables, laid: layOverForm(tables) }
  })
  if (first === undefined || isSideBySide(first.tables)) return null
  if (others.length === 0) return first
  const years = yearsOfTitles(document.blocks, first.tables.regions.lastBlock + 1)
  const isOther = years.some((other) => other !== year)
  return !isOther && others.every(({ laid }) => figuresOf(laid) === figuresOf(first.laid)) ? first : null
}

const MANY_TRADITIONAL = 20

const textsOf = ({ blocks }: SourceDocument): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : block.cells.map(({ text }) => text)))

const isTraditional = (texts: readonly string[]): boolean => {
  let count = 0
  return texts.some((text) => {
    count += countTraditional(text, 2_000)
    return count > MANY_TRADITIONAL
  })
}

const SOURCE_WORDS = {
  title: '标题',
  metaTitle: '页面标题',
  period: '统计期限',
  body: '正文',
  page: '页面信息',
} as const

const identityRemarks = (identity: Identity, title: FoundTitle | null): readonly Finding[] => {
  const { organ, organFrom, year, yearFrom } = identity
  const elsewhere = [
    ...(organ !== null && organFrom !== null && organFrom !== 'title'
      ? [`机关“${organ}”取自${SOURCE_WORDS[organFrom]}。`]
      : []),
    ...(year !== null && yearFrom !== null && yearFrom !== 'title'
      ? [`年度“${year}”取自${SOURCE_WORDS[yearFrom]}。`]
      : []),
  ]
  return [
    ...(title?.afterHeading ? [remark('I-2', [])] : []),
    ...(elsewhere.length > 0 ? [remark('I-15', [], elsewhere.join(''))] : []),
  ]
}

const tableRemarks = (tables: ReportTables, year: number | null): readonly Finding[] => {
  const { damagedLabels, strangers, rows } = tables.requests
  const extra = [...tables.proactive.strangers, ...strangers]
  const prescribed = year === null ? null : formForYear(year)
  return [
    ...(damagedLabels.length > 0
      ? [
          remark(
            'I-5',
            damagedLabels.flatMap((key) => [0, 1, 2, 3, 4, 5, 6].map((c) => `requests.${key}.${c}` as const)),
          ),
        ]
      : []),
    ...(extra.length > 0 ? [remark('I-12', [], `（${extra.slice(0, 5).join('；')}）`)] : []),
    ...(prescribed !== null && prescribed.edition !== tables.edition ? [remark('I-13', [])] : []),
    ...(tables.edition === '2021' && rows.has('otherUndivided') ? [remark('I-14', [])] : []),
  ]
}

/**
 * Reads an annual report from a document, both statutory forms, any layout. Every cell of its form is in the
 * result: read, blank, not applicable, or unreadable with the reason; nothing is guessed.
 *
 * Refuses what is no annual report (`not-annual-report`, `other-form`, `half-year-statistics`), has no figure
 * (`template-empty`, `tables-not-readable`), or holds several (`several-reports`). Rules: rulebook 2.2–2.7.
 */
export const parseReport = (extracted: SourceDocument): Outcome => {
  const source = { ...extracted, blocks: joinDrawnGrids(extracted.blocks) }
  const document = documentKeys(source.blocks)
  const starts = requestTableStarts(document)
  const title = findTitle(source.blocks)
  if (starts.length === 0) return refused({ code: whyWithoutTables(document, title?.title ?? null) })
  if (isPartOfYear(title?.title ?? null, source.blocks)) return refused({ code: 'half-year-statistics' })
  const identity = readIdentity(title, source.metaTitle, source.blocks)
  const read = readEveryTable(document, starts, identity.year)
  if (read === null) return refused({ code: 'several-reports' })
  const { tables, laid } = read
  const empty = whyWithoutFigures(tables, laid.cells)
  if (empty !== null) return refused({ code: empty })
  return ok(assemble(source, { title, identity, tables, laid, isRepeated: starts.length > 1 }))
}

interface Parts {
  readonly title: FoundTitle | null
  readonly identity: Identity
  readonly tables: ReportTables
  readonly laid: ReportCells
  readonly isRepeated: boolean
}

const assemble = (
  source: SourceDocument,
  { title, identity, tables, laid, isRepeated }: Parts,
): ReadReport => {
  const texts = textsOf(source)
  const { narrative, headings } = readProse(source.blocks, source.media, {
    firstTable: tables.regions.firstTable,
    lastTable: tables.regions.lastBlock,
    title: { blocks: new Set(title?.blocks ?? []), printed: title?.title.printed ?? '' },
  })
  return {
    media: source.media,
    organ: identity.organ,
    year: identity.year,
    form: tables.edition,
    title: identity.title,
    headings,
    cells: laid.cells,
    places: laid.places,
    narrative,
    claims: extractClaims(narrative),
    remarks: [
      ...(texts.some(hasRadicals) ? [remark('I-1', [])] : []),
      ...(isTraditional(texts) ? [remark('I-20', [])] : []),
      ...identityRemarks(identity, title),
      ...(isRepeated ? [remark('I-21', [])] : []),
      ...tableRemarks(tables, identity.year),
      ...laid.remarks,
    ],
  }
}
