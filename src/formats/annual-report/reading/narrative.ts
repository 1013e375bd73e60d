/** Finds the chapters and collects their prose; tables, titles and the page around the report are left out. */
import type { Narrative, SectionHeading } from '../../../law/annual-report/annual-report.ts'
import { foldRadicals } from '../../radicals.ts'
import type { Block, Media, Span } from '../../source-document.ts'
import { isBrowserMark } from './browser-mark.ts'
import { type Chapter, chapterHeading, splitAtChapters } from './chapter-heading.ts'
import { indentsOf, joinIndented, type PlacedLine } from './indented-paragraphs.ts'
import { asParagraphs, joinWrapped } from './paragraphs.ts'
import { isPageMark } from './printed-row.ts'
import { isAfterReport, isChrome, isSignatureDate } from './site-chrome.ts'

export interface Prose {
  readonly narrative: Narrative
  readonly headings: readonly SectionHeading[]
}

interface Bounds {
  /** First and last block of the tables. */
  readonly firstTable: number
  readonly lastTable: number
  /** Blocks in which the title stands, and its text. */
  readonly title: { readonly blocks: ReadonlySet<number>; readonly printed: string }
}

type Part = 'front' | 'afterTables' | Chapter

const isInTables = (index: number, { firstTable, lastTable }: Bounds): boolean =>
  index >= firstTable && index <= lastTable

const isNote = (text: string): boolean =>
  /^\s*[（(]?(?:注|备注|说明|填表说明)\s*[\d一二三]*\s*[:：.、]/.test(text)

const isLastChapter = (part: Part): boolean => part === 5 || part === 6

const isProse = (text: string): boolean =>
  !isPageMark(text) &&
  !isBrowserMark(text) &&
  !isChrome(text) &&
  !/^\s*[-|=+*_—\s]*$/.test(text) &&
  !/^\s*\d{1,3}\s*$/.test(text)

interface Collector {
  readonly lines: Map<Part, PlacedLine[]>
  readonly headings: SectionHeading[]
  part: Part
  /** Block of the heading under which the prose stands. */
  since: number
  /** The page around the report has begun again. */
  ended: boolean
}

const add = ({ lines, part }: Collector, line: PlacedLine): void => {
  const own = lines.get(part)
  if (own === undefined) lines.set(part, [line])
  else own.push(line)
}

const collectLine = (line: PlacedLine, index: number, bounds: Bounds, collector: Collector): void => {
  const { text } = line
  const inTables = isInTables(index, bounds)
  const heading = chapterHeading(text)
  if (heading !== null && !(inTables && heading.chapter === null)) {
    collector.headings.push({ section: heading.chapter, printed: heading.printed })
    if (heading.chapter !== null) {
      collector.part = heading.chapter
      collector.since = index
      collector.ended = false
      if (heading.rest !== '') add(collector, { text: heading.rest, start: null })
      return
    }
  }
  if (inTables || foldRadicals(text).trim() === bounds.title.printed) return
  if (index > bounds.lastTable && collector.since <= bounds.lastTable && !isLastChapter(collector.part)) {
    collector.part = 'afterTables'
  }
  if (index > bounds.lastTable && isAfterReport(text)) collector.ended = true
  if (collector.ended || !isProse(text)) return
  if (collector.part === 'afterTables' && isNote(text)) return
  add(collector, line)
}

/** A closing signature: the organ on one line, the date on the next. */
const withoutSignature = (paragraphs: readonly string[]): readonly string[] => {
  const last = paragraphs.at(-1)
  if (last === undefined || !isSignatureDate(last)) return paragraphs
  const before = paragraphs.at(-2)
  const isOrgan = before !== undefined && before.length <= 30 && !/[。，,；：]/.test(before)
  return paragraphs.slice(0, isOrgan && paragraphs.length > 2 ? -2 : -1)
}

/** Paragraphs by the indents of the page where all the prose shows them, else by how full its lines are. */
const paragraphsOf = (
  lines: readonly PlacedLine[],
  collector: Collector,
  media: Media,
): readonly string[] => {
  const folded = lines.map((line) => ({ ...line, text: foldRadicals(line.text) }))
  const texts = folded.map(({ text }) => text)
  if (media === 'html' || media === 'docx') return asParagraphs(texts)
  const indents = media === 'pdf' ? indentsOf([...collector.lines.values()].flat()) : null
  return indents === null ? joinWrapped(texts) : joinIndented(folded, indents)
}

const chapterText = (collector: Collector, parts: readonly Part[], media: Media): string | null => {
  const lines = parts.flatMap((part) => collector.lines.get(part) ?? [])
  const joined = paragraphsOf(lines, collector, media)
  const text = withoutSignature(joined).join('\n')
  return text === '' ? null : text
}

/** Of the first run of a printed line. */
const startOf = (block: Block): Span | null => (block.kind === 'line' ? (block.spans?.[0] ?? null) : null)

const lineOf = (block: Block): string =>
  block.kind === 'line' ? block.text : block.cells.map(({ text }) => text).join(' ')

/** What stands on the title's line besides it; a line of a title over several lines is all title. */
const withoutTitle = (line: string, title: string): string => {
  const text = foldRadicals(line)
  return text.includes(title) ? text.replace(title, ' ') : ''
}

/** What chapter six says, by its content: the processing fee, or that there is nothing else. */
const OTHER = /信息处理费|其[他它]需要(?:报告|说明)|^(?:暂?无|没有)[。.]?$/

/** Where the heading of chapter six is lost, its text is told by its content. */
const partOther = (text: string): Pick<Narrative, 'problems' | 'other'> => {
  const paragraphs = text.split('\n')
  const at = paragraphs.findIndex((paragraph, index) => index > 0 && OTHER.test(paragraph))
  if (at < 0) return { problems: text, other: null }
  return { problems: paragraphs.slice(0, at).join('\n'), other: paragraphs.slice(at).join('\n') }
}

/** Prose before the first heading counts as overview only when that heading is lost. */
const overviewParts = ({ headings }: Collector): readonly Part[] =>
  headings.some(({ section }) => section === 1) ? [1] : ['front', 1]

/**
 * @param bounds blocks that are not prose
 * @returns the prose of chapters one, five and six, a line break between paragraphs; null where there is none
 */
export const readProse = (blocks: readonly Block[], media: Media, bounds: Bounds): Prose => {
  const collector: Collector = { lines: new Map(), headings: [], part: 'front', since: -1, ended: false }
  for (const [index, block] of blocks.entries()) {
    const line = bounds.title.blocks.has(index)
      ? withoutTitle(lineOf(block), bounds.title.printed)
      : lineOf(block)
    for (const [at, text] of splitAtChapters(line).entries()) {
      collectLine({ text, start: at === 0 ? startOf(block) : null }, index, bounds, collector)
    }
  }
  const later = chapterText(collector, ['afterTables', 5], media)
  const other = chapterText(collector, [6], media)
  const parted = other === null && later !== null ? partOther(later) : { problems: later, other }
  return {
    narrative: { overview: chapterText(collector, overviewParts(collector), media), ...parted },
    headings: collector.headings,
  }
}
