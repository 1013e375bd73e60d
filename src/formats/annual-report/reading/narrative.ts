/** Finds the chapters and collects their prose; tables, titles and the page around the report are left out. */
import type { Narrative, SectionHeading } from '../../../law/annual-report/annual-report.ts'
import { foldRadicals } from '../../radicals.ts'
import type { Block, Media } from '../../source-document.ts'
import { type Chapter, chapterHeading, splitAtChapters } from './chapter-heading.ts'
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
  /** Blocks that make up the title. */
  readonly title: ReadonlySet<number>
}

type Part = 'front' | 'afterTables' | Chapter

const isInTables = (index: number, { firstTable, lastTable }: Bounds): boolean =>
  index >= firstTable && index <= lastTable

const isNote = (text: string): boolean =>
  /^\s*[（(]?(?:注|备注|说明|填表说明)\s*[\d一二三]*\s*[:：.、]/.test(text)

const isProse = (text: string): boolean =>
  !isPageMark(text) && !isChrome(text) && !/^\s*[-|=+*_—\s]*$/.test(text) && !/^\s*\d{1,3}\s*$/.test(text)

interface Collector {
  readonly lines: Map<Part, string[]>
  readonly headings: SectionHeading[]
  part: Part
  /** The page around the report has begun again. */
  ended: boolean
}

const add = ({ lines, part }: Collector, text: string): void => {
  const own = lines.get(part)
  if (own === undefined) lines.set(part, [text])
  else own.push(text)
}

const collectLine = (text: string, index: number, bounds: Bounds, collector: Collector): void => {
  const inTables = isInTables(index, bounds)
  const heading = chapterHeading(text)
  if (heading !== null && !(inTables && heading.chapter === null)) {
    collector.headings.push({ section: heading.chapter, printed: heading.printed })
    if (heading.chapter !== null) {
      collector.part = heading.chapter
      collector.ended = false
      if (heading.rest !== '') add(collector, heading.rest)
      return
    }
  }
  if (inTables) return
  if (index > bounds.lastTable && [2, 3, 4].includes(collector.part as number)) collector.part = 'afterTables'
  if (collector.part === 6 && isAfterReport(text)) collector.ended = true
  if (collector.ended || !isProse(text)) return
  if (collector.part === 'afterTables' && isNote(text)) return
  add(collector, text)
}

/** A closing signature: the organ on one line, the date on the next. */
const withoutSignature = (paragraphs: readonly string[]): readonly string[] => {
  const last = paragraphs.at(-1)
  if (last === undefined || !isSignatureDate(last)) return paragraphs
  const before = paragraphs.at(-2)
  const isOrgan = before !== undefined && before.length <= 30 && !/[。，,；：]/.test(before)
  return paragraphs.slice(0, isOrgan && paragraphs.length > 2 ? -2 : -1)
}

const chapterText = (collector: Collector, parts: readonly Part[], media: Media): string | null => {
  const lines = parts.flatMap((part) => collector.lines.get(part) ?? []).map(foldRadicals)
  const joined = media === 'html' || media === 'docx' ? asParagraphs(lines) : joinWrapped(lines)
  const text = withoutSignature(joined).join('\n')
  return text === '' ? null : text
}

const lineOf = (block: Block): string =>
  block.kind === 'line' ? block.text : block.cells.map(({ text }) => text).join(' ')

/** Prose before the first heading counts as overview only when that heading is lost. */
const overviewParts = ({ headings }: Collector): readonly Part[] =>
  headings.some(({ section }) => section === 1) ? [1] : ['front', 1]

/**
 * @param bounds blocks that are not prose
 * @returns the prose of chapters one, five and six, a line break between paragraphs; null where there is none
 */
export const readProse = (blocks: readonly Block[], media: Media, bounds: Bounds): Prose => {
  const collector: Collector = { lines: new Map(), headings: [], part: 'front', ended: false }
  for (const [index, block] of blocks.entries()) {
    if (bounds.title.has(index)) continue
    for (const part of splitAtChapters(lineOf(block))) collectLine(part, index, bounds, collector)
  }
  return {
    narrative: {
      overview: chapterText(collector, overviewParts(collector), media),
      problems: chapterText(collector, ['afterTables', 5], media),
      other: chapterText(collector, [6], media),
    },
    headings: collector.headings,
  }
}
